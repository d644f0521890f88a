using System.Runtime.InteropServices;

namespace Dateline.Training.Network;

/// <summary>Zeroed floats outside the garbage collector's heap, aligned for vectors. They live as long as the run.</summary>
internal static unsafe class FloatArray
{
    public static float* Make(int count)
    {
        nuint bytes = (nuint)(count + 64) * sizeof(float);
        float* memory = (float*)NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(memory, bytes);
        return memory;
    }

    public static void Clear(float* memory, int count) => NativeMemory.Clear(memory, (nuint)count * sizeof(float));

    public static void Copy(float* from, float* to, int count) =>
        NativeMemory.Copy(from, to, (nuint)count * sizeof(float));
}

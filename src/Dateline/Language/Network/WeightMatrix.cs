using System.Runtime.InteropServices;

namespace Dateline.Language.Network;

/// <summary>A matrix as it is stored: weights row by row with 12 bits behind the point, a bias a column with 24.</summary>
internal sealed record WeightMatrix(int Inputs, int Outputs, short[] Weights, int[] Bias)
{
    public IntegerMatrix Pack() => new(Weights, Bias, Inputs, Outputs);

    public void Write(BinaryWriter writer)
    {
        writer.Write(Inputs);
        writer.Write(Outputs);
        WriteArray(writer, Weights);
        WriteArray(writer, Bias);
    }

    public static WeightMatrix Read(BinaryReader reader)
    {
        int inputs = reader.ReadInt32();
        int outputs = reader.ReadInt32();
        return new WeightMatrix(inputs, outputs, ReadArray<short>(reader), ReadArray<int>(reader));
    }

    /// <summary>Writes length and bytes, plane by plane: the high bytes of neighbours are alike and pack well.</summary>
    public static void WriteArray<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
        int size = values.Length == 0 ? 1 : bytes.Length / values.Length;
        writer.Write(values.Length);
        byte[] planes = new byte[bytes.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            planes[(i % size * values.Length) + (i / size)] = bytes[i];
        }

        writer.Write(planes);
    }

    /// <summary>Reads what <see cref="WriteArray"/> wrote.</summary>
    public static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        T[] values = new T[reader.ReadInt32()];
        Span<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
        if (bytes.Length == values.Length)
        {
            reader.BaseStream.ReadExactly(bytes);
            return values;
        }

        byte[] planes = reader.ReadBytes(bytes.Length);
        if (planes.Length != bytes.Length)
        {
            throw new EndOfStreamException("The model file ends inside an array");
        }

        int size = values.Length == 0 ? 1 : bytes.Length / values.Length;
        if (size == sizeof(short))
        {
            Join(planes.AsSpan(0, values.Length), planes.AsSpan(values.Length), MemoryMarshal.Cast<byte, ushort>(bytes));
            return values;
        }

        for (int plane = 0; plane < size; plane++)
        {
            ReadOnlySpan<byte> source = planes.AsSpan(plane * values.Length, values.Length);
            for (int i = 0; i < source.Length; i++)
            {
                bytes[(i * size) + plane] = source[i];
            }
        }

        return values;
    }

    // The bytes of a number stand in ascending order on every machine that .NET runs on.
    private static void Join(ReadOnlySpan<byte> low, ReadOnlySpan<byte> high, Span<ushort> values)
    {
        for (int i = 0; i < values.Length && i < low.Length && i < high.Length; i++)
        {
            values[i] = (ushort)(low[i] | (high[i] << 8));
        }
    }
}

using System.IO.Compression;
using System.Text;

namespace Dateline.Language.Models;

/// <summary>
/// The form all weight files share: four bytes <c>DLM1</c>, then a Brotli stream that opens with the model's kind and the
/// version of its features. Another version of the features means other rows, so such a file is refused.
/// </summary>
internal static class ModelFile
{
    private static ReadOnlySpan<byte> Magic => "DLM1"u8;

    /// <summary>Starts writing; disposing the writer finishes the file and leaves the target open.</summary>
    public static BinaryWriter Create(Stream target, string kind, int featureVersion)
    {
        target.Write(Magic);
        var writer = new BinaryWriter(new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true), Encoding.UTF8);
        writer.Write(kind);
        writer.Write(featureVersion);
        return writer;
    }

    /// <summary>Starts reading after the header.</summary>
    /// <exception cref="InvalidDataException">The file is no model, or one of another kind or version.</exception>
    public static BinaryReader Open(Stream source, string kind, int featureVersion)
    {
        Span<byte> magic = stackalloc byte[4];
        source.ReadExactly(magic);
        if (!magic.SequenceEqual(Magic))
        {
            throw new InvalidDataException("This is no model file: it does not begin with DLM1");
        }

        var reader = new BinaryReader(new BrotliStream(source, CompressionMode.Decompress), Encoding.UTF8);
        string actualKind = reader.ReadString();
        int actualVersion = reader.ReadInt32();
        return actualKind == kind && actualVersion == featureVersion
            ? reader
            : throw new InvalidDataException($"The model is '{actualKind}' with features {actualVersion}; '{kind}' with features {featureVersion} is needed: train it anew");
    }
}

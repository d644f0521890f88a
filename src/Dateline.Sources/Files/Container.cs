namespace Dateline.Sources.Files;

/// <summary>What a file holds.</summary>
internal enum ContainerKind
{
    /// <summary>One report.</summary>
    None,

    /// <summary>A web archive, plain or gzip.</summary>
    Warc,

    /// <summary>A zip archive of files.</summary>
    Zip,

    /// <summary>One report, packed by gzip.</summary>
    Packed,
}

/// <summary>Tells archives by their first bytes.</summary>
internal static class Container
{
    private const int Most = 6;

    /// <summary>What <paramref name="file"/> holds; it stands at its beginning afterwards. A gzip file is taken for a web archive where its name says so; documents that are zip files inside are not taken for archives.</summary>
    public static ContainerKind Of(Stream file, string path)
    {
        if (!file.CanSeek)
        {
            return ContainerKind.None;
        }
        Span<byte> first = stackalloc byte[Most];
        ReadOnlySpan<byte> read = first[..file.ReadAtLeast(first, Most, throwOnEndOfStream: false)];
        file.Position = 0;
        string name = Path.GetFileName(path);
        return read.StartsWith("WARC/"u8) || (read.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) && name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase)) ? ContainerKind.Warc
            : read.StartsWith("PK\u0003\u0004"u8) && name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? ContainerKind.Zip
            : read.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) && name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? ContainerKind.Packed
            : ContainerKind.None;
    }
}

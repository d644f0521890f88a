namespace Dateline.Sources.Warc;

/// <summary>One record of a web archive. Lists are compared by reference.</summary>
/// <param name="Offset">Where it begins, in bytes of the unpacked archive.</param>
/// <param name="Fields">Its named fields in their order, as they stand.</param>
/// <param name="Block">Its block, at most as much as the reader was told to take.</param>
/// <param name="IsCut">Whether the block is shorter than the record says: it was cut, or is longer than the limit.</param>
public sealed record WarcRecord(long Offset, IReadOnlyList<KeyValuePair<string, string>> Fields, byte[] Block, bool IsCut)
{
    /// <summary>The first value of the field <paramref name="name"/>, whatever its case; null where there is none.</summary>
    public string? Field(string name)
    {
        foreach ((string key, string value) in Fields)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>The kind of record: <c>response</c>, <c>resource</c>, <c>warcinfo</c> and so on, in small letters; empty where it does not say.</summary>
    public string Type => (Field("WARC-Type") ?? "").Trim().ToLowerInvariant();

    /// <summary>The address that it holds, without the angle brackets of early writers; null where it does not say.</summary>
    public string? TargetUri => Field("WARC-Target-URI")?.Trim().TrimStart('<').TrimEnd('>');
}

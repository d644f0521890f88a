using System.Buffers;
using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Encodings;

/// <summary>What pages and servers call encodings: <c>encodings/labels.tsv</c>. Safe to share.</summary>
internal sealed class EncodingLabels
{
    private static readonly SearchValues<char> _afterLabel = SearchValues.Create(" ;\"'>\t\r\n/");
    private readonly Dictionary<string, Encoding> _labels = new(StringComparer.Ordinal);

    /// <summary>Reads the labels.</summary>
    /// <exception cref="FormatException">The file is not in its form or names an encoding that the runtime does not have.</exception>
    public EncodingLabels(DataSet data)
    {
        foreach (DataRow row in data.Table("encodings/labels.tsv").Rows)
        {
            string name = row["encoding"];
            Encoding encoding = name == "utf-8" ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? throw row.Wrong($"no encoding '{name}'");
            foreach (string label in row["labels"].Split(' '))
            {
                _labels.Add(label, encoding);
            }
        }
    }

    /// <summary>The encoding of that label, or null.</summary>
    public Encoding? Find(ReadOnlySpan<char> label) => label.Length is > 0 and < 64 ? _labels.GetValueOrDefault(label.Trim().ToString().ToLowerInvariant()) : null;

    /// <summary>The encoding that a media type such as <c>text/html; charset=utf-8</c> names, or null.</summary>
    public Encoding? OfMediaType(ReadOnlySpan<char> mediaType)
    {
        int at = mediaType.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }
        ReadOnlySpan<char> rest = mediaType[(at + 7)..].TrimStart();
        if (!rest.StartsWith("=", StringComparison.Ordinal))
        {
            return null;
        }
        rest = rest[1..].TrimStart().TrimStart("\"'");
        int end = rest.IndexOfAny(_afterLabel);
        return Find(end < 0 ? rest : rest[..end]);
    }

    /// <summary>The encoding that a page names in a meta element or an XML declaration among its first 4,096 bytes, or null.</summary>
    public Encoding? OfPage(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        if (head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal))
        {
            ReadOnlySpan<char> declaration = head.AsSpan(0, Math.Max(head.IndexOf("?>", StringComparison.Ordinal), 0));
            int name = declaration.IndexOf("encoding", StringComparison.Ordinal);
            ReadOnlySpan<char> value = name < 0 ? default : declaration[(name + 8)..].TrimStart().TrimStart('=').TrimStart().TrimStart("\"'");
            int end = value.IndexOfAny("\"' ");
            if (Find(end < 0 ? value : value[..end]) is Encoding declared)
            {
                return declared;
            }
        }
        for (int at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            int end = head.IndexOf('>', at);
            if (end >= 0 && OfMediaType(head.AsSpan(at, end - at)) is Encoding named)
            {
                return named;
            }
        }
        return null;
    }
}

using System.Globalization;
using System.Text;

namespace Dateline.Extraction;

/// <summary>Puts the pages of one article behind each other as one run of bytes, each unchanged behind a header that says where it is from and how long it is, and takes them apart again.</summary>
public static class JoinedPages
{
    /// <summary>The media type of pages put together.</summary>
    public const string MediaType = "multipart/mixed; boundary=dateline-page";

    private const string Opening = "--dateline-page\r\n";
    private const string Closing = "--dateline-page--\r\n";
    private const string BlankLine = "\r\n\r\n";
    private const int LongestHeader = 16 * 1024;
    private const int MostPages = 100;

    /// <summary>The report of the first page with the bytes of all.</summary>
    public static RawReport Join(IReadOnlyList<RawReport> pages)
    {
        using MemoryStream bytes = new();
        foreach (RawReport page in pages)
        {
            string header = string.Create(CultureInfo.InvariantCulture, $"{Opening}Content-Location: {Line(page.Url)}\r\nContent-Type: {Line(page.ContentType)}\r\nContent-Length: {page.Bytes.Length}{BlankLine}");
            bytes.Write(Encoding.UTF8.GetBytes(header));
            bytes.Write(page.Bytes.Span);
            bytes.Write("\r\n"u8);
        }
        bytes.Write(Encoding.UTF8.GetBytes(Closing));
        return pages[0] with { Bytes = bytes.ToArray(), ContentType = MediaType };
    }

    /// <summary>The pages in <paramref name="raw"/> with the place of each in its bytes; only itself where it holds no pages put together. What is broken behind a page is left out.</summary>
    public static IReadOnlyList<(RawReport Page, int Start)> Split(RawReport raw)
    {
        if (raw.ContentType != MediaType)
        {
            return [(raw, 0)];
        }
        List<(RawReport Page, int Start)> pages = [];
        ReadOnlySpan<byte> bytes = raw.Bytes.Span;
        byte[] opening = Encoding.UTF8.GetBytes(Opening);
        byte[] blank = Encoding.UTF8.GetBytes(BlankLine);
        for (int at = 0; at < bytes.Length && bytes[at..].StartsWith(opening) && pages.Count < MostPages;)
        {
            int length = bytes.Slice(at, Math.Min(LongestHeader, bytes.Length - at)).IndexOf(blank);
            if (length < 0)
            {
                break;
            }
            string[] lines = Encoding.UTF8.GetString(bytes.Slice(at, length)).Split("\r\n");
            int start = at + length + blank.Length;
            if (!int.TryParse(Value(lines, "Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out int size) || size > bytes.Length - start)
            {
                break;
            }
            pages.Add((raw with { Bytes = raw.Bytes.Slice(start, size), Url = Value(lines, "Content-Location"), ContentType = Value(lines, "Content-Type") }, start));
            at = start + size + 2;
        }
        return pages.Count > 0 ? pages : [(raw with { ContentType = null }, 0)];
    }

    private static string? Value(string[] lines, string name) =>
        lines.Where(line => line.StartsWith(name + ": ", StringComparison.Ordinal)).Select(line => line[(name.Length + 2)..]).FirstOrDefault(value => value.Length > 0);

    private static string Line(string? value) => value?.ReplaceLineEndings(" ") ?? "";
}

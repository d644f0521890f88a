using System.Text;
using Dateline.Extraction.Encodings;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Turns runs that point into the characters of a page into runs that point into its bytes.</summary>
internal static class SourceMapBuilder
{
    /// <summary>The map of <paramref name="text"/>.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="runs">Its runs in order without gaps, with places and widths in characters of the page.</param>
    /// <param name="page">The characters of the page.</param>
    /// <param name="bytes">Its bytes.</param>
    public static SourceMap Build(string text, List<SourceRun> runs, DecodedPage page, ReadOnlySpan<byte> bytes)
    {
        List<SourceRun> parted = page.Encoding.IsSingleByte || page.Encoding is UnicodeEncoding ? runs : Parted(text, runs, page.Encoding is UTF8Encoding);
        int[] positions = new int[parted.Count * 2];
        for (int i = 0; i < parted.Count; i++)
        {
            positions[2 * i] = parted[i].Source;
            positions[(2 * i) + 1] = SourceEnd(parted[i]);
        }
        int[] order = [.. Enumerable.Range(0, positions.Length)];
        Array.Sort(positions, order);
        int[] sorted = ByteOffsets.Of(page, bytes, positions);
        int[] offsets = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            offsets[order[i]] = sorted[i];
        }
        SourceRun[] mapped = new SourceRun[parted.Count];
        for (int i = 0; i < parted.Count; i++)
        {
            SourceRun run = parted[i];
            int start = offsets[2 * i];
            int end = offsets[(2 * i) + 1];
            mapped[i] = run.Width == 0 ? run with { Source = start } : run with { Source = start, Width = run.IsWhole ? end - start : (end - start) / run.Length };
        }
        return new SourceMap(mapped);
    }

    private static int SourceEnd(SourceRun run) => run.Source + (run.IsWhole ? run.Width : run.Width * run.Length);

    /// <summary>Cuts the runs where the characters take another number of bytes.</summary>
    private static List<SourceRun> Parted(string text, List<SourceRun> runs, bool isUtf8)
    {
        List<SourceRun> parted = new(runs.Count * 2);
        foreach (SourceRun run in runs)
        {
            if (run.IsWhole || run.Width == 0)
            {
                parted.Add(run);
                continue;
            }
            for (int at = run.Start; at < run.Start + run.Length;)
            {
                int length = RunLength(text, at, run.Start + run.Length, isUtf8, out bool isWhole);
                parted.Add(new SourceRun(at, length, run.Source + at - run.Start, isWhole ? length : 1, isWhole));
                at += length;
            }
        }
        return parted;
    }

    private static int RunLength(string text, int at, int end, bool isUtf8, out bool isWhole)
    {
        int bytes = Bytes(text[at]);
        isWhole = bytes == 4;
        if (isWhole)
        {
            return at + 1 < end ? 2 : 1;
        }
        int length = 1;
        while (at + length < end && Bytes(text[at + length]) == bytes && (bytes == 1 || isUtf8) && bytes != 5)
        {
            length++;
        }
        return length;
    }

    private static int Bytes(char c) => c < 0x80 ? 1 : c < 0x800 ? 2 : char.IsSurrogate(c) ? 4 : c == '\uFFFD' ? 5 : 3;
}

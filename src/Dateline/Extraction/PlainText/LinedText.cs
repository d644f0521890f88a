namespace Dateline.Extraction.PlainText;

/// <summary>The lines of a text as keys, each with its length where it is running text and 0 where it is not.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Running">Length of all running text, in UTF-16 units.</param>
internal sealed record LinedText(IReadOnlyDictionary<ulong, int> Lines, int Running)
{
    private const int MostLines = 2_000;

    /// <summary>A longer line is the report's own.</summary>
    private const int LongestLine = 600;

    /// <summary>The lines of <paramref name="text"/>.</summary>
    public static LinedText Of(string text)
    {
        Dictionary<ulong, int> lines = [];
        int running = 0;
        foreach (TextBlock block in BlockReader.Read(text, 0).Take(MostLines))
        {
            ReadOnlySpan<char> line = block.Span.In(text);
            int length = BlockShape.IsRunning(line) ? line.Length : 0;
            running += length;
            if (line.Length <= LongestLine && !BlockShape.IsOrnament(line))
            {
                lines.TryAdd(Key(line), length);
            }
        }
        return new LinedText(lines, running);
    }

    /// <summary>A key that lines share which differ in case, marks and figures only (FNV-1a, 64 bits); 0 for a line that is too long.</summary>
    public static ulong Key(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
        {
            return 0;
        }
        ulong key = 14_695_981_039_346_656_037;
        bool inFigure = false;
        foreach (char c in line)
        {
            bool isFigure = char.IsDigit(c);
            if ((isFigure && !inFigure) || char.IsLetter(c))
            {
                key = unchecked((key ^ (isFigure ? '0' : char.ToLowerInvariant(c))) * 1_099_511_628_211);
            }
            inFigure = isFigure;
        }
        return key;
    }
}

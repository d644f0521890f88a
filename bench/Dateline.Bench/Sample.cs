using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Text to measure with: paragraphs parted by blank lines.</summary>
internal static class Sample
{
    // About a thousand words: a long news report.
    private const int ReportLength = 6000;

    /// <summary>The files, one behind the other.</summary>
    public static string Read(IEnumerable<string> files) => string.Join("\n\n", files.Select(File.ReadAllText)).ReplaceLineEndings("\n");

    /// <summary>The paragraphs of a text.</summary>
    public static TextSpan[] Blocks(string text)
    {
        List<TextSpan> blocks = [];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                blocks.Add(new TextSpan(start, end));
            }

            start = end + 2;
        }

        return [.. blocks];
    }

    /// <summary>The text again and again, up to a length.</summary>
    public static string Repeated(string text, int length) => string.Create(length, text, (target, source) =>
    {
        for (int at = 0; at < target.Length; at += source.Length)
        {
            source.AsSpan(0, Math.Min(source.Length, target.Length - at)).CopyTo(target[at..]);
        }
    });

    /// <summary>Whole paragraphs of a text, as reports of the usual length.</summary>
    public static IEnumerable<string> Reports(string text)
    {
        int start = 0;
        foreach (TextSpan block in Blocks(text))
        {
            if (block.End - start >= ReportLength || block.End == text.Length)
            {
                yield return text[start..block.End];
                start = block.End;
            }
        }
    }
}

using Dateline.Text;

namespace Dateline.Extraction.PlainText;

/// <summary>Cuts a plain text into lines and joins those that were parted only to keep them short.</summary>
internal static class BlockReader
{
    private const int WidestWrap = 120;
    private const int FewestWrapped = 3;

    /// <summary>The blocks of <paramref name="text"/> behind the UTF-16 unit <paramref name="from"/>, in order. Linear.</summary>
    public static List<TextBlock> Read(string text, int from)
    {
        List<TextBlock> lines = Lines(text, from);
        int width = lines.Count == 0 ? 0 : lines.Max(line => line.Span.Length);
        return width <= WidestWrap && IsWrapped(text, lines, width) ? Joined(text, lines, width) : lines;
    }

    private static List<TextBlock> Lines(string text, int from)
    {
        List<TextBlock> lines = [];
        bool blank = true;
        int start = from;
        for (int i = from; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029'))
            {
                continue;
            }
            TextSpan line = Trimmed(text, start, i);
            if (!line.IsEmpty)
            {
                lines.Add(new TextBlock(line, blank));
            }
            blank = line.IsEmpty;
            start = i + 1;
        }
        return lines;
    }

    /// <summary>The run without blanks and invisible format characters at its ends.</summary>
    public static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }
        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }
        return new TextSpan(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF';

    private static bool IsWrapped(string text, List<TextBlock> lines, int width)
    {
        int full = 0;
        int pairs = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].AfterBlank)
            {
                pairs++;
                full += IsFull(text, lines[i].Span, lines[i + 1].Span, width) ? 1 : 0;
            }
        }
        return full >= FewestWrapped && full * 3 >= pairs * 2;
    }

    /// <summary>Whether the first word of the next line would not have fitted on this one: what a wrap at <paramref name="width"/> leaves behind.</summary>
    private static bool IsFull(string text, TextSpan line, TextSpan next, int width)
    {
        int blank = text.AsSpan(next.Start, next.Length).IndexOfAny(' ', '\t');
        return line.Length + 1 + (blank < 0 ? next.Length : blank) > width - (width / 16);
    }

    private static List<TextBlock> Joined(string text, List<TextBlock> lines, int width)
    {
        List<TextBlock> blocks = [];
        bool open = false;
        for (int i = 0; i < lines.Count; i++)
        {
            if (open && !lines[i].AfterBlank)
            {
                blocks[^1] = blocks[^1] with { Span = blocks[^1].Span.Joined(lines[i].Span) };
            }
            else
            {
                blocks.Add(lines[i]);
            }
            open = i + 1 < lines.Count && IsFull(text, lines[i].Span, lines[i + 1].Span, width);
        }
        return blocks;
    }
}

using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Writes the report's text from the blocks of a page that belong to it: headline, byline, running text and what stands between, each a part, with a blank line between two.</summary>
internal sealed class PageComposer(PageText text, CharacterReferences references)
{
    private const string Joint = "\n\n";
    private const int LongestTag = 1_000;
    private readonly StringBuilder _text = new();
    private int _run;

    /// <summary>The report's text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Its runs, with places in the characters of the page.</summary>
    public List<SourceRun> Runs { get; } = [];

    /// <summary>Its parts.</summary>
    public List<Part> Parts { get; } = [];

    /// <summary>Adds blocks of the page as one part, with a line feed between two.</summary>
    public void Add(PartKind kind, IReadOnlyList<int> blocks, string? language, string by, string joint = "\n")
    {
        int start = Begin();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
            {
                Insert(joint);
            }
            Copy(text.Blocks[blocks[i]].Span);
        }
        Parts.Add(new Part(kind, new TextSpan(start, _text.Length), language, by));
    }

    /// <summary>Adds characters that the page has in another place, all from there.</summary>
    public void Add(PartKind kind, string characters, int source, int width, string? language, string by)
    {
        int start = Begin();
        Runs.Add(new SourceRun(_text.Length, characters.Length, source, width, true));
        _text.Append(characters);
        Parts.Add(new Part(kind, new TextSpan(start, _text.Length), language, by));
    }

    /// <summary>Adds a paragraph that the page holds as strings of JSON: blanks are made one, escapes and references resolved.</summary>
    public void Add(StoredBody body, IReadOnlyList<(int Start, int End)> pieces, string? language, string by)
    {
        int start = Begin();
        int end = _text.Length;
        foreach ((int from, int to) in pieces)
        {
            for (int at = from; at < to;)
            {
                at += Copy(body.Source.AsSpan(at, to - at), at, start);
                end = _text.Length > 0 && _text[^1] != ' ' ? _text.Length : end;
            }
        }
        _text.Length = end;
        while (Runs.Count > 0 && Runs[^1].Start >= end)
        {
            Runs.RemoveAt(Runs.Count - 1);
        }
        if (Runs.Count > 0 && Runs[^1] is SourceRun last && last.Start + last.Length > end)
        {
            Runs[^1] = last with { Length = end - last.Start };
        }
        if (end > start)
        {
            Parts.Add(new Part(PartKind.Paragraph, new TextSpan(start, end), language, by));
        }
    }

    private int Copy(ReadOnlySpan<char> rest, int source, int start)
    {
        Span<char> target = stackalloc char[4];
        int written = 1;
        int taken = 1;
        target[0] = rest[0];
        if (rest[0] == '<' && rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '\\') && rest[..Math.Min(rest.Length, LongestTag)].IndexOf('>') is int close and > 0)
        {
            (target[0], taken) = (' ', close + 1);
        }
        else if (rest[0] == '\\')
        {
            (target[0], taken) = JsonTree.Escape(rest);
            if (char.IsHighSurrogate(target[0]) && taken < rest.Length && rest[taken] == '\\' && JsonTree.Escape(rest[taken..]) is (char low, int more) && char.IsLowSurrogate(low))
            {
                (target[1], written, taken) = (low, 2, taken + more);
            }
        }
        else if (rest[0] == '&' && references.Read(rest, false, target, out int units) is int read and > 0)
        {
            (written, taken) = (units, read);
        }
        else if (char.IsHighSurrogate(rest[0]) && rest.Length > 1 && char.IsLowSurrogate(rest[1]))
        {
            (target[1], written, taken) = (rest[1], 2, 2);
        }
        if (written == 1 && char.IsWhiteSpace(target[0]))
        {
            if (_text.Length == start || _text[^1] == ' ')
            {
                return taken;
            }
            target[0] = ' ';
        }
        bool isPlain = taken == 1 && written == 1 && target[0] == rest[0];
        if (isPlain && Runs.Count > 0 && Runs[^1] is { IsWhole: false, Width: 1 } last && last.Source + last.Length == source)
        {
            Runs[^1] = last with { Length = last.Length + 1 };
        }
        else
        {
            Runs.Add(new SourceRun(_text.Length, written, source, isPlain ? 1 : taken, !isPlain));
        }
        _text.Append(target[..written]);
        return taken;
    }

    private int Begin()
    {
        if (_text.Length > 0)
        {
            Insert(Joint);
        }
        return _text.Length;
    }

    private void Insert(string joint)
    {
        int source = Runs.Count == 0 ? 0 : Runs[^1].Source + (Runs[^1].IsWhole ? Runs[^1].Width : Runs[^1].Width * Runs[^1].Length);
        Runs.Add(new SourceRun(_text.Length, joint.Length, source, 0, true));
        _text.Append(joint);
    }

    private void Copy(TextSpan span)
    {
        ReadOnlySpan<SourceRun> runs = text.Runs;
        _run = RunAt(runs, span.Start);
        for (; _run < runs.Length && runs[_run].Start < span.End; _run++)
        {
            SourceRun run = runs[_run];
            int from = Math.Max(run.Start, span.Start);
            int to = Math.Min(run.Start + run.Length, span.End);
            int moved = _text.Length + from - span.Start;
            Runs.Add(run.IsWhole ? run with { Start = moved, Length = to - from } : new SourceRun(moved, to - from, run.Source + from - run.Start, 1, false));
        }
        _text.Append(text[span]);
    }

    private static int RunAt(ReadOnlySpan<SourceRun> runs, int position)
    {
        int low = 0;
        int high = runs.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = runs[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }
        return low;
    }
}

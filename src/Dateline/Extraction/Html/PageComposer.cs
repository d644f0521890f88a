using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Writes the report's text from the blocks of a page that belong to it: headline, byline, running text and what stands between, each a part, with a blank line between two.</summary>
internal sealed class PageComposer(PageText text)
{
    private const string Joint = "\n\n";
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

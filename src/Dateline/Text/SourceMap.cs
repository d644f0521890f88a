namespace Dateline.Text;

/// <summary>A run of a report's text and the bytes that it comes from.</summary>
/// <param name="Start">First UTF-16 unit of the run in the report's text.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Source">First byte of the source.</param>
/// <param name="Width">Bytes that each unit takes; of a whole run, bytes that all its units take together. 0 for what was put in between, such as the blank line between two paragraphs.</param>
/// <param name="IsWhole">Whether the units of the run come from the same bytes together: a character reference, a run of blanks, a character of two units.</param>
public readonly record struct SourceRun(int Start, int Length, int Source, int Width, bool IsWhole);

/// <summary>Says for every character of a report's text which bytes of the source it comes from.</summary>
/// <param name="runs">The runs, in the order of the text, without gaps.</param>
public sealed class SourceMap(IReadOnlyList<SourceRun> runs)
{
    /// <summary>The runs, in the order of the text, without gaps.</summary>
    public IReadOnlyList<SourceRun> Runs { get; } = runs;

    /// <summary>Length of the text that is mapped, in UTF-16 units.</summary>
    public int Length => Runs.Count == 0 ? 0 : Runs[^1].Start + Runs[^1].Length;

    /// <summary>The bytes of the source from the first to the last that a character of <paramref name="span"/> comes from; empty where all of it was put in between.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span ends behind the text.</exception>
    public (int Start, int End) Bytes(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length);
        int from = int.MaxValue;
        int to = 0;
        for (int i = RunAt(span.Start); i < Runs.Count && Runs[i].Start < span.End; i++)
        {
            SourceRun run = Runs[i];
            if (run.Width == 0)
            {
                continue;
            }
            int first = run.IsWhole ? 0 : Math.Max(span.Start - run.Start, 0);
            int last = run.IsWhole ? 1 : Math.Min(span.End - run.Start, run.Length);
            from = Math.Min(from, run.Source + (first * run.Width));
            to = Math.Max(to, run.Source + (last * run.Width));
        }
        return from == int.MaxValue ? (0, 0) : (from, to);
    }

    /// <summary>The runs of <paramref name="span"/>, those at its edges cut to it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span ends behind the text.</exception>
    public IEnumerable<SourceRun> Within(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Length);
        for (int i = RunAt(span.Start); i < Runs.Count && Runs[i].Start < span.End; i++)
        {
            SourceRun run = Runs[i];
            int from = Math.Max(run.Start, span.Start);
            int to = Math.Min(run.Start + run.Length, span.End);
            if (to > from)
            {
                yield return run.IsWhole ? run with { Start = from, Length = to - from } : run with { Start = from, Length = to - from, Source = run.Source + ((from - run.Start) * run.Width) };
            }
        }
    }

    private int RunAt(int position)
    {
        int low = 0;
        int high = Runs.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = Runs[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }
        return low;
    }
}

namespace Dateline.Text;

/// <summary>A run of characters in the text of one report: <c>[Start, End)</c>, zero-based, in UTF-16 units. Equal when both ends are equal; ordered by start, then end.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes the span <c>[start, end)</c>, both in UTF-16 units.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or <paramref name="end"/> lies before it.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    /// <summary>First UTF-16 unit of the run.</summary>
    public int Start { get; }

    /// <summary>The UTF-16 unit behind the last one of the run.</summary>
    public int End { get; }

    /// <summary>Length in UTF-16 units; 0 for an empty run.</summary>
    public int Length => End - Start;

    /// <summary>Whether the run holds no character.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether every character of <paramref name="inner"/> lies in this run; an empty run lies in any run that touches it.</summary>
    public bool Contains(TextSpan inner) => Start <= inner.Start && inner.End <= End;

    /// <summary>Whether the UTF-16 unit at <paramref name="position"/> lies in this run.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the two runs share at least one character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The same run, moved by <paramref name="distance"/> UTF-16 units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moved run would start before 0.</exception>
    public TextSpan Moved(int distance) => new(Start + distance, End + distance);

    /// <summary>The smallest run that holds both.</summary>
    public TextSpan Joined(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The characters of the run in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run ends behind the text.</exception>
    public string In(string text) => text[Start..End];

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>The run as <c>start..end</c>.</summary>
    public override string ToString() => $"{Start}..{End}";
}

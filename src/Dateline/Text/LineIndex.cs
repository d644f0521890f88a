namespace Dateline.Text;

/// <summary>Where the lines of a text start, for showing a position as line and column. A line ends with LF; CR LF counts once.</summary>
public sealed class LineIndex
{
    private readonly int[] _starts;

    /// <summary>Reads the line starts of <paramref name="text"/> once.</summary>
    public LineIndex(string text)
    {
        List<int> starts = [0];
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }
        _starts = [.. starts];
    }

    /// <summary>Number of lines; an empty text has one.</summary>
    public int Count => _starts.Length;

    /// <summary>Line and column of the UTF-16 unit at <paramref name="position"/>, both counted from 1; columns in UTF-16 units.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is negative.</exception>
    public (int Line, int Column) Locate(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        int found = Array.BinarySearch(_starts, position);
        int line = found >= 0 ? found : ~found - 1;
        return (line + 1, position - _starts[line] + 1);
    }
}

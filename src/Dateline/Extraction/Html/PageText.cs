using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>All text of a page as it is shown, cut into blocks: blanks are made one, references resolved, and every character knows where it stands in the page.</summary>
internal sealed class PageText
{
    private char[] _characters = new char[16_384];
    private SourceRun[] _runs = new SourceRun[1_024];
    private int _runCount;

    /// <summary>Length in UTF-16 units.</summary>
    public int Length { get; private set; }

    /// <summary>The blocks in the order of the page.</summary>
    public List<PageBlock> Blocks { get; } = [];

    /// <summary>What each element is by itself, by the number of its node.</summary>
    public required PageConcepts[] Own { get; init; }

    /// <summary>The runs: where the characters stand in the characters of the page.</summary>
    public ReadOnlySpan<SourceRun> Runs => _runs.AsSpan(0, _runCount);

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>The characters of a run.</summary>
    public ReadOnlySpan<char> this[TextSpan span] => _characters.AsSpan(span.Start, span.Length);

    /// <summary>Adds characters that stand in the page as they are.</summary>
    public void Append(ReadOnlySpan<char> characters, int source)
    {
        Reserve(characters.Length);
        characters.CopyTo(_characters.AsSpan(Length));
        if (_runCount > 0 && _runs[_runCount - 1] is { IsWhole: false, Width: 1 } last && last.Source + last.Length == source && last.Start + last.Length == Length)
        {
            _runs[_runCount - 1] = last with { Length = last.Length + characters.Length };
        }
        else
        {
            AddRun(new SourceRun(Length, characters.Length, source, 1, false));
        }
        Length += characters.Length;
    }

    /// <summary>Adds characters that come together from <paramref name="width"/> characters of the page.</summary>
    public void Append(ReadOnlySpan<char> characters, int source, int width)
    {
        Reserve(characters.Length);
        characters.CopyTo(_characters.AsSpan(Length));
        AddRun(new SourceRun(Length, characters.Length, source, width, true));
        Length += characters.Length;
    }

    private void Reserve(int more)
    {
        if (Length + more > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + more));
        }
    }

    private void AddRun(SourceRun run)
    {
        if (_runCount == _runs.Length)
        {
            Array.Resize(ref _runs, _runCount * 2);
        }
        _runs[_runCount++] = run;
    }
}

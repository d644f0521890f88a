using Dateline.Text;

namespace Dateline.Annotation.Mentions;

/// <summary>The mentions of one block as they are found, with the words that are taken.</summary>
internal sealed class MentionDraft(MentionBlock block)
{
    private readonly bool[] _taken = new bool[block.Count];

    public MentionBlock Block { get; } = block;

    public List<Mention> Mentions { get; } = [];

    public bool IsTaken(int word) => _taken[word];

    /// <summary>Whether no word of the run is taken.</summary>
    public bool IsFree(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (_taken[i])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Adds a mention over words <paramref name="from"/> to before <paramref name="to"/> and takes them.</summary>
    public void Add(int from, int to, MentionKind kind, (int From, int To)? name, (int From, int To)? title, IReadOnlyList<string> candidates, string by)
    {
        for (int i = from; i < to; i++)
        {
            _taken[i] = true;
        }
        Mentions.Add(new Mention(Block.Span(from, to), kind, Of(name), WithEnd(Of(title), Of(name)), candidates, by));
    }

    /// <summary>Adds a mention inside one that is there already.</summary>
    public void AddInside(int from, int to, MentionKind kind, IReadOnlyList<string> candidates, string by) =>
        Mentions.Add(new Mention(Block.Span(from, to), kind, Block.Span(from, to), null, candidates, by));

    // The full stop of “Mr.” and the mark behind a name in a title belong to the title.
    private TextSpan? WithEnd(TextSpan? title, TextSpan? name)
    {
        if (title is not { } span || name is not { } behind || behind.Start <= span.End)
        {
            return title;
        }
        int end = span.End;
        while (end < behind.Start && Block.Text[end] is '.' or '»' or '“' or '”' or '"' or '›' or '’')
        {
            end++;
        }
        return new TextSpan(span.Start, end);
    }

    private TextSpan? Of((int From, int To)? words) => words is { } run ? Block.Span(run.From, run.To) : null;
}

using Dateline.Annotation.Mentions;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Places;

/// <summary>What the mentions of a report say against a name being a place's. Asked in the order of the text.</summary>
internal sealed class NamedRuns
{
    private readonly HashSet<int> _acting = [];
    private readonly HashSet<string> _personWords = new(StringComparer.Ordinal);
    private readonly List<TextSpan> _people = [];
    private readonly List<TextSpan> _bodies = [];

    /// <summary>Reads <paramref name="mentions"/> once.</summary>
    public NamedRuns(IReadOnlyList<Mention> mentions, string text, NameFold fold)
    {
        foreach (Mention mention in mentions)
        {
            if (mention.By == "metonym")
            {
                _acting.Add(mention.Span.Start);
            }
            if (mention.Name is not TextSpan name)
            {
                continue;
            }
            if (mention.Kind == MentionKind.Person)
            {
                _people.Add(name);
                _personWords.UnionWith(NameWords.In(text, name, fold).Select(word => word.Key));
            }
            else if (mention.Kind is not (MentionKind.State or MentionKind.Place or MentionKind.Office))
            {
                _bodies.Add(name);
            }
        }
        _people.Sort();
        _bodies.Sort();
    }

    /// <summary>Whether a capital that begins there acts for its government.</summary>
    public bool IsActing(TextSpan span) => _acting.Contains(span.Start);

    /// <summary>Whether it lies in a person's name.</summary>
    public bool IsOfPerson(TextSpan span) => Overlapping(_people, span) is not null;

    /// <summary>Whether it is a part of the longer name of a body.</summary>
    public bool IsInsideName(TextSpan span) => Overlapping(_bodies, span) is TextSpan body && body.Length > span.Length;

    /// <summary>Whether the word stands in a person's name anywhere in the report.</summary>
    public bool IsPersonsWord(string key) => _personWords.Contains(key);

    private static TextSpan? Overlapping(List<TextSpan> sorted, TextSpan span)
    {
        int low = 0;
        int high = sorted.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = sorted[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }
        return low < sorted.Count && sorted[low].Overlaps(span) ? sorted[low] : null;
    }
}

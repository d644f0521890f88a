using Dateline.Annotation.Mentions;

namespace Dateline.Linking;

/// <summary>A person named in a report: all mentions whose names fit together.</summary>
internal sealed class NamedPerson
{
    /// <summary>Numbers of the mentions, in the order of the text.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>The fullest form of the name: most words, the first of them in the text.</summary>
    public string Name { get; set; } = "";

    /// <summary>The strict key of <see cref="Name"/> in words.</summary>
    public string[] Words { get; set; } = [];

    /// <summary>The loose keys of <see cref="Words"/>.</summary>
    public string[] LooseWords { get; set; } = [];

    /// <summary>The titles given, in the order of the text, each with where it stands.</summary>
    public List<(int At, TitleMeaning Meaning)> Titles { get; } = [];

    /// <summary>For titles without a state or body: the state or body named last before them, by the number of the title.</summary>
    public Dictionary<int, string> Implied { get; } = [];

    /// <summary>Who it is.</summary>
    public ActorReference Actor { get; set; } = new("", "", MentionKind.Person);

    /// <summary>Who it may be where more than one fits, in ordinal order of ids.</summary>
    public IReadOnlyList<ActorReference> Candidates { get; set; } = [];

    /// <summary>Id of the office that the titles or the day tell, or null.</summary>
    public string? Office { get; set; }

    /// <summary>The rule that told who.</summary>
    public string By { get; set; } = "";

    /// <summary>Where the person is first named, in UTF-16 units.</summary>
    public int FirstAt { get; set; }

    /// <summary>Where the person was last named before <paramref name="position"/>, or -1; the numbers must be in order.</summary>
    public int LastBefore(int position, IReadOnlyList<Mention> mentions)
    {
        (int low, int high) = (0, Mentions.Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = mentions[Mentions[middle]].Span.Start < position ? (middle + 1, high) : (low, middle);
        }
        return low == 0 ? -1 : mentions[Mentions[low - 1]].Span.Start;
    }
}

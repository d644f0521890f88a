using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>What the linking of one speaker may look at.</summary>
internal sealed class SpeakerContext
{
    private readonly bool[] _quoted;
    private readonly bool[] _reported;
    private readonly Dictionary<string, List<int>> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);
    private int[]? _speakerOrder;
    private readonly bool?[] _subjects;
    private readonly Dictionary<TextSpan, List<NameWord>> _words = [];

    public SpeakerContext(Report report, TextAnalysis analysis, IReadOnlyList<Mention> mentions, IReadOnlyList<MentionLink> links, IReadOnlyList<Quotation> quotations)
    {
        (Report, Analysis, Mentions, Links, Quotations) = (report, analysis, mentions, links, quotations);
        _subjects = new bool?[mentions.Count];
        for (int i = 0; i < links.Count; i++)
        {
            if (links[i].Actor is { } actor)
            {
                AddNamed(actor, i);
            }
        }
        _quoted = Inside(quotations.Where(quotation => quotation.Kind == QuotationKind.Direct));
        _reported = Inside(quotations.Where(quotation => quotation.Kind != QuotationKind.Direct));
    }

    public Report Report { get; }

    public TextAnalysis Analysis { get; }

    /// <summary>The mentions, in the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>What they stand for, one a mention, in their order.</summary>
    public IReadOnlyList<MentionLink> Links { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>f or m of the people of whom the report or the catalogue tells it, by id; filled by whoever needs it first.</summary>
    public Dictionary<string, string>? Genders { get; set; }

    /// <summary>Ids of what is taken for people by the shape of its name alone and hardly is; filled by whoever needs it first.</summary>
    public HashSet<string>? UnlikelyPeople { get; set; }

    /// <summary>The word of the report for the press, or null; filled by whoever needs it first.</summary>
    public string? Press { get; set; }

    /// <summary>How many mentions stand for the actor of id <paramref name="actor"/>.</summary>
    public int Named(string actor) => MentionsOf(actor).Count;

    /// <summary>The numbers of the mentions that stand for the actor of id <paramref name="actor"/>, in the order of the text.</summary>
    public IReadOnlyList<int> MentionsOf(string actor) => _named.TryGetValue(actor, out List<int>? numbers) ? numbers : [];

    /// <summary>The number of the first mention by name of a person whose id ends in the word <paramref name="key"/>, or -1.</summary>
    public int FirstNamed(string key) => _ends.GetValueOrDefault(key, -1);

    /// <summary>The numbers of the quotations whose speaker has words, in the order of these; for reading only.</summary>
    public int[] SpeakerOrder => _speakerOrder ??= [.. Enumerable.Range(0, Quotations.Count).Where(i => Quotations[i].Speaker.Count > 0).OrderBy(i => Quotations[i].Speaker[0].Start).ThenBy(i => i)];

    /// <summary>Whether mention number <paramref name="mention"/> is a subject, as <paramref name="test"/> tells it when first asked.</summary>
    public bool IsSubject(int mention, Func<int, SpeakerContext, bool> test) => _subjects[mention] ??= test(mention, this);

    /// <summary>The words of <paramref name="span"/>, parted once; for reading only.</summary>
    public List<NameWord> Words(TextSpan span, NameFold fold)
    {
        if (!_words.TryGetValue(span, out List<NameWord>? words))
        {
            _words[span] = words = NameWords.In(Report.Text.Value, span, fold);
        }
        return words;
    }

    /// <summary>Whether mention number <paramref name="mention"/> begins in what is quoted directly.</summary>
    public bool IsQuoted(int mention) => _quoted[mention];

    /// <summary>Whether mention number <paramref name="mention"/> begins in what is quoted indirectly.</summary>
    public bool IsReported(int mention) => _reported[mention];

    /// <summary>The number of the first mention that begins at <paramref name="position"/> or behind it; the count of mentions where there is none.</summary>
    public int FirstMention(int position)
    {
        (int low, int high) = (0, Mentions.Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Mentions[middle].Span.Start >= position ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    /// <summary>How many of <see cref="SpeakerOrder"/> begin at <paramref name="position"/> or before it.</summary>
    public int FirstSpeaker(int position)
    {
        (int low, int high) = (0, SpeakerOrder.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Quotations[SpeakerOrder[middle]].Speaker[0].Start > position ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    /// <summary>The number of the last part that begins at or before <paramref name="position"/>, or -1.</summary>
    public int PartAt(int position)
    {
        (int low, int high) = (0, Report.Parts.Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Report.Parts[middle].Span.Start > position ? (low, middle) : (middle + 1, high);
        }
        return low - 1;
    }

    private void AddNamed(ActorReference actor, int mention)
    {
        if (!_named.TryGetValue(actor.Id, out List<int>? numbers))
        {
            _named[actor.Id] = numbers = [];
        }
        numbers.Add(mention);
        if (actor.Kind == MentionKind.Person && Mentions[mention].Name is not null)
        {
            _ends.TryAdd(actor.Id[(actor.Id.LastIndexOf('-') + 1)..], mention);
        }
    }

    private bool[] Inside(IEnumerable<Quotation> quotations)
    {
        bool[] inside = new bool[Mentions.Count];
        foreach (TextSpan content in quotations.SelectMany(quotation => quotation.Content))
        {
            for (int i = FirstMention(content.Start); i < Mentions.Count && Mentions[i].Span.Start < content.End && !(inside[i] && i + 1 < Mentions.Count && inside[i + 1]); i++)
            {
                inside[i] = true;
            }
        }
        return inside;
    }
}

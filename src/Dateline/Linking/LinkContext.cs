using Dateline.Annotation.Mentions;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>What the linking of one mention may look at.</summary>
/// <param name="Report">The report.</param>
/// <param name="Mentions">Its mentions, in the order of the text.</param>
/// <param name="Named">Ids of what it names outright.</param>
/// <param name="People">The people whom it names.</param>
/// <param name="Published">Its day or interval.</param>
/// <param name="Company">What the other reports of the story name, or null.</param>
internal sealed record LinkContext(Report Report, IReadOnlyList<Mention> Mentions, IReadOnlySet<string> Named, IReadOnlyList<NamedPerson> People, When Published, CompanyNames? Company)
{
    // A headline and a lead speak of people whom only the next paragraph names.
    private const int LeadParts = 3;
    private readonly Dictionary<TextSpan, TitleMeaning?> _titles = [];
    private HashSet<string>? _actors;

    /// <summary>The report's text.</summary>
    public string Text => Report.Text.Value;

    /// <summary>Where the headline and the lead end, in UTF-16 units: behind it a title speaks of somebody before it.</summary>
    public int LeadEnd => Report.Parts.Count == 0 ? 0 : Report.Parts[Math.Min(LeadParts, Report.Parts.Count) - 1].Span.End;

    /// <summary>Where the headline ends, in UTF-16 units; 0 where there is none.</summary>
    public int HeadlineEnd => Report.Parts is [{ Kind: PartKind.Headline } headline, ..] ? headline.Span.End : 0;

    /// <summary>Whether the report gives an office to somebody else than the catalogue does for that time: then the catalogue's holders do not hold for it.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>Id of the state that the report is about, empty where it is about none; filled by whoever needs it first.</summary>
    public string? Home { get; set; }

    /// <summary>What the title at <paramref name="span"/> says, read once by <paramref name="reader"/>.</summary>
    public TitleMeaning? Title(TitleReader reader, TextSpan span)
    {
        if (!_titles.TryGetValue(span, out TitleMeaning? meaning))
        {
            _titles[span] = meaning = reader.Read(Text, span, Named);
        }
        return meaning;
    }

    /// <summary>Ids of the people whom the report names.</summary>
    public IReadOnlySet<string> Actors => _actors ??= [.. People.Select(person => person.Actor.Id)];
}

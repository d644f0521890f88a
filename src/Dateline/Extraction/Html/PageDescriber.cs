using Dateline.Language.Dates;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Decides what a page says of itself from all that it says. Safe to share.</summary>
internal sealed class PageDescriber
{
    private readonly PageFacts _facts;
    private readonly AuthorChooser _authors;
    private readonly TimeChooser _times;

    /// <summary>Reads the knowledge that it needs.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public PageDescriber(DataSet data, CharacterReferences references, CalendarReader calendar)
    {
        _facts = new PageFacts(data, references);
        _authors = new AuthorChooser(new BylineReader(data));
        _times = new TimeChooser(calendar, data);
    }

    /// <summary>The description, with places in the characters of the page, and the number of the element that holds the headline (-1 where none does).</summary>
    public (PageDescription Description, int Title) Describe(HtmlPage page, PageText text, PageOutline outline, LinkedData linked, string? address, WorkMeter meter)
    {
        List<PageFact> facts = _facts.Read(page, linked, meter);
        (string Title, int Node)? title = TitleChooser.Choose(page, text, outline, facts);
        int node = title?.Node ?? -1;
        string? canonical = Value(facts, PageField.Canonical, "link") ?? Value(facts, PageField.Canonical, "meta");
        (PageTime? published, DateOnly? day, PageTime? modified) = _times.Choose(page, text, outline, facts, node, address ?? canonical);
        return (new PageDescription
        {
            Title = title?.Title,
            Authors = _authors.Choose(page, text, outline, facts, node),
            Publisher = Value(facts, PageField.Publisher, "meta") ?? Value(facts, PageField.Publisher, "json-ld"),
            Published = published,
            Day = day,
            Modified = modified,
            Language = Value(facts, PageField.Language, "html") ?? Value(facts, PageField.Language, "json-ld") ?? Value(facts, PageField.Language, "meta"),
            Canonical = canonical,
            Section = Value(facts, PageField.Section, "meta") ?? Value(facts, PageField.Section, "json-ld"),
            Facts = facts,
        }, node);
    }

    private static string? Value(List<PageFact> facts, PageField field, string by) => facts.Find(fact => fact.Field == field && fact.By == by)?.Value;
}

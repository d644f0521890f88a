using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Host.Tests;

/// <summary>A told story made by hand, so that what is written from it can be tested apart from how it is found.</summary>
internal static class InventedStory
{
    public const string Wire = """
        Envoy warns of “slow unravelling” after ferry closure

        PORT VARDA, March 4 (Orlan Wire) — The closure of the Varda ferry undermines the 2019 transit accord, the accord’s envoy, Ilse Marrant, said on Tuesday.

        “We have counted 340 stranded lorries, and this undermines the accord,” Marrant told reporters at the quay. “I ask both governments to reopen the line.”

        Transport Minister Bero Halk said the line would reopen “when the pilots are paid”.
        """;

    public const string Gazette = """
        Ferry dispute threatens accord, says envoy

        The envoy of the transit accord, Ilse Marrant, said the closure threatens to undermine the accord. She spoke of some 400 lorries.

        “I ask both governments to reopen the line,” she said.

        A union of pilots said its members had not been paid since January.
        """;

    public const string Beacon = """
        Accord in ruins: envoy gives up on Varda ferry

        Marrant said that the closing “undermines the accord” and that 340 trucks stand at the port. <script>alert("x")</script>
        """;

    private static readonly Dictionary<string, Reading> _readings = new(StringComparer.Ordinal);

    public static Telling Telling { get; } = Make();

    public static Reading Reading(string label) => _readings[label];

    public static TextSpan Span(string label, string words)
    {
        int start = _readings[label].Report.Text.Value.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, words);
        return new TextSpan(start, start + words.Length);
    }

    private static Telling Make()
    {
        Add("wire.txt", "Orlan Wire", Wire, new DateOnly(2025, 3, 4), "this undermines the accord", "I ask both governments to reopen the line.", "when the pilots are paid");
        Add("gazette.txt", "The Harrow Gazette", Gazette, new DateOnly(2025, 3, 5), "the closure threatens to undermine the accord", "I ask both governments to reopen the line,", "its members had not been paid since January");
        Add("beacon.txt", "Beacon & Sons", Beacon, null, "the closing “undermines the accord”");
        ActorReference marrant = new("name/ilse-marrant", "Ilse Marrant", MentionKind.Person);
        StatementComparison undermines = new(
            Statement(marrant, ("wire.txt", 0), ("gazette.txt", 0), ("beacon.txt", 0)),
            [new Variant(Aspect.Certainty, [Value("undermines", ("wire.txt", "this undermines the", 5, 15), ("beacon.txt", "undermines", 0, 10)), Value("threatens to undermine", ("gazette.txt", "threatens to undermine", 0, 22))])],
            [new Difference(Aspect.Certainty, Place("wire.txt", "this undermines the", 5, 15), Place("gazette.txt", "threatens to undermine", 0, 22), "undermines / threatens to undermine")],
            new OriginCount(3, 3, 1, "All three were at the quay"));
        StatementComparison asks = new(Statement(marrant, ("wire.txt", 1), ("gazette.txt", 1)), [], [], new OriginCount(2, 2, 1, "Both were at the quay"));
        StatementComparison paid = new(Statement(new ActorReference("name/bero-halk", "Bero Halk", MentionKind.Person), ("wire.txt", 2)), [], [], new OriginCount(1, 1, 1, "One report"));
        StatementComparison union = new(Statement(null, ("gazette.txt", 2)), [], [], new OriginCount(1, 1, null, "Not known"));
        Story story = new(Story.IdOf(Id("wire.txt")), Id("wire.txt"), [Id("wire.txt"), Id("gazette.txt"), Id("beacon.txt")], "Envoy Marrant on the closed Varda ferry, 4 March 2025", When.On(new DateOnly(2025, 3, 4), DateBasis.Stated, []), "invented");
        Evidence lorries = Evidence.Of(_readings["wire.txt"].Report, Span("wire.txt", "340 stranded lorries"));
        StoryComparison told = new(
            story,
            [undermines, asks, paid, union],
            [],
            [new Discrepancy(null, "lorries", DiscrepancyKind.Conflict, [new DiscrepancyValue(Place("wire.txt", "340", 0, 3), "340"), new DiscrepancyValue(Place("gazette.txt", "some 400", 0, 8), "some 400")], "340 lorries / some 400 lorries")],
            [new Omission("Pilots have not been paid since January", union.Statement.Id, [Id("gazette.txt")], [Id("beacon.txt")], [Evidence.Of(_readings["gazette.txt"].Report, Span("gazette.txt", "its members had not been paid since January"))])],
            [new TimelineEntry(When.On(new DateOnly(2025, 3, 4), DateBasis.Stated, []), TimelineKind.Said, "Ilse Marrant: the closure undermines the accord", undermines.Statement.Id, [lorries]),
             new TimelineEntry(When.On(new DateOnly(2025, 3, 5), DateBasis.Given, []), TimelineKind.Published, "The Harrow Gazette reports", Id("gazette.txt"), [])]);
        Evidence tuesday = Evidence.Of(_readings["wire.txt"].Report, Span("wire.txt", "March 4"));
        return new Telling
        {
            Readings = [.. _readings.Values.OrderBy(reading => reading.Report.Id, StringComparer.Ordinal)],
            Dates =
            [
                new ReportDate(Id("wire.txt"), When.On(new DateOnly(2025, 3, 4), DateBasis.Stated, [tuesday])),
                new ReportDate(Id("gazette.txt"), When.On(new DateOnly(2025, 3, 5), DateBasis.Given, [])),
                new ReportDate(Id("beacon.txt"), new When(null, new DateOnly(2025, 3, 4), new DateOnly(2025, 3, 6), DateBasis.Bounded, [tuesday], "It tells what Orlan Wire dates to 4 March")),
            ],
            Stories = [told],
            Storylines = [new Storyline(Storyline.IdOf(story.Id), [story.Id], "The Varda ferry", "One story")],
        };
    }

    private static string Id(string label) => _readings[label].Report.Id;

    private static void Add(string label, string outlet, string text, DateOnly? day, params string[] contents)
    {
        Report bare = new(label, outlet, new ReportText(text));
        List<Part> parts = [];
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            parts.Add(new Part(parts.Count == 0 ? PartKind.Headline : PartKind.Paragraph, new TextSpan(at, end), "en", "invented"));
            at = end + 2;
        }
        Report report = new(label, outlet, bare.Text) { Parts = parts, PublishedGiven = day, Language = "en", Url = $"https://{label[..^4]}.example/{label}" };
        Quotation[] quotations = [.. contents.Select(content => QuotationOf(report, content))];
        _readings[label] = new Reading
        {
            Report = report,
            Analysis = Knowledge.Embedded.Analyzer.Analyze(text, [.. parts.Select(part => part.Span)], CancellationToken.None),
            Published = day is DateOnly known ? When.On(known, DateBasis.Given, []) : When.Unknown,
            Quotations = quotations,
            Speakers = [.. quotations.Select(quotation => new SpeakerLink(quotation.Id, new ActorReference("name/ilse-marrant", "Ilse Marrant", MentionKind.Person), [], null, null, "invented"))],
            Findings = day is null ? [new Finding(FindingCodes.DateUnknown, null, "Nothing in the report tells its day")] : [],
        };
    }

    private static Quotation QuotationOf(Report report, string content)
    {
        int start = report.Text.Value.IndexOf(content, StringComparison.Ordinal);
        TextSpan span = new(start, start + content.Length);
        bool isDirect = report.Text.Value[..start].LastIndexOf('“') > report.Text.Value[..start].LastIndexOf('”');
        return new Quotation
        {
            Id = ContentHash.LineId(report.Id, "quotation", [span]),
            Kind = isDirect ? QuotationKind.Direct : content.Contains('“', StringComparison.Ordinal) ? QuotationKind.Mixed : QuotationKind.Indirect,
            Content = [span],
            By = "invented",
        };
    }

    private static Statement Statement(ActorReference? actor, params (string Label, int Number)[] renderings)
    {
        Rendering[] all = [.. renderings.Select((rendering, at) => Rendering(rendering.Label, rendering.Number, at == 0))];
        return new Statement(ContentHash.LineId(all[0].ReportId, "statement", all[0].Spans), actor, all, all[0].QuotationId, "invented");
    }

    private static Rendering Rendering(string label, int number, bool isReference)
    {
        Quotation quotation = _readings[label].Quotations[number];
        return new Rendering(Id(label), quotation.Id, quotation.Content, isReference ? RenderingLabel.Verbatim : RenderingLabel.Paraphrase);
    }

    private static VariantValue Value(string words, params (string Label, string Around, int Start, int End)[] places) =>
        new(words, [.. places.Select(place => Place(place.Label, place.Around, place.Start, place.End))]);

    private static ReportSpan Place(string label, string around, int start, int end)
    {
        TextSpan whole = Span(label, around);
        return new ReportSpan(Id(label), new TextSpan(whole.Start + start, whole.Start + end));
    }
}

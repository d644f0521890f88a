using System.Text;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Extraction;
using Dateline.Grouping;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Tests.Storage;

/// <summary>Small invented readings and tellings, to ask a store about.</summary>
public static class Invented
{
    public static ActorReference Person(string id, string name) => new(id, name, MentionKind.Person);

    /// <summary>A report whose quotations are given by their words and speakers; each speaker is mentioned where its name first stands.</summary>
    public static ReadReport Report(string label, string? outlet, DateOnly? day, string text, params (string Words, QuotationKind Kind, ActorReference? Speaker, string? Office)[] said)
    {
        Report report = new(label, outlet, new ReportText(text)) { PublishedGiven = day, Parts = [new Part(PartKind.Paragraph, new TextSpan(0, text.Length), "en", "test")] };
        Quotation[] quotations = [.. said.Select(one => new Quotation
        {
            Id = ContentHash.LineId(report.Id, "quotation", [At(text, one.Words)]),
            Kind = one.Kind,
            Content = [At(text, one.Words)],
            By = "test",
        })];
        ActorReference[] people = [.. said.Select(one => one.Speaker).OfType<ActorReference>().Distinct().Where(actor => text.Contains(actor.Name, StringComparison.Ordinal))];
        Reading reading = new()
        {
            Report = report,
            Analysis = Knowledge.Embedded.Analyzer.Analyze(text, [report.Parts[0].Span], CancellationToken.None),
            Published = day is { } known ? When.On(known, DateBasis.Given, []) : When.Unknown,
            Quotations = quotations,
            Mentions = [.. people.Select(actor => new Mention(At(text, actor.Name), MentionKind.Person, At(text, actor.Name), null, [], "test"))],
            Links = [.. people.Select(actor => new MentionLink(At(text, actor.Name), actor, [], null, "test"))],
            Speakers = [.. said.Select((one, at) => new SpeakerLink(quotations[at].Id, one.Speaker, [], one.Office, null, "test"))],
        };
        return new ReadReport(new RawReport(label, Encoding.UTF8.GetBytes(text)) { Outlet = outlet, Published = day }, reading);
    }

    /// <summary>The telling of stories that are given by their reports, the founder first; one storyline holds all.</summary>
    public static Telling Told(params ReadReport[][] stories)
    {
        Reading[] readings = [.. stories.SelectMany(story => story).Select(report => report.Reading)];
        Story[] told = [.. stories.Select(story => new Story(
            Story.IdOf(story[0].Reading.Report.Id), story[0].Reading.Report.Id, [.. story.Select(report => report.Reading.Report.Id)], $"Story of {story[0].Raw.Label}", story[0].Reading.Published, "test"))];
        return new Telling
        {
            Readings = readings,
            Dates = [.. readings.Select(reading => new ReportDate(reading.Report.Id, reading.Published))],
            Additions = [.. readings.Select(reading => new ReportAddition(reading.Report.Id, reading.Speakers, reading.ResolvedTimes))],
            Stories = [.. told.Select(story => new StoryComparison(story, Statements(readings, story), [], [], [], []))],
            Storylines = [new Storyline(Storyline.IdOf(told[0].Id), [.. told.Select(story => story.Id)], "All", "test")],
        };
    }

    public static TextSpan At(string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"'{words}' does not stand in the text") : new TextSpan(at, at + words.Length);
    }

    private static StatementComparison[] Statements(Reading[] readings, Story story) =>
        [.. readings.Where(reading => story.ReportIds.Contains(reading.Report.Id)).SelectMany(reading => reading.Quotations.Select(quotation => new StatementComparison(
            new Statement(ContentHash.LineId(reading.Report.Id, "statement", quotation.Content), null, [new Rendering(reading.Report.Id, quotation.Id, quotation.Content, RenderingLabel.Verbatim)], quotation.Id, "test"),
            [],
            [],
            new OriginCount(1, 1, 1, "one report"))))];
}

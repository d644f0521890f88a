using System.Text;
using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Comparison;
using Dateline.Extraction;
using Dateline.Grouping;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Tests.Storage;

/// <summary>Readings and a telling of them that hold something in every member, invented from a seed.</summary>
public sealed class FilledRecord
{
    private static readonly string[] _sentences =
        ["The ministers met in Lukovac on Monday. ", "“We will not sign anything in haste,” Ana Horvat told reporters. ", "Кришто није говорила. ", "Đurić said it would “take weeks” 😀. ", "\n\n", "Nobody was hurt, police said. "];

    private readonly Filler _fill;

    public FilledRecord(int seed, int count = 4)
    {
        Random random = new(seed);
        List<Report> reports = [];
        for (int at = 0; at < count; at++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => _sentences[random.Next(_sentences.Length)])) + seed + "-" + at;
            reports.Add(new Report($"{seed}-{at}.txt", random.Next(3) == 0 ? null : $"Outlet {random.Next(3)}", new ReportText(text)));
        }
        _fill = new Filler(seed, reports);
        Reports = [.. reports.Select(Read)];
        Telling = Tell();
    }

    public IReadOnlyList<ReadReport> Reports { get; }

    public IReadOnlyList<Reading> Readings => [.. Reports.Select(report => report.Reading)];

    public Telling Telling { get; }

    private ReadReport Read(Report bare)
    {
        _fill.Report = bare;
        RawReport raw = _fill.Make<RawReportParticulars>().On(new RawReport(bare.Label, Encoding.UTF8.GetBytes(bare.Text.Value)));
        Part headline = new(PartKind.Headline, new TextSpan(0, 1), "en", "test");
        Report report = _fill.Make<ReportParticulars>().On(bare) with { Parts = [headline, .. _fill.Many<Part>(4)], Findings = _fill.Many<Finding>(2) };
        Quotation[] quotations = [.. _fill.Many<Quotation>(5).Select(quotation => WithId(quotation, report)).DistinctBy(quotation => quotation.Id)];
        IReadOnlyList<Mention> mentions = _fill.Many<Mention>(8);
        IReadOnlyList<TimeExpression> times = _fill.Many<TimeExpression>(4);
        Reading reading = new()
        {
            Report = report,
            Analysis = Knowledge.Embedded.Analyzer.Analyze(report.Text.Value, [.. report.Parts.Select(part => part.Span)], CancellationToken.None),
            Published = _fill.Make<When>() with { Evidence = [Evidence.Of(report, report.Parts[0].Span)] },
            Mentions = mentions,
            Times = times,
            Places = _fill.Many<PlaceMention>(4),
            Quotations = quotations,
            Events = [.. _fill.Many<Event>(5).Select(told => told with { Id = ContentHash.LineId(report.Id, "event", [told.Text]) }).DistinctBy(told => told.Id)],
            Links = [.. mentions.Select(mention => _fill.Make<MentionLink>() with { Mention = mention.Span }), .. _fill.Many<MentionLink>(2)],
            Speakers = [.. quotations.Select(quotation => _fill.Make<SpeakerLink>() with { QuotationId = quotation.Id }), .. _fill.Many<SpeakerLink>(1)],
            Parties = [.. quotations.SelectMany(Parties), .. _fill.Many<PartyLink>(1)],
            ResolvedTimes = [.. times.Select(time => _fill.Make<ResolvedTime>() with { Span = time.Span }), .. _fill.Many<ResolvedTime>(1)],
            Findings = [.. report.Findings, .. _fill.Many<Finding>(3)],
        };
        return new ReadReport(raw, reading);
    }

    private IEnumerable<PartyLink> Parties(Quotation quotation) =>
        (quotation.Addressee is { } addressee ? [addressee, .. quotation.With] : quotation.With).Select(span => _fill.Make<PartyLink>() with { QuotationId = quotation.Id, Span = span });

    private Quotation WithId(Quotation quotation, Report report)
    {
        IReadOnlyList<TextSpan> content = quotation.Content.Count > 0 ? quotation.Content : [_fill.Span()];
        return quotation with { Content = content, Id = ContentHash.LineId(report.Id, "quotation", content) };
    }

    private Telling Tell()
    {
        (Reading Reading, ReportDate Date)[] dated = [.. Readings
            .Select(reading => (reading, new ReportDate(reading.Report.Id, _fill.Make<When>())))
            .OrderBy(pair => ReportOrder.Day(pair.Item2.Published)).ThenBy(pair => pair.reading.Report.Id, StringComparer.Ordinal)];
        string[] ids = [.. dated.Select(pair => pair.Reading.Report.Id)];
        int half = ids.Length / 2;
        StoryComparison[] stories = [.. new[] { ids[..half], ids[half..] }
            .Where(members => members.Length > 0)
            .Select(TellStory)
            .OrderBy(story => ReportOrder.Day(story.Story.On)).ThenBy(story => story.Story.Id, StringComparer.Ordinal)];
        string first = stories[0].Story.Id;
        return new Telling
        {
            Readings = [.. dated.Select(pair => pair.Reading)],
            Dates = [.. dated.Select(pair => pair.Date)],
            Additions = [.. dated.Select(pair => Addition(pair.Reading))],
            Copies = ids.Length < 2 ? [] : [_fill.Make<Copy>() with { ReportId = ids[0], Of = ids[1] }],
            Versions = ids.Length < 3 ? [] : [_fill.Make<ReportVersion>() with { ReportId = ids[2], Of = ids[1] }],
            Stories = stories,
            Storylines = [_fill.Make<Storyline>() with { Id = Storyline.IdOf(first), StoryIds = [.. stories.Select(story => story.Story.Id)] }],
        };
    }

    private ReportAddition Addition(Reading reading)
    {
        _fill.Report = reading.Report;
        return new ReportAddition(
            reading.Report.Id,
            [.. reading.Quotations.Select(quotation => _fill.Make<SpeakerLink>() with { QuotationId = quotation.Id })],
            [.. reading.Times.Select(time => _fill.Make<ResolvedTime>() with { Span = time.Span }), .. _fill.Many<ResolvedTime>(1)]);
    }

    private StoryComparison TellStory(string[] members)
    {
        Story story = _fill.Make<Story>() with { Id = Story.IdOf(members[0]), FoundedBy = members[0], ReportIds = members };
        Reading[] readings = [.. Readings.Where(reading => members.Contains(reading.Report.Id))];
        (Report Report, Quotation Quotation)[] quotations = [.. readings.SelectMany(reading => reading.Quotations.Select(quotation => (reading.Report, quotation)))];
        (Report Report, Event Event)[] events = [.. readings.SelectMany(reading => reading.Events.Select(told => (reading.Report, told)))];
        Occurrence[] occurrences = [.. _fill.Many<Occurrence>(2).Select(occurrence => occurrence with { Accounts = events.Length == 0 ? [] : [Account(), Account()] })];
        return new StoryComparison(
            story,
            [.. _fill.Many<StatementComparison>(3).Select(statement => statement with { Statement = statement.Statement with { Renderings = quotations.Length == 0 ? [] : [Rendering(), Rendering()] } })],
            occurrences,
            _fill.Many<Discrepancy>(2),
            [.. _fill.Many<Omission>(2).Select(omission => omission with { StatedBy = [_fill.Pick(members)], OmittedBy = members })],
            _fill.Many<TimelineEntry>(4))
        {
            OccurrenceOrigins = [.. occurrences.Select(_ => _fill.Make<OriginCount>())],
        };

        Rendering Rendering()
        {
            (Report report, Quotation quotation) = _fill.Pick(quotations);
            return _fill.Make<Rendering>() with { ReportId = report.Id, QuotationId = quotation.Id, Spans = quotation.Content };
        }

        Account Account()
        {
            (Report report, Event told) = _fill.Pick(events);
            return _fill.Make<Account>() with { ReportId = report.Id, EventId = told.Id };
        }
    }

    /// <summary>The members of a report that are no part of its identity.</summary>
    private sealed record ReportParticulars(string? Publisher, string? Url, ReportKind Kind, DateOnly? PublishedGiven, DateOnly? Seen, string? Language, string? Replaces, string? Retracts)
    {
        public Report On(Report report) => new(report.Label, report.Outlet, report.Text)
        {
            Publisher = Publisher, Url = Url, Kind = Kind, PublishedGiven = PublishedGiven, Seen = Seen, Language = Language, Replaces = Replaces, Retracts = Retracts,
        };
    }

    private sealed record RawReportParticulars(string? Outlet, string? Publisher, string? Url, DateOnly? Published, DateOnly? Seen, ReportKind Kind, string? Language, string? Headline, string? Replaces, string? Retracts)
    {
        public RawReport On(RawReport raw) => raw with
        {
            Outlet = Outlet, Publisher = Publisher, Url = Url, Published = Published, Seen = Seen, Kind = Kind, Language = Language, Headline = Headline, Replaces = Replaces, Retracts = Retracts,
        };
    }
}

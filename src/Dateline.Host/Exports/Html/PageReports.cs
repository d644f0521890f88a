using System.Globalization;
using Dateline.Annotation.Quotations;
using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Host.Exports.Html;

/// <summary>A report on a page: with a number that stands for it in tables.</summary>
/// <param name="Number">Its number on the page, counted from 1 in order of date.</param>
/// <param name="Reading">The report, read.</param>
/// <param name="Published">Its day.</param>
internal sealed record PageReport(int Number, Reading Reading, When Published)
{
    /// <summary>The report.</summary>
    public Report Report => Reading.Report;

    /// <summary>Id of the notice by which its outlet took it back, or null where it stands.</summary>
    public string? RetractedBy { get; init; }

    /// <summary>Who published it, or what the caller calls it where nobody said; and that it was retracted.</summary>
    public string Name => Retracted.Named(Report.Outlet ?? Report.Label, RetractedBy);

    /// <summary>Its headline, or the beginning of its text; what the caller calls it where that has no letter.</summary>
    public string Headline
    {
        get
        {
            Part? headline = Report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline);
            string text = headline is null ? Report.Text.Value.TrimStart() : Report.Text[headline.Span];
            int end = text.IndexOf('\n', StringComparison.Ordinal);
            text = end < 0 ? text : text[..end];
            text = text.Any(char.IsLetterOrDigit) ? text : Report.Label;
            return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest).TrimEnd(), "…");
        }
    }

    private const int Longest = 160;
}

/// <summary>The reports of a page, by id, and the days of all.</summary>
internal sealed class PageReports
{
    private readonly Dictionary<string, PageReport> _reports = new(StringComparer.Ordinal);

    /// <summary>Numbers the reports of <paramref name="telling"/>: by story in the order of the stories, then those in none.</summary>
    public PageReports(Telling telling)
    {
        Dictionary<string, Reading> readings = telling.Readings.ToDictionary(reading => reading.Report.Id, StringComparer.Ordinal);
        Dictionary<string, When> days = telling.Dates.ToDictionary(date => date.ReportId, date => date.Published, StringComparer.Ordinal);
        Dictionary<string, string> notices = telling.Retractions.ToDictionary(retraction => retraction.ReportId, retraction => retraction.By, StringComparer.Ordinal);
        IEnumerable<string> order = telling.Stories.SelectMany(story => story.Story.ReportIds).Concat(telling.Readings.Select(reading => reading.Report.Id));
        foreach (string id in order.Distinct(StringComparer.Ordinal).Where(readings.ContainsKey))
        {
            _reports[id] = new PageReport(_reports.Count + 1, readings[id], days.GetValueOrDefault(id, readings[id].Published)) { RetractedBy = notices.GetValueOrDefault(id) };
        }
        All = [.. _reports.Values.OrderBy(report => report.Number)];
        Texts = _reports.ToDictionary(pair => pair.Key, pair => pair.Value.Report, StringComparer.Ordinal);
    }

    /// <summary>All, by number.</summary>
    public IReadOnlyList<PageReport> All { get; }

    /// <summary>The reports by id.</summary>
    public IReadOnlyDictionary<string, Report> Texts { get; }

    /// <summary>The report of that id, or null where the page does not have it.</summary>
    public PageReport? Find(string id) => _reports.GetValueOrDefault(id);

    /// <summary>The name of the report's outlet, or the id where the page does not have it.</summary>
    public string NameOf(string id) => Find(id)?.Name ?? id;

    /// <summary>The quotation of a rendering, or null where the page does not have it.</summary>
    public Quotation? QuotationOf(Rendering rendering) => Find(rendering.ReportId)?.Reading.Quotations.FirstOrDefault(quotation => quotation.Id == rendering.QuotationId);

    /// <summary>The words of places in one report, pieces parted by “ … ”; empty where the page does not have it.</summary>
    public string Words(IReadOnlyList<ReportSpan> places) =>
        places.Count == 0 || Find(places[0].ReportId) is not PageReport report ? "" : string.Join(" … ", places.Select(place => report.Report.Text[place.Span].Replace('\n', ' ')));

    /// <summary>The words, cut behind a whole word where they have more than <paramref name="longest"/> units.</summary>
    public static string Cut(string words, int longest)
    {
        if (words.Length <= longest)
        {
            return words;
        }
        int end = words.LastIndexOf(' ', longest) is int blank && blank > 0 ? blank : longest;
        return string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>The names of reports, parted by commas, each leading to where <paramref name="address"/> says; reports that the page does not have go by their ids.</summary>
    public Markup Named(IEnumerable<string> reportIds, Func<PageReport, string> address)
    {
        Markup markup = new();
        string between = "";
        foreach (string id in reportIds.Distinct(StringComparer.Ordinal))
        {
            markup.Add($"{between}{(Find(id) is PageReport report ? new Markup().Add($"<a href=\"{address(report)}\"><bdi>{report.Name}</bdi></a>") : new Markup().Add($"<code>{id}</code>"))}");
            between = ", ";
        }
        return markup;
    }

    /// <summary>The run from one sentence before <paramref name="span"/> to one behind it, inside the report.</summary>
    public static TextSpan Around(Reading reading, TextSpan span)
    {
        TextAnalysis analysis = reading.Analysis;
        if (analysis.Sentences.Count == 0)
        {
            return span;
        }
        int first = Math.Max(0, analysis.SentenceAt(span.Start) - 1);
        int last = Math.Min(analysis.Sentences.Count - 1, analysis.SentenceAt(Math.Max(span.Start, span.End - 1)) + 1);
        return analysis.Sentences[Math.Min(first, last)].Span.Joined(analysis.Sentences[last].Span).Joined(span);
    }

    /// <summary>Where the words of a rendering stand.</summary>
    public static IReadOnlyList<ReportSpan> Places(Rendering rendering) => [.. rendering.Spans.Select(span => new ReportSpan(rendering.ReportId, span))];

    /// <summary>Where evidence stands.</summary>
    public static IReadOnlyList<ReportSpan> Places(IEnumerable<Evidence> evidence) => [.. evidence.Select(item => new ReportSpan(item.ReportId, item.Span))];

    /// <summary>A day or an interval for people: <c>15 October 2025</c>, <c>before 3 May 2024</c>.</summary>
    public static string Day(When when) => when switch
    {
        { Value: DateOnly day } => Day(day),
        { From: DateOnly from, To: DateOnly to } => from == to ? Day(from) : Days(from, to),
        { From: DateOnly from } => $"from {Day(from)}",
        { To: DateOnly to } => $"until {Day(to)}",
        _ => "not known",
    };

    /// <summary><c>21–22 May 2025</c>, <c>21 May – 9 October 2025</c>, or both days in full.</summary>
    private static string Days(DateOnly from, DateOnly to) =>
        from.Year != to.Year ? $"{Day(from)} – {Day(to)}"
        : from.Month != to.Month ? $"{from.ToString("d MMMM", CultureInfo.InvariantCulture)} – {Day(to)}"
        : $"{from.Day}–{Day(to)}";

    /// <summary>A day for people.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

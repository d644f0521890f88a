using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Eval.Gold;
using Dateline.Eval.Scores;
using Dateline.Extraction;
using Dateline.Grouping;

namespace Dateline.Eval.Running;

/// <summary>What is measured on a set of gold texts: tables for people and named figures (between 0 and 1) for the floors.</summary>
internal static class Measures
{
    /// <summary>Quotations of single reports.</summary>
    public static Measured Quotations(string prefix, IReadOnlyList<GoldReport> reports)
    {
        QuotationScore score = new();
        foreach (GoldReport report in reports)
        {
            score.Add(report, LibraryRun.Quotations(LibraryRun.Read(report, isDated: true)));
        }
        return Figures(prefix, score);
    }

    /// <summary>The named figures of a quotation score.</summary>
    public static Measured Figures(string prefix, QuotationScore score) => new(
        [.. score.Rows()],
        new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            [prefix + ".content-exact"] = score["content exact"].F1,
            [prefix + ".content-overlap"] = score["content overlap"].F1,
            [prefix + ".direct-exact"] = score["direct content exact"].F1,
            [prefix + ".mixed-exact"] = score["mixed content exact"].F1,
            [prefix + ".indirect-exact"] = score["indirect content exact"].F1,
            [prefix + ".speaker-exact"] = score["speaker exact"].F1,
            [prefix + ".cue-exact"] = score["cue exact"].F1,
            [prefix + ".matched"] = score.Matched.F1,
            [prefix + ".matched-recall"] = score.Matched.Recall,
            [prefix + ".kind"] = score.SameKind,
            [prefix + ".actor-of-matched"] = score.RightOfMatched,
            [prefix + ".actor-of-answered"] = score.RightOfAnswered,
        });

    /// <summary>Publication days that the texts alone, and then their company, tell.</summary>
    public static Measured Dates(string prefix, IReadOnlyList<GoldStory> stories)
    {
        DateScore alone = new();
        DateScore company = new();
        foreach (GoldStory story in stories)
        {
            Reading[] readings = [.. story.Reports.Select(report => LibraryRun.Read(report, isDated: false))];
            Dictionary<string, DateOnly> truth = story.Reports.ToDictionary(report => report.Id, report => report.TrueDate!.Value, StringComparer.Ordinal);
            Dictionary<string, string> labels = readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report.Label, StringComparer.Ordinal);
            foreach (Reading reading in readings)
            {
                alone.Add(truth[reading.Report.Label], reading.Published);
            }
            foreach (Comparison.ReportDate date in Telling.OfOneStory(readings, Knowledge.Embedded).Dates)
            {
                company.Add(truth[labels[date.ReportId]], date.Published);
            }
        }
        return new Measured(
            ["alone: " + alone.Row(), "in company: " + company.Row()],
            new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                [prefix + ".alone-exact"] = (double)alone.Exact / alone.Total,
                [prefix + ".company-exact"] = (double)company.Exact / company.Total,
                [prefix + ".company-not-wrong"] = 1 - ((double)company.Wrong / company.Total),
            });
    }

    /// <summary>Marked events of single reports.</summary>
    public static Measured Events(string prefix, IReadOnlyList<GoldReport> reports)
    {
        EventScore score = new();
        foreach (GoldReport report in reports)
        {
            score.Add(report, LibraryRun.Read(report, isDated: true));
        }
        return new Measured([.. score.Rows()], new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            [prefix + ".found"] = score.Found,
            [prefix + ".class"] = score.Class,
            [prefix + ".status"] = score.Status,
            [prefix + ".told"] = score.Told,
            [prefix + ".who"] = score.Who.F1,
            [prefix + ".whom"] = score.Whom.F1,
        });
    }

    /// <summary>The nearest renderings of words, and the refusal of words that nobody rendered.</summary>
    public static Measured Nearest(string prefix, IReadOnlyList<GoldStory> stories)
    {
        (double right, double refused) = new NearestScore(stories).Shipped();
        return new Measured(
            [FormattableString.Invariant($"nearest rendering right {right:0.000}, absent words refused {refused:0.000}")],
            new SortedDictionary<string, double>(StringComparer.Ordinal) { [prefix + ".right"] = right, [prefix + ".refused"] = refused });
    }

    /// <summary>Time expressions, by the cases of a file.</summary>
    public static Measured Times(string prefix, string file, bool listed)
    {
        const string Unlike = "eval/times-unlike-news.tsv";
        TimeScore score = new(File.Exists(Unlike) ? Unlike : null);
        score.Add(file);
        double share = score.Cases == 0 ? 0 : (double)score.Right / score.Cases;
        double inNews = score.CasesInNews == 0 ? 0 : (double)score.RightInNews / score.CasesInNews;
        return new Measured(
            [FormattableString.Invariant($"times right {score.Right}/{score.Cases} = {share:0.000}; without those that no news report would say ({Unlike}) {score.RightInNews}/{score.CasesInNews} = {inNews:0.000}"), .. listed ? score.Wrong : []],
            new SortedDictionary<string, double>(StringComparer.Ordinal) { [prefix + ".right"] = share });
    }

    /// <summary>Stories found in all reports as one stream.</summary>
    public static Measured Stories(string prefix, IReadOnlyList<GoldStory> stories)
    {
        Reading[] readings = [.. stories.SelectMany(story => story.Reports).Select(report => LibraryRun.Read(report, isDated: true))];
        Dictionary<string, string> labels = readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report.Label, StringComparer.Ordinal);
        Telling told = Telling.Of(readings, Knowledge.Embedded, KnownStories.None);
        PartitionScore score = new();
        foreach (Story story in told.Stories.Select(comparison => comparison.Story))
        {
            foreach (string report in story.ReportIds)
            {
                score.Add(labels[report].Split('/')[0], story.Id);
            }
        }
        (int whole, int total) = score.Whole();
        return new Measured(
            [score.Row()],
            new SortedDictionary<string, double>(StringComparer.Ordinal) { [prefix + ".bcubed"] = score.BCubed().F1, [prefix + ".whole"] = (double)whole / total });
    }

    /// <summary>Stories found in the reports of a file of lines (<c>id</c>, <c>text</c>, <c>source</c>, <c>date</c>, <c>cluster_id</c>), as <c>group -</c> finds them.</summary>
    /// <param name="prefix">Name of the figures.</param>
    /// <param name="file">The lines.</param>
    /// <param name="isDated">Whether the days of the lines are given with the reports.</param>
    public static Measured Grouping(string prefix, string file, bool isDated)
    {
        PartitionScore score = new();
        (Reading Reading, string Cluster)[] all = [.. File.ReadLines(file).Where(line => line.Length > 0).AsParallel().AsOrdered().Select(line => GoldLine(line, isDated))];
        Dictionary<string, string> found = Knowledge.Embedded.Stories.Group([.. all.Select(line => line.Reading)], KnownStories.None).Stories
            .SelectMany(story => story.ReportIds.Select(report => (report, story.Id))).ToDictionary(pair => pair.report, pair => pair.Id, StringComparer.Ordinal);
        foreach ((Reading reading, string cluster) in all)
        {
            score.Add(cluster, found[reading.Report.Id]);
        }
        return new Measured([score.Row()], new SortedDictionary<string, double>(StringComparer.Ordinal) { [prefix + ".bcubed"] = score.BCubed().F1 });
    }

    /// <summary>Statements, differences and copies of each story.</summary>
    public static Measured Statements(string prefix, IReadOnlyList<GoldStory> stories)
    {
        StatementScore score = new();
        foreach (GoldStory story in stories)
        {
            Reading[] readings = [.. story.Reports.Select(report => LibraryRun.Read(report, isDated: true))];
            Dictionary<string, string> labels = readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report.Label, StringComparer.Ordinal);
            score.Add(story, Telling.OfOneStory(readings, Knowledge.Embedded), labels);
        }
        return new Measured(
            [.. score.Rows()],
            new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                [prefix + ".pairs"] = score.Pairs.F1,
                [prefix + ".differences"] = score.DifferencesFound,
                [prefix + ".copies"] = score.CopiesWanted == 0 ? 0 : (double)score.CopiesHit / score.CopiesWanted,
            });
    }

    private static (Reading Reading, string Cluster) GoldLine(string line, bool isDated)
    {
        using JsonDocument parsed = JsonDocument.Parse(line);
        JsonElement row = parsed.RootElement;
        string? Of(string name) => row.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        DateOnly? day = isDated && Of("date") is string text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        RawReport raw = new(Of("id")!, Encoding.UTF8.GetBytes(Of("text")!)) { Outlet = Of("source"), Published = day };
        return (Reading.Of(raw, Knowledge.Embedded), row.GetProperty("cluster_id").ToString());
    }
}

/// <summary>A table for people and the figures in it.</summary>
internal sealed record Measured(IReadOnlyList<string> Rows, SortedDictionary<string, double> Figures);

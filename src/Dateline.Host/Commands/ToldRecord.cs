using Dateline.Comparison;
using Dateline.Comparison.Views;
using Dateline.Extraction.Outlets;
using Dateline.Grouping;
using Dateline.Host.Exports;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Told stories of the record with all their reports, as views and exports need them.</summary>
internal sealed class ToldRecord
{
    private readonly Dictionary<string, ToldReport> _reports;
    private readonly Dictionary<string, string> _stories = new(StringComparer.Ordinal);

    private ToldRecord(Telling telling, OutletRegistry outlets)
    {
        Telling = telling;
        Reports = telling.Reports(outlets);
        _reports = Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        foreach (StoryComparison story in telling.Stories)
        {
            foreach (string report in story.Story.ReportIds)
            {
                _stories[report] = story.Story.Id;
            }
        }
    }

    /// <summary>The telling.</summary>
    public Telling Telling { get; }

    /// <summary>Its reports, each with what its company adds, in order of date, then id.</summary>
    public IReadOnlyList<ToldReport> Reports { get; }

    /// <summary>The occurrences of all stories.</summary>
    public IEnumerable<Occurrence> Occurrences => Telling.Stories.SelectMany(story => story.Occurrences);

    /// <summary>Loads <paramref name="stories"/>, or all where it is null.</summary>
    public static async Task<ToldRecord> LoadAsync(Session session, IRecordReader store, IReadOnlyList<string>? stories) =>
        new(await store.LoadTellingAsync(stories, session.Knowledge, session.Cancellation).ConfigureAwait(false), session.Knowledge.Outlets);

    /// <summary>The stories that <paramref name="telling"/> tells.</summary>
    public static ToldRecord Of(Telling telling, Knowledge knowledge) => new(telling, knowledge.Outlets);

    /// <summary>The report of that id.</summary>
    public ToldReport Report(string id) => _reports[id];

    /// <summary>Id of the report's story, or null.</summary>
    public string? StoryOf(string reportId) => _stories.GetValueOrDefault(reportId);

    /// <summary>The characters of an account.</summary>
    public string Words(ViewAccount account) => Report(account.ReportId).Report.Text[account.Words];

    /// <summary>Who published an account: its outlet, else what it was handed in as; and that it was retracted.</summary>
    public string Outlet(ViewAccount account) => Retracted.Named(Report(account.ReportId).Report.Outlet ?? Report(account.ReportId).Report.Label, Report(account.ReportId).RetractedBy);
}

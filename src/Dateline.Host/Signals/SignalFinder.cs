using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Signals;

/// <summary>Looks for what the user watches in a record.</summary>
internal static class SignalFinder
{
    /// <summary>Lines of a signal at most, the newest; what is older is found by its search.</summary>
    public const int MostLines = 200;

    /// <summary>The lines in which the signals are met: by signal in the order of the file, the newest first. Reports that were taken back are left out.</summary>
    /// <param name="reader">The record.</param>
    /// <param name="signals">What is looked for.</param>
    /// <param name="story">Id of a story to look in alone; null for all.</param>
    /// <param name="tell">Told of signals with more lines than are looked at, and of what is odd in their searches.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task<IReadOnlyList<SignalHit>> FindAsync(IRecordReader reader, IReadOnlyList<WatchedSignal> signals, string? story, Action<string> tell, CancellationToken cancellation)
    {
        List<SignalHit> met = [];
        foreach (WatchedSignal signal in signals)
        {
            SearchAnswer answer = await reader.SearchAsync(new SearchQuery(signal.Query) { Kind = signal.Kind, Story = story, Order = SearchOrder.Newest, Take = MostLines }, cancellation).ConfigureAwait(false);
            met.AddRange(answer.Hits.Where(hit => hit.RetractedBy is null).Select(hit => new SignalHit(signal, hit)));
            foreach (Finding finding in answer.Findings.Where(finding => finding.Code == FindingCodes.SearchField))
            {
                tell($"signal '{signal.Name}': {finding.Message}");
            }
            if (answer.Next is not null)
            {
                tell($"signal '{signal.Name}': the newest {MostLines} lines; its search finds more");
            }
        }
        return met;
    }
}

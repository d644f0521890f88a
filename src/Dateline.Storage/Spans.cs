using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Runs as they come from the record.</summary>
internal static class Spans
{
    /// <exception cref="StoreException">It is no run: the record is damaged.</exception>
    public static TextSpan Of(int start, int end) =>
        start >= 0 && end >= start ? new TextSpan(start, end) : throw new StoreException(StoreProblem.Damaged, $"The record holds the run {start}..{end}; verify names it");
}

using System.Globalization;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Reports that were handed in together.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Run">The engine and settings that read them.</param>
/// <param name="Verb">By what they came in: <c>read</c>, <c>follow</c>, and so on.</param>
/// <param name="Author">Who handed them in; empty where nobody said.</param>
/// <param name="StartedAt">The instant in UTC, to the second.</param>
public sealed record Batch(string Id, Run Run, string Verb, string Author, DateTimeOffset StartedAt)
{
    /// <summary>The batch that begins at an instant of the caller's clock.</summary>
    public static Batch Of(Run run, string verb, string author, DateTimeOffset startedAt) =>
        new(ContentHash.Id("batch", run.Id, verb, author, startedAt.UtcTicks.ToString(CultureInfo.InvariantCulture)), run, verb, author, startedAt);
}

/// <summary>A batch in a list.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="CountReports">Reports that were handed in with it, those included that were there already.</param>
/// <param name="UndoneAt">When it was undone, or null where it holds.</param>
/// <param name="UndoneBy">Who undid it, or null.</param>
public sealed record BatchEntry(Batch Batch, int CountReports, DateTimeOffset? UndoneAt, string? UndoneBy);

using Dateline.Annotation.Times;
using Dateline.Extraction.Outlets;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping;

/// <summary>A reading with what its company adds to it: what statements and comparisons are made from. Lists are compared by reference.</summary>
/// <param name="Reading">The report as read alone.</param>
/// <param name="Published">Its day as its company tells it.</param>
/// <param name="Speakers">Who spoke, one a quotation, in their order.</param>
/// <param name="ResolvedTimes">The time expressions on the calendar.</param>
public sealed record ToldReport(Reading Reading, When Published, IReadOnlyList<SpeakerLink> Speakers, IReadOnlyList<ResolvedTime> ResolvedTimes)
{
    /// <summary>The report's id.</summary>
    public string Id => Reading.Report.Id;

    /// <summary>The report.</summary>
    public Report Report => Reading.Report;

    /// <summary>Id of the notice by which its outlet took it back, or null where it stands.</summary>
    public string? RetractedBy { get; init; }

    /// <summary>What the registry knows of its outlet, or null.</summary>
    public KnownOutlet? Outlet { get; init; }

    /// <summary>Whether it speaks for itself: it was not taken back, and takes nothing back.</summary>
    public bool Stands => RetractedBy is null && Report.Retracts is null;

    /// <summary>The report as its reading alone tells it, with nothing added.</summary>
    public static ToldReport Alone(Reading reading) => new(reading, reading.Published, reading.Speakers, reading.ResolvedTimes);
}

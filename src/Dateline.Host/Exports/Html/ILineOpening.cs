using Dateline.Comparison;

namespace Dateline.Host.Exports.Html;

/// <summary>How lines of the record lead to the characters that they come from: in place, or on the page of the report.</summary>
internal interface ILineOpening
{
    /// <summary>The same, naming every report of a line however many they are.</summary>
    ILineOpening Whole { get; }

    /// <summary>A line that stands in one report and opens as a whole.</summary>
    /// <param name="kind">Its class in the style sheet.</param>
    /// <param name="row">What it says.</param>
    /// <param name="places">Where it stands; all in one report.</param>
    Markup Row(string kind, Markup row, IReadOnlyList<ReportSpan> places);

    /// <summary>A line that may stand in several reports.</summary>
    /// <param name="line">What it says.</param>
    /// <param name="places">Where it stands.</param>
    Markup Line(Markup line, IReadOnlyList<ReportSpan> places);

    /// <summary>The outlets of the places, each named once.</summary>
    Markup Sources(IReadOnlyList<ReportSpan> places);

    /// <summary>What an opened line shows of its places.</summary>
    Markup Places(IReadOnlyList<ReportSpan> places);

    /// <summary>The reports, each named once, and where each is to be read: of what a report does not hold, the report is all that can be shown.</summary>
    Markup Reports(IEnumerable<string> reportIds);

    /// <summary>The heading of a report: where the page says more of it, it leads there.</summary>
    Markup Heading(PageReport report);

    /// <summary>A sign in a table that stands for one place; without it where there is none.</summary>
    Markup Sign(string sign, string name, ReportSpan? place);
}

using Dateline.Annotation.Events;
using Dateline.Text;

namespace Dateline.Comparison.Views;

/// <summary>How one report tells of a stop, a meeting or a commitment.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="LineId">The event or quotation in it.</param>
/// <param name="Words">The words that tell it, in UTF-16 units.</param>
/// <param name="Kind"><c>visit</c>, <c>meeting</c>, <c>commitment</c>, <c>act</c> or <c>said</c>.</param>
/// <param name="Status">How it stands there.</param>
/// <param name="Quotation">Id of the quotation that carries it, or null where the report tells it itself.</param>
/// <param name="From">First day that the report gives it, or null.</param>
/// <param name="To">Last day that the report gives it, or null.</param>
public sealed record ViewAccount(string ReportId, string LineId, TextSpan Words, string Kind, EventStatus Status, string? Quotation, DateOnly? From, DateOnly? To);

using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports.Html;

namespace Dateline.Host.Web.Reports;

/// <summary>The small forms beside the text of a report, by which people correct one field of a line. Each field has its own button, so that nothing else is said with it.</summary>
internal static class LineForms
{
    /// <summary>Ids of the lists of values that a page offers once for all its forms.</summary>
    public const string Kinds = "values-kind", Classes = "values-class", Statuses = "values-status";

    /// <summary>The form of a quotation.</summary>
    /// <param name="report">Id of its report.</param>
    /// <param name="quotation">The quotation.</param>
    /// <param name="speaker">Who said it, as the page shows it; empty where that is not known.</param>
    public static Markup Of(string report, Quotation quotation, string speaker) => Form(
        report, quotation.Id, "quotation",
        new Markup().Add($"{Field("actor", "Who spoke (a name; empty for nobody known)", speaker, null)}{Field("kind", "Kind", WireWords.Of(quotation.Kind), Kinds)}"));

    /// <summary>The form of an event.</summary>
    /// <param name="report">Id of its report.</param>
    /// <param name="told">The event.</param>
    public static Markup Of(string report, Event told) => Form(
        report, told.Id, "event",
        new Markup().Add($"{Field("class", "Class", told.Class.ToLowerInvariant(), Classes)}{Field("status", "Status", WireWords.Of(told.Status), Statuses)}{Field("who", "Who (words of the report)", "", null)}{Field("whom", "Whom (words of the report)", "", null)}"));

    /// <summary>One field with its button; also of a whole report.</summary>
    /// <param name="name">The field, as the verb <c>correct</c> names it.</param>
    /// <param name="label">What people are asked.</param>
    /// <param name="value">What it is now.</param>
    /// <param name="values">Id of the list of values, or null where it takes any words.</param>
    public static Markup Field(string name, string label, string value, string? values) =>
        new Markup().Add($"<label>{label} <input type=\"text\" name=\"{name}\" maxlength=\"300\" value=\"{Shown.Of(value)}\"{(values is null ? new Markup() : new Markup().Add($" list=\"{values}\""))}></label><button name=\"field\" value=\"{name}\" aria-label=\"Set: {label}\">Set</button>");

    /// <summary>The lists of values.</summary>
    /// <param name="classes">The classes of events.</param>
    public static Markup Values(IEnumerable<string> classes) => new Markup().Add(
        $"{Values(Kinds, Enum.GetValues<QuotationKind>().Select(kind => WireWords.Of(kind)))}{Values(Classes, classes.Select(name => name.ToLowerInvariant()))}{Values(Statuses, Enum.GetValues<EventStatus>().Select(status => WireWords.Of(status)))}");

    private static Markup Values(string id, IEnumerable<string> values)
    {
        Markup list = new Markup().Add($"<datalist id=\"{id}\">");
        foreach (string value in values)
        {
            list.Add($"<option value=\"{value}\"></option>");
        }
        return list.Add($"</datalist>");
    }

    private static Markup Form(string report, string line, string what, Markup fields) => new Markup().Add(
        $"<details class=\"mend\"><summary aria-label=\"Correct this {what}\">Correct</summary><form method=\"post\" action=\"{Addresses.Report(report)}?handler=correct\"><input type=\"hidden\" name=\"line\" value=\"{line}\">{fields}<button name=\"field\" value=\"none\">It is no {what}</button></form></details>");
}

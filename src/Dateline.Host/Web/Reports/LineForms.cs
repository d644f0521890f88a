using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Exports.Html;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Web.Reports;

/// <summary>The small forms beside the text of a report, by which people correct one field of a line. Each field is a form of its own, so that its button, or the Enter key in it, says nothing else.</summary>
internal static class LineForms
{
    /// <summary>Ids of the lists of values that a page offers once for all its forms.</summary>
    public const string Kinds = "values-kind", Classes = "values-class", Statuses = "values-status", Parts = "values-part";

    /// <summary>The form of a quotation.</summary>
    /// <param name="report">Id of its report.</param>
    /// <param name="quotation">The quotation.</param>
    /// <param name="speaker">Who said it, as the page shows it; empty where that is not known.</param>
    /// <param name="words">The words of the report that name who speaks; empty where none do.</param>
    /// <param name="said">What people said of it.</param>
    public static Markup Of(string report, Quotation quotation, string speaker, string words, IReadOnlyList<Correction> said) => Form(
        report, quotation.Id, "quotation", said,
        Field("actor", "Who spoke (a name; empty for nobody known)", speaker, null), Field("speaker", "Words of the report that name who spoke", words, null), Field("kind", "Kind", WireWords.Of(quotation.Kind), Kinds));

    /// <summary>The form of an event.</summary>
    /// <param name="report">Id of its report.</param>
    /// <param name="told">The event.</param>
    /// <param name="said">What people said of it.</param>
    public static Markup Of(string report, Event told, IReadOnlyList<Correction> said) => Form(
        report, told.Id, "event", said,
        Field("class", "Class", told.Class.ToLowerInvariant(), Classes), Field("status", "Status", WireWords.Of(told.Status), Statuses), Field("who", "Who (words of the report)", "", null), Field("whom", "Whom (words of the report)", "", null));

    /// <summary>The form of one field of a line.</summary>
    /// <param name="report">Id of the report.</param>
    /// <param name="line">Id of the line, or of the report itself.</param>
    /// <param name="field">The field with its button.</param>
    public static Markup Correcting(string report, string line, Markup field) => new Markup().Add(
        $"<form method=\"post\" action=\"{Addresses.Report(report)}?handler=correct\"><input type=\"hidden\" name=\"line\" value=\"{line}\">{field}</form>");

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
        $"{Values(Kinds, Enum.GetValues<QuotationKind>().Select(kind => WireWords.Of(kind)))}{Values(Classes, classes.Select(name => name.ToLowerInvariant()))}{Values(Statuses, Enum.GetValues<EventStatus>().Select(status => WireWords.Of(status)))}{Values(Parts, Enum.GetValues<PartKind>().Select(kind => WireWords.Of(kind)))}");

    private static Markup Values(string id, IEnumerable<string> values)
    {
        Markup list = new Markup().Add($"<datalist id=\"{id}\">");
        foreach (string value in values)
        {
            list.Add($"<option value=\"{value}\"></option>");
        }
        return list.Add($"</datalist>");
    }

    /// <summary>One word of a person, with what takes it back.</summary>
    /// <param name="address">The page that takes it back.</param>
    /// <param name="correction">What was said.</param>
    public static Markup Said(string address, Correction correction) => new Markup().Add(
        $"<form class=\"word\" method=\"post\" action=\"{address}?handler=undo\"><input type=\"hidden\" name=\"correction\" value=\"{correction.Id}\"><small>{What(correction)} by <bdi>{Shown.Of(correction.Author)}</bdi>{(correction.Reason is null ? new Markup() : new Markup().Add($": <bdi>{Shown.Of(correction.Reason)}</bdi>"))}</small> <button aria-label=\"Undo: {correction.Field}\">Undo</button></form>");

    private static Markup What(Correction correction) => LineFields.IsAcceptance(correction.Field)
        ? new Markup().Add($"<span class=\"accepted\">accepted</span>")
        : new Markup().Add($"{correction.Field[(correction.Field.IndexOf('.', StringComparison.Ordinal) + 1)..]}: <bdi>{Shown.Of(LineFields.Shown(correction.Field, correction.Value))}</bdi>,");

    private static Markup Form(string report, string line, string what, IReadOnlyList<Correction> said, params IReadOnlyList<Markup> fields)
    {
        Markup markup = new Markup().Add($"<div class=\"acts\">");
        foreach (Correction correction in said)
        {
            markup.Add($"{Said(Addresses.Report(report), correction)}");
        }
        if (!said.Any(correction => LineFields.IsAcceptance(correction.Field)))
        {
            markup.Add($"<form class=\"word\" method=\"post\" action=\"{Addresses.Report(report)}?handler=correct\"><input type=\"hidden\" name=\"line\" value=\"{line}\"><button name=\"field\" value=\"accepted\" aria-label=\"Accept this {what}\">Accept</button></form> ");
        }
        markup.Add($"<details class=\"mend\"><summary aria-label=\"Correct this {what}\">Correct</summary>");
        foreach (Markup field in fields.Append(new Markup().Add($"<button name=\"field\" value=\"none\">It is no {what}</button>")))
        {
            markup.Add($"{Correcting(report, line, field)}");
        }
        return markup.Add($"</details></div>");
    }
}

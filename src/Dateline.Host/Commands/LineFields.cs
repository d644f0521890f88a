using System.Globalization;
using Dateline.Annotation.Mentions;
using Dateline.Host.Api.Contracts;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>How corrections of reports and their lines are named in a record, and how their values are written.</summary>
internal static class LineFields
{
    /// <summary>The report is no part of the record.</summary>
    public const string Removed = "report.removed";

    /// <summary>Fields of a whole report.</summary>
    public const string Outlet = "report.outlet", Publisher = "report.publisher", Published = "report.published";

    /// <summary>The kind of a part.</summary>
    public const string Part = "part.kind";

    /// <summary>Fields of a quotation.</summary>
    public const string Actor = "quotation.actor", Speaker = "quotation.speaker", Kind = "quotation.kind", NoQuotation = "quotation.none";

    /// <summary>Fields of an event.</summary>
    public const string Class = "event.class", Status = "event.status", Who = "event.who", Whom = "event.whom", NoEvent = "event.none";

    /// <summary>That somebody looked at a line and found it right: it changes nothing.</summary>
    public const string AcceptedQuotation = "quotation.accepted", AcceptedEvent = "event.accepted";

    /// <summary>All fields that a reading is corrected in.</summary>
    public static IReadOnlyList<string> All { get; } = [Outlet, Publisher, Published, Part, Actor, Speaker, Kind, NoQuotation, Class, Status, Who, Whom, NoEvent];

    /// <summary>Whether the field is <see cref="AcceptedQuotation"/> or <see cref="AcceptedEvent"/>.</summary>
    public static bool IsAcceptance(string field) => field is AcceptedQuotation or AcceptedEvent;

    /// <summary>An actor as the value of a correction: id, name and kind, parted by tabulators; empty for nobody.</summary>
    public static string Value(ActorReference? actor) => actor is null ? "" : $"{actor.Id}\t{actor.Name}\t{WireWords.Of(actor.Kind)}";

    /// <summary>The actor that <see cref="Value(ActorReference?)"/> wrote; null for nobody.</summary>
    public static ActorReference? ActorOf(string value) =>
        value.Split('\t') is [{ Length: > 0 } id, var name, var kind] ? new ActorReference(id, name, WireWords.Read<MentionKind>(kind) ?? MentionKind.Person) : null;

    /// <summary>Runs as the value of a correction: <c>start..end</c>, parted by blanks; empty for none.</summary>
    public static string Value(IEnumerable<TextSpan> spans) => string.Join(' ', spans);

    /// <summary>The runs that <see cref="Value(IEnumerable{TextSpan})"/> wrote; null where it is no such text.</summary>
    public static IReadOnlyList<TextSpan>? SpansOf(string value)
    {
        List<TextSpan> spans = [];
        foreach (string run in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (run.Split("..") is not [var first, var last]
                || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int start) || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out int end) || end < start)
            {
                return null;
            }
            spans.Add(new TextSpan(start, end));
        }
        return spans;
    }

    /// <summary>A value as people are shown it.</summary>
    public static string Shown(string field, string value) => field == Actor ? ActorOf(value)?.Name ?? "nobody" : value;
}

using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Storage.Packing;

/// <summary>What stands in rows of its own, made from the packed lines of a report: all that is searched, listed or counted by.</summary>
/// <param name="Quotations">In their order.</param>
/// <param name="Events">In their order.</param>
/// <param name="Parties">Addressees, and those beside the speaker, that are actors of a quotation of the report.</param>
/// <param name="Findings">Each once, in their order.</param>
/// <param name="Mentioned">The actors that are mentioned, and how often, by id, name and kind.</param>
/// <param name="CountMentions">Mentions in all.</param>
internal sealed record ReadingRows(
    IReadOnlyList<QuotationRow> Quotations, IReadOnlyList<EventRow> Events, IReadOnlyList<PartyRow> Parties, IReadOnlyList<Finding> Findings, IReadOnlyList<(ActorReference Actor, int Mentions)> Mentioned, int CountMentions)
{
    /// <summary>The rows of <paramref name="lines"/>.</summary>
    /// <param name="lines">The lines of the reading.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="told">Who spoke and when as the company tells it; null where nothing is told.</param>
    public static ReadingRows Of(ReadLines lines, string text, SpokenBy? told = null)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach ((Quotation quotation, int place) in lines.Quotations.Select((quotation, place) => (quotation, place)))
        {
            places.TryAdd(quotation.Id, place);
        }
        LinkedActors linked = new(lines.Links);
        return new ReadingRows(
            [.. lines.Quotations.Zip(Spoken(lines, told), (quotation, spoken) => Quotation(quotation, spoken, text))],
            [.. lines.Events.Select(told => Event(told, text, linked))],
            [.. lines.Parties.Where(party => party.Actor is not null && places.ContainsKey(party.QuotationId)).Select(party => new PartyRow(places[party.QuotationId], party.Actor!, lines.Quotations[places[party.QuotationId]].Addressee == party.Span))],
            [.. lines.OfReport.Concat(lines.OfReading).Distinct()],
            [.. lines.Links.Where(link => link.Actor is not null).GroupBy(link => link.Actor!).Select(links => (links.Key, links.Count()))
                .OrderBy(actor => actor.Key.Id, StringComparer.Ordinal).ThenBy(actor => actor.Key.Name, StringComparer.Ordinal).ThenBy(actor => actor.Key.Kind)],
            lines.Mentions.Count);
    }

    /// <summary>Who speaks in the quotations of <paramref name="lines"/>, and when, in their order.</summary>
    /// <param name="lines">The lines of the reading.</param>
    /// <param name="told">As the company tells it; null where nothing is told.</param>
    public static IReadOnlyList<Spoken> Spoken(ReadLines lines, SpokenBy? told)
    {
        SpokenBy read = SpokenBy.Of(lines);
        return [.. lines.Quotations.Select(quotation => Of(told?.Speaker(quotation) ?? read.Speaker(quotation), told?.Said(quotation) ?? read.Said(quotation)))];
    }

    private static Spoken Of(SpeakerLink? speaker, ResolvedTime? said) => new(speaker?.Actor, speaker?.Office, speaker?.For, said?.From, said?.To);

    private static QuotationRow Quotation(Quotation quotation, Spoken spoken, string text)
    {
        string content = QuotationContent.Of(text, quotation.Content);
        (int start, int end) = quotation.Content.Count == 0 ? (0, 0) : (quotation.Content.Min(piece => piece.Start), quotation.Content.Max(piece => piece.End));
        return new QuotationRow(quotation.Id, quotation.Kind, quotation.Hedged, Cue(quotation, text), spoken, start, end, content, SearchForms.Of(content));
    }

    private static string Cue(Quotation quotation, string text) =>
        quotation.Cue.Count == 0 ? "" : $"\n{string.Join('\n', quotation.Cue.Select(piece => KeptCharacters.Whole(piece.In(text))))}\n";

    private static EventRow Event(Event told, string text, LinkedActors linked)
    {
        string words = KeptCharacters.Whole(told.Text.In(text));
        return new EventRow(told.Id, told.Class, told.Quotation, linked.At([.. told.Who, .. told.Whom]), told.Text.Start, told.Text.End, words, SearchForms.Of(words));
    }
}

/// <summary>A quotation as it is searched and listed by.</summary>
internal sealed record QuotationRow(string Id, QuotationKind Kind, bool Hedged, string Cue, Spoken Spoken, int Start, int End, string Content, string Forms);

/// <summary>Who speaks in a quotation, and when.</summary>
internal sealed record Spoken(ActorReference? Actor, string? Office, string? For, DateOnly? From, DateOnly? To);

/// <summary>An event as it is searched by.</summary>
internal sealed record EventRow(string Id, string Class, string? Quotation, IReadOnlyList<ActorReference> Actors, int Start, int End, string Words, string Forms);

/// <summary>Who is spoken to in a quotation, or speaks in it beside the speaker.</summary>
internal sealed record PartyRow(int Quotation, ActorReference Actor, bool IsAddressed);

using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Linking;
using Dateline.Storage.Packing;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Holds the lines of one report against its text, and the rows made from them against them. It asks no database: any number may work at once.</summary>
internal sealed class ReportVerifier(StoredReport stored)
{
    private readonly List<VerificationFault> _faults = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<VerificationFault> Faults => _faults;

    public int CountLines { get; private set; }

    public int CountSpans { get; private set; }

    public void Verify()
    {
        if (stored.Text is not { } text)
        {
            Fault(stored.Id, LineKind.Report, "its text is missing");
            return;
        }
        Check(ContentHash.OfText(text) == stored.TextHash && text.Length == stored.Length, "its text is not the one that was saved");
        Check(ContentHash.Id("report", stored.IssuedOutlet ?? "", text) == stored.Id, "its id is not the hash of its outlet and text");
        foreach ((string label, string hash, byte[]? bytes) in stored.Raw)
        {
            Check(bytes is null || ContentHash.OfBytes(bytes) == hash, $"the bytes that came in as '{label}' are not the ones that were saved");
        }
        Check(stored.Raw.Count > 0, "the bytes that came in are missing");
        try
        {
            Verify(text);
        }
        catch (StoreException error) when (error.Problem == StoreProblem.Damaged)
        {
            Fault(stored.Id, LineKind.Report, error.Message);
        }
    }

    private void Verify(string text)
    {
        if (stored.Lines is null)
        {
            Fault(stored.Id, LineKind.Report, "its lines are missing");
            return;
        }
        PackReader reader = new(stored.Lines, text);
        ReadLines lines = PackedReading.Unpack(reader);
        Wrong(reader, lines);
        SpokenBy? told = null;
        if (stored.Addition is not null)
        {
            PackReader addition = new(stored.Addition, text);
            (IReadOnlyList<SpeakerLink> speakers, IReadOnlyList<Annotation.Times.ResolvedTime> times) = PackedReading.UnpackAddition(addition);
            told = new SpokenBy(speakers, times);
            Wrong(addition, lines with { Speakers = speakers, ResolvedTimes = times });
        }
        HashSet<(LineKind, int)> wrong = [.. reader.Wrong];
        VerifyIds(lines, wrong);
        if (wrong.Count == 0)
        {
            Part? headline = lines.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline);
            Check(stored.Headline == (headline is null ? null : KeptCharacters.Whole(headline.Span.In(text))), "its headline is not the one of its text");
            VerifyRows(lines, ReadingRows.Of(lines, text, told));
        }
    }

    private void Wrong(PackReader reader, ReadLines lines)
    {
        CountLines += reader.CountLines;
        CountSpans += reader.CountRuns;
        foreach ((LineKind kind, int place) in reader.Wrong)
        {
            Fault(LineId(kind, place, lines), kind, "its runs do not hold the characters that were saved");
        }
    }

    private void VerifyIds(ReadLines lines, HashSet<(LineKind Kind, int Place)> wrong)
    {
        foreach ((Quotation quotation, int place) in lines.Quotations.Select((quotation, place) => (quotation, place)))
        {
            Check(wrong.Contains((LineKind.Quotation, place)) || ContentHash.LineId(stored.Id, "quotation", quotation.Content) == quotation.Id, quotation.Id, LineKind.Quotation, "its id is not the hash of its content's runs");
        }
        foreach ((Event told, int place) in lines.Events.Select((told, place) => (told, place)))
        {
            Check(wrong.Contains((LineKind.Event, place)) || ContentHash.LineId(stored.Id, "event", [told.Text]) == told.Id, told.Id, LineKind.Event, "its id is not the hash of its run");
        }
        ILookup<string, Quotation> quotations = lines.Quotations.ToLookup(quotation => quotation.Id, StringComparer.Ordinal);
        foreach ((PartyLink party, int place) in lines.Parties.Select((party, place) => (party, place)))
        {
            bool named = !quotations.Contains(party.QuotationId) || quotations[party.QuotationId].Any(quotation => quotation.Addressee == party.Span || quotation.With.Contains(party.Span));
            Check(named, LineId(LineKind.Party, place, lines), LineKind.Party, "its run names nobody of its quotation");
        }
    }

    /// <summary>What is searched and listed by is what the lines say.</summary>
    private void VerifyRows(ReadLines lines, ReadingRows rows)
    {
        Check(stored.Rows.Quotations.Count == rows.Quotations.Count, "its quotations are not all in their table");
        foreach ((QuotationRow kept, QuotationRow made) in stored.Rows.Quotations.Zip(rows.Quotations))
        {
            Check(kept.Content == made.Content, made.Id, LineKind.Quotation, "its content is not the one of its runs");
            Check((kept with { Content = made.Content }) == made, made.Id, LineKind.Quotation, "its row is not the one of its line");
        }
        Check(stored.Rows.Events.Count == rows.Events.Count, "its events are not all in their table");
        foreach ((EventRow kept, EventRow made) in stored.Rows.Events.Zip(rows.Events))
        {
            Check((kept with { Words = made.Words, Forms = made.Forms, Actors = made.Actors }) == made && kept.Actors.SequenceEqual(made.Actors), made.Id, LineKind.Event, "its row is not the one of its line");
        }
        foreach ((PartyLink party, int place) in lines.Parties.Select((party, place) => (party, place)).Where(_ => !stored.Rows.Parties.SequenceEqual(rows.Parties)))
        {
            Fault(LineId(LineKind.Party, place, lines), LineKind.Party, "the rows of those spoken to or beside the speaker are not the ones of the lines");
        }
        Check(stored.Rows.Findings.SequenceEqual(rows.Findings), "its findings are not the ones of its lines");
        Check(stored.Rows.Mentioned.SequenceEqual(rows.Mentioned) && stored.Rows.CountMentions == rows.CountMentions, "its actors are not counted as its lines have them");
    }

    /// <summary>The id of a line, or what its id would be if lines of its kind were issued one.</summary>
    private string LineId(LineKind kind, int place, ReadLines lines) => kind switch
    {
        LineKind.Quotation => lines.Quotations[place].Id,
        LineKind.Event => lines.Events[place].Id,
        LineKind.Part => IdOf(kind, lines.Parts[place].Span),
        LineKind.Mention => IdOf(kind, lines.Mentions[place].Span),
        LineKind.Link => IdOf(kind, lines.Links[place].Mention),
        LineKind.Time => IdOf(kind, lines.Times[place].Span),
        LineKind.ResolvedTime => IdOf(kind, lines.ResolvedTimes[place].Span),
        LineKind.Place => IdOf(kind, lines.Places[place].Span),
        LineKind.Party => IdOf(kind, lines.Parties[place].Span),
        _ => stored.Id,
    };

    private string IdOf(LineKind kind, TextSpan span) => ContentHash.LineId(stored.Id, EnumName<LineKind>.Of(kind), [span]);

    private void Check(bool holds, string message) => Check(holds, stored.Id, LineKind.Report, message);

    private void Check(bool holds, string lineId, LineKind kind, string message)
    {
        if (!holds)
        {
            Fault(lineId, kind, message);
        }
    }

    private void Fault(string lineId, LineKind kind, string message) => _faults.Add(new VerificationFault(lineId, kind, stored.Id, message));
}

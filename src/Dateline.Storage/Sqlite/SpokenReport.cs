using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Comparison.Briefs;
using Dateline.Linking;
using Dateline.Storage.Packing;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>What one report has of its quotations, as told, or as read while it is untold.</summary>
internal sealed class SpokenReport
{
    private readonly ReadLines _lines;
    private readonly SpokenBy _read;
    private readonly SpokenBy _told;
    private readonly string _text;

    public SpokenReport(SqliteDatabase database, long report)
    {
        ReadingLoader readings = new(database);
        _lines = readings.Lines(report);
        _read = SpokenBy.Of(_lines);
        (IReadOnlyList<SpeakerLink> speakers, IReadOnlyList<ResolvedTime> times) = readings.Addition(report);
        _told = new SpokenBy(speakers, times);
        SqliteStatement row = database.Use("select text from report_text where report = ?").Add(report);
        _text = row.Step() ? row.Text(0) : "";
        row.Reset();
        Published = new DateLoader(database).Effective(report);
    }

    /// <summary>Its day.</summary>
    public When Published { get; }

    /// <summary>The quotation under <paramref name="number"/>.</summary>
    /// <exception cref="StoreException">There is none: the record is damaged.</exception>
    public Quotation Quotation(long number) =>
        LineNumbers.Place(number) is var place && place >= 0 && place < _lines.Quotations.Count ? _lines.Quotations[place] : throw new StoreException(StoreProblem.Damaged, "A quotation of the record is none of its report; verify names it");

    public SpeakerLink? Speaker(Quotation quotation) => _told.Speaker(quotation) ?? _read.Speaker(quotation);

    public ResolvedTime? Said(Quotation quotation) => _told.Said(quotation) ?? _read.Said(quotation);

    public IReadOnlyList<PartyLink> Parties(Quotation quotation) => [.. _lines.Parties.Where(party => party.QuotationId == quotation.Id)];

    /// <summary>The characters of its cue and its circumstances, and of a fragment those right before and behind it, by their runs.</summary>
    public IReadOnlyDictionary<TextSpan, string> Words(Quotation quotation)
    {
        Dictionary<TextSpan, string> words = [];
        TextSpan[] around = quotation.Kind == QuotationKind.Mixed ? [.. SpokenWords.Around(quotation.Content)] : [];
        foreach (TextSpan? run in new[] { quotation.Addressee, quotation.Medium, quotation.SaidWhen, quotation.SaidWhere, quotation.Venue, quotation.Hedge }.Concat(quotation.With.Concat(quotation.Cue).Concat(around).Select(with => (TextSpan?)with)))
        {
            if (run is { } span && span.End <= _text.Length)
            {
                words.TryAdd(span, KeptCharacters.Whole(span.In(_text)));
            }
        }
        return words;
    }
}

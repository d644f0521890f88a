using Dateline.Annotation.Events.Grammar;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Which words say how an event stands that they govern: <c>codebooks/en/status.tsv</c>.</summary>
internal sealed class StatusLexicon
{
    private const string Same = "same";
    private readonly Dictionary<(string Kind, string Form), (EventStatus? Status, string Control)> _rows = [];

    /// <summary>Reads the table and makes its verbs and nouns known to <paramref name="lexicon"/>.</summary>
    /// <exception cref="FormatException">A row names no status.</exception>
    public StatusLexicon(DataSet data, Lexicon lexicon)
    {
        foreach (DataRow row in data.Table("codebooks/en/status.tsv").Rows)
        {
            string status = row["status"];
            EventStatus? known = StatusWords.Parse(status);
            if (known is null && status is not (Same or Backshift))
            {
                throw row.Wrong($"'{status}' is no status");
            }
            _rows[(row["kind"], row["form"])] = (known, row["control"]);
            if (row["kind"] is "verb" or "cue")
            {
                lexicon.AddVerb(row["form"]);
            }
            if (row["kind"] == "noun")
            {
                lexicon.AddNoun(row["form"]);
            }
        }
    }

    /// <summary>What the table writes for a modal that is the past of another in reported speech.</summary>
    public const string Backshift = "backshift";

    /// <summary>What <paramref name="form"/> says as a <paramref name="kind"/> of word; Known is false where the table does not hold it, and Status is null where it leaves the status to what governs it.</summary>
    public (bool Known, EventStatus? Status) Of(string kind, string? form) =>
        form is not null && _rows.TryGetValue((kind, form), out (EventStatus? Status, string Control) row) ? (true, row.Status) : (false, null);

    /// <summary>Whether the object of <paramref name="verb"/> does what an infinitive or gerund behind it tells: “urged <i>them</i> to leave”.</summary>
    public bool ControlsObject(string verb) => _rows.TryGetValue(("verb", verb), out (EventStatus? Status, string Control) row) && row.Control == "object";

    /// <summary>Whether the subject of <paramref name="verb"/> does what the noun that is its object tells: “<i>they</i> announced a visit”.</summary>
    public bool ControlsSubject(string verb) => _rows.TryGetValue(("verb", verb), out (EventStatus? Status, string Control) row) && row.Control == "subject";
}

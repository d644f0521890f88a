using Dateline.Annotation.Events.Grammar;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Which words say how an event stands that they govern: <c>codebooks/en/status.tsv</c>.</summary>
internal sealed class StatusLexicon
{
    private const string Same = "same";
    private readonly Dictionary<string, List<(string Kind, EventStatus? Status, string Control)>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);

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
            if (!_rows.TryGetValue(row["form"], out List<(string Kind, EventStatus? Status, string Control)>? rows))
            {
                _rows[row["form"]] = rows = [];
            }
            rows.RemoveAll(other => other.Kind == row["kind"]);
            rows.Add((row["kind"], known, row["control"]));
            _openings.Add(row["form"].Split(' ')[0]);
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
        Find(kind, form) is var (status, _) ? (true, status) : (false, null);

    /// <summary>Whether a form of the table is <paramref name="form"/> or begins with that word.</summary>
    public bool Opens(string form) => _openings.Contains(form);

    /// <summary>Whether the object of <paramref name="verb"/> does what an infinitive or gerund behind it tells: “urged <i>them</i> to leave”.</summary>
    public bool ControlsObject(string verb) => Find("verb", verb)?.Control is "object" or "addressee";

    /// <summary>Whether the object of <paramref name="verb"/> is spoken to, so that a noun there is nothing asked for: “told a <i>meeting</i>”.</summary>
    public bool Addresses(string? verb) => Find("verb", verb)?.Control == "addressee";

    /// <summary>Whether the subject of <paramref name="verb"/> does what the noun that is its object tells: “<i>they</i> announced a visit”.</summary>
    public bool ControlsSubject(string verb) => Find("verb", verb)?.Control == "subject";

    private (EventStatus? Status, string Control)? Find(string kind, string? form)
    {
        if (form is null || !_rows.TryGetValue(form, out List<(string Kind, EventStatus? Status, string Control)>? rows))
        {
            return null;
        }
        foreach ((string known, EventStatus? status, string control) in rows)
        {
            if (known == kind)
            {
                return (status, control);
            }
        }
        return null;
    }
}

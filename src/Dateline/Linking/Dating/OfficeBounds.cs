using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Dates;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>Bounds from people named with an office that the catalogue knows with its days: a holder now is written of within the term, a former one after it, a new one from its first day on.</summary>
internal sealed class OfficeBounds
{
    private const string Over = "over";
    private const string Begun = "begun";
    private const string Unsure = "unsure";
    private const int Before = 24;
    private readonly ActorCatalogue _catalogue;
    private readonly NameFold _fold;
    private readonly Dictionary<string, string> _terms;

    /// <summary>Reads <c>languages/en/office-terms.tsv</c>.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public OfficeBounds(DataSet data, NameFold fold, ActorCatalogue catalogue)
    {
        (_catalogue, _fold) = (catalogue, fold);
        _terms = data.Table("languages/en/office-terms.tsv").Rows.ToDictionary(row => row["form"], row => row["term"], StringComparer.Ordinal);
    }

    /// <summary>The bound that <paramref name="mention"/> gives, or null.</summary>
    public DateBound? Of(Report report, Mention mention)
    {
        if (mention.Kind != MentionKind.Person || mention.Title is not TextSpan title || mention.Name is null)
        {
            return null;
        }
        string[] people = [.. mention.Candidates.Where(id => _catalogue.Find(id)?.Kind == "person")];
        if (people.Length != 1)
        {
            return null;
        }
        string words = $" {_fold.Key(report.Text[title])} ";
        OfficeHolder[] terms = [.. _catalogue.HeldBy(people[0]).Where(holder => IsTitle(holder.Office, words))];
        string term = Term(report.Text.Value, mention.Span.Joined(title), title);
        if (terms.Length == 0 || term == Unsure || terms.Select(holder => holder.Office).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return null;
        }
        string person = _catalogue.Find(people[0])!.Name;
        string office = _catalogue.FindOffice(terms[0].Office)!.Name;
        DaySet days = term switch
        {
            Over => DaySet.Between(terms.Min(holder => holder.To ?? DateOnly.MaxValue) is DateOnly last && last < DateOnly.MaxValue ? last.AddDays(1) : null, null),
            Begun => DaySet.Between(terms.Max(holder => holder.From), null),
            _ => DaySet.Of(terms.Select(holder => (holder.From, holder.To))),
        };
        return new DateBound(days, mention.Span, term == Over ? $"{person} is named as a former holder of the office {office}{Days(terms)}" : $"{person} is named as {office}{Days(terms)}");
    }

    private bool IsTitle(string id, string words)
    {
        Office? office = _catalogue.FindOffice(id);
        if (office is null)
        {
            return false;
        }
        bool said = office.Titles.Append(office.Name).Any(title => words.Contains($" {_fold.Key(title)} ", StringComparison.Ordinal));
        return said && (IsNamed(office.Of, words) || !NamesAnother(office.Of, words));
    }

    private bool IsNamed(string organisation, string words) =>
        _catalogue.Find(organisation) is Actor actor && actor.Aliases.Concat(actor.Demonyms).Concat(actor.Metonyms).Append(actor.Name).Any(form => words.Contains($" {_fold.Key(form)} ", StringComparison.Ordinal));

    /// <summary>Whether the title names a state or an organisation other than <paramref name="organisation"/>: “Dutch prime minister” is no prime minister of Norway.</summary>
    private bool NamesAnother(string organisation, string words)
    {
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int from = 0; from < parts.Length; from++)
        {
            for (int to = from + 1; to <= parts.Length && to <= from + 4; to++)
            {
                if (_catalogue.Named(string.Join(' ', parts[from..to])).Any(alias => alias.Kind is AliasKind.Name or AliasKind.Demonym && alias.Actor != organisation && _catalogue.Find(alias.Actor)?.Kind is "state" or "organisation"))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>What the words in the title and just before the mention say of the term.</summary>
    private string Term(string text, TextSpan mention, TextSpan title)
    {
        int from = Math.Max(0, mention.Start - Before);
        List<DateLexeme> before = DateLexer.Lex(text, new TextSpan(from, mention.Start));
        string? found = before.Count > 0 ? _terms.GetValueOrDefault(before[^1].Lower) : null;
        if (found is null && before.Count > 1 && before[^1].Is('-'))
        {
            found = _terms.GetValueOrDefault(before[^2].Lower);
        }
        foreach (DateLexeme word in DateLexer.Lex(text, title))
        {
            string? here = _terms.GetValueOrDefault(word.Lower);
            found = here is null || found == Unsure ? found : here == Unsure || found is null ? here : found;
        }
        return found ?? "held";
    }

    private static string Days(OfficeHolder[] terms) =>
        terms.Length > 1 ? $" ({string.Join(", ", terms.Select(term => $"{Said(term.From)} to {Said(term.To)}"))})" : $" ({Said(terms[0].From)} to {Said(terms[0].To)})";

    private static string Said(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…";
}

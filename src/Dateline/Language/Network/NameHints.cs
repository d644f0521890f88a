using Dateline.Text;

namespace Dateline.Language.Network;

/// <summary>
/// What word lists say of names, added to the network's scores before the labels are chosen: a given name begins a person's name, a word
/// such as “ministry” ends an organisation's, an address is no name. The weights were chosen on the development part (docs/language.md).
/// </summary>
internal sealed class NameHints
{
    // Scores are natural logarithms with 24 bits behind the point.
    private const int One = 1 << 24;
    private const int OutsideWeight = -One / 2;
    private const int GivenNameWeight = 3 * One;
    private const int OrganisationWeight = 2 * One;
    private const int AddressWeight = 10 * One;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _givenNames;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _organisations;
    private readonly int _outside;
    private readonly int _personBegins;
    private readonly int _personAlone;
    private readonly int _organisationEnds;

    /// <summary>Reads the word lists; <paramref name="labels"/> are the network's name labels in their order.</summary>
    public NameHints(DataSet data, string[] labels)
    {
        _givenNames = data.Table("languages/en/given-names.tsv").Rows.Select(row => row["name"])
            .ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _organisations = data.Table("languages/en/institution-nouns.tsv").Rows
            .Concat(data.Table("languages/en/name-nouns.tsv").Rows.Where(row => row["kind"] == "organisation")).Select(row => row["form"])
            .ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _outside = Array.IndexOf(labels, "O");
        (_personBegins, _personAlone) = (Array.IndexOf(labels, "B-PER"), Array.IndexOf(labels, "U-PER"));
        _organisationEnds = Array.IndexOf(labels, "L-ORG");
    }

    /// <summary>Adds to the scores of one word's labels.</summary>
    public void Add(ReadOnlySpan<char> form, Span<int> scores)
    {
        bool isAddress = form.Contains('@') || form.Contains("://", StringComparison.Ordinal);
        scores[_outside] += isAddress ? AddressWeight : OutsideWeight;
        if (!char.IsUpper(form[0]))
        {
            return;
        }

        if (_givenNames.Contains(form))
        {
            scores[_personBegins] += GivenNameWeight;
            scores[_personAlone] += GivenNameWeight;
        }
        else if (_organisations.Contains(form))
        {
            scores[_organisationEnds] += OrganisationWeight;
        }
    }
}

using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>A pronoun, as a line of <c>pronouns.tsv</c> says.</summary>
/// <param name="Gender">f, m, n for things and bodies, or null.</param>
/// <param name="IsPlural">Whether it stands for more than one.</param>
/// <param name="IsFirstPerson">Whether it stands for whoever speaks.</param>
/// <param name="IsRelative">Whether it stands for what is named just before it.</param>
internal sealed record Pronoun(string? Gender, bool IsPlural, bool IsFirstPerson, bool IsRelative);

/// <summary>The pronouns that can stand for a speaker.</summary>
internal sealed class PronounTable
{
    private readonly Dictionary<string, Pronoun> _pronouns = new(StringComparer.Ordinal);
    private readonly NameFold _fold;

    public PronounTable(DataSet data, NameFold fold)
    {
        _fold = fold;
        foreach (DataRow row in data.Table("languages/en/pronouns.tsv").Rows)
        {
            _pronouns[fold.Key(row["form"])] = new Pronoun(row.Optional("gender"), row["number"] == "n", row["person"] == "first", row["person"] == "relative");
        }
    }

    /// <summary>The pronoun that <paramref name="words"/> are, or null where they are anything else: “US” is a state.</summary>
    public Pronoun? Find(string words) => words.Length > 12 || (words.Length > 1 && words.All(char.IsUpper)) ? null : _pronouns.GetValueOrDefault(_fold.Key(words));
}

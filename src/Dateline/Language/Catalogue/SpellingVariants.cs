using Dateline.Text;

namespace Dateline.Language.Catalogue;

/// <summary>Spells names the other way too: “Organization” and “Organisation”, “Cooperation” and “Co-operation” (<c>languages/en/spelling-variants.tsv</c>).</summary>
internal sealed class SpellingVariants
{
    /// <summary>Words of one name that are spelt both ways at most: each doubles its forms.</summary>
    private const int MostVaried = 3;

    private readonly Dictionary<string, string> _others = new(StringComparer.OrdinalIgnoreCase);

    public SpellingVariants(DataSet data)
    {
        foreach (DataRow row in data.Table("languages/en/spelling-variants.tsv").Rows)
        {
            _others[row["form"]] = row["variant"];
            _others[row["variant"]] = row["form"];
        }
    }

    /// <summary>The other forms of names, in their order, those that are given left out.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> names)
    {
        HashSet<string> known = [.. names];
        List<string> added = [];
        foreach (string name in names)
        {
            string[] words = name.Split(' ');
            int[] varied = [.. Enumerable.Range(0, words.Length).Where(at => _others.ContainsKey(words[at])).Take(MostVaried)];
            for (int choice = 1; choice < 1 << varied.Length; choice++)
            {
                string other = string.Join(' ', words.Select((word, at) => Array.IndexOf(varied, at) is var place and >= 0 && (choice >> place & 1) == 1 ? Spelt(word) : word));
                if (known.Add(other))
                {
                    added.Add(other);
                }
            }
        }
        return added;
    }

    private string Spelt(string word) => char.IsUpper(word[0]) ? char.ToUpperInvariant(_others[word][0]) + _others[word][1..] : _others[word];
}

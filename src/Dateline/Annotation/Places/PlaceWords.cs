using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Places;

/// <summary>How a name is led in as that of a place, by the words before it.</summary>
internal enum LeadIn
{
    /// <summary>By nothing that makes it a place.</summary>
    None,

    /// <summary>By a preposition that names of people follow too.</summary>
    Loose,

    /// <summary>By a preposition that only places follow.</summary>
    Sure,

    /// <summary>By a noun that says what it is: “the town of”.</summary>
    Settlement,
}

/// <summary>The words that lead in places.</summary>
internal sealed class PlaceWords
{
    private const string Of = "of";
    private readonly Dictionary<string, bool> _prepositions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sides = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settlements = new(StringComparer.Ordinal);

    /// <summary>Reads <c>languages/en/place-prepositions.tsv</c> and <c>place-nouns.tsv</c>.</summary>
    public PlaceWords(DataSet data, NameFold fold)
    {
        foreach (DataRow row in data.Table("languages/en/place-prepositions.tsv").Rows)
        {
            _prepositions[fold.Key(row["form"])] = row["sure"] == "yes";
        }
        foreach (DataRow row in data.Table("languages/en/place-nouns.tsv").Rows)
        {
            (row["kind"] == "side" ? _sides : _settlements).Add(fold.Key(row["form"]));
        }
    }

    /// <summary>Whether a preposition stands before word <paramref name="at"/>, or before the word before it.</summary>
    public bool IsBehindPreposition(List<NameWord> words, int at) =>
        at > 0 && (_prepositions.ContainsKey(words[at - 1].Key) || (at > 1 && _prepositions.ContainsKey(words[at - 2].Key)));

    /// <summary>Whether <paramref name="word"/> leads in places itself.</summary>
    public bool LeadsIn(NameWord word) => _prepositions.ContainsKey(word.Key) || _sides.Contains(word.Key) || _settlements.Contains(word.Key);

    /// <summary>How the name at word <paramref name="at"/> is led in.</summary>
    public LeadIn Before(List<NameWord> words, int at)
    {
        if (at == 0 || words[at].Gap is not (WordGap.Blank or WordGap.Mark))
        {
            return LeadIn.None;
        }
        int before = at - 1;
        if (words[before].Key == Of && before > 0 && words[before].Gap == WordGap.Blank && _settlements.Contains(words[before - 1].Key) || _settlements.Contains(words[before].Key) && !words[before].IsCapital)
        {
            return LeadIn.Settlement;
        }
        while (before > 0 && words[before].Gap is WordGap.Blank or WordGap.Hyphen && _sides.Contains(words[before].Key))
        {
            before--;
        }
        return _prepositions.TryGetValue(words[before].Key, out bool sure) ? sure ? LeadIn.Sure : LeadIn.Loose : LeadIn.None;
    }
}

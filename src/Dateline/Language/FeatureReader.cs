using Dateline.Language.Network;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Grammatical features from part of speech, form, relation and dependents.</summary>
internal sealed class FeatureReader
{
    private readonly Dictionary<string, WordFeatures>.AlternateLookup<ReadOnlySpan<char>> _ofForm;
    private readonly WordFeatures[] _ofXpos;
    private readonly bool[] _makesPassive;
    private readonly bool[] _isSubject;
    private readonly bool[] _isNegation;
    private readonly int _root;
    private readonly int _baseForm;
    private readonly int _longest;

    public FeatureReader(DataSet data, NetworkWeights names)
    {
        Dictionary<string, WordFeatures> ofForm = new(StringComparer.OrdinalIgnoreCase);
        foreach (DataRow row in data.Table("languages/en/word-features.tsv").Rows)
        {
            ofForm[row["form"]] = row["features"].Split(' ').Aggregate(WordFeatures.None, (all, name) => all | Enum.Parse<WordFeatures>(name));
        }

        _longest = ofForm.Keys.Max(form => form.Length);
        _ofForm = ofForm.GetAlternateLookup<ReadOnlySpan<char>>();
        _ofXpos = [.. names.Xpos.Select(OfXpos)];
        _makesPassive = [.. names.Relations.Select(relation => relation is "nsubj:pass" or "csubj:pass" or "aux:pass")];
        _isSubject = [.. names.Relations.Select(relation => relation.StartsWith("nsubj", StringComparison.Ordinal) || relation.StartsWith("csubj", StringComparison.Ordinal))];
        _isNegation = [.. names.Relations.Select(relation => relation is "advmod" or "det")];
        _root = Array.IndexOf(names.Relations, "root");
        _baseForm = Array.IndexOf(names.Xpos, "VB");
    }

    /// <summary>Features of all tokens; those of dependents first, since a head's voice and negation follow from them.</summary>
    public WordFeatures[] Read(TokenTable tokens, NetworkLabels labels)
    {
        WordFeatures[] features = new WordFeatures[tokens.Count];
        bool[] hasSubject = new bool[tokens.Count];
        for (int i = 0; i < features.Length; i++)
        {
            if (!labels.IsRead[i])
            {
                continue;
            }

            WordFeatures ofForm = OfForm(tokens.Form(i));
            features[i] |= _ofXpos[labels.Xpos[i]] | (ofForm & ~WordFeatures.Negated);
            int head = labels.Heads[i];
            if (head >= 0)
            {
                int relation = labels.Relations[i];
                features[head] |= _makesPassive[relation] ? WordFeatures.Passive : WordFeatures.None;
                features[head] |= _isNegation[relation] ? ofForm & WordFeatures.Negated : WordFeatures.None;
                hasSubject[head] |= _isSubject[relation];
            }
        }

        for (int i = 0; i < features.Length; i++)
        {
            bool isImperative = labels.IsRead[i] && labels.Relations[i] == _root && labels.Xpos[i] == _baseForm && !hasSubject[i];
            features[i] |= isImperative ? WordFeatures.Imperative | WordFeatures.Finite : WordFeatures.None;
        }

        return features;
    }

    private WordFeatures OfForm(ReadOnlySpan<char> form)
    {
        if (form.Length > _longest)
        {
            return WordFeatures.None;
        }

        Span<char> plain = stackalloc char[form.Length];
        for (int i = 0; i < form.Length; i++)
        {
            plain[i] = ModelCharacter.Of(form[i]);
        }

        return _ofForm.TryGetValue(plain, out WordFeatures features) ? features : WordFeatures.None;
    }

    private static WordFeatures OfXpos(string xpos) => xpos switch
    {
        "VBD" => WordFeatures.Finite | WordFeatures.Past,
        "VBZ" => WordFeatures.Finite | WordFeatures.Present | WordFeatures.ThirdPerson | WordFeatures.Singular,
        "VBP" => WordFeatures.Finite | WordFeatures.Present,
        "VB" => WordFeatures.Infinitive,
        "VBN" => WordFeatures.PastParticiple,
        "VBG" => WordFeatures.PresentParticiple,
        "MD" => WordFeatures.Finite | WordFeatures.Modal,
        "NN" or "NNP" => WordFeatures.Singular,
        "NNS" or "NNPS" => WordFeatures.Plural,
        _ => WordFeatures.None,
    };
}

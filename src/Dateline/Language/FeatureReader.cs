using Dateline.Language.Network;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Grammatical features from part of speech, form, relation and dependents.</summary>
internal sealed class FeatureReader
{
    private readonly Dictionary<string, WordFeatures>.AlternateLookup<ReadOnlySpan<char>> _ofForm;
    private readonly WordFeatures[] _ofXpos;
    // A mark while the tokens are read: it is no feature.
    private const WordFeatures HasSubject = (WordFeatures)(1 << 30);

    private readonly WordFeatures[] _ofDependent;
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
        _ofDependent = [.. names.Relations.Select(OfDependent)];
        _isNegation = [.. names.Relations.Select(relation => relation is "advmod" or "det")];
        _root = Array.IndexOf(names.Relations, "root");
        _baseForm = Array.IndexOf(names.Xpos, "VB");
    }

    /// <summary>Features of all tokens; those of dependents first, since a head's voice and negation follow from them.</summary>
    public WordFeatures[] Read(TokenTable tokens, NetworkLabels labels)
    {
        WordFeatures[] features = new WordFeatures[tokens.Count];
        for (int i = 0; i < features.Length; i++)
        {
            if (!labels.IsRead(i))
            {
                continue;
            }

            WordFeatures ofForm = OfForm(tokens.Form(i));
            features[i] |= _ofXpos[labels.Xpos[i]] | (ofForm & ~WordFeatures.Negated);
            int head = labels.Head(i);
            if (head >= 0)
            {
                int relation = labels.Relations[i];
                features[head] |= _ofDependent[relation] | (_isNegation[relation] ? ofForm & WordFeatures.Negated : WordFeatures.None);
            }
        }

        for (int i = 0; i < features.Length; i++)
        {
            bool isImperative = (features[i] & HasSubject) == 0 && labels.IsRead(i) && labels.Relations[i] == _root && labels.Xpos[i] == _baseForm;
            features[i] = (features[i] & ~HasSubject) | (isImperative ? WordFeatures.Imperative | WordFeatures.Finite : WordFeatures.None);
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

    // What a head has by the relation of one of its dependents.
    private static WordFeatures OfDependent(string relation) =>
        (relation is "nsubj:pass" or "csubj:pass" or "aux:pass" ? WordFeatures.Passive : WordFeatures.None)
        | (relation.StartsWith("nsubj", StringComparison.Ordinal) || relation.StartsWith("csubj", StringComparison.Ordinal) ? HasSubject : WordFeatures.None);

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

using Dateline.Language.Lemmas;
using Dateline.Language.Network;
using Dateline.Training.Treebanks;

namespace Dateline.Training.Lemmas;

/// <summary>
/// Learns edits of endings from all words but proper nouns, and keeps in the lexicon only what the edits do not give. An ending
/// is kept if its edit was seen twice or it is at most one character, and if a shorter ending does not give the same edit.
/// </summary>
internal static class LemmaTrainer
{
    private const int MostCut = 9;

    public static (List<(string Key, string Value)> Lexicon, List<(string Key, string Value)> Edits) Train(IReadOnlyList<TreebankToken[]> sentences)
    {
        SortedDictionary<string, SortedDictionary<string, int>> lemmas = new(StringComparer.Ordinal);
        SortedDictionary<string, SortedDictionary<string, int>> edits = new(StringComparer.Ordinal);
        foreach (TreebankToken token in sentences.SelectMany(sentence => sentence).Where(token => token.Lemma != "_"))
        {
            string form = Folded(token.Form);
            Count(lemmas, form + "\t" + token.Xpos, token.Lemma);
            if (!token.Xpos.StartsWith("NNP", StringComparison.Ordinal) && Edit(form, token.Lemma) is { } edit)
            {
                for (int length = 0; length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++)
                {
                    Count(edits, form[^length..] + "\t" + token.Xpos, edit);
                }
            }
        }

        Dictionary<string, string> kept = Kept(edits);
        Lemmatizer byEdits = new(new(StringComparer.Ordinal), kept);
        List<(string Key, string Value)> lexicon = [];
        foreach ((string key, SortedDictionary<string, int> counts) in lemmas)
        {
            string[] parts = key.Split('\t');
            string lemma = Most(counts);
            bool isProper = parts[1].StartsWith("NNP", StringComparison.Ordinal);
            bool isKnown = isProper ? counts[lemma] < 2 || Folded(lemma) == parts[0] : byEdits.Lemma(parts[0], parts[1]) == lemma;
            if (!isKnown)
            {
                lexicon.Add((key, lemma));
            }
        }

        return (lexicon, [.. kept.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))]);
    }

    private static Dictionary<string, string> Kept(SortedDictionary<string, SortedDictionary<string, int>> edits)
    {
        Dictionary<string, string> kept = new(StringComparer.Ordinal);
        foreach ((string key, SortedDictionary<string, int> counts) in edits.OrderBy(pair => pair.Key.IndexOf('\t', StringComparison.Ordinal)).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            int length = key.IndexOf('\t', StringComparison.Ordinal);
            string edit = Most(counts);
            if ((counts[edit] >= 2 || length <= 1) && ShorterEdit(kept, key, length) != edit)
            {
                kept[key] = edit;
            }
        }

        return kept;
    }

    private static string? ShorterEdit(Dictionary<string, string> kept, string key, int length)
    {
        for (int cut = 1; cut <= length; cut++)
        {
            if (kept.TryGetValue(key[cut..], out string? edit))
            {
                return edit;
            }
        }

        return null;
    }

    // Characters to cut from the end as a digit, then what to add; null where the beginnings do not fit.
    private static string? Edit(string form, string lemma)
    {
        int shared = 0;
        while (shared < form.Length && shared < lemma.Length && form[shared] == lemma[shared])
        {
            shared++;
        }

        int cut = form.Length - shared;
        return cut <= MostCut && (shared > 0 || form.Length <= 3) ? cut + lemma[shared..] : null;
    }

    private static string Folded(string form) => string.Concat(form.Select(c => char.ToLowerInvariant(ModelCharacter.Of(c))));

    private static string Most(SortedDictionary<string, int> counts) => counts.MaxBy(pair => pair.Value).Key;

    private static void Count(SortedDictionary<string, SortedDictionary<string, int>> table, string key, string value)
    {
        if (!table.TryGetValue(key, out SortedDictionary<string, int>? counts))
        {
            table.Add(key, counts = new(StringComparer.Ordinal));
        }

        counts[value] = counts.GetValueOrDefault(value) + 1;
    }
}

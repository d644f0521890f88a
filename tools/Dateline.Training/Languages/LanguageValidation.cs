using Dateline.Language.Identification;

namespace Dateline.Training.Languages;

/// <summary>Five-fold cross-validation: how often the language is right, and how sure a lead makes it.</summary>
internal sealed class LanguageValidation
{
    private const int LongWords = 12;

    // Texts as short as headlines, captions and prompts, cut from the fold's lines.
    private static readonly int[] _cuts = [1, 2, 3, 5, 8, int.MaxValue];
    private readonly int[] _right = new int[LanguageScores.MarginClasses];
    private readonly int[] _all = new int[LanguageScores.MarginClasses];
    private readonly SortedDictionary<string, List<int>> _means = new(StringComparer.Ordinal);

    /// <summary>Share of sentences of twelve and more words whose language is right, in percent.</summary>
    public double LongAccuracy => 100.0 * LongRight / LongAll;

    public int LongRight { get; private set; }

    public int LongAll { get; private set; }

    public SortedDictionary<string, int> Confusions { get; } = new(StringComparer.Ordinal);

    public static LanguageValidation Run(IReadOnlyList<LanguageLine> lines)
    {
        var validation = new LanguageValidation();
        for (int fold = 0; fold < LanguageFiles.Folds; fold++)
        {
            List<LanguageTable> tables = LanguageTrainer.Train([.. lines.Where(line => line.Fold != fold)]);
            foreach (LanguageLine line in lines.Where(line => line.Fold == fold))
            {
                validation.Judge(line, tables);
            }
        }

        return validation;
    }

    /// <summary>Right answers per mille for each class of leads, never falling as the lead grows.</summary>
    public short[] PerMilleOfMargin()
    {
        short[] perMille = new short[_all.Length];
        for (int i = 0; i < _all.Length; i++)
        {
            int measured = _all[i] == 0 ? 0 : 1000 * _right[i] / _all[i];
            perMille[i] = (short)Math.Max(measured, i == 0 ? 0 : perMille[i - 1]);
        }

        return perMille;
    }

    /// <summary>The mean weight that all but one in 200 of a language's lines reach, in 1/16.</summary>
    public int LeastMeanOf(string code, LetterScript script)
    {
        List<int> means = _means[code + "-" + script];
        means.Sort();
        return means[means.Count / 200];
    }

    private void Judge(LanguageLine line, List<LanguageTable> tables)
    {
        if (tables.Find(table => table.Script == line.Script) is not { } table)
        {
            return;
        }

        string[] words = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (int cut in _cuts.Where(cut => cut < words.Length || cut == int.MaxValue))
        {
            string text = cut == int.MaxValue ? line.Text : string.Join(' ', words[..cut]);
            LanguageScores scores = table.Score(text);
            bool right = table.Codes[scores.Best] == line.Code;
            _all[scores.MarginClass]++;
            _right[scores.MarginClass] += right ? 1 : 0;
            if (cut == int.MaxValue && words.Length >= LongWords)
            {
                Count(line.Code, table.Codes[scores.Best], right);
            }

            if (right && cut >= 5)
            {
                KeepMean(line, scores.Mean);
            }
        }
    }

    private void KeepMean(LanguageLine line, int mean)
    {
        string key = line.Code + "-" + line.Script;
        if (!_means.TryGetValue(key, out List<int>? means))
        {
            _means.Add(key, means = []);
        }

        means.Add(mean);
    }

    private void Count(string code, string guess, bool right)
    {
        LongAll++;
        LongRight += right ? 1 : 0;
        if (!right)
        {
            string pair = code + " as " + guess;
            Confusions[pair] = Confusions.GetValueOrDefault(pair) + 1;
        }
    }
}

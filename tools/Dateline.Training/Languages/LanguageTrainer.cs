using Dateline.Language.Identification;

namespace Dateline.Training.Languages;

/// <summary>
/// Weights by counting: a feature's weight for a language is <c>8 * log2(1 + n / 0.3)</c>, n = how often the language's
/// lines have it, brought to languages of equal size. Rows seen once are left out. Integer logarithm: the same bytes everywhere.
/// </summary>
internal static class LanguageTrainer
{
    /// <summary>2^16 rows; 2^17 gained 0.02 points and cost 90 kB, 2^15 lost 0.03.</summary>
    public const int RowBits = 16;

    private const int LeastCount = 2;
    private static readonly LetterScript[] _scripts = [LetterScript.Latin, LetterScript.Cyrillic, LetterScript.Greek, LetterScript.Arabic];

    /// <summary>One table a script, in the order of the scripts.</summary>
    public static List<LanguageTable> Train(IReadOnlyList<LanguageLine> lines) =>
        [.. _scripts.Select(script => TrainScript(script, [.. LanguageFiles.InBothScripts(lines).Where(line => line.Script == script)]))];

    private static LanguageTable TrainScript(LetterScript script, List<LanguageLine> lines)
    {
        // A handful of lines in a foreign script (a Greek sentence with a Latin name) makes no language of that script.
        string[] codes = [.. lines.GroupBy(line => line.Code).Where(group => group.Count() > 50).Select(group => group.Key).Order(StringComparer.Ordinal)];
        int rowBits = codes.Length == 1 ? RowBits - 2 : RowBits;
        int[] counts = new int[(1 << rowBits) * codes.Length];
        long[] totals = new long[codes.Length];
        foreach (LanguageLine line in lines.Where(line => codes.Contains(line.Code)))
        {
            int code = Array.IndexOf(codes, line.Code);
            var counter = new Counter(counts, codes.Length, code);
            LetterRuns.Collect(line.Text, rowBits, ref counter);
            totals[code] += counter.Count;
        }

        return new LanguageTable(script, codes, new int[codes.Length], rowBits, Weigh(counts, totals));
    }

    private static sbyte[] Weigh(int[] counts, long[] totals)
    {
        int length = totals.Length;
        long mean = totals.Sum() / length;
        sbyte[] weights = new sbyte[counts.Length];
        for (int row = 0; row < counts.Length; row += length)
        {
            if (counts.AsSpan(row, length).ToArray().Sum() < LeastCount)
            {
                continue;
            }

            for (int code = 0; code < length; code++)
            {
                // 1 + n / 0.3 in 1/256.
                long value = 256 + (counts[row + code] * mean * 2560 / (totals[code] * 3));
                weights[row + code] = (sbyte)Math.Min(127, (IntegerLogarithm.OfBase2(value, 16) - (8 * 16) + 1) / 2);
            }
        }

        return weights;
    }

    private struct Counter(int[] counts, int length, int code) : IRowSink
    {
        public int Count { get; private set; }

        public void Add(int row)
        {
            Count++;
            counts[(row * length) + code]++;
        }
    }
}

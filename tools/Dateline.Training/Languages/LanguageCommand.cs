using Dateline.Language;
using Dateline.Language.Identification;

namespace Dateline.Training.Languages;

/// <summary><c>languages FOLDER OUTPUT</c>: validates by five folds, then trains on all lines and writes the model.</summary>
internal static class LanguageCommand
{
    public static int Run(string folder, string output)
    {
        List<LanguageLine> lines = LanguageFiles.Read(folder);
        LanguageValidation validation = LanguageValidation.Run(lines);
        short[] perMille = validation.PerMilleOfMargin();
        Console.WriteLine($"{lines.Count} lines; five folds, sentences of 12 and more words: {validation.LongRight} of {validation.LongAll} right, {validation.LongAccuracy:F2} %");
        Console.WriteLine("confusions: " + string.Join(", ", validation.Confusions.Select(pair => $"{pair.Key} {pair.Value}")));
        Console.WriteLine("right per mille by bits of lead: " + string.Join(' ', perMille));

        List<LanguageTable> tables = [.. LanguageTrainer.Train(lines).Select(table => WithLeastMeans(table, validation))];
        using FileStream target = File.Create(output);
        new LanguageIdentifier(tables, perMille).Write(target);
        Console.WriteLine($"{output}: {target.Length:N0} bytes");
        return 0;
    }

    private static LanguageTable WithLeastMeans(LanguageTable table, LanguageValidation validation)
    {
        int[] leastMeans = [.. table.Codes.Select(code => validation.LeastMeanOf(code, table.Script))];
        Console.WriteLine($"{table.Script}: " + string.Join(' ', table.Codes.Zip(leastMeans, (code, mean) => $"{code} {mean}")));
        return new LanguageTable(table.Script, [.. table.Codes], leastMeans, table.RowBits, table.Weights.ToArray());
    }
}

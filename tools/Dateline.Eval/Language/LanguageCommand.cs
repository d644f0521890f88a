using Dateline.Language;
using Dateline.Language.Lemmas;
using Dateline.Language.Network;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>
/// <c>language trees FILE.conllu…</c>: tokens, sentences, tags, lemmas and trees, with gold tokens and from raw text.
/// <c>language names FILE.iob2…</c>: names without the catalogue. <c>--network FILE</c> and <c>--lemmas FILE</c> measure models that are not embedded; <c>--errors</c> shows them.
/// </summary>
internal static class LanguageCommand
{
    public static int Run(string[] args, TextWriter output)
    {
        string[] files = [.. args.Skip(1).Where((arg, i) => !arg.StartsWith("--", StringComparison.Ordinal) && args[i] is not ("--network" or "--lemmas"))];
        if (args.Length == 0 || args[0] is not ("trees" or "names") || files.Length == 0)
        {
            output.WriteLine("dateline-eval language trees FILE.conllu… | names FILE.iob2… [--network FILE] [--lemmas FILE] [--errors]");
            return 2;
        }

        TextAnalyzer analyzer = Analyzer(args);
        bool shows = args.Contains("--errors");
        foreach (string file in files)
        {
            output.WriteLine(Path.GetFileName(file));
            if (args[0] == "names")
            {
                NameScores.Print(file, analyzer, output, shows);
                continue;
            }

            GoldText gold = GoldText.Read(file);
            TreeScores.Print(gold, analyzer, output, shows);
            RawTextScores.Print(gold, analyzer.Analyze(gold.Text, gold.Blocks, CancellationToken.None), output, shows);
        }

        return 0;
    }

    private static TextAnalyzer Analyzer(string[] args)
    {
        int network = Array.IndexOf(args, "--network");
        if (network < 0)
        {
            return new TextAnalyzer(DataSet.Embedded);
        }

        using FileStream model = File.OpenRead(args[network + 1]);
        int lemmas = Array.IndexOf(args, "--lemmas");
        using Stream? lemmaModel = lemmas < 0 ? null : File.OpenRead(args[lemmas + 1]);
        return new TextAnalyzer(DataSet.Embedded, new EnglishReader(
            DataSet.Embedded, new SentenceNetwork(NetworkWeights.Read(model)), lemmaModel is null ? Lemmatizer.None : Lemmatizer.Read(lemmaModel)));
    }
}

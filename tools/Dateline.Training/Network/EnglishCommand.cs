using Dateline.Training.Treebanks;

namespace Dateline.Training.Network;

/// <summary>
/// <c>english TREEBANKS NAMES VECTORS OUTPUT</c>: trains the English network on <c>ewt-train</c> and <c>gum-open-train</c> with the names of
/// <c>uner-en_ewt-ud-train</c> and <c>wikigold</c>, over word vectors learnt elsewhere. <c>--epochs N</c> and <c>--sentences N</c> make a miniature; the other options are for trying.
/// </summary>
internal static class EnglishCommand
{
    private const int LeastWords = 1;

    public static int Run(EnglishSources sources, string output, Settings settings, int mostSentences)
    {
        List<TreebankToken[]> web = [.. TreebankFile.Read(Path.Combine(sources.Treebanks, "ewt-train.conllu")).Take(mostSentences)];
        List<TreebankToken[]> open = [.. TreebankFile.Read(Path.Combine(sources.Treebanks, "gum-open-train.conllu")).Take(mostSentences)];
        List<TreebankToken[]> trees = [.. web, .. open];
        int named = (settings.UsesEntities ? EntityNames.Fill(open) : 0) + AddNames(settings.UsesEntities ? web : trees, NameFile.Read(Path.Combine(sources.Names, "uner-en_ewt-ud-train.iob2")));
        List<TreebankToken[]> namesOnly = [.. NameFile.Read(Path.Combine(sources.Names, "wikigold.iob2")).Take(mostSentences)];
        LabelSets labels = LabelSets.Of(trees);
        Vocabulary vocabulary = new(trees);
        WordVectors vectors = WordVectors.Read(sources.Vectors, settings.Vectors);
        TrainingSentence[] sentences =
        [
            .. trees.Where(IsUsable).Select(tokens => TrainingSentence.Of(tokens, true, vocabulary, vectors, labels)),
            .. namesOnly.Where(IsUsable).Select(tokens => TrainingSentence.Of(tokens, false, vocabulary, vectors, labels)),
        ];
        NetworkShape shape = new(vocabulary.Hashes.Length + 1, vectors.Size, settings, labels);
        Console.WriteLine($"{trees.Count} trees, {named} of them with names, {namesOnly.Count} sentences with names alone; {vocabulary.Hashes.Length} words, {shape.Count} core parameters");
        NetworkTrainer trainer = new(shape, vectors, sentences, settings);
        trainer.Train(Console.WriteLine);

        using FileStream target = File.Create(output);
        new NetworkExport(trainer.Weights, vocabulary, vectors).ToWeights("network-en-2").Write(target);
        Console.WriteLine($"{output}: {target.Length:N0} bytes");
        return 0;
    }

    private static bool IsUsable(TreebankToken[] tokens) => tokens.Length is >= LeastWords and <= SentencePass.MostWords;

    // The name corpus is over the same sentences as the treebank, but not in all of them: matched by their words.
    private static int AddNames(List<TreebankToken[]> trees, List<TreebankToken[]> names)
    {
        Dictionary<string, TreebankToken[]> byWords = new(StringComparer.Ordinal);
        names.ForEach(sentence => byWords.TryAdd(Key(sentence), sentence));
        int count = 0;
        foreach (TreebankToken[] tree in trees)
        {
            if (byWords.TryGetValue(Key(tree), out TreebankToken[]? marked))
            {
                count++;
                for (int i = 0; i < tree.Length; i++)
                {
                    tree[i].Name = marked[i].Name;
                }
            }
        }

        return count;
    }

    private static string Key(TreebankToken[] tokens) => string.Join(' ', tokens.Select(token => token.Form));
}

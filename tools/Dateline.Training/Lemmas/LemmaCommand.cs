using Dateline.Language.Lemmas;
using Dateline.Training.Treebanks;

namespace Dateline.Training.Lemmas;

/// <summary><c>lemmas TREEBANKS OUTPUT</c>: lexicon and endings from the English training parts.</summary>
internal static class LemmaCommand
{
    public static int Run(string treebanks, string output)
    {
        List<TreebankToken[]> sentences = [.. TreebankFile.Read(Path.Combine(treebanks, "ewt-train.conllu")), .. TreebankFile.Read(Path.Combine(treebanks, "gum-open-train.conllu"))];
        (List<(string Key, string Value)> lexicon, List<(string Key, string Value)> edits) = LemmaTrainer.Train(sentences);
        using FileStream target = File.Create(output);
        Lemmatizer.Write(target, lexicon, edits);
        Console.WriteLine($"{output}: {lexicon.Count} forms, {edits.Count} endings, {target.Length:N0} bytes");
        return 0;
    }
}

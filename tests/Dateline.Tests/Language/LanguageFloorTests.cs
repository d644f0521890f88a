using Dateline.Eval.Language;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Tests.Language;

/// <summary>Floors on treebanks, found only through the environment: see docs/language.md.</summary>
public class LanguageFloorTests
{
    [Theory]
    [InlineData("gum-open-dev.conllu", 99.8, 95.5, 97.1, 85.0)]
    [InlineData("ewt-dev.conllu", 98.8, 79.5, 94.7, 81.0)]
    public void Reads_raw_text_no_worse_than_before(string file, double words, double sentences, double upos, double arcs)
    {
        string path = Repository.Gold(Path.Combine("data", "treebanks", file));
        Assert.SkipUnless(File.Exists(path), "These gold texts hold no treebanks");
        GoldText gold = GoldText.Read(path);
        TextAnalysis analysis = new TextAnalyzer(DataSet.Embedded).Analyze(gold.Text, gold.Blocks, CancellationToken.None);
        RawTextFigures figures = RawTextFigures.Of(gold, analysis);
        figures.Words.F1.ShouldBeGreaterThan(words);
        figures.Sentences.F1.ShouldBeGreaterThan(sentences);
        figures.Upos.F1.ShouldBeGreaterThan(upos);
        figures.LabelledArcs.F1.ShouldBeGreaterThan(arcs);
    }

    [Fact]
    public void Finds_names_without_the_catalogue_no_worse_than_before()
    {
        string path = Repository.Gold(Path.Combine("data", "names", "uner-en_ewt-ud-dev.iob2"));
        Assert.SkipUnless(File.Exists(path), "These gold texts hold no names");
        NameScores.Print(path, new TextAnalyzer(DataSet.Embedded), TextWriter.Null, shows: false).F1.ShouldBeGreaterThan(72.5);
    }
}

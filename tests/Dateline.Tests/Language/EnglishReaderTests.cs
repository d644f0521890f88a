using Dateline.Language;
using Dateline.Text;

namespace Dateline.Tests.Language;

public class EnglishReaderTests
{
    private static readonly TextAnalyzer _analyzer = new(DataSet.Embedded);

    [Fact]
    public void Reads_who_said_what_from_a_tree()
    {
        TokenTable tokens = Analyze("The minister said that the bridge would open on Monday.").Tokens;
        tokens.HasTrees.ShouldBeTrue();
        (tokens.Upos(2), tokens.Xpos(2), tokens.Lemma(2), tokens.Relation(2), tokens.Head(2)).ShouldBe(("VERB", "VBD", "say", "root", -1));
        (tokens.Relation(1), tokens.Head(1)).ShouldBe(("nsubj", 2));
        (tokens.Relation(7), tokens.Head(7)).ShouldBe(("ccomp", 2));
        (tokens.Relation(5), tokens.Head(5)).ShouldBe(("nsubj", 7));
    }

    [Fact]
    public void Tells_tense_voice_number_person_and_gender()
    {
        TokenTable tokens = Analyze("She was not told. They will meet.").Tokens;
        tokens.Features(0).ShouldBe(WordFeatures.ThirdPerson | WordFeatures.Singular | WordFeatures.Feminine);
        tokens.Features(3).ShouldBe(WordFeatures.PastParticiple | WordFeatures.Passive | WordFeatures.Negated);
        tokens.Features(6).HasFlag(WordFeatures.Modal).ShouldBeTrue();
        tokens.Features(7).ShouldBe(WordFeatures.Infinitive);
    }

    [Fact]
    public void Finds_names_of_persons_and_places() =>
        Analyze("Maria Jensen flew from Berlin to London on Friday.").Names.Select(name => (name.FirstToken, name.EndToken, name.Kind))
            .ShouldBe([(0, 2, NameKind.Person), (4, 5, NameKind.Place), (6, 7, NameKind.Place)]);

    [Fact]
    public void Leaves_parts_in_another_language_alone()
    {
        string text = "The bridge opened.\nMinistar je danas rekao da će most biti otvoren sljedeće sedmice.";
        TokenTable tokens = _analyzer.Analyze(text, [new TextSpan(0, 18), new TextSpan(19, text.Length)], CancellationToken.None).Tokens;
        tokens.Labels!.IsRead(0).ShouldBeTrue();
        tokens.Labels.IsRead(tokens.Count - 1).ShouldBeFalse();
        (tokens.Upos(tokens.Count - 1), tokens.Head(tokens.Count - 1)).ShouldBe(("X", -1));
    }

    [Fact]
    public void Gives_tokens_and_sentences_alone_where_no_more_is_asked()
    {
        string text = "The bridge opened.";
        TokenTable tokens = _analyzer.Analyze(text, [new TextSpan(0, text.Length)], AnalysisDepth.Sentences, CancellationToken.None).Tokens;
        tokens.HasTrees.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => tokens.Head(0)).Message.ShouldContain("HasTrees");
    }

    [Theory]
    [InlineData("BRIDGE OPENS AFTER TALKS IN CAPITAL")]
    [InlineData("if (x[0] == y) { return null; }")]
    [InlineData("1\t2\t3\n4\t5\t6")]
    [InlineData("… — “ ” ’ ' \" ( ) [ ]")]
    [InlineData("😀😀😀")]
    [InlineData("a")]
    public void Makes_a_tree_of_anything(string text) => HasTrees(Analyze(text));

    [Theory]
    [InlineData("((((")]
    [InlineData("and ")]
    [InlineData("WORD. ")]
    [InlineData("x,")]
    public void Takes_thousands_of_the_same(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 2_500));
        TextAnalysis analysis = _analyzer.Label(_analyzer.Analyze(text, [new TextSpan(0, text.Length)], AnalysisDepth.Sentences, CancellationToken.None));
        HasTrees(analysis);
        analysis.Findings.All(finding => finding.Code == FindingCodes.LimitMet).ShouldBeTrue();
    }

    [Fact]
    public void Gives_the_same_answers_on_many_threads()
    {
        const string Text = "The council will vote on Tuesday, officials told reporters in Geneva. Nobody from the company spoke.";
        string expected = Drawn(Analyze(Text).Tokens);
        string[] drawn = new string[16];
        Parallel.For(0, drawn.Length, i => drawn[i] = Drawn(Analyze(Text).Tokens));
        drawn.ShouldAllBe(tree => tree == expected);
    }

    // Every head lies in the token's own sentence, and following heads ends at a root.
    private static void HasTrees(TextAnalysis analysis)
    {
        TokenTable tokens = analysis.Tokens;
        foreach (Sentence sentence in analysis.Sentences)
        {
            int roots = 0;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                int head = tokens.Head(i);
                roots += head < 0 ? 1 : 0;
                (head < 0 || (head >= sentence.FirstToken && head < sentence.EndToken)).ShouldBeTrue();
                int at = i;
                for (int steps = 0; at >= 0; steps++)
                {
                    steps.ShouldBeLessThan(200);
                    at = tokens.Head(at);
                }
            }

            roots.ShouldBe((sentence.EndToken - sentence.FirstToken + 191) / 192);
        }
    }

    private static string Drawn(TokenTable tokens) =>
        string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i => $"{tokens.Upos(i)}:{tokens.Relation(i)}:{tokens.Head(i)}"));

    private static TextAnalysis Analyze(string text) => _analyzer.Analyze(text, [new TextSpan(0, text.Length)], CancellationToken.None);
}

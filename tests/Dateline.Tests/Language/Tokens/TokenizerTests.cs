using Dateline.Language;
using Dateline.Text;

namespace Dateline.Tests.Language.Tokens;

public class TokenizerTests
{
    private static readonly TextAnalyzer _analyzer = new(DataSet.Embedded);

    [Theory]
    [InlineData("The mayor hasn't signed.", "The|mayor|has|n't|signed|.")]
    [InlineData("“We’re ready,” she said.", "“|We|’re|ready|,|”|she|said|.")]
    [InlineData("Ministers cannot agree on the city's budget.", "Ministers|can|not|agree|on|the|city|'s|budget|.")]
    [InlineData("Workers' pay rose 3.5% to $1,200.", "Workers|'|pay|rose|3.5|%|to|$|1,200|.")]
    [InlineData("He met U.S. officials at 10:30 a.m. on 2024-05-02.", "He|met|U.S.|officials|at|10:30|a.m.|on|2024-05-02|.")]
    [InlineData("The talks of 19-22 May cost €5m.", "The|talks|of|19|-|22|May|cost|€|5|m|.")]
    [InlineData("A well-known co-founder of AT&T left.", "A|well|-|known|co-founder|of|AT&T|left|.")]
    [InlineData("Write to press@example.org or see https://example.org/a(b).", "Write|to|press@example.org|or|see|https://example.org/a(b)|.")]
    [InlineData("Dr. J. O'Hara and/or Ms. Lee", "Dr.|J.|O'Hara|and|/|or|Ms.|Lee")]
    [InlineData("Wait... what?! – no", "Wait|...|what|?!|–|no")]
    [InlineData("the 1990s, the ’90s and the 20th", "the|1990s|,|the|’90s|and|the|20th")]
    [InlineData("„Dobar dan“, rekao je Ž. Nikolić", "„|Dobar|dan|“|,|rekao|je|Ž.|Nikolić")]
    [InlineData("Influence @town_hall #budget 👍🏽 ok", "Influence|@town_hall|#budget|👍|🏽|ok")]
    public void Parts_words_as_treebanks_do(string text, string expected) =>
        string.Join('|', Forms(Analyze(text).Tokens)).ShouldBe(expected);

    [Theory]
    [InlineData("⟦s:The bridge opened.⟧ ⟦s:Traffic flowed.⟧")]
    [InlineData("⟦s:Gen. Alan Reyes met Mr. Stone on Nov. 3.⟧ ⟦s:They talked.⟧")]
    [InlineData("⟦s:“It is over!” he said.⟧ ⟦s:Nobody moved.⟧")]
    [InlineData("⟦s:She came at 5 p.m.⟧ ⟦s:The hall was full.⟧")]
    [InlineData("⟦s:He works for Acme Inc. in Dover.⟧ ⟦s:Does he?⟧ ⟦s:Yes.⟧")]
    [InlineData("⟦s:The dam broke.[3]⟧ ⟦s:Two towns were flooded.⟧")]
    [InlineData("⟦s:The vote failed (again.)⟧ ⟦s:“So what?”⟧ ⟦s:A day passed…⟧ ⟦s:Then it passed.⟧")]
    public void Ends_sentences_at_final_marks(string marked)
    {
        MarkedText expected = MarkedText.Parse(marked);
        Analyze(expected.Text).Sentences.Select(sentence => sentence.Span).ShouldBe(expected["s"]);
    }

    [Fact]
    public void Records_that_a_sentence_ends_inside_a_quotation() =>
        Analyze("“We stay. We wait,” he said. He left.").Sentences.Select(sentence => sentence.EndsInsideQuotation)
            .ShouldBe([true, false, false]);

    [Fact]
    public void Lets_no_token_or_sentence_cross_a_block()
    {
        string text = "Bridge opensOnMonday. It rains";
        TextAnalysis analysis = _analyzer.Analyze(text, [new TextSpan(0, 12), new TextSpan(12, text.Length)], CancellationToken.None);
        analysis.Sentences.Select(sentence => sentence.Block).ShouldBe([0, 1, 1]);
        analysis.Tokens.Span(1).ShouldBe(new TextSpan(7, 12));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('(')]
    [InlineData('.')]
    [InlineData('\'')]
    [InlineData('7')]
    [InlineData('-')]
    [InlineData('@')]
    [InlineData('\uD83D')]
    public void Takes_a_megabyte_without_a_blank(char c)
    {
        TextAnalysis analysis = Analyze(new string(c, 1 << 20));
        analysis.Tokens.Count.ShouldBeGreaterThan(0);
        analysis.Tokens.Span(analysis.Tokens.Count - 1).End.ShouldBe(1 << 20);
    }

    [Theory]
    [InlineData("a-")]
    [InlineData("a'b")]
    [InlineData("1-")]
    [InlineData("U.")]
    [InlineData("x@y.")]
    [InlineData("([")]
    public void Takes_the_same_thing_a_hundred_thousand_times(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 100_000));
        Covers(Analyze(text));
    }

    [Fact]
    public void Covers_every_character_that_is_no_blank_for_any_text()
    {
        Random random = new(4);
        const string Signs = "aB9 .,'’“”\"-–()/@:$€&_\n\t\u00AD\u200B\uD83D\uDE00éЖ…n't";
        for (int round = 0; round < 3000; round++)
        {
            char[] text = new char[random.Next(1, 40)];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = Signs[random.Next(Signs.Length)];
            }

            Covers(Analyze(new string(text)));
        }
    }

    private static void Covers(TextAnalysis analysis)
    {
        int at = 0;
        for (int i = 0; i < analysis.Tokens.Count; i++)
        {
            TextSpan span = analysis.Tokens.Span(i);
            span.Length.ShouldBeGreaterThan(0);
            analysis.Tokens.Text[at..span.Start].All(Dateline.Language.Tokens.Characters.IsBlank).ShouldBeTrue();
            at = span.End;
        }

        analysis.Tokens.Text[at..].All(Dateline.Language.Tokens.Characters.IsBlank).ShouldBeTrue();
        analysis.Sentences.Sum(sentence => sentence.EndToken - sentence.FirstToken).ShouldBe(analysis.Tokens.Count);
    }

    private static TextAnalysis Analyze(string text) => _analyzer.Analyze(text, [new TextSpan(0, text.Length)], CancellationToken.None);

    private static IEnumerable<string> Forms(TokenTable tokens) => Enumerable.Range(0, tokens.Count).Select(i => tokens.Form(i).ToString());
}

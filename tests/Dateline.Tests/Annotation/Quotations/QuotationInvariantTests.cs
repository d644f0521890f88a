using System.Text;
using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Annotation.Quotations;

/// <summary>What holds for any text: spans move with it, marks' style does not matter, plain paragraphs add nothing, nothing throws, work stays linear.</summary>
public sealed class QuotationInvariantTests
{
    private static readonly string[] _pieces =
    [
        "“", "”", "\"", "„", "«", "»", "‘", "’", "'", "``", "''", "「", "」", "said ", "told reporters ", "that ", "the minister ", "he ", ", ", ". ", ": ", "\n", " according to ", "Ana Kos ", "adding ", "claims ", "was dismissed by ",
        "We will stay here. ", " – ", "(", ")", "who ", "warning ", "\u2028", "é", "👩‍🚀", "U.S. ", "don’t ", "asked whether ", "called on them to go ", "; ", "Yes, ", "-", "…", "statement by ",
    ];

    private static readonly Arbitrary<string> _texts = Gen.Elements(_pieces).ArrayOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    private const string Sample =
        "“We will open the bridge in May,” the mayor said, adding that the road would have to wait. The council’s head, Ana Kos, called the plan “a gift to nobody”.\n" +
        "“The money is not there,” she told reporters. “It never was.”\n“We shall see.”\nAccording to the ministry, the bridge is safe.";

    [Fact]
    public void Any_text_gives_spans_that_lie_in_it() =>
        Prop.ForAll(_texts, text =>
        {
            foreach (Quotation quotation in QuotationReading.Of(text).Items)
            {
                foreach (TextSpan span in quotation.Content.Concat(quotation.Cue).Concat(quotation.Speaker))
                {
                    span.Length.ShouldBePositive();
                    span.End.ShouldBeLessThanOrEqualTo(text.Length);
                }
                quotation.Content.ShouldBe(quotation.Content.Order());
            }
        }).Check(PropertyRuns.Seeded(100).WithMaxTest(Long.IsAsked ? 20_000 : 200));

    [Fact]
    public void A_text_that_is_moved_moves_every_span_and_changes_nothing_else() =>
        Prop.ForAll(_texts, text =>
        {
            const string before = "The road is long.\n";
            IReadOnlyList<Quotation> there = QuotationReading.Of(text).Items;
            IReadOnlyList<Quotation> moved = QuotationReading.Of(before + text).Items;
            Shape(moved, 0).ShouldBe(Shape(there, before.Length));
        }).Check(PropertyRuns.Seeded(100).WithMaxTest(Long.IsAsked ? 5_000 : 100));

    [Theory]
    [InlineData("„", "“")]
    [InlineData("„", "”")]
    [InlineData("«", "»")]
    [InlineData("»", "«")]
    [InlineData("\"", "\"")]
    [InlineData("”", "”")]
    [InlineData("「", "」")]
    [InlineData("‘", "’")]
    public void Another_style_of_marks_changes_no_content(string open, string close)
    {
        string other = Sample.Replace("“", open, StringComparison.Ordinal).Replace("”", close, StringComparison.Ordinal);
        Shape(QuotationReading.Of(other).Items, 0).ShouldBe(Shape(QuotationReading.Of(Sample).Items, 0));
    }

    private static readonly string[] _sentences =
    [
        "“We will open the bridge in May,” the mayor said. ", "The mayor said: “The road is closed.” ", "“The plan,” she added, “was never good.” ", "Ana Kos called it “a gift to nobody” on Monday. ",
        "The ministry said that the bridge was “as safe as ever” and would stay open. ", "“Nobody asked us,” said a farmer from the valley. ", "Snow fell on the hills. ", "The council told reporters that “the money is not there” yet. ",
        "“When will it open? Nobody knows,” he told the council. ", "The company denied hiding the cracks. ", "“It will open.” ", "The “old bridge” was built in 1911. ", "\n",
    ];

    private static readonly Arbitrary<string> _reports = Gen.Elements(_sentences).NonEmptyListOf().Select(sentences => string.Concat(sentences)).ToArbitrary();

    [Theory]
    [InlineData('„', '“')]
    [InlineData('„', '”')]
    [InlineData('«', '»')]
    [InlineData('»', '«')]
    [InlineData('"', '"')]
    [InlineData('”', '”')]
    [InlineData('‘', '’')]
    [InlineData('‹', '›')]
    [InlineData('「', '」')]
    [InlineData('『', '』')]
    public void Another_style_of_marks_changes_no_content_of_any_report(char open, char close) =>
        Prop.ForAll(_reports, report => Contents(Restyled(report, open, close)).ShouldBe(Contents(report), report))
            .Check(PropertyRuns.Seeded(100).WithMaxTest(Long.IsAsked ? 2_000 : 40));

    [Theory]
    [InlineData("The bridge was built in 1911 and has two towers. It is painted blue.")]
    [InlineData("Snow fell on the hills, and the buses ran late. Two schools were closed.")]
    [InlineData("The “old town” is on the other side of the river.")]
    public void A_paragraph_without_speech_adds_no_quotation_to_any_report(string paragraph) =>
        Prop.ForAll(_reports, report =>
        {
            Contents(report + "\n" + paragraph).ShouldBe(Contents(report));
            Contents(paragraph + "\n" + report, paragraph.Length + 1).ShouldBe(Contents(report));
        }).Check(PropertyRuns.Seeded(100).WithMaxTest(Long.IsAsked ? 2_000 : 40));

    private static string Restyled(string text, char open, char close) => string.Concat(text.Select(letter => letter == '“' ? open : letter == '”' ? close : letter));

    private static string Contents(string text, int moved = 0) =>
        string.Join('\n', QuotationReading.Of(text).Items.Select(one => string.Join(',', one.Content.Select(span => $"{span.Start - moved}-{span.End - moved}"))));

    [Fact]
    public void The_sample_has_its_quotations() => QuotationReading.Of(Sample).Items.Count.ShouldBe(5);

    [Theory]
    [InlineData("The bridge was built in 1911 and has two towers.")]
    [InlineData("Snow fell on the hills, and the buses ran late.")]
    [InlineData("The “old town” is on the other side.")]
    public void A_paragraph_without_speech_adds_no_quotation(string paragraph)
    {
        IReadOnlyList<Quotation> with = QuotationReading.Of(Sample + "\n" + paragraph).Items;
        Shape(with, 0).ShouldBe(Shape(QuotationReading.Of(Sample).Items, 0));
    }

    [Fact]
    public void Boilerplate_and_parts_in_another_language_follow_no_English_rule()
    {
        QuotationReading.Of("The mayor said that the bridge would open.", language: "hbs").Items.ShouldBeEmpty();
        QuotationReading.Of("Načelnik je rekao: „Most će se otvoriti u maju.“", language: "hbs").Items.ShouldHaveSingleItem().Kind.ShouldBe(QuotationKind.Direct);
        const string text = "The mayor said that the bridge would open.";
        QuotationReading.Of(text, [new Part(PartKind.Boilerplate, new TextSpan(0, text.Length), "en", "test")]).Items.ShouldBeEmpty();
    }

    [Fact]
    public void A_mark_that_is_never_closed_is_a_finding()
    {
        QuotationReading.Of("“We will open the bridge in May, the mayor said.").Findings.ShouldContain(finding => finding.Code == FindingCodes.MarkNotClosed);
        QuotationReading.Of("We will open the bridge in May,” the mayor said.").Findings.ShouldContain(finding => finding.Code == FindingCodes.MarkNotOpened);
    }

    /// <summary>The long run takes megabytes; the short one a tenth.</summary>
    private static int Times(int count) => Long.IsAsked ? count : count / 10;

    public static TheoryData<string, string> Hostile => new()
    {
        { "nested opening marks", new string('“', 100_000) },
        { "single marks", string.Concat(Enumerable.Repeat("‘a ", Times(100_000))) },
        { "quotations on one line", string.Concat(Enumerable.Repeat("“We will stay,” he said. ", Times(40_000))) },
        { "cues on one line", string.Concat(Enumerable.Repeat("he said and ", Times(80_000))) },
        { "commas and cues", string.Concat(Enumerable.Repeat("he said, a man, ", Times(60_000))) },
        { "open and closed", string.Concat(Enumerable.Repeat("“ ‘ ” ’ \" ", Times(100_000))) },
        { "paragraphs left open", string.Concat(Enumerable.Repeat("“We will stay here.\n", Times(40_000))) },
    };

    // Time is measured by `Dateline.Bench odd`; what is allocated grows with the work and is the same in every run.
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_read_whole_with_memory_in_proportion_to_its_length(string name, string text)
    {
        name.ShouldNotBeEmpty();
        QuotationReading.Of(text[..(text.Length / 8)], depth: AnalysisDepth.Sentences);
        long eighth = Allocated(text[..(text.Length / 8)]);
        Allocated(text).ShouldBeLessThan(eighth * 16);
    }

    private static long Allocated(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        QuotationReading.Of(text, depth: AnalysisDepth.Sentences);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Shape(IReadOnlyList<Quotation> quotations, int moved)
    {
        StringBuilder shape = new();
        foreach (Quotation one in quotations)
        {
            shape.Append(one.Kind).Append(' ').AppendJoin(',', one.Content.Select(span => span.Moved(moved))).Append(" cue ").AppendJoin(',', one.Cue.Select(span => span.Moved(moved)))
                .Append(" speaker ").AppendJoin(',', one.Speaker.Select(span => span.Moved(moved))).Append(" by ").Append(one.By).Append('\n');
        }
        return shape.ToString();
    }
}

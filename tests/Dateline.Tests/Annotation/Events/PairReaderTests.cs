using Dateline.Annotation.Events;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Events;

public sealed class PairReaderTests
{
    [Theory]
    [InlineData("⟦a:Denmark⟧ will send medicines to ⟦b:Moldova⟧ after the mayor resigned.", "AGREE")]
    [InlineData("⟦a:The bishop⟧ said, and others heard it, that ⟦b:the premier⟧ should visit Malta.", "REQUEST")]
    [InlineData("After the mayor resigned, ⟦a:Denmark⟧ arrested ⟦b:the sailors⟧.", "COERCE")]
    [InlineData("⟦a:Denmark⟧ did not send medicines to ⟦b:Moldova⟧.", "REJECT")]
    [InlineData("⟦a:Denmark⟧ is north of ⟦b:Moldova⟧.", null)]
    public void The_event_between_two_parties_has_the_class_of_event_data(string sentence, string? kind)
    {
        MarkedText marked = MarkedText.Parse(sentence);
        PairReader.Best(EventSentences.Find(marked), marked["a"], marked["b"])?.Class.ShouldBe(kind);
        (PairReader.Best(EventSentences.Find(marked), marked["a"], marked["b"]) is null).ShouldBe(kind is null);
    }

    [Fact]
    public void Given_parties_take_the_place_of_the_mentions_that_they_overlap()
    {
        MarkedText marked = MarkedText.Parse("⟦a:The Danish⟧ police left.");
        PairReader.Mentions([], marked["a"], []).Select(mention => mention.Span).ShouldBe(marked["a"]);
        PairReader.Mentions(PairReader.Mentions([], [new TextSpan(0, 17)], []), marked["a"], []).Select(mention => mention.Span).ShouldBe(marked["a"]);
    }
}

using Dateline.Text;

namespace Dateline.Tests.Text;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_gives_its_characters_back()
    {
        MarkedText marked = MarkedText.Parse("The ferry ⟦verb:left⟧ late.");
        marked["verb"].ShouldHaveSingleItem().In(marked.Text).ShouldBe("left");
    }

    [Fact]
    public void A_span_cannot_end_before_it_starts() => Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));

    [Fact]
    public void Spans_that_only_touch_do_not_overlap() => new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)).ShouldBeFalse();
}

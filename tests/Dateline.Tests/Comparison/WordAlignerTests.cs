using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Tests.Grouping;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

public sealed class WordAlignerTests
{
    [Theory]
    [InlineData("the bridge stays shut", "the bridge stays shut", "the bridge stays shut")]
    [InlineData("the bridge stays shut", "The old bridge stays", "The [old|] bridge stays [|shut]")]
    [InlineData("the bridge stays shut", "the road stays shut", "the [road|bridge] stays shut")]
    [InlineData("the bridge stays shut", "a ferry", "[a ferry|the bridge stays shut]")]
    public void Words_that_the_first_rendering_lacks_or_has_more_are_told(string first, string second, string expected)
    {
        Reading one = Readings.Of("one", first);
        Reading other = Readings.Of("other", second);
        Statement statement = new("s", null, [Whole(one), Whole(other)], null, "test");
        AlignedRendering aligned = WordAligner.Align(statement, new[] { one, other }.ToDictionary(reading => reading.Report.Id, reading => reading.Report))[1];
        string.Join(' ', aligned.Runs.Select(run => run.IsShared ? run.Span.In(second) : $"[{run.Span.In(second)}|{run.Missing}]")).ShouldBe(expected);
    }

    private static Rendering Whole(Reading reading) => new(reading.Report.Id, "q", [new TextSpan(0, reading.Report.Text.Length)], RenderingLabel.Paraphrase);
}

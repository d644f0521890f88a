using System.Text;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Events;

public sealed class EventTimeTests
{
    [Theory]
    [InlineData("The court ⟦when:on Monday⟧ sentenced Marta Lind to ten months in prison.")]
    [InlineData("The ministers met ⟦when:on Friday⟧ after nine hours of talks.")]
    [InlineData("Estonia criticised Sunday's election ⟦when:on Monday⟧.")]
    [InlineData("Estonia had criticised the election for two weeks.")]
    public void Lengths_and_the_days_of_other_things_are_not_its_time(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        Reading reading = Reading.Of(new RawReport("test", Encoding.UTF8.GetBytes(text.Text)), Knowledge.Embedded);
        reading.Events.ShouldNotBeEmpty();
        TextSpan[] drawn = [.. text["when"]];
        reading.Events.Where(item => item.When is not null).Select(item => item.When!.Value).Distinct().ShouldAllBe(when => drawn.Any(span => span.Contains(when)));
        reading.Events.Count(item => item.When is not null).ShouldBeGreaterThanOrEqualTo(drawn.Length);
    }
}

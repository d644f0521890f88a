using System.Text;
using Dateline.Comparison;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

/// <summary>The lines of a story's days, as people read them.</summary>
public sealed class TimelineTests
{
    private static readonly DateOnly _day = new(2025, 6, 3);

    [Fact]
    public void What_is_only_planned_is_told_as_planned_and_by_whom() =>
        Events("Lisbon talks\nPrime Minister Tove Almqvist arrived in Lisbon. She will visit Madrid on 5 June.").ShouldBe(["5: Tove Almqvist – She will visit Madrid on 5 June (planned)"]);

    [Fact]
    public void What_a_source_tells_is_told_as_the_sources() =>
        Events("Shots at the border\n“Soldiers attacked the village of Lenna on 1 June,” Mayor Jon Holt said.").ShouldBe(["1: Soldiers attacked the village of Lenna on 1 June (told by Jon Holt)"]);

    [Fact]
    public void An_act_of_speech_is_told_once() =>
        Lines("Autonomy\nOn 2 June the governor Ada Brekke urged the council to give more autonomy to the islands.").ShouldBe(["2: Ada Brekke (urged): the council to give more autonomy to the islands"]);

    [Fact]
    public void An_event_that_two_reports_tell_is_one_line_with_the_words_of_both()
    {
        TimelineEntry line = Told("Almqvist abroad\nPrime Minister Tove Almqvist will visit Madrid on 5 June.", "Madrid awaits Almqvist\nTove Almqvist is to visit Madrid on 5 June, her office said.").Where(entry => entry.Kind == TimelineKind.Event).ShouldHaveSingleItem();
        line.Evidence.Select(evidence => evidence.ReportId).Distinct().Count().ShouldBe(2);
    }

    private static string[] Events(string text) => [.. Told(text).Where(entry => entry.Kind == TimelineKind.Event).Select(Shown)];

    private static string[] Lines(string text) => [.. Told(text).Where(entry => entry.Kind != TimelineKind.Published).Select(Shown)];

    private static string Shown(TimelineEntry entry) => $"{entry.On.Value?.Day}: {entry.Text}";

    private static IReadOnlyList<TimelineEntry> Told(params string[] texts)
    {
        Reading[] readings =
        [
            .. texts.Select((text, at) => Reading.Of(new RawReport($"{at}", Encoding.UTF8.GetBytes(text)) { Language = "en", Outlet = $"Outlet {at}" }, Knowledge.Embedded) with { Published = When.On(_day, DateBasis.Given, []) }),
        ];
        return Telling.OfOneStory(readings, Knowledge.Embedded, TestContext.Current.CancellationToken).Stories.Single().Timeline;
    }
}

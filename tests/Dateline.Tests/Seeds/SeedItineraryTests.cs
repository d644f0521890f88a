using System.Text.Json;
using Dateline.Annotation.Events;
using Dateline.Comparison.Views;
using Dateline.Grouping;

namespace Dateline.Tests.Seeds;

public sealed class SeedItineraryTests
{
    [Fact]
    public void Every_stop_of_the_key_has_its_day_and_how_it_stands()
    {
        Telling told = Seeds.Told;
        ToldReport[] reports = [.. told.Readings.Select((reading, at) => new ToldReport(reading, told.Dates[at].Published, told.Additions[at].Speakers, told.Additions[at].ResolvedTimes))];
        string? StoryOf(string report) => told.Stories.FirstOrDefault(story => story.Story.ReportIds.Contains(report))?.Story.Id;
        foreach (JsonElement visit in Seeds.Key.GetProperty("visits").EnumerateArray())
        {
            string where = visit.GetProperty("where").GetString()!;
            string? country = Knowledge.Embedded.Actors.Named(where).Select(alias => Knowledge.Embedded.Actors.Find(alias.Actor)?.Country).FirstOrDefault();
            if (country is null)
            {
                continue;
            }
            DateOnly day = DateOnly.Parse(visit.GetProperty("on").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            EventStatus status = visit.GetProperty("status").GetString() == "planned" ? EventStatus.Planned : EventStatus.Happened;
            ItineraryMaker.Of(visit.GetProperty("who").GetString()!, reports, StoryOf)
                .ShouldContain(stop => stop.Place.Country == country && stop.From == day && stop.To == day && stop.Accounts.Any(account => account.Status == status), where);
        }
    }
}

using Dateline.Extraction;
using Dateline.Grouping;

namespace Dateline.Tests.Invariants;

/// <summary>Invariant 6: the same input says the same, at any thread count and in any order.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void Two_readings_of_one_report_say_the_same()
    {
        foreach (string file in Samples.Files)
        {
            ReadingChecks.Lines(Read(file)).ShouldBe(ReadingChecks.Lines(Read(file)));
        }
    }

    [Fact]
    public void Threads_and_order_change_nothing()
    {
        string expected = Tell([.. Samples.Files.Select(Read)]);
        Reading[] parallel = [.. Samples.Files.AsParallel().WithDegreeOfParallelism(4).Select(Read)];
        Tell(parallel).ShouldBe(expected);
        Random random = new(7);
        for (int i = 0; i < 5; i++)
        {
            random.Shuffle(parallel);
            Tell(parallel).ShouldBe(expected);
        }
    }

    private static Reading Read(string file) => Reading.Of(new RawReport(Path.GetFileName(file), File.ReadAllBytes(file)), Knowledge.Embedded);

    private static string Tell(IReadOnlyList<Reading> readings)
    {
        Telling told = Telling.Of(readings, Knowledge.Embedded, KnownStories.None);
        return string.Join('\n',
        [
            .. told.Readings.SelectMany(ReadingChecks.Lines),
            .. told.Dates.Select(date => $"{date.ReportId} {date.Published.Value} {date.Published.From} {date.Published.To} {date.Published.Because}"),
            .. told.Copies.Select(copy => copy.ToString()),
            .. told.Stories.SelectMany(story => (IEnumerable<string>)[story.Story.Id, story.Story.Title, .. story.Story.ReportIds]),
            .. told.Stories.SelectMany(story => story.Statements).Select(found => $"{found.Statement.Id} {found.Statement.Actor?.Id} {string.Join(' ', found.Statement.Renderings.SelectMany(rendering => rendering.Spans))} "
                + string.Join(' ', found.Variants.SelectMany(variant => variant.Values).Select(value => value.Value)) + string.Join(' ', found.Differences.Select(difference => difference.Detail))),
            .. told.Stories.SelectMany(story => story.Discrepancies).Select(discrepancy => discrepancy.Detail),
            .. told.Stories.SelectMany(story => story.Omissions).Select(omission => omission.Fact),
            .. told.Stories.SelectMany(story => story.Timeline).Select(entry => entry.Text),
            .. told.Storylines.Select(storyline => $"{storyline.Id} {storyline.Title} {storyline.Because}"),
        ]);
    }
}

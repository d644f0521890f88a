using Dateline.Grouping;

namespace Dateline.Tests.Grouping;

/// <summary>An invented story in sixty reports, told with what was worked out when fifty-nine of them were told.</summary>
public sealed class StoryMemoryTests
{
    private static readonly DateOnly _day = new(2025, 6, 2);

    private static readonly string[] _said =
    [
        "“⟦direct ada-krol:The ferry had DAYS lifeboats on board and every one of them was checked in spring,⟧” Ada Krol said.",
        "Ada Krol said that ⟦indirect ada-krol:each of the ferry's DAYS lifeboats had been checked in the spring⟧.",
        "“⟦direct bo-lund:Nobody will be told to pay for the search, which goes on for DAYS more days,⟧” Bo Lund said.",
        "According to Bo Lund, ⟦indirect bo-lund:the search would go on for DAYS days and nobody would have to pay for it⟧.",
        "Cleo Marr said ⟦indirect cleo-marr:the captain slept when the ferry met the rocks at Ness⟧.",
        "“⟦direct cleo-marr:The captain was asleep when we met the rocks,⟧” Cleo Marr said.",
    ];

    private static readonly Reading[] _readings = [.. Enumerable.Range(0, 60).Select(Report)];

    [Fact]
    public void One_more_report_is_taken_in_with_what_is_remembered_as_if_all_were_told_anew()
    {
        Telling anew = Telling.OfOneStory(_readings, Knowledge.Embedded);
        Shown(Taken(Remembered())).ShouldBe(Shown(anew));
        anew.Stories[0].Statements.Count(statement => statement.Statement.Renderings.Count > 1).ShouldBeGreaterThan(2);
    }

    [Fact]
    public void What_is_remembered_is_used()
    {
        StoryMemory memory = Remembered();
        memory.Pairs.Count.ShouldBeGreaterThan(100);
        memory.Pairs.Keys.Count(Taken(memory).Stories[0].Memory.Pairs.ContainsKey).ShouldBeGreaterThan(memory.Pairs.Count / 2);
    }

    [Fact]
    public void A_memory_is_read_as_it_was_written_and_a_cut_one_is_empty()
    {
        byte[] bytes = Remembered().ToBytes();
        StoryMemory.Read(bytes).ToBytes().ShouldBe(bytes);
        StoryMemory.Read(bytes.AsMemory(0, bytes.Length - 1)).Count.ShouldBe(0);
        StoryMemory.Read(bytes.AsMemory(0, 3)).Count.ShouldBe(0);
        StoryMemory.Read((byte[])[9, .. bytes[1..]]).Count.ShouldBe(0);
    }

    [Fact]
    public void A_small_story_is_not_remembered() => Telling.OfOneStory(_readings[..10], Knowledge.Embedded).Stories[0].Memory.Count.ShouldBe(0);

    private static StoryMemory Remembered() => Telling.OfOneStory(_readings[..^1], Knowledge.Embedded).Stories[0].Memory;

    private static Telling Taken(StoryMemory memory)
    {
        Story story = Telling.OfOneStory(_readings[..^1], Knowledge.Embedded).Stories[0].Story;
        return Telling.OfOneStory(_readings, Knowledge.Embedded, new KnownStories([new KnownStory(story.Id, story.FoundedBy, story.ReportIds, null) { Memory = memory }]));
    }

    private static string Shown(Telling telling) => string.Join('\n', telling.Stories.SelectMany(story =>
        story.Statements.SelectMany(statement => statement.Statement.Renderings.Select(rendering => $"{statement.Statement.Id} {rendering.QuotationId} {rendering.Label} {string.Join(' ', rendering.Spans)}")
                .Concat(statement.Differences.Select(difference => difference.ToString())))
            .Concat(story.Occurrences.SelectMany(occurrence => occurrence.Accounts.Select(account => $"{occurrence.Id} {account}")))
            .Concat(story.Discrepancies.Select(discrepancy => $"{discrepancy.Kind} {discrepancy.Detail}"))
            .Concat(story.Omissions.Select(omission => $"{omission.About} {string.Join(' ', omission.OmittedBy)}"))));

    private static Reading Report(int number)
    {
        string[] said = number == 59 ? _said[^1..] : [.. Enumerable.Range(0, 3).Select(at => _said[(number * 7 + at * 2 + number / 6) % _said.Length].Replace("DAYS", $"{6 + number % 4}"))];
        return Readings.Of($"r{number}", $"Ferry search goes on, report {number}\n{string.Join('\n', said.Distinct())}\nThe boats of outlet {number} wait at quay {number % 9}.", _day.AddDays(number % 3), $"Outlet {number}");
    }
}

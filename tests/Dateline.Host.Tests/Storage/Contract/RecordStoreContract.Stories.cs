using Dateline.Grouping;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Tests.Storage;

public abstract partial class RecordStoreContract
{
    [Fact]
    public async Task An_id_of_a_story_that_was_taken_up_leads_on_for_ever()
    {
        await using IRecordStore store = await Filled();
        string first = Story.IdOf(_first.Reading.Report.Id);
        string second = Story.IdOf(_second.Reading.Report.Id);
        string third = Story.IdOf(_undated.Reading.Report.Id);
        await store.SaveTellingAsync(Engine, Invented.Told([_first], [_second], [_undated]), Cancellation);
        string storyline = Storyline.IdOf(first);

        SavedTelling merged = await store.SaveTellingAsync(Engine, Invented.Told([_second, _first], [_undated]), Cancellation);
        Dump.Of(merged.Redirects).ShouldBe(Dump.Of(new[] { new Redirect(first, second), new Redirect(storyline, Storyline.IdOf(second)) }.OrderBy(redirect => redirect.From, StringComparer.Ordinal)));
        await store.SaveTellingAsync(Engine, Invented.Told([_undated, _first, _second]), Cancellation);

        foreach (string id in new[] { first, second, third })
        {
            (await store.LoadStoryAsync(id, Cancellation))!.Story.Id.ShouldBe(third);
            (await store.FindLinesAsync(id, Cancellation)).ShouldBe([new LineReference(third, LineKind.Story, null, third)]);
            (await store.ListReportsAsync(new() { Story = id }, Page.All, Cancellation)).CountAll.ShouldBe(3);
        }
        (await store.FindLinesAsync(first[..12], Cancellation)).ShouldBe([new LineReference(third, LineKind.Story, null, third)]);
        (await store.ListStoriesAsync(new() { Storyline = storyline }, Page.All, Cancellation)).Items.ShouldHaveSingleItem().Story.Id.ShouldBe(third);
        (await store.FindStorylineAsync(storyline, Cancellation))!.StoryIds.ShouldBe([third]);
        (await store.FindStorylineAsync(third, Cancellation)).ShouldBeNull();

        await store.SaveTellingAsync(Engine, Invented.Told([_first], [_second, _undated]), Cancellation);
        (await store.LoadStoryAsync(first, Cancellation))!.Story.Id.ShouldBe(first);
        (await store.LoadStoryAsync(third, Cancellation))!.Story.Id.ShouldBe(second);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_story_that_loses_reports_to_another_waits_to_be_told_again()
    {
        await using IRecordStore store = await Filled();
        await store.SaveTellingAsync(Engine, Invented.Told([_first, _undated]), Cancellation);
        SavedTelling saved = await store.SaveTellingAsync(Engine, Invented.Told([_second, _undated]), Cancellation);

        saved.StaleStories.ShouldBe([Story.IdOf(_first.Reading.Report.Id)]);
        saved.Redirects.ShouldBeEmpty();
        StoryEntry left = (await store.ListStoriesAsync(StoryFilter.All, Page.All, Cancellation)).Items[0];
        (left.Stale, left.CountStatements, left.Story.ReportIds.Count).ShouldBe((true, 0, 1));
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Storylines_come_by_their_newest_story_page_by_page_whatever_comes_in_between()
    {
        await using IRecordStore store = Empty();
        ReadReport[] reports = [.. Enumerable.Range(0, 12).Select(at => Invented.Report($"{at}.txt", "Gazette", at % 5 == 4 ? null : new DateOnly(2024, 3, 1 + at), $"Nobody signed, {at} told."))];
        await store.BeginRunAsync(Engine, Start, Cancellation);
        await store.SaveReadingsAsync(Engine, reports, Cancellation);
        Telling all = Invented.Told([.. reports.Select(report => new[] { report })]);
        string[] stories = [.. all.Stories.Select(story => story.Story.Id)];
        // One storyline holds an old and the newest story; one has no day.
        int[][] lines = [[0, 11], [1], [2, 3], [4], [5], [6, 7], [8, 9, 10]];
        Telling told = all with { Storylines = [.. lines.Select(line => new Storyline(Storyline.IdOf(stories[line[0]]), [.. line.Select(at => stories[at])], $"Line {line[0]}", "test"))] };
        await store.SaveTellingAsync(Engine, told, Cancellation);

        (await Titles(new StorylineFilter())).ShouldBe(["Line 0", "Line 8", "Line 6", "Line 5", "Line 2", "Line 1", "Line 4"]);
        (await Titles(new StorylineFilter { OfSeveral = true })).ShouldBe(["Line 0", "Line 8", "Line 6", "Line 2"]);
        StorylinePage page = await store.ListStorylinesAsync(new StorylineFilter { Take = 2 }, Cancellation);
        (page.CountAll, page.Items.Count).ShouldBe((7, 2));
        List<string> paged = [.. page.Items.Select(line => line.Title)];
        // What comes in at the front, and what goes that was shown, moves nothing behind.
        ReadReport late = Invented.Report("late.txt", "Gazette", new DateOnly(2024, 4, 1), "Nobody signed, late.");
        await store.SaveReadingsAsync(Engine, [late], Cancellation);
        await store.SaveTellingAsync(Engine, Invented.Told([late]), Cancellation);
        await store.RemoveReportsAsync([new Correction(reports[0].Reading.Report.Id, null, "report.removed", "", "Ada", null, Start), new Correction(reports[11].Reading.Report.Id, null, "report.removed", "", "Ada", null, Start)], Cancellation);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
        while (page.Next is { } next)
        {
            page = await store.ListStorylinesAsync(new StorylineFilter { Take = 2, Cursor = next }, Cancellation);
            paged.AddRange(page.Items.Select(line => line.Title));
        }
        paged.ShouldBe(["Line 0", "Line 8", "Line 6", "Line 5", "Line 2", "Line 1", "Line 4"]);
        (await Titles(new StorylineFilter { OfSeveral = true })).ShouldBe(["Line 8", "Line 6", "Line 2"]);
        // Told again on other days, and joined.
        await store.SaveTellingAsync(Engine, told with { Stories = [.. told.Stories.Where(story => story.Story.Id != stories[0] && story.Story.Id != stories[11]).Select(story => story with { Story = story.Story with { On = When.On(new DateOnly(2024, 2, 1), DateBasis.Given, []) } })], Readings = [], Dates = [], Additions = [], Storylines = [told.Storylines[6] with { StoryIds = [stories[8], stories[9], stories[1]] }] }, Cancellation);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
        (await store.ListStorylinesAsync(StorylineFilter.All with { Cursor = "?" }, Cancellation)).CountAll.ShouldBe((await Titles(StorylineFilter.All)).Length);

        async Task<string[]> Titles(StorylineFilter filter) => [.. (await store.ListStorylinesAsync(filter, Cancellation)).Items.Select(line => line.Title)];
    }

    [Fact]
    public async Task Stories_are_asked_for_by_outlet_actor_day_and_title()
    {
        await using IRecordStore store = await Filled();
        await store.SaveTellingAsync(Engine, Invented.Told([_first], [_second], [_undated]), Cancellation);
        (await Titles(StoryFilter.All)).ShouldBe(["Story of first.txt", "Story of second.txt", "Story of undated.txt"]);
        (await Titles(new() { Order = StoryOrder.Newest })).ShouldBe(["Story of second.txt", "Story of first.txt", "Story of undated.txt"]);
        (await Titles(new() { Outlet = "gazette" })).ShouldBe(["Story of second.txt"]);
        (await Titles(new() { Actor = "ana-horvat" })).ShouldBe(["Story of first.txt"]);
        (await Titles(new() { From = new DateOnly(2024, 3, 6) })).ShouldBe(["Story of second.txt", "Story of undated.txt"]);
        (await Titles(new() { To = new DateOnly(2024, 3, 6) })).ShouldBe(["Story of first.txt", "Story of undated.txt"]);
        (await Titles(new() { Title = "OF S" })).ShouldBe(["Story of second.txt"]);
        KnownStories known = await store.LoadKnownStoriesAsync(Cancellation);
        known.Stories.Select(story => story.Id).ShouldBe(known.Stories.Select(story => story.Id).Order(StringComparer.Ordinal));
        known.Stories.ShouldAllBe(story => story.StorylineId == Storyline.IdOf(Story.IdOf(_first.Reading.Report.Id)) && story.ReportIds.Count == 1);

        async Task<string[]> Titles(StoryFilter filter) => [.. (await store.ListStoriesAsync(filter, Page.All, Cancellation)).Items.Select(item => item.Story.Title)];
    }
}

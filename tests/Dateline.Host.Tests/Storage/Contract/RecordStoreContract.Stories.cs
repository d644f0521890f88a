using Dateline.Grouping;
using Dateline.Storage;

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

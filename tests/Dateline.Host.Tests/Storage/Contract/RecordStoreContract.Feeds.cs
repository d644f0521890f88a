using Dateline.Extraction.Feeds;
using Dateline.Extraction.Html;
using Dateline.Storage;

namespace Dateline.Host.Tests.Storage;

public abstract partial class RecordStoreContract
{
    [Fact]
    public async Task What_is_known_of_feeds_comes_back()
    {
        await using IRecordStore store = Empty();
        FeedItem waiting = new("g1", "print")
        {
            Address = "https://gazette.example/1",
            HasOwnAddress = true,
            Title = "Luka Šibenik",
            Summary = "3:a\nb",
            Published = PageTime.Parse("2024-03-05T18:30:00+01:00"),
            Language = "en",
            Authors = ["Ana Brand", "Tom Reed"],
        };
        KnownItem[] items = [new("g1", "print", "https://gazette.example/1", waiting, 3), new("g2", "other", null, null, 0)];
        FeedState feed = new(new Uri("https://gazette.example/feed"))
        {
            MovedTo = new Uri("https://gazette.example/new"),
            EntityTag = "\"v1\"",
            Next = new DateTimeOffset(2024, 3, 5, 12, 0, 0, TimeSpan.Zero),
            Visits = 7,
            Failures = 2,
        };
        await store.SaveFeedAsync(feed, items, Cancellation);
        await store.SaveFeedAsync(feed with { Visits = 8 }, [items[0] with { Waiting = null }], Cancellation);
        await store.SaveFeedAsync(feed with { Visits = 9 }, [items[0]], Cancellation);

        FeedState back = (await store.ListFeedsAsync(Cancellation)).ShouldHaveSingleItem();

        (back with { Items = feed.Items }).ShouldBe(feed with { Visits = 9 });
        back.Items.Keys.ShouldBe(["g1", "g2"]);
        back.Items["g2"].ShouldBe(items[1]);
        FeedItem kept = back.Items["g1"].Waiting.ShouldNotBeNull();
        (kept with { Authors = waiting.Authors }).ShouldBe(waiting);
        kept.Authors.ShouldBe(waiting.Authors);
    }
}

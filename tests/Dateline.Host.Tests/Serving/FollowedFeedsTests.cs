using System.Net;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Host.Serving;

namespace Dateline.Host.Tests.Serving;

/// <summary>The file of the feeds that a server follows: whole whoever writes it, and told where it is broken.</summary>
public sealed class FollowedFeedsTests : IDisposable
{
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Feeds_that_are_named_at_the_same_time_are_all_kept()
    {
        using FollowedFeeds feeds = new(_folder["dateline.db"]);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => feeds.AddAsync(new FollowedFeedWire($"https://wire.example/{number}", null, 15), _test), _test)));
        using FollowedFeeds read = new(_folder["dateline.db"]);
        read.Count.ShouldBe(16);
    }

    [Fact]
    public void Entries_that_name_no_feed_are_passed_over()
    {
        _folder.Write("dateline.db.feeds", """{"format":1,"feeds":[null,{"address":null,"outlet":null,"every":5},{"address":"https://wire.example/feed","outlet":null,"every":5}]}""");
        using FollowedFeeds feeds = new(_folder["dateline.db"]);
        feeds.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_followed()
    {
        using FollowedFeeds feeds = new(Path.Combine(_folder["missing"], "dateline.db"));
        await Should.ThrowAsync<CommandException>(() => feeds.AddAsync(new FollowedFeedWire("https://wire.example/feed", null, 15), _test));
        feeds.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_of_feeds_that_is_none_is_told_on_the_page_of_adding()
    {
        _folder.Write("dateline.db.feeds", "no feeds");
        await using Served served = await Served.StartAsync(_folder["dateline.db"], "--allow-private");
        using FormUrlEncodedContent form = new([KeyValuePair.Create("feeds", "http://127.0.0.1:9/feed")]);
        using HttpResponseMessage answer = await served.Client.PostAsync("/add?handler=feeds", form, _test);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        string page = await answer.Content.ReadAsStringAsync(_test);
        page.ShouldContain("dateline.db.feeds: it is no file of feeds");
        page.ShouldNotContain(_folder.Path);
    }
}

using System.Net;
using System.Text;
using Dateline.Extraction.Feeds;
using Dateline.Host.Tests.Sources.Http;
using Dateline.Sources;
using Dateline.Sources.Feeds;
using Dateline.Sources.Http;
using Dateline.Text;

namespace Dateline.Host.Tests.Sources.Feeds;

public sealed class FeedVisitorTests
{
    private static readonly FeedReader _reader = new(DataSet.Embedded);
    private static readonly Uri _address = new("http://gazette.example/feed");
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_feed_watched_through_five_hundred_faults_loses_nothing_and_gives_nothing_twice()
    {
        FaultyOutlet outlet = new(20240305);
        await using LoopbackServer server = await LoopbackServer.StartAsync(outlet.AnswerAsync);
        using PageFetcher fetcher = new(new FetchOptions
        {
            Connect = server.ConnectAsync,
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.215.14")]),
            HostInterval = TimeSpan.Zero,
            Timeout = TimeSpan.FromMilliseconds(60),
        });
        FeedVisitor visitor = new(_reader, fetcher.FetchAsync, new FollowOptions { Attempts = int.MaxValue }, _clock);
        Random random = new(7);
        FeedState state = new(_address);
        Dictionary<string, List<string>> stored = new(StringComparer.Ordinal);
        HashSet<string> excused = new(StringComparer.Ordinal);
        int visits = 0;
        int rests = 0;
        while (rests < 3)
        {
            visits++.ShouldBeLessThan(5_000);
            outlet.IsWell = outlet.Faults >= 500;
            // Once the server is well nothing new comes any more; what is left comes, however slow the machine.
            rests += outlet.IsWell && state.Failures == 0 && !state.Items.Values.Any(item => item.Waiting is not null) ? 1 : 0;
            if (!outlet.IsWell)
            {
                outlet.GoOn();
            }
            _clock.GoTo(state.Next);
            FeedVisit visit = await visitor.VisitAsync(state, TestContext.Current.CancellationToken);
            bool isStateLost = random.Next(20) == 0;
            foreach (SourcedReport report in visit.Reports)
            {
                string path = new Uri(report.Raw.Url!).AbsolutePath;
                string text = Encoding.UTF8.GetString(report.Raw.Bytes.Span);
                List<string> texts = stored.TryGetValue(path, out List<string>? known) ? known : stored[path] = [];
                if (!texts.Contains(text))
                {
                    texts.Add(text);
                }
                else
                {
                    excused.ShouldContain(path);
                }
                _ = isStateLost && excused.Add(path);
            }
            // A page that had to wait may have changed before its item said so.
            excused.UnionWith(visit.State.Items.Values.Where(item => item.Waiting is not null).Select(item => new Uri(item.Address!).AbsolutePath));
            state = isStateLost ? state : visit.State;
        }

        outlet.Faults.ShouldBeGreaterThanOrEqualTo(500);
        stored.Keys.ShouldBe(outlet.Pages.Keys, ignoreOrder: true);
        stored.ShouldAllBe(page => page.Value.Contains(outlet.Pages[page.Key]));
        state.Items.Values.ShouldAllBe(item => item.Waiting == null);
    }

    [Fact]
    public async Task A_known_item_is_not_given_again_whatever_its_guid()
    {
        Canned outlet = new();
        outlet.Feed = Rss(("g1", "/1", "One"), ("g2", "/2", "Two"));
        FeedVisit first = await Visit(new FeedState(_address), outlet);
        outlet.Feed = Rss(("h1", "/1", "One"), ("h2", "/2", "Two"), ("h3", "/3", "Three"));
        FeedVisit second = await Visit(first.State, outlet);

        first.Reports.Select(report => report.Raw.Url).ShouldBe(["http://gazette.example/1", "http://gazette.example/2"]);
        second.Reports.Select(report => report.Raw.Url).ShouldBe(["http://gazette.example/3"]);
    }

    [Fact]
    public async Task A_changed_item_is_given_as_a_new_text_of_its_address()
    {
        Canned outlet = new();
        outlet.Feed = Rss(("g1", "/1", "One"));
        FeedVisit first = await Visit(new FeedState(_address), outlet);
        outlet.Feed = Rss(("g1", "/1", "One, corrected"));

        (await Visit(first.State, outlet)).Reports.ShouldHaveSingleItem().Raw.Url.ShouldBe("http://gazette.example/1");
    }

    [Fact]
    public async Task A_page_that_does_not_answer_waits_and_then_its_lead_is_taken_with_a_finding()
    {
        Canned outlet = new() { PageResult = FetchResult.Failed };
        outlet.Feed = Rss(("g1", "/1", "One"));
        FeedVisit visit = await Visit(new FeedState(_address), outlet);
        visit.Reports.ShouldBeEmpty();

        // The item has left the feed before its page could be had.
        outlet.Feed = Rss();
        for (int i = 0; i < 5; i++)
        {
            visit = await Visit(visit.State, outlet);
        }

        SourcedReport report = visit.Reports.ShouldHaveSingleItem();
        Encoding.UTF8.GetString(report.Raw.Bytes.Span).ShouldContain("<h1>One</h1>Lead of One");
        report.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCodes.LeadOnly);
        (await Visit(visit.State, outlet)).Reports.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_whole_text_in_the_feed_is_taken_without_its_page()
    {
        string text = string.Concat(Enumerable.Repeat("The harbour is open again. ", 40));
        Canned outlet = new() { Feed = $"<rss><channel><item><title>One</title><link>http://gazette.example/1</link><description>Open.</description><content:encoded>{text}</content:encoded></item></channel></rss>" };

        SourcedReport report = (await Visit(new FeedState(_address), outlet)).Reports.ShouldHaveSingleItem();

        Encoding.UTF8.GetString(report.Raw.Bytes.Span).ShouldContain(text.Trim());
        report.Findings.ShouldBeEmpty();
        outlet.Fetched.ShouldBe(["http://gazette.example/feed"]);
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_visited_no_more()
    {
        FeedVisit visit = await Visit(new FeedState(_address), new Canned { FeedResult = FetchResult.Gone });

        visit.State.Stopped.ShouldNotBeNull();
    }

    [Fact]
    public async Task Failures_make_the_wait_longer_and_the_server_is_heeded()
    {
        Canned outlet = new() { FeedResult = FetchResult.Failed };
        FeedState state = new(_address);
        List<double> waits = [];
        for (int i = 0; i < 8; i++)
        {
            state = (await Visit(state, outlet)).State;
            waits.Add((state.Next - _clock.GetUtcNow()).TotalMinutes);
        }
        outlet.RetryAfter = TimeSpan.FromHours(20);
        state = (await Visit(new FeedState(_address), outlet)).State;

        waits[0].ShouldBeInRange(30, 36);
        waits[2].ShouldBeInRange(120, 144);
        waits[^1].ShouldBeInRange(24 * 60, 24 * 60 * 1.2);
        (state.Next - _clock.GetUtcNow()).TotalHours.ShouldBeInRange(20, 24);
    }

    [Fact]
    public async Task What_does_not_fit_into_one_visit_comes_with_the_next()
    {
        Canned outlet = new() { Feed = Rss([.. Enumerable.Range(0, 60).Select(number => ($"g{number}", $"/{number}", $"Report {number}"))]) };

        FeedVisit first = await Visit(new FeedState(_address), outlet);
        FeedVisit second = await Visit(first.State, outlet);

        (first.Reports.Count, second.Reports.Count).ShouldBe((50, 10));
    }

    private Task<FeedVisit> Visit(FeedState state, Canned outlet) =>
        new FeedVisitor(_reader, outlet.FetchAsync, new FollowOptions(), _clock).VisitAsync(state, TestContext.Current.CancellationToken);

    private static string Rss(params (string Guid, string Path, string Title)[] items) =>
        $"<rss><channel><title>Gazette</title>{string.Concat(items.Select(item => $"<item><guid isPermaLink=\"false\">{item.Guid}</guid><link>http://gazette.example{item.Path}</link><title>{item.Title}</title><description>Lead of {item.Title}</description></item>"))}</channel></rss>";

    private sealed class Canned
    {
        public string Feed { get; set; } = "";

        public FetchResult FeedResult { get; init; } = FetchResult.Fetched;

        public FetchResult PageResult { get; init; } = FetchResult.Fetched;

        public TimeSpan? RetryAfter { get; set; }

        public List<string> Fetched { get; } = [];

        public Task<FetchOutcome> FetchAsync(Uri address, FetchConditions conditions, CancellationToken cancellation)
        {
            Fetched.Add(address.AbsoluteUri);
            bool isFeed = address == _address;
            FetchResult result = isFeed ? FeedResult : PageResult;
            return Task.FromResult(new FetchOutcome(result, address, result == FetchResult.Fetched ? "" : "no answer")
            {
                Body = result == FetchResult.Fetched ? Encoding.UTF8.GetBytes(isFeed ? Feed : $"<p>{address}</p>") : [],
                RetryAfter = RetryAfter,
            });
        }
    }
}

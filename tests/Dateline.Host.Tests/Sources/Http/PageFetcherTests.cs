using System.IO.Compression;
using System.Net;
using System.Text;
using Dateline.Sources.Http;
using Dateline.Text;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Tests.Sources.Http;

public sealed class PageFetcherTests
{
    private static readonly IPAddress _public = IPAddress.Parse("93.184.215.14");

    [Fact]
    public async Task A_page_comes_with_its_media_type_and_validators()
    {
        FetchOutcome outcome = await Fetch("http://gazette.example/a", async context =>
        {
            context.Response.ContentType = "text/html; charset=windows-1250";
            context.Response.Headers.ETag = "\"v1\"";
            await context.Response.WriteAsync("<p>page</p>");
        });

        outcome.Result.ShouldBe(FetchResult.Fetched);
        outcome.ContentType.ShouldBe("text/html; charset=windows-1250");
        outcome.EntityTag.ShouldBe("\"v1\"");
        Encoding.UTF8.GetString(outcome.Body).ShouldBe("<p>page</p>");
    }

    [Fact]
    public async Task Conditions_are_sent()
    {
        FetchOutcome outcome = await Fetch("http://gazette.example/a", context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"v1\"" ? 304 : 200;
            return Task.CompletedTask;
        }, conditions: new FetchConditions("\"v1\"", null));

        outcome.Result.ShouldBe(FetchResult.NotModified);
    }

    [Theory]
    [InlineData(404, FetchResult.Missing)]
    [InlineData(410, FetchResult.Gone)]
    [InlineData(429, FetchResult.Failed)]
    [InlineData(503, FetchResult.Failed)]
    public async Task Statuses_are_told_apart(int status, FetchResult result)
    {
        FetchOutcome outcome = await Fetch("http://gazette.example/a", context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        });

        outcome.Result.ShouldBe(result);
        outcome.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("[::]")]
    [InlineData("[::1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:93.184.215.14]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[64:ff9b:1::1]")]
    [InlineData("[2002:7f00:1::1]")]
    [InlineData("[2001:0:7f00:1::1]")]
    [InlineData("[fc00::1]")]
    [InlineData("[fd12:3456::1]")]
    [InlineData("[fe80::1]")]
    [InlineData("[fec0::1]")]
    [InlineData("[ff02::1]")]
    public async Task An_address_that_is_not_public_is_never_connected_to(string host)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);

        FetchOutcome outcome = await Fetch($"http://{host}/a", server);

        outcome.Result.ShouldBe(FetchResult.Refused);
        server.Asked.ShouldBeEmpty();
        server.Hits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    public async Task A_name_that_leads_to_an_address_that_is_not_public_is_refused(string address)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);

        FetchOutcome outcome = await Fetch("http://inside.example/", server, resolve: _ => IPAddress.Parse(address));

        outcome.Result.ShouldBe(FetchResult.Refused);
        server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_changes_its_answer_is_checked_at_every_connection()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        int asked = 0;

        // The robots.txt is fetched from the public address, the page would come from the other one.
        FetchOutcome outcome = await Fetch("http://turncoat.example/secret", server, resolve: _ => asked++ == 0 ? _public : IPAddress.Loopback);

        outcome.Result.ShouldBe(FetchResult.Refused);
        server.Hits.ShouldBe(["/robots.txt"]);
        server.Asked.ShouldAllBe(end => end.Address.Equals(_public));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://gazette.example/a")]
    [InlineData("http://user:word@gazette.example/a")]
    public async Task A_redirect_is_under_the_same_rules(string target)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });

        FetchOutcome outcome = await Fetch("http://gazette.example/a", server);

        outcome.Result.ShouldBe(FetchResult.Refused);
        server.Asked.ShouldAllBe(end => end.Address.Equals(_public));
    }

    [Fact]
    public async Task Redirects_are_followed_and_counted()
    {
        FetchOutcome once = await Fetch("http://gazette.example/old", context => Redirect(context, "/old", "/new", permanent: true));
        FetchOutcome round = await Fetch("http://gazette.example/old", context => Redirect(context, context.Request.Path, "/old", permanent: true));

        once.Result.ShouldBe(FetchResult.Fetched);
        once.Address.AbsolutePath.ShouldBe("/new");
        once.HasMoved.ShouldBeTrue();
        round.Result.ShouldBe(FetchResult.Refused);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://gazette.example/")]
    [InlineData("gopher://gazette.example/")]
    public async Task Other_schemes_are_refused(string address)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);

        (await Fetch(address, server)).Result.ShouldBe(FetchResult.Refused);
        server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_packed_body_that_grows_beyond_the_limit_is_cut()
    {
        FetchOutcome outcome = await Fetch("http://gazette.example/a", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using GZipStream packed = new(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(new byte[3_000_000]);
        });

        outcome.Body.Length.ShouldBe(1_000_000);
        outcome.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCodes.TooLong);
    }

    [Fact]
    public async Task An_answer_that_is_cut_short_has_failed()
    {
        FetchOutcome outcome = await Fetch("http://gazette.example/a", async context =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("part");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        outcome.Result.ShouldBe(FetchResult.Failed);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_fetched()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context => context.Request.Path == "/robots.txt" ? context.Response.WriteAsync("User-agent: *\nDisallow: /private") : Task.CompletedTask);

        (await Fetch("http://gazette.example/private/a", server)).Result.ShouldBe(FetchResult.Refused);
        (await Fetch("http://gazette.example/a", server)).Result.ShouldBe(FetchResult.Fetched);
        server.Hits.ShouldNotContain("/private/a");
    }

    [Fact]
    public async Task Where_robots_txt_cannot_be_had_the_page_waits()
    {
        FetchOutcome outcome = await Fetch("http://gazette.example/a", context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 503 : 200;
            return Task.CompletedTask;
        }, ownRobots: true);

        outcome.Result.ShouldBe(FetchResult.Failed);
    }

    [Fact]
    public async Task No_cookie_is_sent_back()
    {
        string? sent = "";
        await using LoopbackServer server = await LoopbackServer.StartAsync(context =>
        {
            sent += context.Request.Headers.Cookie;
            context.Response.Headers.SetCookie = "a=b; Path=/";
            return Task.CompletedTask;
        });
        using PageFetcher fetcher = new(Options(server, null));

        await fetcher.FetchAsync(new Uri("http://gazette.example/1"), FetchConditions.None, TestContext.Current.CancellationToken);
        await fetcher.FetchAsync(new Uri("http://gazette.example/2"), FetchConditions.None, TestContext.Current.CancellationToken);

        sent.ShouldBeEmpty();
        server.Hits.ShouldBe(["/robots.txt", "/1", "/2"]);
    }

    private static Task Redirect(HttpContext context, string from, string to, bool permanent)
    {
        if (context.Request.Path == from)
        {
            context.Response.Redirect(to, permanent);
        }
        return Task.CompletedTask;
    }

    private static async Task<FetchOutcome> Fetch(string address, RequestDelegate answer, FetchConditions? conditions = null, bool ownRobots = false)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(context =>
        {
            if (context.Request.Path == "/robots.txt" && !ownRobots)
            {
                context.Response.StatusCode = 404;
                return Task.CompletedTask;
            }
            return answer(context);
        });
        return await Fetch(address, server, conditions);
    }

    private static async Task<FetchOutcome> Fetch(string address, LoopbackServer server, FetchConditions? conditions = null, Func<string, IPAddress>? resolve = null)
    {
        using PageFetcher fetcher = new(Options(server, resolve));
        return await fetcher.FetchAsync(new Uri(address), conditions ?? FetchConditions.None, TestContext.Current.CancellationToken);
    }

    private static FetchOptions Options(LoopbackServer server, Func<string, IPAddress>? resolve) => new()
    {
        Connect = server.ConnectAsync,
        Resolve = (host, _) => Task.FromResult<IPAddress[]>([resolve?.Invoke(host) ?? _public]),
        HostInterval = TimeSpan.Zero,
        LimitUnpackedBytes = 1_000_000,
    };
}

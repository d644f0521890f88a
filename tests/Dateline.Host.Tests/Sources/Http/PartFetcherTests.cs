using System.Globalization;
using System.Text;
using Dateline.Extraction;
using Dateline.Sources.Http;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Tests.Sources.Http;

public sealed class PartFetcherTests
{
    private const string Address = "https://skerry.example/light";

    [Fact]
    public async Task Pages_are_fetched_one_behind_the_other_until_there_is_no_next()
    {
        List<string> asked = [];
        RawReport whole = await CompleteAsync(asked, page => page < 3 ? page + 1 : null, page => Fetched(page));
        asked.ShouldBe([Address + "?page=2", Address + "?page=3"]);
        JoinedPages.Split(whole).Select(page => Encoding.UTF8.GetString(page.Page.Bytes.Span)).ShouldBe(["page 1", "page 2", "page 3"]);
        JoinedPages.Split(whole).Select(page => page.Page.Url).ShouldBe([Address, Address + "?page=2", Address + "?page=3"]);
    }

    [Fact]
    public async Task No_more_than_twenty_pages_are_fetched_and_none_twice()
    {
        List<string> asked = [];
        JoinedPages.Split(await CompleteAsync(asked, page => page + 1, page => Fetched(page))).Count.ShouldBe(PartFetcher.MostPages);
        asked.Clear();
        JoinedPages.Split(await CompleteAsync(asked, page => page == 1 ? 2 : 1, page => Fetched(page))).Count.ShouldBe(2);
        asked.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(FetchResult.Failed)]
    [InlineData(FetchResult.Refused)]
    [InlineData(FetchResult.Missing)]
    public async Task What_cannot_be_had_leaves_the_pages_before_it(FetchResult result)
    {
        RawReport whole = await CompleteAsync([], page => page + 1, page => page < 3 ? Fetched(page) : new FetchOutcome(result, new Uri(Address), "not to be had"));
        JoinedPages.Split(whole).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_that_leads_back_to_the_first_or_to_another_host_is_none()
    {
        (await CompleteAsync([], page => page + 1, _ => Fetched(1))).ContentType.ShouldBe("text/html");
        (await CompleteAsync([], page => page + 1, page => Fetched(page) with { Address = new Uri("https://other.example/") })).ContentType.ShouldBe("text/html");
    }

    [Fact]
    public async Task An_article_of_two_pages_comes_into_the_record_whole_and_explains_its_bytes()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(Answer);
        using TemporaryFolder folder = new();
        string address = $"http://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}/light";
        (await Commands.Program.RunAsync(["read", address, "--allow-private"], folder: folder.Path)).Code.ShouldBe(0);
        string[] quotes = [.. (await Commands.Program.RunAsync(["quotes", "--jsonl"], folder: folder.Path)).Objects.Select(quote => quote.GetProperty("text").GetString()!)];
        quotes.ShouldContain(quote => quote.Contains("first page", StringComparison.Ordinal));
        quotes.ShouldContain(quote => quote.Contains("second page", StringComparison.Ordinal));
        server.Hits.Count(hit => hit == "/light").ShouldBe(2);
        string id = (await Commands.Program.RunAsync(["quotes", "--jsonl"], folder: folder.Path)).Objects[^1].GetProperty("id").GetString()!;
        (await Commands.Program.RunAsync(["explain", id, "--jsonl"], folder: folder.Path)).Objects.Single().GetProperty("evidence")[0].GetProperty("bytes").GetArrayLength().ShouldBe(2);
        (await Commands.Program.RunAsync(["verify"], folder: folder.Path)).Code.ShouldBe(0);
    }

    private static Task Answer(HttpContext context)
    {
        if (context.Request.Path != "/light")
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }
        bool isSecond = context.Request.QueryString.Value == "?page=2";
        context.Response.ContentType = "text/html; charset=utf-8";
        string which = isSecond ? "second" : "first";
        return context.Response.WriteAsync($"""
            <html><head><title>The light of Orlan</title><meta property="article:published_time" content="2025-03-04T08:00:00Z"></head><body><article><h1>The light of Orlan</h1>
            <p>The keeper of the light put out the lamp for the last time on Tuesday and went home, the {which} of two boats having come.</p>
            <p>“We have read the {which} page of this story and we will read on,” Harbour Minister Bero Halk said on Tuesday.</p></article>{(isSecond ? "" : "<a rel='next' href='/light?page=2'>2</a>")}</body></html>
            """);
    }

    private static FetchOutcome Fetched(int page) => new(FetchResult.Fetched, new Uri(page == 1 ? Address : $"{Address}?page={page}"), "") { Body = Encoding.UTF8.GetBytes($"page {page}"), ContentType = "text/html" };

    private static Task<RawReport> CompleteAsync(List<string> asked, Func<int, int?> next, Func<int, FetchOutcome> fetch)
    {
        RawReport first = new("light", Encoding.UTF8.GetBytes("page 1")) { Url = Address, ContentType = "text/html", Outlet = "Skerry Post" };
        return PartFetcher.CompleteAsync(
            first,
            (link, _, _) =>
            {
                asked.Add(link.AbsoluteUri);
                return Task.FromResult(fetch(Number(link.AbsoluteUri)));
            },
            page => next(Number(page.Url!)) is int number ? number == 1 ? Address : $"{Address}?page={number}" : null,
            TestContext.Current.CancellationToken);
    }

    private static int Number(string address) => address.Contains('=') ? int.Parse(address.AsSpan(address.IndexOf('=') + 1), CultureInfo.InvariantCulture) : 1;
}

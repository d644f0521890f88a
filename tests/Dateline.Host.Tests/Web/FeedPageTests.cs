using System.Net;
using Dateline.Host.Tests.Serving;
using Dateline.Host.Tests.Sources.Http;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Tests.Web;

/// <summary>Feeds that people name on the page of adding: fetched with the guards of <c>follow</c>.</summary>
public sealed class FeedPageTests : IDisposable
{
    private const string Feed = "<rss version=\"2.0\"><channel><title>The Tamsund Gazette</title><item><guid>1</guid><title>Pilots end strike</title><description>TAMSUND – “We sail again on Sunday,” said Lena Orvik, the head of the seamen's union, after a night of talks.</description></item></channel></rss>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_feed_is_followed_from_the_page_until_it_is_stopped_there()
    {
        await using LoopbackServer outlet = await LoopbackServer.StartAsync(async context =>
        {
            bool isFeed = context.Request.Path == "/feed";
            context.Response.StatusCode = isFeed ? 200 : 404;
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(isFeed ? Feed : "");
        });
        await using Served served = await Served.StartAsync(_folder["dateline.db"], "--allow-private");
        string feed = $"http://127.0.0.1:{outlet.Port}/feed";
        (await PostAsync(served, "feeds", ("feeds", feed), ("outlet", "Gazette"))).ShouldBe(HttpStatusCode.Redirect);
        string page = await UntilAsync(served, "1 new reports");
        page.ShouldContain($"Stop following {feed}");
        (await served.Client.GetStringAsync("/api/v1/reports", TestContext.Current.CancellationToken)).ShouldContain("\"outlet\":\"Gazette\"");
        (await PostAsync(served, "stop", ("feed", feed), ("author", "Ada"))).ShouldBe(HttpStatusCode.Redirect);
        string stopped = await UntilAsync(served, "stopped by Ada");
        stopped.ShouldContain($"Follow {feed}");
    }

    [Fact]
    public async Task A_feed_is_followed_on_by_the_next_server_as_often_as_was_said()
    {
        await using LoopbackServer outlet = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(context.Request.Path == "/feed" ? Feed : "");
        });
        string feed = $"http://127.0.0.1:{outlet.Port}/feed";
        await using (Served first = await Served.StartAsync(_folder["dateline.db"], "--allow-private"))
        {
            await PostAsync(first, "feeds", ("feeds", feed), ("outlet", "Gazette"), ("every", "45"));
            await UntilAsync(first, "1 new reports");
        }
        await using Served second = await Served.StartAsync(_folder["dateline.db"], "--allow-private");
        string page = await UntilAsync(second, $"Stop following {feed}");
        page.ShouldContain("value=\"45\"");
        await PostAsync(second, "feeds", ("feeds", feed), ("every", "1"));
        (await UntilAsync(second, "0 new reports")).ShouldContain("value=\"5\"");
        await PostAsync(second, "stop", ("feed", feed));
        (await File.ReadAllTextAsync(_folder["dateline.db.feeds"], TestContext.Current.CancellationToken)).ShouldNotContain(feed);
    }

    [Fact]
    public async Task An_address_that_is_not_public_is_not_asked()
    {
        await using LoopbackServer outlet = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        await using Served served = await Served.StartAsync(_folder["dateline.db"]);
        (await PostAsync(served, "feeds", ("feeds", $"http://127.0.0.1:{outlet.Port}/feed\nfile:///etc/passwd"))).ShouldBe(HttpStatusCode.OK);
        await UntilAsync(served, "no public address");
        outlet.Hits.ShouldBeEmpty();
    }

    private static async Task<string> UntilAsync(Served served, string words)
    {
        for (int attempt = 0; ; attempt++)
        {
            string page = await served.Client.GetStringAsync("/add", TestContext.Current.CancellationToken);
            if (page.Contains(words, StringComparison.Ordinal) || attempt == 3_000)
            {
                page.ShouldContain(words);
                return page;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<HttpStatusCode> PostAsync(Served served, string handler, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using HttpResponseMessage answer = await served.Client.PostAsync($"/add?handler={handler}", form, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}

using System.Net;
using System.Text.RegularExpressions;
using Dateline.Host.Tests.Serving;

namespace Dateline.Host.Tests.Web;

/// <summary>The page of a story and the files beside it, asked for without a browser.</summary>
public sealed partial class StoryPageTests
{
    [Fact]
    public async Task A_story_says_how_many_say_so_who_leaves_out_which_outlet_carries_what_and_how_it_was_reported_over_time()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string page = await served.Client.GetStringAsync(await StoryAsync(served), TestContext.Current.CancellationToken);
        page.ShouldContain("3 reports · 3 publishers · <span class=\"unknown\" title=\"whether the outlets heard it themselves");
        page.ShouldContain("<span class=\"one\">1 origin</span> (the other reports are copies)");
        WithoutLinks().Count(page).ShouldBeGreaterThan(0);
        string coverage = page[page.IndexOf("<table class=\"coverage", StringComparison.Ordinal)..page.IndexOf("id=\"timeline\"", StringComparison.Ordinal)];
        coverage.ShouldContain("<bdi>Istarski Svjetionik</bdi></a></th>");
        coverage.ShouldContain("<span class=\"tag\">");
        page.ShouldContain("<table class=\"rows\" data-chart=\"\"><caption class=\"unseen\">Reports by period and outlet</caption>");
    }

    [Fact]
    public async Task The_headings_of_a_story_leave_no_level_out()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string page = await served.Client.GetStringAsync(await StoryAsync(served), TestContext.Current.CancellationToken);
        int[] levels = [.. Headings().Matches(page).Select(match => match.Groups[1].Value[0] - '0')];
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        levels.ShouldContain(3);
    }

    [Fact]
    public async Task Periods_and_names_lead_to_the_kind_of_line_that_they_count()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        List<string> links = [.. Searches().Matches(await served.Client.GetStringAsync(await StoryAsync(served), TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value)];
        string actors = await served.Client.GetStringAsync("/actors", TestContext.Current.CancellationToken);
        foreach (string actor in Actors().Matches(actors).Select(match => match.Groups[1].Value).Distinct().Take(12))
        {
            links.AddRange(Searches().Matches(await served.Client.GetStringAsync(actor, TestContext.Current.CancellationToken)).Select(match => match.Groups[1].Value));
        }
        foreach (string kind in (string[])["report", "quotation"])
        {
            string link = links.Select(WebUtility.HtmlDecode).OfType<string>().First(each => each.EndsWith($"&kind={kind}", StringComparison.Ordinal));
            string found = await served.Client.GetStringAsync(link, TestContext.Current.CancellationToken);
            found.ShouldContain($"<option value=\"{kind}\" selected");
            found.ShouldNotContain("Nothing found");
        }
        links.ShouldAllBe(link => link.Contains("kind=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_story_is_taken_along_as_page_markdown_feed_bundle_and_claims_without_its_full_texts()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        string story = await StoryAsync(served);
        foreach ((string name, string type, string held) in ((string, string, string)[])
        [
            ("brief.html", "text/html", "<!doctype html>"), ("brief.md", "text/markdown", "# "), ("story.atom", "application/atom+xml", "http://www.w3.org/2005/Atom"),
            ("bundle.stix.json", "application/stix+json", "\"spec_version\": \"2.1\""), ("claims.jsonld", "application/ld+json", "https://schema.org"),
        ])
        {
            using HttpResponseMessage answer = await served.Client.GetAsync($"{story}/files/{name}", TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, name);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            text.ShouldContain(held);
            text.ShouldNotContain("Condividi su WhatsApp");
        }
        (await served.Client.GetAsync($"{story}/files/other.txt", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await served.Client.GetAsync("/stories/00000000000000000000/files/brief.md", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_sample_is_served_by_one_command_from_a_record_of_its_own()
    {
        using TemporaryFolder folder = new();
        await using (Served served = await Served.StartAsync(folder["dateline.db"], "--sample"))
        {
            for (int attempt = 0; attempt < 3_000 && served.Error.Length == 0; attempt++)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
            string story = Story().Match(served.Error).Value;
            (await served.Client.GetStringAsync(story, TestContext.Current.CancellationToken)).ShouldContain("<mark class=\"number\"");
        }
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    private static async Task<string> StoryAsync(Served served)
    {
        string home = await served.Client.GetStringAsync("/?outlet=Istarski+Svjetionik", TestContext.Current.CancellationToken);
        return Story().Match(home).Value;
    }

    [GeneratedRegex("<h([1-6])[ >]")]
    private static partial Regex Headings();

    [GeneratedRegex("href=\"(/search\\?[^\"]+)\"")]
    private static partial Regex Searches();

    [GeneratedRegex("href=\"(/actors/[^\"]+)\"")]
    private static partial Regex Actors();

    [GeneratedRegex("/stories/[0-9a-f]{20}")]
    private static partial Regex Story();

    [GeneratedRegex("<p class=\"without\">Not in <a href=\"/reports/[0-9a-f]{20}\">")]
    private static partial Regex WithoutLinks();
}

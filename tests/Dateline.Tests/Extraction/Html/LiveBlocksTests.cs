using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.Html;

namespace Dateline.Tests.Extraction.Html;

public sealed class LiveBlocksTests
{
    private static readonly string[] _texts =
    [
        "The first ferry has left the port of Orlan. “It was rough,” its captain said when he came ashore in the evening.",
        "All ferries stay in port until noon, the harbour office said, and nobody may go out to the skerries before then.",
        "The wind has turned to the north and blows at thirty knots, the keeper of the light has told the paper by radio.",
        "Two boats are missing from the harbour, and the lifeboat has gone out to look for them beyond the northern skerry.",
    ];

    private static readonly string[] _titles = ["First ferry leaves", "Ferries stay in port", "Wind turns north", "Two boats missing"];
    private static readonly string[] _clocks = ["17:40", "11:05", "09:30", "08:15"];

    [Fact]
    public void Neighbours_that_begin_with_a_time_are_entries_with_their_own_time()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Page("Storm on the islands: live updates", Each((title, text, clock) =>
            $"<div class='card'><h2><a href='#post-{clock}'>{title}</a></h2><time datetime='2025-03-04T{clock}:00+01:00'>{clock}</time><p>{text}</p><div class='share-buttons'><a href='/share'>Share this</a></div></div>")));
        ExtractedReport page = Pages.Extract(bytes);
        page.Entries.Select(entry => entry.Report.Text.Value).ShouldBe(_titles.Zip(_texts, (title, text) => $"{title}\n\n{text}"));
        page.Entries.Select(entry => entry.Page!.Published.ToString()).ShouldBe(_clocks.Select(clock => $"2025-03-04T{clock}:00+01:00"));
        page.Entries.Select(entry => entry.Report.Label).ShouldBe(["page.html#1", "page.html#2", "page.html#3", "page.html#4"]);
        foreach (ExtractedReport entry in page.Entries)
        {
            Pages.CheckMap(entry, bytes);
        }
    }

    [Fact]
    public void Headings_that_are_times_part_a_running_text_into_entries()
    {
        ExtractedReport page = Pages.Extract(Page("Storm on the islands: as it happened", Each((title, text, clock) => $"<h3>{clock} GMT</h3><p><strong>{title}</strong></p><p>{text}</p>")));
        page.Entries.Count.ShouldBe(4);
        page.Entries[1].Report.Text.Value.ShouldContain("nobody may go out");
        page.Entries[1].Report.Text.Value.ShouldNotContain("blows at thirty");
        page.Entries.Select(entry => entry.Page!.Published.ToString()).ShouldBe(_clocks.Select(clock => $"2025-03-04T{clock}:00"));
    }

    [Fact]
    public void A_time_of_day_without_a_day_is_not_dated_where_the_page_went_on_over_several_days()
    {
        string page = Page("Storm on the islands: live", Each((title, text, clock) => $"<h3>{clock}</h3><p>{text}</p>")).Replace("<head>", "<head><meta property='article:modified_time' content='2025-03-06T08:00:00Z'>", StringComparison.Ordinal);
        ExtractedReport[] entries = [.. Pages.Extract(page).Entries];
        entries.Length.ShouldBe(4);
        entries.ShouldAllBe(entry => entry.Report.PublishedGiven == null);
    }

    [Theory]
    [InlineData("Storm on the islands", "<div class='card'><h2>{0}</h2><time datetime='2025-03-04T{2}:00Z'>{2}</time><p>{1}</p></div>")]
    [InlineData("Latest updates", "<div class='card'><h2><a href='/news/{2}'>{0}</a></h2><time datetime='2025-03-04T{2}:00Z'>{2}</time><p>{1}</p></div>")]
    [InlineData("Storm: live", "<div class='comments'><div class='comment'><b>{0}</b> <time datetime='2025-03-04T{2}:00Z'>{2}</time><p>{1}</p></div></div>")]
    [InlineData("Where the pilots live", "<p>{1}</p><p>{0}</p>")]
    [InlineData("Live: the score", "<div class='card'><time datetime='2025-03-04'>4 March</time><p>{1}</p></div>")]
    public void What_is_not_called_live_or_leads_elsewhere_or_is_said_by_readers_is_no_live_page(string title, string form) =>
        Pages.Extract(Page(title, Each((each, text, clock) => form.Replace("{0}", each, StringComparison.Ordinal).Replace("{1}", text, StringComparison.Ordinal).Replace("{2}", clock, StringComparison.Ordinal)))).Entries.ShouldBeEmpty();

    [Fact]
    public void Times_that_go_forth_and_back_are_of_no_live_page()
    {
        string[] clocks = ["11:05", "17:40", "08:15", "09:30"];
        string body = string.Concat(_texts.Zip(clocks, (text, clock) => $"<div><time datetime='2025-03-04T{clock}:00Z'>{clock}</time><p>{text}</p></div>"));
        Pages.Extract(Page("Storm: live", body)).Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("14:05", 14, 5, true)]
    [InlineData("2.05pm GMT", 14, 5, true)]
    [InlineData("9 a.m.", 9, 0, true)]
    [InlineData("12:30 AM", 0, 30, true)]
    [InlineData("14:05 – Ferries stop", 14, 5, false)]
    public void A_line_may_begin_with_a_time_of_day(string line, int hour, int minute, bool isAll) => ClockReader.Read(line).ShouldBe((new TimeOnly(hour, minute), isAll));

    [Theory]
    [InlineData("14 ferries")]
    [InlineData("25:10")]
    [InlineData("14.5 percent")]
    [InlineData("13 pm")]
    [InlineData("10:75")]
    [InlineData("3.10.2025")]
    [InlineData("")]
    public void Other_numbers_are_no_times_of_day(string line) => ClockReader.Read(line).ShouldBeNull();

    private static string Each(Func<string, string, string, string> form) => string.Concat(_texts.Select((text, at) => form(_titles[at], text, _clocks[at])));

    private static string Page(string title, string body) =>
        $"<html><head><meta property='article:published_time' content='2025-03-04T08:00:00Z'><title>{title}</title></head><body><h1>{title}</h1><main><div class='feed'>{body}</div></main><footer><p>Copyright of an invented paper, which keeps all its rights.</p></footer></body></html>";
}

using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports.Html;

namespace Dateline.Host.Tests.Exports;

public sealed class BriefPageTests
{
    private static readonly EngineWire _engine = new("0.0.0", null, new string('0', 64));

    private static string Page(bool fullText = false) => new BriefPage(InventedStory.Telling, _engine, fullText).Render();

    [Fact]
    public void A_script_in_a_report_is_shown_as_text()
    {
        string page = Page(fullText: true);
        page.ShouldNotContain("<script", Case.Insensitive);
        page.ShouldContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
    }

    [Fact]
    public void Nothing_is_asked_of_another_host()
    {
        string page = Page();
        page.ShouldContain("default-src 'none'");
        page.ShouldNotContain(" src=");
        page.ShouldNotContain("<link");
        page.ShouldNotContain("url(");
        page.ShouldNotContain("@import");
    }

    [Fact]
    public void Full_texts_are_there_only_when_asked_for()
    {
        Page().ShouldNotContain("Full texts");
        Page(fullText: true).ShouldContain("A union of pilots said");
    }

    [Fact]
    public void The_words_that_differ_are_marked_with_their_aspect()
    {
        string page = Page();
        page.ShouldMatch("<mark class=\"certainty\"[^>]*>undermines</mark>");
        page.ShouldContain("<b class=\"value\" dir=\"auto\">threatens to undermine</b>");
        page.ShouldMatch("<mark class=\"certainty\"[^>]*>[^<]*threatens to undermine</mark>");
    }

    [Fact]
    public void Every_statement_opens_its_characters_with_a_sentence_either_side()
    {
        string page = Page();
        page.ShouldContain("<mark class=\"here\">this undermines the accord</mark>");
        page.ShouldContain($"<code><bdi>wire.txt</bdi>:{InventedStory.Span("wire.txt", "this undermines the accord")}</code>");
    }

    [Fact]
    public void A_direction_override_stays_inside_its_own_element()
    {
        Markup markup = new();
        markup.Add($"<bdi>{"a\u202Eb\u0007<"}</bdi>");
        markup.ToString().ShouldBe("<bdi>a\u202Eb\uFFFD&lt;</bdi>");
    }

    [Fact]
    public void The_same_story_gives_the_same_bytes() => Page().ShouldBe(Page());
}

using Dateline.Sources.Politeness;

namespace Dateline.Host.Tests.Sources.Politeness;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("user-AGENT: *\r\ndisallow: /a # not here\r\n", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-c-b-d-c", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: dateline\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: Dateline\nDisallow: /a\n", "/a", false)]
    [InlineData("User-agent: other\nDisallow: /\n", "/a", true)]
    [InlineData("User-agent: datelines\nDisallow: /\n", "/a", true)]
    [InlineData("Disallow: /\n", "/a", true)]
    [InlineData("User-agent: *\nSitemap: https://a.example/s.xml\nDisallow: /a", "/a", false)]
    public void Rules_are_read_as_the_standard_has_them(string text, string path, bool allowed) =>
        RobotsRules.Parse(text, "Dateline").Allows(path).ShouldBe(allowed);

    [Fact]
    public void The_pause_that_is_asked_for_is_known() =>
        RobotsRules.Parse("User-agent: *\nCrawl-delay: 2.5", "Dateline").Interval.ShouldBe(TimeSpan.FromSeconds(2.5));
}

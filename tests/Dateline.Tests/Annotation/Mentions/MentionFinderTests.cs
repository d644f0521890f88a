using Dateline.Annotation.Mentions;
using Dateline.Tests.Linking;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Mentions;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("⟦who:⟦title:The foreign minister of Latvia⟧, ⟦name:Ieva Kalna⟧⟧, arrived late.")]
    [InlineData("Talks with ⟦who:⟦title:Latvian Foreign Minister⟧ ⟦name:Ieva Kalna⟧⟧ went on.")]
    [InlineData("⟦who:⟦title:Latvia’s foreign minister⟧, ⟦name:Ieva Kalna⟧⟧, arrived late.")]
    [InlineData("⟦who:⟦title:PM⟧ ⟦name:Kalna⟧⟧ arrived late.")]
    [InlineData("⟦who:⟦title:U.S. Ambassador to NATO⟧ ⟦name:Dana Whitlock⟧⟧ spoke.")]
    [InlineData("⟦who:⟦title:Chairman of the Council of Waters of Estonia⟧ ⟦name:Jaan Tamberg⟧⟧ spoke.")]
    [InlineData("⟦who:⟦title:Minister of Inland Waters⟧ ⟦name:Jaan Tamberg⟧⟧ spoke.")]
    [InlineData("⟦who:⟦title:the leader of «Sunrise»⟧ ⟦name:Jaan Tamberg⟧⟧ spoke.")]
    [InlineData("⟦who:⟦title:President⟧ ⟦name:George W. Tamberg⟧⟧ spoke.")]
    [InlineData("⟦who:⟦title:Mr.⟧ ⟦name:Tamberg⟧⟧ spoke.")]
    [InlineData("⟦who:⟦name:Jaan Tamberg⟧, ⟦title:head of the harbour authority⟧⟧, spoke.")]
    [InlineData("Then ⟦who:⟦name:Marija van der Holt⟧⟧ spoke.")]
    public void Titles_and_names_are_told_apart(string marked)
    {
        LinkedReport report = new(marked);
        Mention mention = report.At("who").ShouldNotBeNull();
        mention.Kind.ShouldBe(MentionKind.Person);
        mention.Name.ShouldBe(report.Marks["name"][0]);
        mention.Title.ShouldBe(report.Marks["title"] is [var title] ? title : null);
    }

    [Theory]
    [InlineData("⟦who:The NATO secretary general⟧ spoke.", MentionKind.Office)]
    [InlineData("⟦who:the minister⟧ spoke.", MentionKind.Office)]
    [InlineData("⟦who:A Serbian separatist leader⟧ spoke.", MentionKind.Person)]
    [InlineData("⟦who:The interior ministry⟧ spoke.", MentionKind.Organisation)]
    [InlineData("⟦who:Latvian officials⟧ spoke.", MentionKind.Group)]
    [InlineData("⟦who:Moscow⟧ spoke.", MentionKind.State)]
    [InlineData("They met in ⟦who:Moscow⟧.", MentionKind.Place)]
    [InlineData("Then ⟦who:KFOR⟧ arrived.", MentionKind.Mission)]
    [InlineData("Then ⟦who:BiH⟧ applied.", MentionKind.State)]
    [InlineData("⟦who:Serbs⟧ voted.", MentionKind.Group)]
    public void Descriptions_have_a_kind(string marked, MentionKind kind) => new LinkedReport(marked).At("who").ShouldNotBeNull().Kind.ShouldBe(kind);

    [Fact]
    public void A_family_name_alone_is_found_where_the_full_name_stands_elsewhere()
    {
        LinkedReport report = new("⟦full:Ieva Kalna⟧ spoke first.\nLater ⟦who:Kalna⟧ left.");
        report.At("who").ShouldNotBeNull().By.ShouldBe("name-in-report");
    }

    [Fact]
    public void Us_is_no_state_and_US_is()
    {
        LinkedReport report = new("They told us that ⟦who:US⟧ troops stay.");
        report.Mentions.Where(mention => mention.Kind == MentionKind.State).Select(mention => mention.Span).ShouldAllBe(span => report.Marks["who"][0].Contains(span));
    }

    [Fact]
    public void In_boilerplate_and_unread_parts_only_catalogue_names_are_found()
    {
        string text = "Ministar Jaan Tamberg i NATO";
        Report report = new("test", null, new ReportText(text)) { Parts = [new Part(PartKind.Paragraph, new TextSpan(0, text.Length), "hbs", "test")] };
        Knowledge knowledge = Knowledge.Embedded;
        IReadOnlyList<Mention> mentions = knowledge.Mentions.Find(report, knowledge.Analyzer.Analyze(text, [new TextSpan(0, text.Length)], default), default).Items;
        mentions.ShouldHaveSingleItem().Candidates.ShouldBe(["nato"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("’s ’s ’s")]
    [InlineData("of of of the the the, , ,")]
    [InlineData("President President President of of President")]
    [InlineData("the leader of «")]
    [InlineData("A. B. C. D. E. F. G.")]
    public void Odd_text_gives_mentions_inside_the_text(string text) =>
        new LinkedReport(text).Mentions.ShouldAllBe(mention => mention.Span.End <= text.Length && mention.Span.Length > 0);
}

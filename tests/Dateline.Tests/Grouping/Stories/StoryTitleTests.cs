using Dateline.Extraction;
using Dateline.Grouping.Stories;
using Dateline.Text;

namespace Dateline.Tests.Grouping.Stories;

public sealed class StoryTitleTests
{
    private const string Protest = "Teachers protested in Velden on Monday.";
    private const string Marched = "Thousands of teachers protested outside the ministry.";
    private const string Raid = "Rebels attacked a village near Harsund on Sunday.";

    [Fact]
    public void The_class_that_two_reports_tell_is_named() => Titled(Protest, Marched).ShouldContain("protest");

    [Fact]
    public void The_class_that_most_publishers_tell_is_named()
    {
        string title = Titled($"{Protest} {Raid} {Raid}", $"{Marched} {Raid} {Raid}", Protest);
        title.ShouldContain("protest");
        title.ShouldNotContain("attack");
    }

    [Fact]
    public void A_class_that_one_of_several_reports_tells_is_not_named()
    {
        string title = Titled(Protest, Raid);
        title.ShouldNotContain("protest");
        title.ShouldNotContain("attack");
    }

    [Fact]
    public void What_none_of_the_actors_takes_part_in_is_not_named_before_what_they_do()
    {
        RawReport raw = new("report", System.Text.Encoding.UTF8.GetBytes("Emmanuel Macron met Olaf Scholz in Berlin because Russia attacked Ukraine. Olaf Scholz thanked Emmanuel Macron and NATO. NATO is in Brussels.")) { Language = "en" };
        string title = StoryTitle.Compose([Reading.Of(raw, Knowledge.Embedded, TestContext.Current.CancellationToken)], When.Unknown, Readings.Words);
        title.ShouldContain("talks");
        title.ShouldNotContain("attack");
    }

    [Fact]
    public void The_class_of_the_only_report_is_named() => Titled(Raid).ShouldContain("attack");

    [Fact]
    public void What_is_denied_is_not_named() => Titled("Rebels did not attack the village.", "Rebels did not attack the village near Harsund.").ShouldNotContain("attack");

    [Fact]
    public void Every_class_of_the_codebook_but_statements_has_a_word() =>
        DataSet.Embedded.Table("exports/classes.tsv").Rows.Select(row => row["class"]).Where(name => Readings.Words.ActOf(name) is null).ShouldBe(["STATEMENT"]);

    private static string Titled(params string[] texts) => StoryTitle.Compose([.. texts.Select((text, at) => Readings.Of($"outlet {at}", text))], When.Unknown, Readings.Words);
}

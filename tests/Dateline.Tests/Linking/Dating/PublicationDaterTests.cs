using Dateline.Annotation.Mentions;
using Dateline.Annotation.Times;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Linking.Dating;
using Dateline.Text;

namespace Dateline.Tests.Linking.Dating;

public sealed class PublicationDaterTests
{
    private const string Columns = "id\tkind\tname\taliases\tmetonyms\tdemonyms\tcountry\tgender\tsource\n";

    private static readonly DataSet Data = DataSet.Embedded.With(
    [
        new("actors/actors-test.tsv", Columns + """
            harbour-league	organisation	Harbour League						test
            anna-teal	person	Anna Teal					f	test
            boris-rook	person	Boris Rook					m	test
            tealand	state	Tealand						test
            rookland	state	Rookland						test
            gullmark	state	Gullmark						test
            """),
        new("actors/offices-test.tsv", "id\tname\tof\ttitles\tsource\nwarden-of-harbour-league\tWarden of the Harbour League\tharbour-league\twarden\ttest\n"),
        new("actors/holders-test.tsv", "office\tactor\tfrom\tto\tsource\nwarden-of-harbour-league\tanna-teal\t2015-01-01\t2019-12-31\ttest\nwarden-of-harbour-league\tboris-rook\t2020-01-01\t\ttest\n"),
        new("actors/memberships-test.tsv", "organisation\tmember\tfrom\tto\tsource\nharbour-league\ttealand\t2000-01-01\t\ttest\nharbour-league\trookland\t2010-06-01\t\ttest\nharbour-league\tgullmark\t2021-03-01\t\ttest\n"),
        new("times/happenings.tsv", "happening\tfrom\tphrases\tsource\nlong-tide\t2018-02-10\tlong tide of the north\ttest\n"),
    ]);

    private static readonly NameFold Fold = new(Data);
    private static readonly ActorCatalogue Catalogue = new(Data, Fold);
    private static readonly ReportExtractor Extractor = new(Data);
    private static readonly TextAnalyzer Analyzer = new(Data);
    private static readonly TimeFinder Times = new(Data);
    private static readonly PublicationDater Dater = new(Data, Fold, Catalogue);

    [Theory]
    [InlineData("⟦person:⟦title:Warden⟧ ⟦name:Anna Teal⟧⟧ said that the quay would be closed.", "2015-01-01", "2019-12-31")]
    [InlineData("The former ⟦person:⟦title:warden⟧ ⟦name:Anna Teal⟧⟧ said that the quay was closed.", "2020-01-01", null)]
    [InlineData("The new ⟦person:⟦title:warden⟧, ⟦name:Boris Rook⟧⟧, said that the quay was closed.", "2020-01-01", null)]
    [InlineData("The deputy ⟦person:⟦title:warden⟧, ⟦name:Boris Rook⟧⟧, said that the quay was closed.", null, null)]
    [InlineData("The two-member Harbour League said so.", null, null)]
    [InlineData("The 2-member Harbour League said so.", "2010-06-01", "2021-02-28")]
    [InlineData("All of the Harbour League's 3 members said so.", "2021-03-01", null)]
    [InlineData("The town has not recovered since the long tide of the north.", "2018-02-10", null)]
    [InlineData("The quay broke in the long tide of the north in February.", "2018-03-01", null)]
    [InlineData("After the long tide of the north, all ran. In April, the council said it would rebuild.", "2018-04-01", null)]
    [InlineData("The bridge was opened on 3 May 2016, the mayor said.", "2016-05-03", null)]
    [InlineData("The bridge will be opened on 3 May 2016, the mayor said.", null, "2016-05-03")]
    [InlineData("It won the right to host the games in 2030, the mayor said.", null, null)]
    [InlineData("The mandate was extended until 30 April 2027.", null, null)]
    [InlineData("TEALTON, June 3 (HNA) — The quay was closed on Monday, the harbour master said. It was built in 2017.", "2017-01-01", null)]
    public void What_the_text_fixes_bounds_its_day(string marked, string? from, string? to)
    {
        PublicationDate date = Date(marked);
        date.Published.Value.ShouldBeNull();
        (date.Published.From?.ToString("o"), date.Published.To?.ToString("o")).ShouldBe((from, to), date.Published.Because);
        date.Published.Basis.ShouldBe(from is null && to is null ? DateBasis.Unknown : DateBasis.Bounded);
        date.Findings.Select(finding => finding.Code).ShouldBe([FindingCodes.DateUnknown]);
        if (date.Published.Basis == DateBasis.Bounded)
        {
            date.Published.Evidence.ShouldNotBeEmpty();
            date.Published.Because.ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("Quay closed\n\nTEALTON, June 3, 2019 (HNA) — The quay was closed on Monday, the harbour master said.", "2019-06-03")]
    [InlineData("Quay closed\n\n3 June 2019, 14:02 GMT\n\nThe quay was closed at noon, the harbour master said.", "2019-06-03")]
    [InlineData("Quay closed\n\nPublished 3 June 2019, 09:48. Updated 4 June 2019, 07:10\n\nThe quay was closed at noon, the harbour master said.", "2019-06-04")]
    [InlineData("Quay closed\n\nTealton, 16/04/2024\n\nThe quay was closed at noon, the harbour master said.", "2024-04-16")]
    [InlineData("Quay closed\n\nTEALTON, June 3 (HNA) — The quay was closed on Monday, the harbour master said. It was built in 2017. The bridge will be opened on 3 May 2021.", "2019-06-03")]
    [InlineData("Quay closed\n\nTealton, Thursday 11/9/2025\n\nThe quay was closed at noon, the harbour master said.", "2025-09-11")]
    [InlineData("Quay closed\n\nTealton, Sunday 11/9/2025\n\nThe quay was closed at noon, the harbour master said.", "2025-11-09")]
    public void A_dateline_states_the_day(string text, string day)
    {
        When published = Date(text).Published;
        published.Value?.ToString("o").ShouldBe(day);
        published.Basis.ShouldBe(DateBasis.Stated);
        published.Evidence.ShouldNotBeEmpty();
    }

    [Fact]
    public void Facts_that_exclude_each_other_widen_the_interval_and_are_said()
    {
        PublicationDate date = Date("⟦person:⟦title:Warden⟧ ⟦name:Anna Teal⟧⟧ said that the 3-member Harbour League would stay.");
        date.Findings.Select(finding => finding.Code).ShouldContain(FindingCodes.DateConflict);
        date.Published.From.ShouldBe(new DateOnly(2015, 1, 1));
        date.Published.To.ShouldBeNull();
    }

    [Fact]
    public void The_day_on_which_a_report_came_in_bounds_it_from_above()
    {
        Date("The quay is closed, the harbour master said.", new DateOnly(2020, 5, 6)).Published.To.ShouldBe(new DateOnly(2020, 5, 6));
    }

    private static PublicationDate Date(string marked, DateOnly? seen = null)
    {
        MarkedText text = MarkedText.Parse(marked);
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Report report = Extractor.Extract(new RawReport("r", System.Text.Encoding.UTF8.GetBytes(text.Text)) { Language = "en", Seen = seen }, cancellation);
        TextAnalysis analysis = Analyzer.Analyze(report.Text.Value, [.. report.Parts.Select(part => part.Span)], cancellation);
        Mention[] mentions = [.. text["person"].Select((span, at) => new Mention(span, MentionKind.Person, text["name"][at], text["title"][at], [.. Catalogue.Named(report.Text[text["name"][at]]).Select(alias => alias.Actor)], "test"))];
        return Dater.Date(report, analysis, mentions, Times.Find(report, analysis, cancellation).Items, cancellation);
    }
}

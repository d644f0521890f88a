using Dateline.Annotation.Times;
using Dateline.Comparison;
using Dateline.Comparison.Dating;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Linking.Dating;
using Dateline.Text;

namespace Dateline.Tests.Comparison.Dating;

public sealed class CompanyDaterTests
{
    // 3 June 2019 was a Monday.
    private const string Dated = "Quay closed\n\nTEALTON, June 3, 2019 (HNA) — The quay of Tealton was closed on Monday after engineers found cracks, harbour master Odo Falk said.";
    private static readonly NameFold Fold = new(DataSet.Embedded);
    private static readonly ReportExtractor Extractor = new(DataSet.Embedded);
    private static readonly TextAnalyzer Analyzer = new(DataSet.Embedded);
    private static readonly TimeFinder Times = new(DataSet.Embedded);
    private static readonly PublicationDater Dater = new(DataSet.Embedded, Fold, new ActorCatalogue(DataSet.Embedded, Fold));

    [Theory]
    [InlineData("Ships turn back\n\nTEALTON (TP) - Three ships turned back on Monday, as the quay of Tealton is closed.", "2019-06-03")]
    [InlineData("The town said yesterday, Tuesday, that the quay stays closed.", "2019-06-05")]
    [InlineData("Quay shut\n\nStand: 04.06. 21:07 Uhr\n\nThe quay stays closed, the town said.", "2019-06-04")]
    [InlineData("Engineers yesterday found cracks in the quay of Tealton, harbour master Odo Falk said.", "2019-06-04")]
    [InlineData("Quay shut\n\nTEALTON, June 4 (TP) - The quay stays closed, the town said.", "2019-06-04")]
    [InlineData("Quay shut\n\nUpdated / Wednesday, 16:20\n\nThe quay stays closed, the town said at a meeting.", "2019-06-05")]
    [InlineData("Quay shut\n\nHome | Wednesday | Weather\n\nThe quay stays closed, the town said at a meeting of the council.", "2019-06-05")]
    [InlineData("Quay shut\n\nPublié mardi à 06h12 · Réservé aux abonnés\n\nThe quay stays closed, the town said at a meeting of the council.", "2019-06-04")]
    [InlineData("Quay shut\n\n4 июня. The quay of Tealton stays closed, the town said. It did not say how long.", "2019-06-04")]
    public void A_report_takes_its_day_from_its_company_with_the_reason(string text, string day)
    {
        When published = Tell(Dated, text)[1].Published;
        published.Value?.ToString("o").ShouldBe(day, published.Because);
        published.Basis.ShouldBe(DateBasis.Inferred);
        published.Because.ShouldNotBeNull().ShouldContain("2019-06-03");
        published.Evidence.Select(evidence => evidence.ReportId).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_dispatch_that_names_its_own_outlet_is_sent_on_the_weekday_of_its_lead()
    {
        const string Text = "Ships turn back from closed quay\n\nTEALTON (Sea Wire) - The quay of Tealton, where engineers found cracks, was reopened on Wednesday, harbour master Odo Falk said.";
        Tell([Read(Dated), Read(Text, "Sea Wire Service")])[1].Published.Value.ShouldBe(new DateOnly(2019, 6, 5));
        Tell([Read(Dated), Read(Text, "Velden Post")])[1].Published.Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("Two days after the closure of the quay the ships of Tealton are still waiting.", "2019-06-05")]
    [InlineData("Two days after the closure of the quay the ships of Tealton sailed for the south.", null)]
    public void A_report_that_opens_with_the_days_gone_by_is_dated_by_the_day_that_all_leads_tell_of(string text, string? day)
    {
        string second = Dated.Replace("June 3", "June 4", StringComparison.Ordinal);
        Tell(Dated, second, text)[2].Published.Value?.ToString("o").ShouldBe(day);
    }

    [Theory]
    [InlineData("The harbour minister Ulla Brandt leaves today for Kallin, where she meets the pilots of the islands.", "2019-06-06")]
    [InlineData("“The harbour minister Ulla Brandt leaves today for Kallin, where she meets the pilots,” Odo Falk said.", null)]
    public void What_a_dated_report_announced_is_today_when_it_comes_to_pass(string text, string? day)
    {
        Tell(Dated + " Harbour minister Ulla Brandt will travel to Kallin on Thursday to meet the pilots of the islands.", text)[1].Published.Value?.ToString("o").ShouldBe(day);
    }

    [Theory]
    [InlineData("The quay of Tealton is closed, a sailor told this paper.", "2019-05-31", "2019-06-10")]
    [InlineData("Harbour master Odo Falk said Monday that the quay of Tealton is closed.", "2019-05-31", "2019-06-10")]
    [InlineData("Quay closed\n\nTEALTON (HNA) — The quay of Tealton was closed on Monday after engineers found cracks, harbour master Odo Falk said.", "2019-05-31", "2019-06-10")]
    [InlineData("Today it is four days and the quay of Tealton, where engineers found cracks, is closed, harbour master Odo Falk said.", "2019-05-31", "2019-06-10")]
    [InlineData("The fair of Tealton (June 2-5) opened without ships. The mayor will speak on June 4.", "2019-06-02", "2019-06-04")]
    [InlineData("The quay of Tealton closed on Monday. On Thursday the mayor said he was sorry.", "2019-05-31", "2019-06-10")]
    public void Where_the_company_does_not_tell_the_day_it_tells_an_interval(string text, string from, string to)
    {
        When published = Tell(Dated, text)[1].Published;
        published.Value.ShouldBeNull(published.Because);
        (published.From?.ToString("o"), published.To?.ToString("o")).ShouldBe((from, to));
    }

    [Fact]
    public void The_company_never_goes_against_the_reports_own_bounds()
    {
        When published = Tell(Dated, "Ships turn back\n\nTEALTON (TP) - Three ships turned back on Monday at the bridge, which was opened on 9 August 2022.")[1].Published;
        published.Value.ShouldBeNull();
        published.From.ShouldBe(new DateOnly(2022, 8, 9));
    }

    [Fact]
    public void Without_a_dated_report_nothing_is_added()
    {
        Tell("The quay is closed, he said Monday.", "The quay is shut, she said Monday.").ShouldAllBe(date => date.Published.Basis == DateBasis.Unknown);
    }

    private static IReadOnlyList<ReportDate> Tell(params string[] texts) => Tell([.. texts.Select(text => Read(text))]);

    private static IReadOnlyList<ReportDate> Tell(Reading[] readings) => CompanyDater.Date(readings, Knowledge.Embedded.HeaderWeekdays, TestContext.Current.CancellationToken);

    private static Reading Read(string text, string? outlet = null)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Report report = Extractor.Extract(new RawReport("r", System.Text.Encoding.UTF8.GetBytes(text)) { Language = "en", Outlet = outlet }, cancellation);
        TextAnalysis analysis = Analyzer.Analyze(report.Text.Value, [.. report.Parts.Select(part => part.Span)], cancellation);
        IReadOnlyList<TimeExpression> times = Times.Find(report, analysis, cancellation).Items;
        return new Reading { Report = report, Analysis = analysis, Times = times, Published = Dater.Date(report, analysis, [], times, cancellation).Published };
    }
}

using System.Globalization;
using Dateline.Annotation.Times;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Times;

public sealed class TimeResolverTests
{
    private static readonly TimeFinder Finder = new(DataSet.Embedded);
    private static readonly TextAnalyzer Analyzer = new(DataSet.Embedded);

    [Theory]
    // Wednesday, 14 August 2024 is the day of publication; a mark holds first day, slash, last day, or ? where it stays open.
    [InlineData("The council met on ⟦2024-08-12/2024-08-12:Monday⟧ and will meet again on ⟦2024-08-16/2024-08-16:Friday⟧.")]
    [InlineData("“We stay,” she said ⟦2024-08-13/2024-08-13:yesterday⟧, and he will answer ⟦2024-08-15/2024-08-15:tomorrow⟧.")]
    [InlineData("The bridge was closed ⟦2024-07-01/2024-07-31:last month⟧ and reopened ⟦2024-08-01/2024-08-13:earlier this month⟧.")]
    [InlineData("He visited Riga on ⟦2024-03-03/2024-03-03:3 March⟧ and ⟦2023-11-20/2023-11-20:November 20, 2023⟧.")]
    [InlineData("The tour runs ⟦2024-11-19/2024-11-22:November 19-22⟧ and will end in Oslo.")]
    [InlineData("The talks ran ⟦2024-05-03/2024-05-05:from 3 to 5 May⟧, officials said.")]
    [InlineData("In ⟦2024-03-01/2024-03-31:March⟧ the court ruled otherwise; in ⟦2024-09-01/2024-09-30:September⟧ it will rule again.")]
    [InlineData("⟦2024-08-13/2024-08-13:Later on Tuesday⟧, the minister said so.")]
    [InlineData("⟦2024-08-20/2024-08-20:Later on Tuesday⟧, the minister will say so.")]
    [InlineData("It was signed on ⟦2022-06-09/2022-06-09:9 June 2022⟧, and on the ⟦2022-06-09/2022-06-09:same day⟧ it was broken.")]
    [InlineData("The ⟦1992-01-01/1995-12-31:1992-1995⟧ war ended; the village was rebuilt in the ⟦1990-01-01/1999-12-31:1990s⟧.")]
    [InlineData("It was the worst flood ⟦2013-01-01/:since 2013⟧, the mayor said.")]
    [InlineData("The mandate was extended ⟦/2027-04-30:until 30 April 2027⟧.")]
    [InlineData("⟦2024-08-05/2024-08-11:Last week⟧ police searched a flat; ⟦2024-08-19/2024-08-25:next week⟧ the trial will start.")]
    [InlineData("The bank failed ⟦2024-07-31/2024-07-31:two weeks ago⟧ and its head resigned ⟦2024-08-11/2024-08-11:three days ago⟧.")]
    [InlineData("It was agreed on ⟦?:the eve⟧ of the vote.")]
    [InlineData("Falsehoods spread before ⟦?:Sunday⟧'s vote.")]
    [InlineData("The decree of ⟦2024-06-11/2024-06-11:11.06.2024⟧ was repealed on ⟦2024-07-02/2024-07-02:2024-07-02⟧.")]
    [InlineData("The minister may march with them, and they may not.")]
    [InlineData("Some 2000 people and 1,945 lorries crossed at 20.24 kilometres.")]
    [InlineData("⟦2024-08-13/2024-08-13:Last night⟧ the line was cut; it will be repaired ⟦2024-08-14/2024-08-14:tonight⟧.")]
    [InlineData("Prices fell in the ⟦2024-04-01/2024-06-30:second quarter of 2024⟧ and in ⟦2023-06-01/2023-08-31:summer 2023⟧.")]
    [InlineData("Prices will fall in ⟦2025-01-01/2025-03-31:next year's first quarter⟧; they rose in ⟦2019-07-01/2019-09-30:2019’s third quarter⟧.")]
    [InlineData("It was signed on ⟦2023-09-21/2023-09-21:the twenty-first of September 2023⟧ and ⟦2020-08-05/2020-08-05:05-Aug-2020⟧.")]
    [InlineData("Sales fell ⟦2024-04-01/2024-06-30:last quarter⟧ and rose in ⟦2019-07-01/2019-09-30:Q3 2019⟧.")]
    [InlineData("They met ⟦2024-05-17/2024-05-17:two weeks after 3 May⟧ and parted ⟦2024-08-11/2024-08-11:two days before yesterday⟧.")]
    [InlineData("It will be ready ⟦/2024-12-31:by the end of the year⟧.")]
    [InlineData("On ⟦2024-08-12/2024-08-12:Monday⟧ members threatened to leave; they agreed to meet on ⟦2024-08-15/2024-08-15:Thursday⟧.")]
    [InlineData("They met in ⟦2024-04-29/2024-05-05:the first week of May⟧ and ⟦2016-12-26/2017-01-01:last week of 2016⟧.")]
    [InlineData("In ⟦2025-06-01/2025-06-30:june⟧ they may march; some 5 may walk 20 miles on ⟦2024-08-16/2024-08-16:friday⟧.")]
    [InlineData("The mission will run ⟦2024-08-23/2024-10-01:from next Friday to 1 October⟧; it was planned ⟦2024-06-01/2024-08-14:between June and now⟧.")]
    [InlineData("He served ⟦2014-01-01/2018-05-02:2014 through May 2nd 2018⟧ and worked ⟦2019-11-01/2020-02-29:Nov 2019 to Feb 2020⟧.")]
    [InlineData("They will patrol for ⟦2024-08-19/2024-09-01:2 weeks starting next Monday⟧ and rest ⟦2024-08-28/2024-08-28:in two weeks⟧.")]
    [InlineData("The church burned on ⟦2024-03-31/2024-03-31:Easter Sunday⟧, the school ⟦2023-12-11/2023-12-11:two weeks before Christmas⟧.")]
    [InlineData("Bids are taken ⟦/2024-09-30:no later than 30 September 2024⟧ and works run from ⟦2025-01-01/:2025 or later⟧.")]
    [InlineData("Output fell in ⟦2021-09-01/2021-12-31:the last four months of 2021⟧ and ⟦2022-03-01/2022-03-31:the third month of 2022⟧.")]
    [InlineData("He was seized on ⟦2024-08-07/2024-08-07:the 7th⟧ and ⟦2024-08-13/2024-08-13:this past Tuesday⟧ was freed.")]
    [InlineData("The vote is on ⟦2024-08-18/2024-08-18:Sunday⟧. The talks will last ⟦?:two days⟧.")]
    [InlineData("They were held for ⟦?:one and a half hours⟧, the others for ⟦?:1 hour and 30 minutes⟧ of ⟦?:3.5 years⟧.")]
    [InlineData("He was born on ⟦1986-01-25/1986-01-25:January twenty five nineteen eighty six⟧ and died on ⟦?:30 February 2019⟧.")]
    [InlineData("Clashes broke out over ⟦2024-08-10/2024-08-11:the weekend⟧; troops will leave at ⟦2024-08-17/2024-08-18:the weekend⟧.")]
    [InlineData("The books of the ⟦?:last fiscal year⟧ are closed; the toll is the highest ⟦/2024-08-14:to date⟧.")]
    [InlineData("He came on ⟦2024-06-18/2024-06-18:18⟧ and ⟦2024-06-19/2024-06-19:19 June⟧, in ⟦2024-06-10/2024-06-16:the week of 12 June⟧.")]
    [InlineData("It has stood ⟦2001-09-11/:since 9/11⟧; a rate of 3/4 and scores of 2/1 mean nothing, nor does 24/7.")]
    public void Times_are_counted_from_the_day_of_publication_in_the_direction_of_their_verb(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        IReadOnlyList<ResolvedTime> resolved = Resolve(text.Text, new DateOnly(2024, 8, 14)).Items;
        string[] found = [.. resolved.Select(time => time.Why is null ? $"{Said(time.From)}/{Said(time.To)}:{text.Text[time.Span.Start..time.Span.End]}" : $"?:{text.Text[time.Span.Start..time.Span.End]}")];
        found.ShouldBe(Marks(marked), string.Join(" | ", resolved.Select(time => time.Why)));
    }

    [Fact]
    public void A_weekday_that_is_not_that_of_its_date_is_said()
    {
        Resolve("It will be signed on Monday, 15 August 2024.", new DateOnly(2024, 8, 14)).Findings.Select(finding => finding.Code).ShouldBe([FindingCodes.WeekdayMismatch]);
        Resolve("It will be signed on Thursday, 15 August 2024.", new DateOnly(2024, 8, 14)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_day_of_publication_only_whole_dates_are_set_and_the_others_say_why()
    {
        Found<ResolvedTime> resolved = Resolve("He came on 3 May 2023 and left on Friday.", null);
        resolved.Items.Select(time => time.From).ShouldBe([new DateOnly(2023, 5, 3), null]);
        resolved.Items[1].Value.ShouldBe("XXXX-WXX-5");
        resolved.Findings.Select(finding => finding.Code).ShouldBe([FindingCodes.TimeUnresolved]);
    }

    private static string[] Marks(string marked) =>
        [.. marked.Split('⟦').Skip(1).Select(piece => piece[..piece.IndexOf('⟧', StringComparison.Ordinal)])];

    private static string Said(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static Found<ResolvedTime> Resolve(string text, DateOnly? published)
    {
        TextSpan all = new(0, text.Length);
        Report report = new("r", null, new ReportText(text)) { Language = "en", Parts = [new Part(PartKind.Paragraph, all, "en", "test")] };
        TextAnalysis analysis = Analyzer.Analyze(text, [all], TestContext.Current.CancellationToken);
        Found<TimeExpression> times = Finder.Find(report, analysis, TestContext.Current.CancellationToken);
        return TimeResolver.Resolve(times.Items, published is DateOnly day ? When.On(day, DateBasis.Given, []) : When.Unknown);
    }
}

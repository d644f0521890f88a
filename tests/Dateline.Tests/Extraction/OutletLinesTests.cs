using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.PlainText;
using Dateline.Text;
using Dateline.Tests.Grouping;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Extraction;

public sealed class OutletLinesTests
{
    private static readonly ReportExtractor _extractor = new(DataSet.Embedded);

    private static readonly string[] _bodies =
    [
        "Ferry closed for a year\n\nThe ferry of Orlan will be closed for a year, the harbour office said on Monday.\nPilots met in the town hall to talk about it.",
        "Bread dearer again\n\nBakers in the capital ask more for a loaf since flour has become dear, their guild said.\nA loaf cost a crown on Tuesday.",
        "Light goes out\n\nThe keeper of the light went home for the last time on Tuesday and locked the door behind him.\nA machine will do his work from May.",
        "Council meets at night\n\nThe council of Velden met at night to decide on the bridge over the river, the clerk said.\nIt heard the engineers first.",
        "Snow on the pass\n\nSnow fell on the pass on Friday and cars stood for six hours, the road office said in the evening.\nNobody was hurt.",
    ];

    [Fact]
    public void Short_lines_at_the_edges_that_an_outlet_repeats_are_boilerplate()
    {
        string[] texts = [.. _bodies.Select((body, at) => $"{body}\nMore from the islands\n{at + 3} voices so far")];
        Boilerplate(texts[0], texts).ShouldBe(["More from the islands", "3 voices so far"]);
        Boilerplate(texts[0], texts[..2]).ShouldBeEmpty();
        Boilerplate(texts[0], [.. texts.Select(text => text.Replace("More from", "Much from", StringComparison.Ordinal))]).ShouldBe(["3 voices so far"]);
    }

    [Fact]
    public void Running_text_must_speak_of_the_outlet_or_say_what_prompts_say()
    {
        const string Own = "Orlan Wire is the newspaper of the islands and has been printed on the quay since 1911.";
        const string Background = "The ferry line was opened in 1911 and has been closed twice since then because of war and ice.";
        Boilerplate($"{_bodies[0]}\n{Own}", [.. _bodies.Select(body => $"{body}\n{Own}")]).ShouldBe([Own]);
        Boilerplate($"{_bodies[0]}\n{Background}", [.. _bodies.Select(body => $"{body}\n{Background}")]).ShouldBeEmpty();
    }

    [Fact]
    public void A_lead_or_a_quotation_that_copies_share_is_none()
    {
        string lead = "The ferry of Orlan will be closed for a year, the harbour office said on Monday after long talks.";
        string[] copies = [.. Enumerable.Range(0, 6).Select(at => $"Ferry closed {at}\n\n{lead}\n“We cannot pay the pilots any longer,” Minister Halk said.\nPilots met in the town hall to talk about it, and some of them wept at the table.\nNo pay\nEnd {at}")];
        Boilerplate(copies[0], copies).ShouldBeEmpty();
        Boilerplate($"{_bodies[0]}\n“We stay,” the mayor said", [.. _bodies.Select(body => $"{body}\n“We stay,” the mayor said")]).ShouldBeEmpty();
    }

    [Fact]
    public void Between_paragraphs_a_line_must_stand_in_most_reports()
    {
        string[] texts = [.. _bodies.Select(body => body.Replace("\n\n", "\n\nOur film of the day\n\n", StringComparison.Ordinal).Replace(".\n", ".\n\nSee the map below\n\n", StringComparison.Ordinal))];
        Boilerplate(texts[0], texts).ShouldBe(["Our film of the day", "See the map below"]);
        Boilerplate(texts[0], [.. texts.Take(2), .. _bodies.Skip(2)]).ShouldBeEmpty();
    }

    [Fact]
    public void The_line_that_stands_alone_before_the_text_is_its_headline()
    {
        string[] texts = [.. _bodies.Select(body => "Notes from the quay" + body[body.IndexOf('\n', StringComparison.Ordinal)..])];
        Report report = Extract(texts[0], Known(texts));
        report.Text[report.Parts[0].Span].ShouldBe("Notes from the quay");
        report.Parts[0].Kind.ShouldBe(PartKind.Headline);
        string[] headed = [.. _bodies.Select(body => "Orlan Wire Service\n" + body)];
        Boilerplate(headed[0], headed).ShouldBe(["Orlan Wire Service"]);
    }

    [Fact]
    public void Lines_of_another_outlet_and_of_none_do_not_count()
    {
        string[] texts = [.. _bodies.Select(body => $"{body}\nMore from the islands")];
        OutletLines other = OutletLines.Of(texts.Select((text, at) => new Report($"{at}", "Gazette", new ReportText(text))).Concat(texts.Select((text, at) => new Report($"{at}", null, new ReportText(text)))));
        Extract(texts[0], other).Parts.ShouldNotContain(part => part.Kind == PartKind.Boilerplate);
        _extractor.ExtractWhole(new RawReport("r", Encoding.UTF8.GetBytes(texts[0])), Known(texts), TestContext.Current.CancellationToken).Report.Parts.ShouldNotContain(part => part.Kind == PartKind.Boilerplate);
    }

    [Fact]
    public void The_order_and_the_number_of_times_that_a_report_is_given_change_nothing()
    {
        string[] texts = [.. _bodies.Select((body, at) => $"{body}\nMore from the islands\n{at} voices so far")];
        Report[] reports = [.. texts.Select(Of)];
        string expected = Shown(OutletLines.Of(reports));
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Shown(OutletLines.Of([.. StoryGrouperTests.Shuffled(reports, seed), reports[Math.Abs(seed % 5)]])) == expected).Check(PropertyRuns.Seeded(50));

        string Shown(OutletLines lines) => string.Join('\n', texts.SelectMany(text => Extract(text, lines).Parts.Select(part => $"{part}")));
    }

    private static Report Of(string text, int at) => new($"{at}", "Orlan Wire", new ReportText(text));

    private static OutletLines Known(string[] texts) => OutletLines.Of(texts.Select(Of));

    private static Report Extract(string text, OutletLines lines) => _extractor.ExtractWhole(new RawReport("r", Encoding.UTF8.GetBytes(text)) { Outlet = "ORLAN WIRE" }, lines, TestContext.Current.CancellationToken).Report;

    private static string[] Boilerplate(string text, string[] texts)
    {
        Report report = Extract(text, Known(texts));
        return [.. report.Parts.Where(part => part.Kind == PartKind.Boilerplate).Select(part => report.Text[part.Span])];
    }
}

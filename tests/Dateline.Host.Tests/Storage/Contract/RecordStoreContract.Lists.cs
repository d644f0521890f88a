using Dateline.Annotation.Quotations;
using Dateline.Linking;
using Dateline.Grouping;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Tests.Storage;

public abstract partial class RecordStoreContract
{
    private static readonly ActorReference _horvat = Invented.Person("ana-horvat", "Ana Horvat");
    private static readonly ActorReference _đurić = Invented.Person("name/miloš đurić", "Miloš Đurić");

    private static readonly ReadReport _first = Invented.Report(
        "first.txt", "Morning Post", new DateOnly(2024, 3, 5), "“We will not sign in haste,” Ana Horvat said. The talks would go on, she added.",
        ("We will not sign in haste,", QuotationKind.Direct, _horvat, "minister"), ("The talks would go on", QuotationKind.Indirect, _horvat, null));

    private static readonly ReadReport _second = Invented.Report(
        "second.txt", "Gazette", new DateOnly(2024, 3, 7), "Miloš Đurić spoke of “a long road” in Лучина. Nobody else signed.", ("a long road", QuotationKind.Mixed, _đurić, "envoy"));

    private static readonly ReadReport _undated = Invented.Report("undated.txt", null, null, "“No,” somebody said. A road was signed for.", ("No,", QuotationKind.Direct, null, null));

    [Fact]
    public async Task Quotations_are_listed_by_day_and_place_and_asked_for_by_what_they_are()
    {
        await using IRecordStore store = await Filled();
        (await Quotes(QuotationFilter.All)).ShouldBe(["We will not sign in haste,", "The talks would go on", "a long road", "No,"]);
        (await Quotes(new() { Actor = "ana-horvat" })).ShouldBe(["We will not sign in haste,", "The talks would go on"]);
        (await Quotes(new() { Office = "envoy" })).ShouldBe(["a long road"]);
        (await Quotes(new() { Outlet = "gazette" })).ShouldBe(["a long road"]);
        (await Quotes(new() { Kind = QuotationKind.Indirect })).ShouldBe(["The talks would go on"]);
        (await Quotes(new() { From = new DateOnly(2024, 3, 6) })).ShouldBe(["a long road", "No,"]);
        (await Quotes(new() { To = new DateOnly(2024, 3, 6) })).ShouldBe(["We will not sign in haste,", "The talks would go on", "No,"]);
        (await Quotes(new() { Words = "sign hast*" })).ShouldBe(["We will not sign in haste,"]);
        (await Quotes(new() { Words = "\"road long\"" })).ShouldBeEmpty();
        (await Quotes(new() { Words = "?!" })).ShouldBeEmpty();
        (await Quotes(new() { Report = _undated.Reading.Report.Id })).ShouldBe(["No,"]);
        (await Quotes(new() { Id = _first.Reading.Quotations[1].Id })).ShouldBe(["The talks would go on"]);
        (await Quotes(new() { Order = QuotationOrder.Newest, Kind = QuotationKind.Mixed })).ShouldBe(["a long road"]);

        Listed<QuotationEntry> page = await store.ListQuotationsAsync(QuotationFilter.All, new Page(1, 1), Cancellation);
        page.CountAll.ShouldBe(4);
        QuotationEntry entry = page.Items.ShouldHaveSingleItem();
        entry.Speaker!.Actor.ShouldBe(_horvat);
        Dump.Of(entry.Quotation).ShouldBe(Dump.Of(_first.Reading.Quotations[1]));
        entry.Published.Value.ShouldBe(new DateOnly(2024, 3, 5));
        entry.Story.ShouldBeNull();

        async Task<string[]> Quotes(QuotationFilter filter) => [.. (await store.ListQuotationsAsync(filter, Page.All, Cancellation)).Items.Select(item => item.Content)];
    }

    [Fact]
    public async Task What_the_company_adds_is_what_lists_show()
    {
        await using IRecordStore store = await Filled();
        Telling telling = Invented.Told([_first, _undated], [_second]);
        Quotation no = _undated.Reading.Quotations[0];
        telling = telling with
        {
            Dates = [.. telling.Dates.Select(date => date.ReportId == _undated.Reading.Report.Id ? date with { Published = When.On(new DateOnly(2024, 3, 6), DateBasis.Inferred, [], "its company") } : date)],
            Additions = [.. telling.Additions.Select(addition => addition.ReportId == _undated.Reading.Report.Id ? addition with { Speakers = [new SpeakerLink(no.Id, _đurić, [], "envoy", null, "company")] } : addition)],
        };
        await store.SaveTellingAsync(Engine, telling, Cancellation);

        (await Labels(ReportFilter.All)).ShouldBe(["first.txt", "undated.txt", "second.txt"]);
        (await Labels(new() { From = new DateOnly(2024, 3, 7) })).ShouldBe(["second.txt"]);
        QuotationEntry entry = (await store.ListQuotationsAsync(new() { Actor = _đurić.Id, Kind = QuotationKind.Direct }, Page.All, Cancellation)).Items.ShouldHaveSingleItem();
        entry.Speaker!.By.ShouldBe("company");
        entry.Published.Because.ShouldBe("its company");
        entry.Story.ShouldBe(telling.Stories[0].Story.Id);
        entry.Statements.ShouldBe([ContentHash.LineId(_undated.Reading.Report.Id, "statement", no.Content)]);

        await store.SaveTellingAsync(Engine, Invented.Told([_first, _undated, _second]), Cancellation);
        (await store.ListQuotationsAsync(new() { Actor = _đurić.Id, Kind = QuotationKind.Direct }, Page.All, Cancellation)).CountAll.ShouldBe(0);
        (await Labels(ReportFilter.All)).ShouldBe(["first.txt", "second.txt", "undated.txt"]);

        async Task<string[]> Labels(ReportFilter filter) => [.. (await store.ListReportsAsync(filter, Page.All, Cancellation)).Items.Select(item => item.Label)];
    }

    [Fact]
    public async Task Reports_are_asked_for_by_label_outlet_and_whether_they_are_told()
    {
        await using IRecordStore store = await Filled();
        await store.SaveTellingAsync(Engine, Invented.Told([_first], [_second]), Cancellation);
        (await Labels(new() { Label = "first" })).ShouldBe(["first.txt"]);
        (await Labels(new() { Label = "first.txt" })).ShouldBe(["first.txt"]);
        (await Labels(new() { Label = "f%" })).ShouldBeEmpty();
        (await Labels(new() { Outlet = "MORNING POST" })).ShouldBe(["first.txt"]);
        (await Labels(new() { Untold = true })).ShouldBe(["undated.txt"]);
        (await Labels(new() { Untold = false })).ShouldBe(["first.txt", "second.txt"]);
        (await Labels(new() { Kind = ReportKind.Post })).ShouldBeEmpty();
        (await Labels(new() { Run = Engine.Id, To = new DateOnly(2024, 3, 5) })).ShouldBe(["first.txt", "undated.txt"]);
        ReportEntry entry = (await store.ListReportsAsync(ReportFilter.All, Page.First(1), Cancellation)).Items[0];
        (entry.CountQuotations, entry.Length, entry.TextHash, entry.Run).ShouldBe((2, _first.Reading.Report.Text.Length, _first.Reading.Report.Text.Hash, Engine.Id));

        async Task<string[]> Labels(ReportFilter filter) => [.. (await store.ListReportsAsync(filter, Page.All, Cancellation)).Items.Select(item => item.Label)];
    }

    [Theory]
    [InlineData("ana-horvat", "ana-horvat")]
    [InlineData("ana-h", "ana-horvat")]
    [InlineData("Horvat", "ana-horvat")]
    [InlineData("durić", "name/miloš đurić")]
    [InlineData("milos", "name/miloš đurić")]
    [InlineData("orvat", "")]
    [InlineData("ANA-H", "ana-horvat")]
    [InlineData("NAME/MILOŠ", "name/miloš đurić")]
    [InlineData("ana hor", "ana-horvat")]
    [InlineData("Ana  HORVAT", "ana-horvat")]
    [InlineData("an hor", "")]
    [InlineData("Милош Ђур", "name/miloš đurić")]
    [InlineData("dur", "name/miloš đurić")]
    [InlineData("djur", "name/miloš đurić")]
    [InlineData("horvat ana", "")]
    [InlineData("%", "")]
    [InlineData("\"", "")]
    [InlineData("", "ana-horvat name/miloš đurić")]
    public async Task Actors_are_found_by_id_name_and_beginning(string text, string id)
    {
        await using IRecordStore store = await Filled();
        string.Join(' ', (await store.ListActorsAsync(text, Page.All, Cancellation)).Items.Select(actor => actor.Id)).ShouldBe(id);
    }

    [Fact]
    public async Task Pages_of_actors_by_name_follow_each_other()
    {
        await using IRecordStore store = Empty();
        await store.BeginRunAsync(Engine, Start, Cancellation);
        ReadReport[] reports = [.. Enumerable.Range(0, 25).Select(at => Invented.Report($"{at}.txt", null, null, $"“Yes,” Ana {(char)('A' + at)}ovic said. “No,” Bo Anders{at} said.", ("Yes,", QuotationKind.Direct, Invented.Person($"ana-{at}", $"Ana {(char)('A' + at)}ovic"), null), ("No,", QuotationKind.Direct, Invented.Person($"bo-{at}", $"Bo Anders{at}"), null)))];
        await store.SaveReadingsAsync(Engine, reports, Cancellation);
        Listed<ActorEntry> whole = await store.ListActorsAsync("an", Page.All, Cancellation);
        whole.CountAll.ShouldBe(50);
        List<string> paged = [];
        for (int skip = 0; skip < 50; skip += 7)
        {
            Listed<ActorEntry> page = await store.ListActorsAsync("an", new Page(skip, 7), Cancellation);
            page.CountAll.ShouldBe(50);
            paged.AddRange(page.Items.Select(actor => actor.Id));
        }
        paged.ShouldBe([.. whole.Items.Select(actor => actor.Id)]);
    }

    [Fact]
    public async Task What_a_notice_takes_back_is_marked_wherever_it_is_listed()
    {
        await using IRecordStore store = Empty();
        ReadReport Told(string label, string outlet, int day, string? retracts = null)
        {
            ReadReport report = Invented.Report(label, outlet, new DateOnly(2024, 3, day), $"“Yes,” Ana Horvat said on day {day}.", ("Yes,", QuotationKind.Direct, _horvat, null));
            return new ReadReport(report.Raw with { Retracts = retracts }, report.Reading with { Report = report.Reading.Report with { Retracts = retracts } });
        }
        ReadReport[] reports = [Told("first", "Gazette", 1), Told("second", "Gazette", 2), Told("third", "Gazette", 3), Told("other", "Avisen", 4), Told("kill", "Gazette", 5, "third"), Told("wrong", "Avisen", 6, "second")];
        string[] ids = [.. reports.Select(report => report.Reading.Report.Id)];
        await store.BeginRunAsync(Engine, Start, Cancellation);
        await store.SaveReadingsAsync(Engine, reports, Cancellation);
        // The third is a text of what the second was, and the second of the first.
        await store.SaveTellingAsync(Engine, Invented.Told(reports) with { Versions = [new ReportVersion(ids[1], ids[0]), new ReportVersion(ids[2], ids[1])] }, Cancellation);

        string?[] expected = [ids[4], ids[4], ids[4], null, null, null];
        Dictionary<string, string?> by = ids.Zip(expected).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        (await store.ListRetractionsAsync(Cancellation)).Select(retraction => (retraction.ReportId, retraction.By)).ShouldBe(ids[..3].Order(StringComparer.Ordinal).Select(id => (id, ids[4])));
        foreach (ReportEntry entry in (await store.ListReportsAsync(ReportFilter.All, Page.All, Cancellation)).Items)
        {
            entry.RetractedBy.ShouldBe(by[entry.Id]);
            (await store.ListReportsAsync(new() { Label = entry.Label }, Page.All, Cancellation)).Items.ShouldHaveSingleItem().RetractedBy.ShouldBe(by[entry.Id]);
        }
        foreach (QuotationEntry entry in (await store.ListQuotationsAsync(QuotationFilter.All, Page.All, Cancellation)).Items)
        {
            entry.RetractedBy.ShouldBe(by[entry.ReportId]);
        }
        foreach (SearchHit hit in (await store.SearchAsync(new SearchQuery("horvat"), Cancellation)).Hits)
        {
            hit.RetractedBy.ShouldBe(by[hit.ReportId]);
        }
        (await store.ListStoriesAsync(StoryFilter.All, Page.All, Cancellation)).Items.ShouldHaveSingleItem().Retracted.ShouldBe(ids[..3], ignoreOrder: true);
        (await store.ListOutletsAsync(Cancellation)).Select(outlet => (outlet.Name, outlet.CountRetracted)).ShouldBe([("Avisen", 0), ("Gazette", 3)]);
    }

    [Fact]
    public async Task Actors_are_counted_over_all_their_forms()
    {
        await using IRecordStore store = await Filled();
        ReadReport other = Invented.Report("fourth.txt", null, null, "“Yes,” Horvat said.", ("Yes,", QuotationKind.Direct, _horvat with { Name = "Horvat" }, null));
        await store.SaveReadingsAsync(Engine, [other], Cancellation);
        ActorEntry actor = (await store.ListActorsAsync(null, Page.All, Cancellation)).Items[0];
        Dump.Of(actor).ShouldBe(Dump.Of(new ActorEntry("ana-horvat", "Ana Horvat", _horvat.Kind, ["Ana Horvat", "Horvat"], 2, 2, 3)));
    }

    [Fact]
    public async Task Lines_are_found_by_id_and_by_its_beginning()
    {
        await using IRecordStore store = await Filled();
        await store.SaveTellingAsync(Engine, Invented.Told([_first]), Cancellation);
        string report = _first.Reading.Report.Id;
        string story = Dateline.Grouping.Story.IdOf(report);
        string quotation = _first.Reading.Quotations[0].Id;
        (await store.FindLinesAsync(report, Cancellation)).ShouldBe([new LineReference(report, LineKind.Report, report, story)]);
        (await store.FindLinesAsync(quotation[..10], Cancellation)).ShouldBe([new LineReference(quotation, LineKind.Quotation, report, story)]);
        (await store.FindLinesAsync(story[..10], Cancellation)).ShouldBe([new LineReference(story, LineKind.Story, null, story)]);
        (await store.FindLinesAsync(Engine.Id, Cancellation)).ShouldHaveSingleItem().Kind.ShouldBe(LineKind.Run);
        (await store.FindLinesAsync("a", Cancellation)).ShouldBeEmpty();
        (await store.FindLinesAsync("nonsense", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_shown_last_is_remembered()
    {
        await using IRecordStore store = Empty();
        (await store.LoadListShownAsync("stories", Cancellation)).ShouldBeEmpty();
        await store.SaveListShownAsync("stories", ["b", "a", "c"], Cancellation);
        await store.SaveListShownAsync("stories", ["c", "b"], Cancellation);
        await store.SaveListShownAsync("actors", ["x"], Cancellation);
        (await store.LoadListShownAsync("stories", Cancellation)).ShouldBe(["c", "b"]);
    }

    private async Task<IRecordStore> Filled()
    {
        IRecordStore store = Empty();
        await store.BeginRunAsync(Engine, Start, Cancellation);
        await store.SaveReadingsAsync(Engine, [_undated, _second, _first], Cancellation);
        return store;
    }
}

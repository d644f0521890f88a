using Dateline.Storage;

namespace Dateline.Host.Tests.Storage;

public abstract partial class RecordStoreContract
{
    [Fact]
    public async Task Counts_are_those_of_counting_anew_whatever_comes_and_goes()
    {
        await using IRecordStore store = Empty();
        FilledRecord[] records = [new(81), new(82), new(83)];
        Run newer = Run.Of("1.1", "models", "data");
        Batch batch = Batch.Of(Engine, "read", "Ada", Start);
        await store.BeginRunAsync(Engine, Start, Cancellation);
        await store.BeginRunAsync(newer, Start, Cancellation);
        await store.BeginBatchAsync(batch, Cancellation);
        await store.SaveReadingsAsync(Engine, records[0].Reports, Cancellation);
        await Counted(store, "readings");
        await store.SaveReadingsAsync(batch, records[1].Reports, Cancellation);
        await store.SaveTellingAsync(Engine, records[0].Telling, Cancellation);
        await store.SaveTellingAsync(Engine, records[1].Telling, Cancellation);
        await Counted(store, "tellings");
        await store.SaveTellingAsync(Engine, records[0].Telling with { Additions = [] }, Cancellation);
        await Counted(store, "a telling that adds less");
        await store.SaveReadingsAsync(newer, [.. records[0].Reports.Select(report => report with { Reading = report.Reading with { Quotations = [.. report.Reading.Quotations.Skip(1)], Links = [.. report.Reading.Links.Skip(1)] } })], Cancellation);
        await Counted(store, "another reading");
        await store.SaveReadingsAsync(Engine, records[2].Reports, Cancellation);
        string removed = records[2].Readings[0].Report.Id;
        Correction word = new(removed, null, "report.removed", "", "Ada", null, Start);
        await store.RemoveReportsAsync([word], Cancellation);
        await Counted(store, "a removal");
        await store.RestoreReportAsync(word.Id, "Ada", Start.AddHours(1), Engine, [records[2].Reports[0]], Cancellation);
        await Counted(store, "a removal taken back");
        await store.UndoBatchAsync(batch.Id, "Ada", Start.AddHours(2), Cancellation);
        await Counted(store, "a batch undone");
        await store.PurgeReportAsync(records[0].Readings[0].Report.Id, "Ada", null, Start.AddHours(3), Cancellation);
        await store.CompactAsync(Cancellation);
        await Counted(store, "a purge");
    }

    [Fact]
    public async Task Stories_of_outlets_are_those_of_counting_anew_whatever_is_told()
    {
        await using IRecordStore store = Empty();
        ReadReport[] reports = [.. Enumerable.Range(0, 8).Select(at => Invented.Report($"{at}.txt", (at % 4) switch { 0 => "Gazette", 1 => "GAZETTE", 2 => "Avisen", _ => null }, new DateOnly(2024, 3, 1 + at), $"Nobody signed, {at} told."))];
        await store.BeginRunAsync(Engine, Start, Cancellation);
        await store.SaveReadingsAsync(Engine, reports, Cancellation);
        foreach ((string after, ReadReport[][] stories) in new (string, ReadReport[][])[]
        {
            ("each alone", [.. reports.Select(report => new[] { report })]),
            ("pairs merged", [.. reports.Chunk(2)]),
            ("all merged", [reports]),
            ("split", [reports[..3], reports[3..]]),
            ("told again", [reports[..3], reports[3..]]),
            ("some told", [[reports[0], reports[4]], [reports[1]]]),
        })
        {
            await store.SaveTellingAsync(Engine, Invented.Told(stories), Cancellation);
            await Counted(store, after);
        }
        Dateline.Text.Report renamed = new("0.txt", "Avisen", reports[0].Reading.Report.Text, "Gazette") { Parts = reports[0].Reading.Report.Parts, PublishedGiven = new DateOnly(2024, 3, 1) };
        renamed.Id.ShouldBe(reports[0].Reading.Report.Id);
        Run newer = Run.Of("1.1", "models", "data");
        await store.BeginRunAsync(newer, Start, Cancellation);
        await store.SaveReadingsAsync(newer, [new ReadReport(reports[0].Raw, reports[0].Reading with { Report = renamed })], Cancellation);
        (await store.ListOutletsAsync(Cancellation)).Select(outlet => (outlet.Name, outlet.CountReports)).ShouldBe([("Avisen", 3), ("GAZETTE", 3)]);
        await Counted(store, "another outlet");
        await store.RemoveReportsAsync([new Correction(reports[5].Reading.Report.Id, null, "report.removed", "", "Ada", null, Start)], Cancellation);
        await Counted(store, "a removal");
    }

    [Fact]
    public async Task Outlets_are_listed_by_name_with_what_the_record_holds_of_them()
    {
        await using IRecordStore store = Empty();
        ReadReport[] reports =
        [
            At("a.txt", "Gazette", new DateOnly(2024, 3, 7), "Gazette Group", "https://www.gazette.example/a"), At("b.txt", "GAZETTE", new DateOnly(2024, 3, 5), null, "https://gazette.example/b"),
            At("c.txt", "Gazette", null, "Gazette Group", "https://gazette.example/c"), At("d.txt", "Avisen", null, null, null), At("e.txt", null, null, null, "https://nobody.example/"),
        ];
        await store.BeginRunAsync(Engine, Start, Cancellation);
        await store.SaveReadingsAsync(Engine, reports, Cancellation);
        await store.SaveTellingAsync(Engine, Invented.Told([reports[0], reports[3]], [reports[1]]), Cancellation);

        IReadOnlyList<OutletEntry> outlets = await store.ListOutletsAsync(Cancellation);

        Dump.Of(outlets).ShouldBe(Dump.Of(new OutletEntry[]
        {
            new("Avisen", null, [], 1, 1, 0, null, null, reports[3].Reading.Report.Id),
            new("Gazette", "Gazette Group", ["gazette.example", "www.gazette.example"], 3, 2, 0, new DateOnly(2024, 3, 5), new DateOnly(2024, 3, 7), reports[0].Reading.Report.Id),
        }));

        static ReadReport At(string label, string? outlet, DateOnly? day, string? publisher, string? url)
        {
            ReadReport report = Invented.Report(label, outlet, day, $"Nobody signed, {label} told.");
            return new ReadReport(report.Raw with { Publisher = publisher, Url = url }, report.Reading with { Report = report.Reading.Report with { Publisher = publisher, Url = url } });
        }
    }

    /// <summary>Holds what lists count against the readings and tellings that the store gives.</summary>
    private static async Task Counted(IRecordStore store, string after)
    {
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty(after);
        IReadOnlyList<Reading> readings = await store.LoadReadingsAsync(null, null, Cancellation);
        StoreCounts counts = await store.CountAsync(Cancellation);
        (counts.Reports, counts.Quotations, counts.Events, counts.Mentions).ShouldBe(
            (readings.Count, readings.Sum(reading => reading.Quotations.Count), readings.Sum(reading => reading.Events.Count), readings.Sum(reading => reading.Mentions.Count)), after);
        counts.Outlets.ShouldBe(readings.Select(reading => reading.Report.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Count(), after);
        counts.Findings.ShouldBe(readings.Sum(reading => reading.Findings.Concat(reading.Report.Findings).Distinct().Count()), after);

        Listed<QuotationEntry> quotations = await store.ListQuotationsAsync(QuotationFilter.All, Page.All, Cancellation);
        ILookup<string, QuotationEntry> spoken = quotations.Items.Where(entry => entry.Speaker?.Actor is not null).ToLookup(entry => entry.Speaker!.Actor!.Id, StringComparer.Ordinal);
        ILookup<string, Reading> mentioned = readings.SelectMany(reading => reading.Links.Select(link => (link.Actor?.Id, reading))).Where(link => link.Id is not null).ToLookup(link => link.Id!, link => link.reading, StringComparer.Ordinal);
        Listed<ActorEntry> actors = await store.ListActorsAsync(null, Page.All, Cancellation);
        actors.Items.Select(actor => (actor.Id, actor.CountReports, actor.CountMentions, actor.CountQuotations)).ShouldBe(
            spoken.Select(actor => actor.Key).Union(mentioned.Select(actor => actor.Key), StringComparer.Ordinal)
                .Select(id => (id, mentioned[id].Select(reading => reading.Report.Id).Distinct().Count(), mentioned[id].Count(), spoken[id].Count()))
                .OrderByDescending(actor => actor.Item2).ThenBy(actor => actor.id, StringComparer.Ordinal), after);
        actors.CountAll.ShouldBe(actors.Items.Count, after);

        Dictionary<string, string?> outlets = readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report.Outlet, StringComparer.Ordinal);
        (string Outlet, string Story)[] told = [.. (await store.ListStoriesAsync(StoryFilter.All, Page.All, Cancellation)).Items
            .SelectMany(entry => entry.Story.ReportIds.Select(id => outlets[id]).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Select(outlet => (outlet, entry.Story.Id)))];
        IReadOnlyList<OutletEntry> listed = await store.ListOutletsAsync(Cancellation);
        listed.Select(entry => entry.CountStories).ShouldBe(listed.Select(entry => told.Count(one => one.Outlet.Equals(entry.Name, StringComparison.OrdinalIgnoreCase))), after);
    }
}

using Dateline.Extraction;
using Dateline.Storage;

namespace Dateline.Host.Tests.Storage;

/// <summary>What every store must do. A store's own tests derive from it and say how to open an empty one.</summary>
public abstract partial class RecordStoreContract
{
    protected static readonly Run Engine = Run.Of("1.0", "models", "data");
    protected static readonly DateTimeOffset Start = new(2024, 3, 5, 10, 20, 30, TimeSpan.FromHours(1));

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>An empty store, open for writing.</summary>
    protected abstract IRecordStore Empty();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Everything_that_is_saved_comes_back(int seed)
    {
        await using IRecordStore store = Empty();
        FilledRecord record = new(seed);
        await store.BeginRunAsync(Engine, Start, Cancellation);
        await store.SaveReadingsAsync(Engine, record.Reports, Cancellation);
        await store.SaveTellingAsync(Engine, record.Telling, Cancellation);

        IReadOnlyList<Reading> readings = await store.LoadReadingsAsync([.. record.Readings.Select(reading => reading.Report.Id)], Knowledge.Embedded, Cancellation);
        Dump.Of(readings).ShouldBe(Dump.Of(record.Readings));
        Telling telling = await store.LoadTellingAsync(null, Knowledge.Embedded, Cancellation);
        Dump.Of(telling).ShouldBe(Dump.Of(record.Telling));
        foreach (ReadReport report in record.Reports)
        {
            Dump.Of(await store.LoadRawAsync(report.Reading.Report.Id, Cancellation)).ShouldBe(Dump.Of(report.Raw));
            Dump.Of(await store.LoadReportAsync(report.Reading.Report.Id, Cancellation)).ShouldBe(Dump.Of(report.Reading.Report));
        }
        Verification verification = await store.VerifyAsync(Cancellation);
        verification.Faults.ShouldBeEmpty();
        verification.CountReports.ShouldBe(record.Reports.Count);
    }

    [Fact]
    public async Task Any_order_of_saving_gives_the_same_answers()
    {
        FilledRecord[] records = [new(11), new(12), new(13), new(14)];
        List<string> answers = [];
        foreach (int[] order in new int[][] { [0, 1, 2, 3], [3, 1, 0, 2], [2, 3, 1, 0] })
        {
            await using IRecordStore store = Empty();
            await store.BeginRunAsync(Engine, Start, Cancellation);
            foreach (int at in order)
            {
                await store.SaveReadingsAsync(Engine, [.. order[0] == 0 ? records[at].Reports : records[at].Reports.Reverse()], Cancellation);
            }
            foreach (int at in order.Reverse())
            {
                await store.SaveTellingAsync(Engine, records[at].Telling, Cancellation);
            }
            answers.Add(await Answers(store));
        }
        answers[1].ShouldBe(answers[0]);
        answers[2].ShouldBe(answers[0]);
    }

    [Fact]
    public async Task Saving_again_changes_nothing()
    {
        await using IRecordStore store = Empty();
        FilledRecord record = new(21);
        string[] ids = [.. record.Readings.Select(reading => reading.Report.Id).Order(StringComparer.Ordinal)];
        await store.BeginRunAsync(Engine, Start, Cancellation);
        (await store.SaveReadingsAsync(Engine, record.Reports, Cancellation)).Added.ShouldBe(ids);
        await store.SaveTellingAsync(Engine, record.Telling, Cancellation);
        string before = await Answers(store);

        await store.BeginRunAsync(Engine, Start.AddDays(1), Cancellation);
        SavedReadings again = await store.SaveReadingsAsync(Engine, [.. record.Reports, .. record.Reports], Cancellation);
        SavedTelling told = await store.SaveTellingAsync(Engine, record.Telling, Cancellation);

        Dump.Of(again).ShouldBe(Dump.Of(new SavedReadings([], [], ids)));
        Dump.Of(told).ShouldBe(Dump.Of(new SavedTelling([], [])));
        (await Answers(store)).ShouldBe(before);
        (await store.ListRunsAsync(Cancellation)).ShouldHaveSingleItem().StartedAt.ShouldBe(new DateTimeOffset(2024, 3, 5, 9, 20, 30, TimeSpan.Zero));
    }

    [Fact]
    public async Task Another_run_replaces_the_lines_and_waits_to_be_told_again()
    {
        await using IRecordStore store = Empty();
        FilledRecord record = new(31);
        ReadReport old = record.Reports[0];
        string id = old.Reading.Report.Id;
        Run newer = Run.Of("1.1", "models", "data");
        await store.BeginRunAsync(Engine, Start, Cancellation);
        await store.BeginRunAsync(newer, Start, Cancellation);
        await store.SaveReadingsAsync(Engine, record.Reports, Cancellation);
        await store.SaveTellingAsync(Engine, record.Telling, Cancellation);
        Reading changed = old.Reading with { Quotations = [], Speakers = [], Events = [], Findings = [] };

        SavedReadings saved = await store.SaveReadingsAsync(newer, [old with { Reading = changed }], Cancellation);

        saved.Replaced.ShouldBe([id]);
        Dump.Of((await store.LoadReadingsAsync([id], Knowledge.Embedded, Cancellation))[0]).ShouldBe(Dump.Of(changed));
        (await store.ListQuotationsAsync(new QuotationFilter { Report = id }, Page.All, Cancellation)).CountAll.ShouldBe(0);
        (await store.ListReportsAsync(new ReportFilter { NotRun = newer.Id }, Page.All, Cancellation)).CountAll.ShouldBe(record.Reports.Count - 1);
        StoryEntry stale = (await store.ListStoriesAsync(StoryFilter.All, Page.All, Cancellation)).Items.Single(story => story.Story.ReportIds.Contains(id));
        stale.Stale.ShouldBeTrue();
        (await store.LoadStoryAsync(stale.Story.Id, Cancellation))!.Statements.ShouldBeEmpty();
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_under_two_labels_has_the_particulars_that_say_most_whichever_came_first()
    {
        FilledRecord record = new(41, 1);
        ReadReport poor = Under(record.Reports[0], "b.txt", published: null);
        ReadReport rich = Under(record.Reports[0], "c.txt", published: new DateOnly(2024, 3, 5));
        ReadReport alike = Under(record.Reports[0], "a.txt", published: null);
        foreach (ReadReport[] order in new ReadReport[][] { [poor, rich, alike], [rich, alike, poor], [alike, poor, rich] })
        {
            await using IRecordStore store = Empty();
            await store.BeginRunAsync(Engine, Start, Cancellation);
            foreach (ReadReport report in order)
            {
                await store.SaveReadingsAsync(Engine, [report], Cancellation);
            }
            (await store.ListReportsAsync(ReportFilter.All, Page.All, Cancellation)).Items.ShouldHaveSingleItem().Label.ShouldBe("c.txt");
            Dump.Of((await store.LoadReadingsAsync(null, Knowledge.Embedded, Cancellation))[0]).ShouldBe(Dump.Of(rich.Reading));
            (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task What_was_never_saved_or_begun_is_refused_and_leaves_nothing()
    {
        await using IRecordStore store = Empty();
        FilledRecord record = new(51);
        (await Should.ThrowAsync<StoreException>(() => store.SaveReadingsAsync(Engine, record.Reports, Cancellation))).Problem.ShouldBe(StoreProblem.Refused);
        await store.BeginRunAsync(Engine, Start, Cancellation);
        (await Should.ThrowAsync<StoreException>(() => store.SaveTellingAsync(Engine, record.Telling, Cancellation))).Problem.ShouldBe(StoreProblem.Refused);
        await Should.ThrowAsync<OperationCanceledException>(() => store.SaveReadingsAsync(Engine, record.Reports, new CancellationToken(canceled: true)));

        (await store.CountAsync(Cancellation)).Reports.ShouldBe(0);
        await store.SaveReadingsAsync(Engine, record.Reports, Cancellation);
        (await store.CountAsync(Cancellation)).Reports.ShouldBe(record.Reports.Count);
    }

    [Fact]
    public async Task A_cancelled_batch_leaves_nothing_behind()
    {
        await using IRecordStore store = Empty();
        await store.BeginRunAsync(Engine, Start, Cancellation);
        using CancellationTokenSource source = new();
        ReadReport[] batch = [.. new FilledRecord(61).Reports, .. new FilledRecord(62).Reports];
        await Should.ThrowAsync<OperationCanceledException>(() => store.SaveReadingsAsync(Engine, new CancellingList(batch, source), source.Token));

        (await store.CountAsync(Cancellation)).Reports.ShouldBe(0);
        (await store.SaveReadingsAsync(Engine, batch, Cancellation)).Added.Count.ShouldBe(batch.Length);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    protected static async Task<string> Answers(IRecordStore store) => Dump.Of(new object[]
    {
        await store.CountAsync(Cancellation),
        await store.ListReportsAsync(ReportFilter.All, Page.All, Cancellation),
        await store.ListQuotationsAsync(QuotationFilter.All, Page.All, Cancellation),
        await store.ListStoriesAsync(StoryFilter.All, Page.All, Cancellation),
        await store.ListStorylinesAsync(StorylineFilter.All, Cancellation),
        await store.ListActorsAsync(null, Page.All, Cancellation),
        await store.ListFindingsAsync(null, null, Page.All, Cancellation),
        await store.SearchAsync(new SearchQuery("ministers"), Cancellation),
        await store.SearchAsync(new SearchQuery("haste") { Kind = LineKind.Quotation }, Cancellation),
        await store.SearchAsync(new SearchQuery("haste kind:statement"), Cancellation),
        await store.SearchAsync(new SearchQuery("police kind:event") { Order = SearchOrder.Newest }, Cancellation),
        await store.FindLinesAsync("a1", Cancellation),
        await store.LoadReadingsAsync(null, Knowledge.Embedded, Cancellation),
        await store.LoadTellingAsync(null, Knowledge.Embedded, Cancellation),
        await store.LoadKnownStoriesAsync(Cancellation),
    });

    private static ReadReport Under(ReadReport report, string label, DateOnly? published)
    {
        Dateline.Text.Report relabelled = new(label, report.Reading.Report.Outlet, report.Reading.Report.Text) { Parts = report.Reading.Report.Parts, PublishedGiven = published };
        return new ReadReport(new RawReport(label, report.Raw.Bytes) { Published = published }, report.Reading with { Report = relabelled });
    }

    /// <summary>Cancels when half of it was asked for.</summary>
    private sealed class CancellingList(ReadReport[] reports, CancellationTokenSource source) : IReadOnlyList<ReadReport>
    {
        public int Count => reports.Length;

        public ReadReport this[int index] => reports[index];

        public IEnumerator<ReadReport> GetEnumerator()
        {
            for (int at = 0; at < reports.Length; at++)
            {
                if (at == reports.Length / 2)
                {
                    source.Cancel();
                }
                yield return reports[at];
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

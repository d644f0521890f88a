using Dateline.Storage;

namespace Dateline.Host.Tests.Storage;

public abstract partial class RecordStoreContract
{
    private static readonly FilledRecord _one = new(91), _two = new(92);

    private static string[] Ids(FilledRecord record) => [.. record.Readings.Select(reading => reading.Report.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_batch_that_is_undone_takes_out_what_came_with_it_alone()
    {
        await using IRecordStore store = await Batches();
        string kept = await Answers(store);
        Batch again = Batch.Of(Engine, "read", "Bo", Start.AddHours(2)), alone = Batch.Of(Engine, "read", "Bo", Start.AddHours(3));
        await store.BeginBatchAsync(again, Cancellation);
        await store.SaveReadingsAsync(again, _one.Reports, Cancellation);
        await store.BeginBatchAsync(alone, Cancellation);
        FilledRecord more = new(93);
        await store.SaveReadingsAsync(alone, more.Reports, Cancellation);

        UndoneBatch undone = (await store.UndoBatchAsync(alone.Id, "Ada", Start.AddHours(4), Cancellation))!;
        undone.Removed.ShouldBe(Ids(more));
        (await store.UndoBatchAsync(alone.Id, "Ada", Start.AddHours(5), Cancellation)).ShouldBeNull();
        (await store.UndoBatchAsync(again.Id, "Ada", Start.AddHours(5), Cancellation))!.Removed.ShouldBeEmpty();
        (await store.UndoBatchAsync("no batch", "Ada", Start.AddHours(5), Cancellation)).ShouldBeNull();

        (await Answers(store)).ShouldBe(kept);
        (await store.ListWithheldAsync(Cancellation)).Select(report => report.Id).ShouldBe(Ids(more));
        (await store.SaveReadingsAsync(Engine, more.Reports, Cancellation)).Added.ShouldBe(Ids(more));
        (await store.ListWithheldAsync(Cancellation)).ShouldBeEmpty();
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
        (await store.ListBatchesAsync(Cancellation)).Count(entry => entry.UndoneBy == "Ada").ShouldBe(2);
    }

    [Fact]
    public async Task A_batch_that_is_undone_gives_back_what_it_replaced_under_a_label()
    {
        await using IRecordStore store = Empty();
        ReadReport bare = _one.Reports[0];
        string id = bare.Reading.Report.Id;
        ReadReport[] came = [.. Enumerable.Range(1, 3).Select(day => Under(bare, "one.txt", new DateOnly(2024, 3, day))), Under(bare, "another.txt", null)];
        Batch[] batches = [.. came.Select((_, hour) => Batch.Of(Engine, "read", "Ada", Start.AddHours(hour)))];
        string[] told = new string[came.Length];
        for (int at = 0; at < came.Length; at++)
        {
            await store.BeginBatchAsync(batches[at], Cancellation);
            await store.SaveReadingsAsync(batches[at], [came[at]], Cancellation);
            told[at] = await Answers(store);
        }
        (await store.LoadReportAsync(id, Cancellation))!.PublishedGiven.ShouldBe(new DateOnly(2024, 3, 3));

        // Another label, of which less is said, goes with nothing to read anew.
        await Undo(3, []);
        Dump.Of(await store.LoadRawAsync(id, Cancellation)).ShouldBe(Dump.Of(came[2].Raw));
        // What a later batch replaced again stays as that one handed it in.
        await Undo(1, []);
        Dump.Of(await store.LoadRawAsync(id, Cancellation)).ShouldBe(Dump.Of(came[2].Raw));
        await Undo(2, [id]);
        Dump.Of(await store.LoadRawAsync(id, Cancellation)).ShouldBe(Dump.Of(came[0].Raw));
        await store.ReplaceReadingsAsync(Engine, [came[0]], Cancellation);
        (await Answers(store)).ShouldBe(told[0]);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();

        // Handed in again, it takes the place again.
        Batch again = Batch.Of(Engine, "read", "Ada", Start.AddHours(9));
        await store.BeginBatchAsync(again, Cancellation);
        (await store.SaveReadingsAsync(again, [came[1]], Cancellation)).Replaced.ShouldBe([id]);
        (await Answers(store)).ShouldBe(told[1]);

        // As it stood before anything was undone.
        (await store.RewindAsync(Start.AddHours(3.5), Cancellation)).Reread.ShouldBe([id]);
        Dump.Of(await store.LoadRawAsync(id, Cancellation)).ShouldBe(Dump.Of(came[2].Raw));
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
        (await store.RewindAsync(Start, Cancellation)).Reread.ShouldBe([id]);
        Dump.Of(await store.LoadRawAsync(id, Cancellation)).ShouldBe(Dump.Of(came[0].Raw));
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();

        async Task Undo(int batch, string[] reread)
        {
            UndoneBatch undone = (await store.UndoBatchAsync(batches[batch].Id, "Ada", Start.AddHours(4 + batch), Cancellation))!;
            undone.Removed.ShouldBeEmpty();
            undone.Reread.ShouldBe(reread);
            (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_label_that_stood_and_came_with_an_undone_batch_alone_goes()
    {
        await using IRecordStore store = Empty();
        ReadReport bare = _one.Reports[0], first = Under(bare, "one.txt", null), fuller = Under(bare, "two.txt", new DateOnly(2024, 3, 2));
        string id = bare.Reading.Report.Id;
        Batch one = Batch.Of(Engine, "read", "Ada", Start), two = Batch.Of(Engine, "read", "Ada", Start.AddHours(1));
        await store.BeginBatchAsync(one, Cancellation);
        await store.SaveReadingsAsync(one, [first], Cancellation);
        await store.BeginBatchAsync(two, Cancellation);
        await store.SaveReadingsAsync(two, [fuller], Cancellation);
        (await store.LoadReportAsync(id, Cancellation))!.Label.ShouldBe("two.txt");
        (await store.UndoBatchAsync(two.Id, "Ada", Start.AddHours(2), Cancellation))!.Reread.ShouldBe([id]);
        Dump.Of(await store.LoadRawAsync(id, Cancellation)).ShouldBe(Dump.Of(first.Raw));
        (await store.LoadReportAsync(id, Cancellation))!.Label.ShouldBe("one.txt");
        (await store.UndoBatchAsync(one.Id, "Ada", Start.AddHours(3), Cancellation))!.Removed.ShouldBe([id]);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_purged_report_was_before_is_purged_with_it()
    {
        await using IRecordStore store = Empty();
        ReadReport bare = _one.Reports[0];
        string id = bare.Reading.Report.Id;
        foreach ((string label, int day) in new[] { ("one.txt", 1), ("two.txt", 1), ("one.txt", 2) })
        {
            await store.BeginRunAsync(Engine, Start, Cancellation);
            await store.SaveReadingsAsync(Engine, [Under(bare, label, new DateOnly(2024, 3, day))], Cancellation);
        }
        await store.PurgeReportAsync(id, "Ada", null, Start.AddHours(2), Cancellation);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
        (await store.UndoBatchAsync(Engine.Id, "Ada", Start.AddHours(3), Cancellation))!.Reread.ShouldBeEmpty();
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_removed_is_withheld_until_the_word_is_taken_back()
    {
        await using IRecordStore store = await Batches();
        ReadReport report = _one.Reports[0];
        string id = report.Reading.Report.Id;
        Correction word = new(id, null, "report.removed", "", "Ada", "a test", Start.AddHours(2));
        IReadOnlyList<string> touched = await store.RemoveReportsAsync([word], Cancellation);
        touched.ShouldNotContain(id);
        (await store.LoadReportAsync(id, Cancellation)).ShouldBeNull();
        (await store.SaveReadingsAsync(Engine, [report], Cancellation)).Withheld.ShouldBe([id]);
        Dump.Of(await store.LoadRemovedAsync(id, Cancellation)).ShouldBe(Dump.Of(new[] { report.Raw }));
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();

        await store.RestoreReportAsync(word.Id, "Ada", Start.AddHours(3), Engine, [report], Cancellation);
        (await store.LoadReportAsync(id, Cancellation)).ShouldNotBeNull();
        (await store.ListWithheldAsync(Cancellation)).ShouldBeEmpty();
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_purged_leaves_its_id_alone()
    {
        await using IRecordStore store = await Batches();
        ReadReport report = _one.Reports[0];
        string id = report.Reading.Report.Id;
        await store.PurgeReportAsync(id, "Ada", null, Start.AddHours(2), Cancellation);
        await store.CompactAsync(Cancellation);
        (await store.LoadRawAsync(id, Cancellation)).ShouldBeNull();
        (await store.LoadRemovedAsync(id, Cancellation)).ShouldBeEmpty();
        (await store.ListWithheldAsync(Cancellation)).ShouldHaveSingleItem().IsPurged.ShouldBeTrue();
        (await store.SaveReadingsAsync(Engine, [report], Cancellation)).Withheld.ShouldBe([id]);
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_that_is_taken_back_has_what_had_come_in_then()
    {
        await using IRecordStore store = await Batches();
        Rewound rewound = await store.RewindAsync(Start.AddMinutes(30), Cancellation);
        rewound.Restore.ShouldBeEmpty();
        (await store.ListReportsAsync(ReportFilter.All, Page.All, Cancellation)).Items.Select(report => report.Id).Order(StringComparer.Ordinal).ShouldBe(Ids(_one));
        (await store.ListBatchesAsync(Cancellation)).ShouldHaveSingleItem().Batch.Author.ShouldBe("Ada");
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_reading_takes_the_place_of_the_first_and_keeps_the_bytes()
    {
        await using IRecordStore store = await Batches();
        ReadReport report = _one.Reports[0];
        Reading other = report.Reading with { Events = [], Quotations = [], Speakers = [], Parties = [] };
        await store.ReplaceReadingsAsync(Engine, [report with { Reading = other }], Cancellation);
        Dump.Of((await store.LoadReadingsAsync([report.Reading.Report.Id], Knowledge.Embedded, Cancellation))[0]).ShouldBe(Dump.Of(other));
        Dump.Of(await store.LoadRawAsync(report.Reading.Report.Id, Cancellation)).ShouldBe(Dump.Of(report.Raw));
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Corrections_are_kept_once_and_marked_as_undone()
    {
        await using IRecordStore store = await Batches();
        Correction word = new(_one.Readings[0].Report.Id, null, "report.outlet", "Gazette", "Ada", null, Start.AddHours(2));
        (await store.SaveCorrectionAsync(word, Cancellation)).ShouldBeTrue();
        (await store.SaveCorrectionAsync(word, Cancellation)).ShouldBeFalse();
        (await store.UndoCorrectionAsync(word.Id, "Bo", Start.AddHours(3), Cancellation)).ShouldBeTrue();
        (await store.UndoCorrectionAsync(word.Id, "Bo", Start.AddHours(4), Cancellation)).ShouldBeFalse();
        CorrectionEntry entry = (await store.ListCorrectionsAsync(Cancellation)).ShouldHaveSingleItem();
        (entry.Correction, entry.UndoneBy, entry.UndoneAt).ShouldBe((word, "Bo", Start.AddHours(3)));
    }

    [Fact]
    public async Task Many_read_whole_batches_while_one_writes()
    {
        await using IRecordStore store = Empty();
        await store.BeginRunAsync(Engine, Start, Cancellation);
        FilledRecord[] records = [.. Enumerable.Range(100, 8).Select(seed => new FilledRecord(seed))];
        Task writing = Task.Run(
            async () =>
            {
                foreach (FilledRecord record in records)
                {
                    await store.SaveReadingsAsync(Engine, record.Reports, Cancellation);
                }
            },
            Cancellation);
        HashSet<int> whole = [.. records.Select((_, at) => records.Take(at + 1).Sum(record => record.Reports.Count)), 0];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                do
                {
                    StoreCounts counts = await store.CountAsync(Cancellation);
                    whole.ShouldContain(counts.Reports);
                    (await store.LoadReadingsAsync(null, null, Cancellation)).Count.ShouldBeGreaterThanOrEqualTo(counts.Reports);
                }
                while (!writing.IsCompleted);
            },
            Cancellation)));
        await writing;
        (await store.VerifyAsync(Cancellation)).Faults.ShouldBeEmpty();
    }

    /// <summary>A store with one record that came in at the start and another an hour later, both told.</summary>
    private async Task<IRecordStore> Batches()
    {
        IRecordStore store = Empty();
        foreach ((FilledRecord record, string author, int hours) in new[] { (_one, "Ada", 0), (_two, "Bo", 1) })
        {
            Batch batch = Batch.Of(Engine, "read", author, Start.AddHours(hours));
            await store.BeginBatchAsync(batch, Cancellation);
            await store.SaveReadingsAsync(batch, record.Reports, Cancellation);
            await store.SaveTellingAsync(Engine, record.Telling, Cancellation);
        }
        return store;
    }
}

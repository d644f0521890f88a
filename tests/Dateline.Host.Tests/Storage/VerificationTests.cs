using Dateline.Annotation.Quotations;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Storage.Sqlite;
using Dateline.Text;

namespace Dateline.Host.Tests.Storage;

/// <summary>Every change to what was written is named.</summary>
public sealed class VerificationTests
{
    private static readonly Run _engine = Run.Of("1.0", "models", "data");
    private static readonly ActorReference _horvat = Invented.Person("ana-horvat", "Ana Horvat");

    private static readonly ReadReport _report = Invented.Report(
        "a.txt", "Gazette", new DateOnly(2024, 3, 5), "“We will not sign in haste,” Ana Horvat said on Monday.", ("We will not sign in haste,", QuotationKind.Direct, _horvat, null));

    private static string ReportId => _report.Reading.Report.Id;

    private static string QuotationId => _report.Reading.Quotations[0].Id;

    [Theory]
    [InlineData("update report_text set text = replace(text, 'haste', 'hasty')", LineKind.Report)]
    [InlineData("update report_text set text = text || char(0)", LineKind.Report)]
    [InlineData("update report_text set text = text || ' '", LineKind.Report)]
    [InlineData("update report set outlet = 'Gazettf'", LineKind.Report)]
    [InlineData("update report set text_hash = upper(text_hash)", LineKind.Report)]
    [InlineData("update report set length = length + 1", LineKind.Report)]
    [InlineData("update raw set bytes = zeroblob(3)", LineKind.Report)]
    [InlineData("delete from raw", LineKind.Report)]
    [InlineData("update span set start_at = start_at + 1 where role = 10", LineKind.Quotation)]
    [InlineData("update span set start_at = start_at + 1, end_at = end_at + 1 where role = 10", LineKind.Quotation)]
    [InlineData("update span set end_at = end_at - 1, characters = substr(characters, 1, length(characters) - 1) where role = 10", LineKind.Quotation)]
    [InlineData("update span set characters = 'We will not sign in haste;' where role = 10", LineKind.Quotation)]
    [InlineData("delete from span where role = 10", LineKind.Quotation)]
    [InlineData("update span set end_at = 1000000 where role = 10", LineKind.Quotation)]
    [InlineData("update span set start_at = -1 where role = 10", LineKind.Quotation)]
    [InlineData("update quotation set id = replace(id, substr(id, 1, 1), 'x')", LineKind.Quotation)]
    [InlineData("update quotation set content = 'We will sign in haste,'", LineKind.Quotation)]
    [InlineData("update span set start_at = start_at + 1 where role = 1", LineKind.Mention)]
    [InlineData("delete from mention", LineKind.Link)]
    [InlineData("delete from mention", LineKind.Report)]
    [InlineData("update story_span set end_at = end_at + 1", LineKind.Statement)]
    [InlineData("update rendering set quotation = 'another'", LineKind.Statement)]
    [InlineData("update story set founded_by = 'another'", LineKind.Story)]
    [InlineData("update run set data_hash = 'another'", LineKind.Run)]
    [InlineData("delete from report_search_data where id > 10", LineKind.Record)]
    [InlineData("update report_text set forms = 'x'", LineKind.Record)]
    [InlineData("insert into finding values (999, 1, 'report', 0, 'empty', 'x')", LineKind.Record)]
    [InlineData("delete from actor_form", LineKind.Record)]
    public async Task A_change_is_named(string change, LineKind kind)
    {
        (SqliteRecordStore store, SqliteDatabase database) = await Saved();
        await using (store)
        {
            database.Execute("pragma foreign_keys = off");
            database.Execute(change);
            Verification verification = await store.VerifyAsync(TestContext.Current.CancellationToken);
            VerificationFault fault = verification.Faults.FirstOrDefault(one => one.Kind == kind).ShouldNotBeNull(Dump.Of(verification));
            fault.Message.ShouldNotBeEmpty();
            if (kind is LineKind.Report or LineKind.Quotation or LineKind.Mention or LineKind.Link)
            {
                fault.ReportId.ShouldBe(ReportId);
            }
            if (kind == LineKind.Quotation && !change.Contains("set id", StringComparison.Ordinal))
            {
                fault.LineId.ShouldBe(QuotationId);
            }
        }
    }

    [Theory]
    [InlineData("update span set end_at = end_at - 1, characters = substr(characters, 1, length(characters) - 1) where role = 0 and (report, line) in (select report, line from party)", LineKind.Party)]
    [InlineData("update party set of_line = of_line + 1", LineKind.Party)]
    [InlineData("delete from span where role = 17", LineKind.Party)]
    [InlineData("update span set start_at = start_at + 1 where role = 17", LineKind.Quotation)]
    [InlineData("update span set start_at = start_at + 1 where role = 18", LineKind.Quotation)]
    [InlineData("update span set characters = 'surely' where role = 19", LineKind.Quotation)]
    [InlineData("update party set actor = 999", LineKind.Record)]
    [InlineData("update party set report = 999", LineKind.Record)]
    [InlineData("delete from party", LineKind.Report)]
    public async Task A_change_to_the_circumstances_of_speech_is_named(string change, LineKind kind)
    {
        ReadReport plain = Invented.Report(
            "b.txt", "Gazette", new DateOnly(2024, 3, 5), "“We will not sign,” Ana Horvat reportedly said at a joint press conference with Iva Kos.", ("We will not sign,", QuotationKind.Direct, _horvat, null));
        string text = plain.Reading.Report.Text.Value;
        TextSpan kos = Invented.At(text, "Iva Kos");
        Quotation quotation = plain.Reading.Quotations[0] with { With = [kos], Venue = Invented.At(text, "at a joint press conference"), Hedge = Invented.At(text, "reportedly"), Hedged = true };
        PartyLink party = new(quotation.Id, kos, Invented.Person("iva-kos", "Iva Kos"), [], null, "test");
        ReadReport report = new(plain.Raw, plain.Reading with { Quotations = [quotation], Parties = [party] });
        (SqliteRecordStore store, SqliteDatabase database) = await Saved([report], Invented.Told([report]));
        await using (store)
        {
            (await store.VerifyAsync(TestContext.Current.CancellationToken)).Faults.ShouldBeEmpty();
            database.Execute("pragma foreign_keys = off");
            database.Execute(change);
            (await store.VerifyAsync(TestContext.Current.CancellationToken)).Faults.ShouldContain(fault => fault.Kind == kind);
        }
    }

    [Fact]
    public async Task What_was_not_changed_is_clean_and_counted()
    {
        (SqliteRecordStore store, SqliteDatabase _) = await Saved();
        await using (store)
        {
            Verification verification = await store.VerifyAsync(TestContext.Current.CancellationToken);
            Dump.Of(verification).ShouldBe(Dump.Of(new Verification(1, 8, 5, [])));
        }
    }

    [Fact]
    public async Task Each_span_of_a_record_moved_by_one_is_found()
    {
        FilledRecord record = new(71, 2);
        (SqliteRecordStore store, SqliteDatabase database) = await Saved(record.Reports, record.Telling);
        await using (store)
        {
            string[] tables = ["span", "story_span", "report_evidence"];
            foreach (string table in tables)
            {
                int count = (int)database.Number($"select count(*) from {table}");
                for (int at = 0; at < count; at++)
                {
                    // An end that moves always takes a character in or leaves one out.
                    database.Execute($"savepoint moved; update {table} set end_at = end_at + 1 where (report, start_at, end_at, characters) in (select report, start_at, end_at, characters from {table} order by 1, 2, 3, 4 limit 1 offset {at})");
                    Verification verification = new RecordVerifier(database).Verify(TestContext.Current.CancellationToken);
                    verification.Faults.ShouldNotBeEmpty($"{table} {at}");
                    database.Execute("rollback to moved; release moved");
                }
            }
        }
    }

    private static Task<(SqliteRecordStore Store, SqliteDatabase Database)> Saved() => Saved([_report], Invented.Told([_report]));

    private static async Task<(SqliteRecordStore Store, SqliteDatabase Database)> Saved(IReadOnlyList<ReadReport> reports, Telling telling)
    {
        SqliteDatabase database = RecordFile.Open(RecordFile.Memory, StoreMode.Create);
        SqliteRecordStore store = new(database, StoreMode.Create);
        await store.BeginRunAsync(_engine, DateTimeOffset.UnixEpoch);
        await store.SaveReadingsAsync(_engine, reports);
        await store.SaveTellingAsync(_engine, telling);
        return (store, database);
    }
}

using Dateline.Annotation.Quotations;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Storage.Packing;
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
    [InlineData("update report_reading set lines = substr(lines, 1, length(lines) - 1)", LineKind.Report)]
    [InlineData("update report_reading set lines = zeroblob(0)", LineKind.Report)]
    [InlineData("delete from report_reading", LineKind.Report)]
    [InlineData("update report_addition set lines = zeroblob(40)", LineKind.Report)]
    [InlineData("update quotation set start_at = start_at + 1", LineKind.Quotation)]
    [InlineData("update quotation set kind = 'indirect'", LineKind.Quotation)]
    [InlineData("update quotation set actor = null", LineKind.Quotation)]
    [InlineData("delete from quotation", LineKind.Report)]
    [InlineData("update quotation set id = replace(id, substr(id, 1, 1), 'x')", LineKind.Quotation)]
    [InlineData("update quotation set content = 'We will sign in haste,'", LineKind.Quotation)]
    [InlineData("delete from report_actor", LineKind.Report)]
    [InlineData("update report set mentions = mentions + 1", LineKind.Report)]
    [InlineData("update actor set reports = reports + 1", LineKind.Record)]
    [InlineData("update actor_form set quotations = 0", LineKind.Record)]
    [InlineData("update outlet set reports = 7", LineKind.Record)]
    [InlineData("update outlet_told set stories = stories + 1", LineKind.Record)]
    [InlineData("delete from outlet_told", LineKind.Record)]
    [InlineData("delete from outlet_story", LineKind.Record)]
    [InlineData("update outlet_story set reports = reports + 1", LineKind.Record)]
    [InlineData("update storyline set stories = stories + 1", LineKind.Record)]
    [InlineData("update storyline set newest = '2025-01-01'", LineKind.Record)]
    [InlineData("delete from actor_word where word = 'horvat'", LineKind.Record)]
    [InlineData("update tally set amount = amount + 1 where kind = 'mention'", LineKind.Record)]
    [InlineData("update tally set amount = amount + 1 where kind = 'quotation'", LineKind.Record)]
    [InlineData("update story_span set end_at = end_at + 1", LineKind.Statement)]
    [InlineData("update rendering set quotation = 'another'", LineKind.Statement)]
    [InlineData("update story set founded_by = 'another'", LineKind.Story)]
    [InlineData("update run set data_hash = 'another'", LineKind.Run)]
    [InlineData("delete from report_search_data where id > 10", LineKind.Record)]
    [InlineData("delete from line_id_data where id > 10", LineKind.Record)]
    [InlineData("insert into line_id (rowid, beginnings) values (1, '0123abcd')", LineKind.Record)]
    [InlineData("update report_text set forms = 'x'", LineKind.Record)]
    [InlineData("insert into finding values (999, 1, 'empty', 'x', null, null)", LineKind.Record)]
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
    [InlineData("update party set quotation = quotation + 1", LineKind.Party)]
    [InlineData("update party set addressed = 1", LineKind.Party)]
    [InlineData("update party set actor = 999", LineKind.Record)]
    [InlineData("update party set quotation = 999", LineKind.Record)]
    [InlineData("delete from party", LineKind.Party)]
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
            Dump.Of(verification).ShouldBe(Dump.Of(new Verification(1, 8, 6, [])));
        }
    }

    [Fact]
    public async Task Each_span_of_a_story_or_a_day_moved_by_one_is_found()
    {
        FilledRecord record = new(71, 2);
        (SqliteRecordStore store, SqliteDatabase database) = await Saved(record.Reports, record.Telling);
        await using (store)
        {
            foreach (string table in new[] { "story_span", "report_evidence" })
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

    [Fact]
    public async Task Each_line_whose_runs_hold_other_characters_is_named()
    {
        FilledRecord record = new(72, 1);
        (SqliteRecordStore store, SqliteDatabase database) = await Saved(record.Reports, record.Telling);
        await using (store)
        {
            // The same lines, packed for a text of which each character is another one.
            ReadLines lines = ReadLines.Of(record.Readings[0]);
            string other = string.Concat(record.Readings[0].Report.Text.Value.Select(c => (char)(c ^ 1)));
            database.Use("update report_reading set lines = ?").AddBytes(PackedReading.Pack(lines, other)).Run();
            ILookup<LineKind, VerificationFault> faults = new RecordVerifier(database).Verify(TestContext.Current.CancellationToken).Faults.Where(fault => fault.Message.Contains("its runs")).ToLookup(fault => fault.Kind);
            (LineKind Kind, int Count)[] expected =
            [
                (LineKind.Part, Runs(lines.Parts.Select(part => part.Span))), (LineKind.Mention, Runs(lines.Mentions.Select(mention => mention.Span))), (LineKind.Time, Runs(lines.Times.Select(time => time.Span))),
                (LineKind.Place, Runs(lines.Places.Select(place => place.Span))), (LineKind.Link, Runs(lines.Links.Select(link => link.Mention))), (LineKind.Quotation, lines.Quotations.Count), (LineKind.Event, lines.Events.Count),
            ];
            foreach ((LineKind kind, int count) in expected)
            {
                faults[kind].Count().ShouldBeGreaterThanOrEqualTo(count, kind.ToString());
            }
        }

        static int Runs(IEnumerable<TextSpan> spans) => spans.Count(span => span.Length > 0);
    }

    [Fact]
    public async Task Each_byte_of_the_packed_lines_that_changes_is_found()
    {
        (SqliteRecordStore store, SqliteDatabase database) = await Saved();
        await using (store)
        {
            SqliteStatement row = database.Use("select lines from report_reading");
            row.Step().ShouldBeTrue();
            byte[] bytes = row.Bytes(0);
            row.Reset();
            for (int at = 0; at < bytes.Length; at++)
            {
                bytes[at] ^= 0x10;
                database.Use("update report_reading set lines = ?").AddBytes(bytes).Run();
                new RecordVerifier(database).Verify(TestContext.Current.CancellationToken).Faults.ShouldContain(fault => fault.ReportId == ReportId, $"byte {at}");
                bytes[at] ^= 0x10;
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

using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Storage;
using Dateline.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Host.Tests.Storage;

// Search: words in any spelling, fields, pages, excerpts.
public abstract partial class RecordStoreContract
{
    [Fact]
    public async Task Tidying_changes_no_answer_and_is_done_where_much_is_new()
    {
        await using IRecordStore store = await Searched();
        async Task<string> AnswerAsync() => Dump.Of(await store.SearchAsync(new SearchQuery("sign*"), Cancellation));
        string before = await AnswerAsync();
        before.ShouldContain("first.txt");

        (await store.TidyAsync(3, Cancellation)).ShouldBeFalse();
        (await store.TidyAsync(10_000, Cancellation)).ShouldBeTrue();

        (await AnswerAsync()).ShouldBe(before);
        (await store.VerifyAsync(cancellation: Cancellation)).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("duric", "second.txt")]
    [InlineData("Djuric", "second.txt")]
    [InlineData("Ђурић", "second.txt")]
    [InlineData("đurić", "second.txt")]
    [InlineData("lucina", "second.txt")]
    [InlineData("\"long road\"", "second.txt")]
    [InlineData("sign*", "first.txt second.txt undated.txt")]
    [InlineData("signed road", "second.txt undated.txt")]
    [InlineData("HASTE", "first.txt")]
    [InlineData("nowhere", "")]
    [InlineData("actor:horvat", "first.txt")]
    [InlineData("actor:\"milos duric\" signed", "second.txt")]
    [InlineData("actor:nobody signed", "")]
    [InlineData("outlet:gaz", "second.txt")]
    [InlineData("outlet:\"MORNING post\" haste", "first.txt")]
    [InlineData("said:road", "second.txt")]
    [InlineData("said:nobody", "")]
    [InlineData("from:2024-03-06", "second.txt undated.txt")]
    [InlineData("to:2024-03 from:2024 sign*", "first.txt second.txt undated.txt")]
    [InlineData("to:2023 sign*", "undated.txt")]
    [InlineData("kind:mixed", "second.txt")]
    [InlineData("kind:transcript", "")]
    [InlineData("class:protest", "first.txt")]
    public Task Words_and_fields_find_reports_whatever_their_spelling(string words, string labels) => Finds(words, labels);

    [Theory]
    [InlineData("road", LineKind.Quotation, "a long road")]
    [InlineData("actor:horvat", LineKind.Quotation, "We will not sign in haste,|The talks would go on")]
    [InlineData("kind:quotation kind:direct", null, "No,|We will not sign in haste,")]
    [InlineData("said:talks", LineKind.Quotation, "The talks would go on")]
    [InlineData("haste", LineKind.Statement, "We will not sign in haste,")]
    [InlineData("story:first", LineKind.Statement, "We will not sign in haste,|The talks would go on")]
    [InlineData("signed", LineKind.Event, "Nobody else signed")]
    [InlineData("class:protest", LineKind.Event, "The talks would go on")]
    [InlineData("actor:duric kind:event", null, "Miloš Đurić spoke")]
    [InlineData("kind:event duric", null, "Miloš Đurić spoke")]
    public async Task Every_kind_of_line_is_searched(string words, LineKind? kind, string found)
    {
        await using IRecordStore store = await Searched();
        SearchAnswer answer = await store.SearchAsync(new SearchQuery(words) { Kind = kind, Order = SearchOrder.Newest }, Cancellation);
        answer.Hits.Select(hit => hit.Snippet.Text).Order(StringComparer.Ordinal).ShouldBe(found.Split('|').Order(StringComparer.Ordinal));
        foreach (SearchHit hit in answer.Hits)
        {
            (await store.LoadReportAsync(hit.ReportId, Cancellation))!.Text[hit.Snippet.Span].ShouldBe(hit.Snippet.Text);
        }
    }

    [Theory]
    [InlineData("\"djuric said\"", "latin mixed", "Đurić said|Ђурић said")]
    [InlineData("\"Duric said\"", "latin mixed", "Đurić said|Ђурић said")]
    [InlineData("\"Đurić said\"", "latin mixed", "Đurić said|Ђурић said")]
    [InlineData("\"Ђурић said\"", "latin mixed", "Đurić said|Ђурић said")]
    [InlineData("\"djuric sai*\"", "latin mixed", "Đurić said|Ђурић said")]
    [InlineData("\"djuric sai\"*", "latin mixed", "Đurić said|Ђурић said")]
    [InlineData("\"milos djuric said\" nothing", "latin", "Miloš Đurić said|nothing")]
    [InlineData("\"said djuric\"", "other", "said Đurić")]
    [InlineData("\"said djuric that erdogan and yildirim\"", "other", "said Đurić, that Erdoğan and Yıldırım")]
    [InlineData("\"erdogan and\"", "other", "Erdoğan and")]
    [InlineData("\"yildirim wouldn't\"", "other", "Yıldırım wouldn’t")]
    [InlineData("\"djuric nothing\"", "", "")]
    [InlineData("\"said nothing djuric\"", "", "")]
    [InlineData("\"djuric said\" from:2024-03-06", "mixed", "Ђурић said")]
    [InlineData("\"djuric said\" outlet:gazette", "latin mixed", "Đurić said|Ђурић said")]
    [InlineData("duric*", "latin mixed other", "Đurić|Đurić|Ђурић")]
    [InlineData("\"then milos djuric said nothing of the long road that lay ahead of them all\"", "latin", "Then Miloš Đurić said nothing of the long road that lay ahead of them all")]
    [InlineData("\"nothing of the long road that lay ahead of them all then milos djuric\"", "", "")]
    public async Task A_phrase_is_found_whose_words_are_written_in_other_letters(string words, string labels, string marked)
    {
        await using IRecordStore store = Empty();
        await store.BeginRunAsync(Engine, Start, Cancellation);
        ReadReport[] reports =
        [
            WholeTold("latin", 5, "Then Miloš Đurić said nothing of the long road that lay ahead of them all."),
            WholeTold("mixed", 6, "Then Ђурић said it was late."),
            WholeTold("other", 7, "It was late, said Đurić, that Erdoğan and Yıldırım wouldn’t come."),
        ];
        await store.SaveReadingsAsync(Engine, reports, Cancellation);
        await store.SaveTellingAsync(Engine, Invented.Told([reports[0]], [reports[1]], [reports[2]]), Cancellation);
        foreach (LineKind kind in new[] { LineKind.Report, LineKind.Quotation, LineKind.Statement, LineKind.Event })
        {
            foreach (SearchOrder order in Enum.GetValues<SearchOrder>())
            {
                SearchAnswer answer = await store.SearchAsync(new SearchQuery(words) { Kind = kind, Order = order }, Cancellation);
                string.Join(' ', answer.Hits.Select(hit => hit.Label).Order(StringComparer.Ordinal)).ShouldBe(labels, $"{kind} {order}");
                answer.CountAll.ShouldBe(answer.Hits.Count);
                string.Join('|', answer.Hits.SelectMany(hit => hit.Snippet.Marks.Select(mark => mark.In(hit.Snippet.Text))).Order(StringComparer.Ordinal)).ShouldBe(marked);
            }
        }
        foreach (LineKind kind in new[] { LineKind.Report, LineKind.Event })
        {
            (await store.SearchAsync(new SearchQuery($"said:{words}") { Kind = kind }, Cancellation)).Hits.Select(hit => hit.Label).Order(StringComparer.Ordinal).ShouldBe(labels.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public async Task Every_letter_of_the_table_of_spellings_is_found_in_a_phrase_by_its_key()
    {
        await using IRecordStore store = Empty();
        await store.BeginRunAsync(Engine, Start, Cancellation);
        (string Letter, string Key)[] letters = [.. DataSet.Embedded.Table("text/fold.tsv").Rows.Where(row => row["level"] == "strict" && row["form"].Length == 1 && row["key"].Length > 0).Select(row => (row["form"], row["key"]))];
        letters.Length.ShouldBeGreaterThan(500);
        string text = string.Join(' ', letters.Select((letter, at) => $"Stop {at} was at ka{letter.Letter}ak."));
        await store.SaveReadingsAsync(Engine, [Invented.Report("letters", "Gazette", new DateOnly(2024, 3, 5), text)], Cancellation);
        string[] missed = [];
        for (int at = 0; at < letters.Length; at++)
        {
            SearchAnswer answer = await store.SearchAsync(new SearchQuery($"\"stop {at} was at ka{letters[at].Key}ak\""), Cancellation);
            missed = answer.Hits.Count == 1 && answer.Hits[0].Snippet.Marks.Count == 1 ? missed : [.. missed, letters[at].Letter];
        }
        missed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Vucic:x haste", FindingCodes.SearchField, 0, 5)]
    [InlineData("from:spring haste", FindingCodes.SearchField, 0, 11)]
    [InlineData("author:\"Ana Horvat\" haste", FindingCodes.SearchField, 0, 6)]
    [InlineData("haste kind:rumour", FindingCodes.SearchField, 6, 17)]
    [InlineData("actor: haste", FindingCodes.SearchField, 0, 5)]
    [InlineData("to:2024-02-30 haste", FindingCodes.SearchField, 0, 13)]
    [InlineData("from:5.3.2024", FindingCodes.SearchField, 0, 13)]
    public async Task What_a_query_asks_wrongly_is_a_finding(string words, string code, int start, int end)
    {
        await using IRecordStore store = await Searched();
        Finding finding = (await store.SearchAsync(new SearchQuery(words), Cancellation)).Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Span).ShouldBe((code, new TextSpan(start, end)));
    }

    [Fact]
    public async Task Words_found_are_marked_in_the_spelling_of_the_text()
    {
        await using IRecordStore store = await Searched();
        SearchHit hit = (await store.SearchAsync(new SearchQuery("djuric lucina \"spoke of\""), Cancellation)).Hits.ShouldHaveSingleItem();
        hit.Snippet.Marks.Select(mark => mark.In(hit.Snippet.Text)).ShouldBe(["Đurić", "spoke of", "Лучина"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_double_in_every_order()
    {
        await using IRecordStore store = await Searched();
        foreach (LineKind kind in new[] { LineKind.Report, LineKind.Quotation, LineKind.Event, LineKind.Statement })
        {
            foreach (SearchOrder order in Enum.GetValues<SearchOrder>())
            {
                SearchQuery query = new(kind == LineKind.Report ? "sign*" : "from:2000") { Kind = kind, Order = order, Take = int.MaxValue };
                string[] whole = [.. (await store.SearchAsync(query, Cancellation)).Hits.Select(hit => hit.Id)];
                List<string> paged = [];
                string? cursor = null;
                do
                {
                    SearchAnswer page = await store.SearchAsync(query with { Take = 1, Cursor = cursor }, Cancellation);
                    page.CountAll.ShouldBe(whole.Length);
                    paged.AddRange(page.Hits.Select(hit => hit.Id));
                    cursor = page.Next;
                }
                while (cursor is not null && paged.Count <= whole.Length);
                whole.Length.ShouldBeGreaterThan(1);
                paged.ShouldBe(whole);
            }
        }
    }

    [Fact]
    public async Task The_newest_come_first_and_unknown_days_last()
    {
        await using IRecordStore store = await Searched();
        (await store.SearchAsync(new SearchQuery("sign*") { Order = SearchOrder.Newest }, Cancellation)).Hits.Select(hit => hit.Label).ShouldBe(["second.txt", "first.txt", "undated.txt"]);
        (await store.SearchAsync(new SearchQuery("road") { Kind = LineKind.Quotation, Outlet = "gazette" }, Cancellation)).Hits.ShouldHaveSingleItem().Id.ShouldBe(_second.Reading.Quotations[0].Id);
    }

    [Fact]
    public async Task More_than_are_ranked_come_newest_first_page_by_page()
    {
        await using IRecordStore store = Empty();
        await store.BeginRunAsync(Engine, Start, Cancellation);
        ReadReport[] reports = [.. Enumerable.Range(0, 5_300).Select(at => Invented.Report($"{at}.txt", "Gazette", at % 50 == 0 ? null : new DateOnly(2024, 1, 1).AddDays(at % 300), $"The common word stood in {at}."))];
        await store.SaveReadingsAsync(Engine, reports, Cancellation);
        foreach (string words in new[] { "common", "comm*", "outlet:gazette" })
        {
            List<SearchHit> hits = [];
            SearchAnswer page = await store.SearchAsync(new SearchQuery(words) { Take = 1_000 }, Cancellation);
            page.IsLeast.ShouldBeTrue();
            page.Order.ShouldBe(SearchOrder.Newest);
            page.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCodes.SearchCommon);
            hits.AddRange(page.Hits);
            while (page.Next is string next)
            {
                page = await store.SearchAsync(new SearchQuery(words) { Take = 1_000, Cursor = next }, Cancellation);
                hits.AddRange(page.Hits);
            }
            hits.Select(hit => hit.Id).Distinct().Count().ShouldBe(5_300);
            hits.Count.ShouldBe(5_300);
            DateOnly?[] days = [.. hits.Select(hit => hit.Published.Value)];
            days.ShouldBe([.. days.Where(day => day is not null).OrderDescending(), .. days.Where(day => day is null)]);
        }
    }

    [Fact]
    public async Task No_query_is_wrong()
    {
        await using IRecordStore store = await Searched();
        string[] hard =
        [
            "", "\"", "\"\"", "a\"b", "AND", "OR NOT", "NEAR(a b)", "a*b", "*", "^a", "text:a", "(", "a AND (", "'; drop table report; --", "\0", "a\0b", "\uD800", "“", "-a", "{a b}:c", new string('x', 5000), string.Join(' ', Enumerable.Repeat("a", 500)),
            "actor:\"", "actor:\"\"", "story:%", "story:ff", "outlet:\\\"\n", "class:'", "from:9999-12", "to:0001", "kind:", ":::", "said:\"*\"", "http://example.org/a?b:c", "\uFDD0", "a:\uD800",
            "a OR", "OR", "NOT", "-", "--a", "- a", "-\"", "NOT NOT a", "a OR OR b", "a OR -b OR c", "-a*", "-\"a b\"*", "-actor:a", "(a OR b) c", string.Concat(Enumerable.Repeat("a OR ", 300)), string.Concat(Enumerable.Repeat("-a ", 300)), "the OR of -and -\"in the\"",
            "\u202Eabc\u202C \u2066x", "the of and to in", "the* of*", ".,;:!?—…", "\uE000", new string('"', 300), "\"" + string.Join(' ', Enumerable.Repeat("the", 400)) + "\"*", string.Join(' ', Enumerable.Range(0, 10_000).Select(at => $"w{at}")), string.Concat(Enumerable.Repeat("a* ", 100)), "actor:a actor:o", "said:\"of the", "Đ* \"Đ Ђ*\"",
        ];
        foreach (string query in hard)
        {
            foreach (LineKind kind in Enum.GetValues<LineKind>())
            {
                await store.SearchAsync(new SearchQuery(query) { Kind = kind, Cursor = query }, Cancellation);
            }
            await store.ListQuotationsAsync(new() { Words = query }, Page.All, Cancellation);
            await store.ListActorsAsync(query, Page.All, Cancellation);
            await store.FindLinesAsync(query, Cancellation);
        }
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), ArbMap.Default.ArbFor<int>(), (text, seed) =>
        {
            string[] heads = ["", "actor:", "story:", "from:", "said:\"", "kind:quotation "];
            _ = store.SearchAsync(new SearchQuery(heads[Math.Abs(seed % heads.Length)] + text), Cancellation).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20231120, 1));
    }

    private async Task<IRecordStore> Searched()
    {
        IRecordStore store = Empty();
        await store.BeginRunAsync(Engine, Start, Cancellation);
        ReadReport first = WithEvents(_first, ("The talks would go on", "PROTEST", "go on"));
        ReadReport second = WithEvents(_second, ("Miloš Đurić spoke", "CONSULT", "Miloš Đurić"), ("Nobody else signed", "AGREE", "Nobody else"));
        await store.SaveReadingsAsync(Engine, [_undated, second, first], Cancellation);
        await store.SaveTellingAsync(Engine, Invented.Told([first], [second, _undated]), Cancellation);
        return store;
    }

    /// <summary>A report whose whole text is a quotation, and an event that it tells.</summary>
    private async Task Finds(string words, string labels)
    {
        await using IRecordStore store = await Searched();
        SearchAnswer answer = await store.SearchAsync(new SearchQuery(words), Cancellation);
        string.Join(' ', answer.Hits.Select(hit => hit.Label).Order(StringComparer.Ordinal)).ShouldBe(labels);
        answer.CountAll.ShouldBe(answer.Hits.Count);
        answer.Findings.ShouldBeEmpty();
    }

    private static ReadReport WholeTold(string label, int day, string text)
    {
        ReadReport report = WithEvents(Invented.Report(label, "Gazette", new DateOnly(2024, 3, day), text, (text, QuotationKind.Direct, null, null)), (text, "CONSULT", "said"));
        return report with { Reading = report.Reading with { Events = [report.Reading.Events[0] with { Quotation = report.Reading.Quotations[0].Id }] } };
    }

    private static ReadReport WithEvents(ReadReport report, params (string Words, string Class, string Who)[] told)
    {
        string text = report.Reading.Report.Text.Value;
        return report with
        {
            Reading = report.Reading with
            {
                Events = [.. told.Select(one => new Event
                {
                    Id = ContentHash.LineId(report.Reading.Report.Id, "event", [Invented.At(text, one.Words)]),
                    Class = one.Class,
                    Text = Invented.At(text, one.Words),
                    Who = [Invented.At(text, one.Who)],
                    Status = EventStatus.Happened,
                    By = "test",
                })],
            },
        };
    }
}

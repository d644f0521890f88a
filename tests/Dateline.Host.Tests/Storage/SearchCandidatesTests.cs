using Dateline.Annotation.Quotations;
using Dateline.Storage;
using Dateline.Storage.Sqlite;

namespace Dateline.Host.Tests.Storage;

/// <summary>What is common is not listed but looked up report by report: that must find the same lines.</summary>
public sealed class SearchCandidatesTests
{
    [Theory]
    [InlineData("said", 3)]
    [InlineData("said late", 2)]
    [InlineData("\"djuric said\"", 2)]
    [InlineData("\"it was late\"", 2)]
    [InlineData("\"was it late\"", 0)]
    [InlineData("\"djuric sai*\"", 2)]
    [InlineData("late* \"said djuric\"", 1)]
    [InlineData("\"said Đurić that Erdogan\" yildirim", 1)]
    [InlineData("\"late said\"", 1)]
    [InlineData("nothing OR late", 3)]
    [InlineData("\"said nothing\" OR erdogan", 2)]
    [InlineData("said nothing OR \"it was\" -yildirim", 2)]
    [InlineData("said -lat* noth*", 1)]
    [InlineData("sai* -\"it wa*\"", 1)]
    [InlineData("said -late", 1)]
    [InlineData("said -\"it was late\"", 1)]
    [InlineData("said -\"late it was\"", 3)]
    [InlineData("said -\"said djuric\" NOT noth*", 1)]
    [InlineData("\"djuric said\" -nothing", 1)]
    [InlineData("\"djuric said\" OR \"said djuric\"", 3)]
    public async Task Lines_looked_up_one_by_one_are_those_that_the_index_lists(string words, int count)
    {
        SqliteDatabase database = RecordFile.Open(RecordFile.Memory, StoreMode.Create);
        await using SqliteRecordStore store = new(database, StoreMode.Create);
        Run run = Run.Of("1.0", "models", "data");
        await store.BeginRunAsync(run, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
        ReadReport[] reports = [.. new[] { "Then Miloš Đurić said nothing.", "Then Ђурић said it was late.", "It was late, said Đurić, that Erdoğan and Yıldırım wouldn’t come." }
            .Select((text, at) => Invented.Report($"{at}", "Gazette", new DateOnly(2024, 3, 5), text, (text, QuotationKind.Direct, null, null)))];
        await store.SaveReadingsAsync(run, reports, TestContext.Current.CancellationToken);
        foreach (LineKind kind in new[] { LineKind.Report, LineKind.Quotation })
        {
            Asked asked = new(SearchSource.Of(kind), SearchWords.Of(words).Terms, new Conditions(), [], null, 20, SearchWords.Of(words).Excluded);
            long[] listed = new SearchCandidates(database).Of(asked)!;
            listed.Length.ShouldBe(count);
            new SearchCandidates(database).Between(asked, 0, long.MaxValue).ShouldBe(listed);
            listed.SelectMany(number => new SearchCandidates(database).Between(asked, number, number)).ShouldBe(listed);
        }
    }
}

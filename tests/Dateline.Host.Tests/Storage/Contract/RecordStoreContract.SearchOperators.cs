using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Tests.Storage;

// Search: one word or another, and words left out.
public abstract partial class RecordStoreContract
{
    [Theory]
    [InlineData("haste OR road", "first.txt second.txt undated.txt")]
    [InlineData("haste OR \"long road\"", "first.txt second.txt")]
    [InlineData("sign* haste OR duric", "first.txt second.txt")]
    [InlineData("nowhere OR haste OR never", "first.txt")]
    [InlineData("sign* -haste", "second.txt undated.txt")]
    [InlineData("sign* NOT haste", "second.txt undated.txt")]
    [InlineData("sign* -\"long road\"", "first.txt undated.txt")]
    [InlineData("sign* -Đurić", "first.txt undated.txt")]
    [InlineData("sign* -ha* -djur*", "undated.txt")]
    [InlineData("signed AND road", "second.txt undated.txt")]
    [InlineData("-haste", "second.txt undated.txt")]
    [InlineData("-\"long road\" -haste", "undated.txt")]
    [InlineData("outlet:gaz -road", "")]
    [InlineData("from:2024-03-06 -long", "undated.txt")]
    [InlineData("kind:mixed -haste", "second.txt")]
    [InlineData("road -5", "")]
    public Task One_word_or_another_is_enough_and_words_are_left_out(string words, string labels) => Finds(words, labels);

    [Theory]
    [InlineData("OR haste", FindingCodes.SearchField, 0, 2)]
    [InlineData("haste OR", FindingCodes.SearchField, 6, 8)]
    [InlineData("haste OR outlet:gazette", FindingCodes.SearchField, 6, 8)]
    [InlineData("haste OR -road", FindingCodes.SearchField, 6, 8)]
    [InlineData("haste -outlet:\"Morning Post\"", FindingCodes.SearchField, 6, 7)]
    [InlineData("haste NOT", FindingCodes.SearchField, 6, 9)]
    [InlineData("haste NOT kind:report", FindingCodes.SearchField, 6, 9)]
    public async Task An_operator_where_none_can_stand_is_a_finding(string words, string code, int start, int end)
    {
        await using IRecordStore store = await Searched();
        Finding finding = (await store.SearchAsync(new SearchQuery(words), Cancellation)).Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Span).ShouldBe((code, new TextSpan(start, end)));
    }
}

using System.Text;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Events;

public sealed class EventPlaceTests
{
    [Theory]
    [InlineData("President Marta Lind met the Danish ambassador in ⟦where:Tallinn⟧ on Monday.")]
    [InlineData("President Marta Lind visited ⟦where:Tallinn⟧ on Monday.")]
    [InlineData("In ⟦where:Tallinn⟧, President Marta Lind met the Danish ambassador.")]
    [InlineData("Police in ⟦where:Tallinn⟧ arrested three protesters on Monday.")]
    public void The_place_stands_in_the_clause_or_opens_the_sentence(string marked) => Check("", marked);

    [Theory]
    [InlineData("President Marta Lind praised the African Union Mission in Somalia.")]
    [InlineData("In Tallinn, President Marta Lind said that Danish police had arrested three protesters in ⟦where:Aarhus⟧.")]
    public void Parts_of_names_and_the_place_of_saying_are_not_its_place(string marked) => Check("", marked);

    [Theory]
    [InlineData("⟦where:TALLINN⟧, March 4 (BNA) — ", "President Marta Lind met the Danish ambassador on Monday.")]
    [InlineData("TALLINN, March 4 (BNA) — ", "President Marta Lind met the Danish ambassador in ⟦where:Riga⟧ on Monday.")]
    [InlineData("TALLINN, March 4 (BNA) — ", "Danish police arrested three protesters on Monday.")]
    [InlineData("TALLINN/RIGA, March 4 (BNA) — ", "President Marta Lind met the Danish ambassador on Monday.")]
    public void An_act_in_words_of_the_lead_was_where_the_one_dateline_says(string dateline, string lead) => Check(dateline, lead);

    private static void Check(string dateline, string marked)
    {
        MarkedText text = MarkedText.Parse($"A headline of the day\n\n{dateline}{marked}");
        Reading reading = Reading.Of(new RawReport("test", Encoding.UTF8.GetBytes(text.Text)), Knowledge.Embedded);
        TextSpan[] found = [.. reading.Events.Where(item => item.Class != "STATEMENT" && item.Where is not null).Select(item => item.Where!.Value).Distinct()];
        found.ShouldBe(text["where"]);
    }
}

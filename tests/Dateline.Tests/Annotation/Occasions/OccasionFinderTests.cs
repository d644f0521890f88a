using Dateline.Annotation.Quotations;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Occasions;

/// <summary>To whom, with whom, how, when and where it was said, and whether it is hedged; only the words drawn are found.</summary>
public sealed class OccasionFinderTests
{
    [Theory]
    [InlineData("“⟦content:The bridge stays shut,⟧” the mayor told ⟦to:reporters⟧ in ⟦where:Sarajevo⟧.")]
    [InlineData("“⟦content:The bridge stays shut,⟧” the mayor told ⟦to:a crowd⟧ in ⟦where:Vienna⟧ on ⟦when:Monday⟧.")]
    [InlineData("The mayor told ⟦to:a local radio station⟧ ⟦content:that the bridge would stay shut⟧.")]
    [InlineData("The minister informed ⟦to:the delegation⟧ that ⟦content:the ferry had been sold⟧.")]
    [InlineData("The minister assured ⟦to:pensioners and students⟧ that ⟦content:fares would not rise⟧.")]
    [InlineData("She reminded ⟦to:colleagues⟧ that ⟦content:the vote was secret⟧.")]
    [InlineData("“⟦content:We will not pay,⟧” he told ⟦to:them⟧.")]
    [InlineData("The council asked ⟦content:⟦to:the government⟧ to open the road⟧.")]
    [InlineData("The envoy urged ⟦content:⟦to:both sides⟧ to return to the table⟧.")]
    [InlineData("The envoy called on ⟦content:⟦to:all parties⟧ to return to the table⟧.")]
    [InlineData("“⟦content:It is over,⟧” the coach said to ⟦to:journalists⟧ outside the hall.")]
    public void Who_is_spoken_to(string marked) => OccasionReading.Check(marked);

    [Theory]
    [InlineData("The ministry said ⟦by:in a statement⟧ on ⟦when:Monday⟧ that ⟦content:the ferry had been sold⟧.")]
    [InlineData("“⟦content:The ferry is sold,⟧” the owner wrote ⟦by:on Facebook⟧.")]
    [InlineData("“⟦content:The ferry is sold,⟧” the owner said ⟦by:by telephone⟧ from ⟦where:Oslo⟧.")]
    [InlineData("“⟦content:The ferry is sold,⟧” the owner wrote ⟦by:in a letter to ⟦to:the port authority⟧⟧.")]
    [InlineData("“⟦content:The ferry is sold,⟧” the owner said ⟦by:in an interview with ⟦to:the Tribune⟧⟧.")]
    [InlineData("⟦by:In a blog post⟧, the engineer argued that ⟦content:the bridge had never been safe⟧.")]
    [InlineData("⟦by:In an interview with ⟦to:state television⟧⟧ ⟦when:last night⟧, the governor said ⟦content:the dam would hold⟧.")]
    [InlineData("⟦by:On Telegram⟧ he wrote that ⟦content:nobody had asked the villages⟧.")]
    [InlineData("“⟦content:The lake is dying,⟧” the group said ⟦by:in a report⟧ published on ⟦when:Tuesday⟧.")]
    [InlineData("“⟦content:We removed the pages,⟧” the company said ⟦by:in a statement⟧ issued in ⟦where:Dublin⟧.")]
    public void By_what_means(string marked) => OccasionReading.Check(marked);

    [Theory]
    [InlineData("“⟦content:The door is open,⟧” the chancellor said ⟦by:⟦at:at a joint press conference with ⟦with:the Norwegian prime minister⟧⟧⟧.")]
    [InlineData("“⟦content:The door is open,⟧” she said ⟦by:⟦at:during a news conference with ⟦with:her Finnish counterpart⟧⟧⟧ on ⟦when:Wednesday⟧.")]
    [InlineData("“⟦content:The door is open,⟧” the minister commented ⟦by:⟦at:at a briefing⟧⟧ on ⟦when:Wednesday⟧.")]
    [InlineData("“⟦content:The door is open,⟧” the minister told ⟦to:reporters⟧ ⟦at:outside the ministry⟧.")]
    [InlineData("The minister announced ⟦by:⟦at:at a meeting of defence ministers⟧⟧ in ⟦where:Brussels⟧ that ⟦content:the aid would double⟧.")]
    [InlineData("⟦at:⟦by:At a rally⟧⟧ in ⟦where:Madrid⟧ on ⟦when:Sunday⟧, the leader promised that ⟦content:taxes would fall⟧.")]
    [InlineData("The judge said ⟦at:in court⟧ that ⟦content:the letter was a forgery⟧.")]
    public void On_what_occasion_and_with_whom(string marked) => OccasionReading.Check(marked);

    [Theory]
    [InlineData("The ministry said ⟦when:Monday⟧ ⟦content:the ferry had been sold⟧.")]
    [InlineData("The ministry on ⟦when:Monday⟧ warned that ⟦content:the dam could break⟧.")]
    [InlineData("On ⟦when:Tuesday⟧ she had stated that ⟦content:the dam would hold⟧.")]
    [InlineData("The ministry acknowledged ⟦when:last night⟧ that ⟦content:the figures were wrong⟧.")]
    [InlineData("In ⟦where:Belgrade⟧, the president said ⟦content:the talks had failed⟧.")]
    [InlineData("The mayor, speaking in ⟦where:Vienna⟧ on ⟦when:Monday⟧, said that ⟦content:the bridge was safe⟧.")]
    [InlineData("Speaking to ⟦to:reporters⟧ in ⟦where:Helsinki⟧, the minister said that ⟦content:the border would stay shut⟧.")]
    [InlineData("“⟦content:The tower is gone,⟧” the chief told ⟦to:⟦at:⟦by:a briefing⟧⟧⟧ in ⟦where:the Georgian capital⟧ on ⟦when:Wednesday⟧.")]
    [InlineData("“⟦content:The tower is gone,⟧” the chief told ⟦to:journalists⟧ on her way to the hall on ⟦when:Wednesday⟧.")]
    public void When_and_where(string marked) => OccasionReading.Check(marked);

    [Theory]
    [InlineData("The general ⟦hedge:reportedly⟧ told ⟦to:his staff⟧ that ⟦content:the war was lost⟧.")]
    [InlineData("The owner has ⟦hedge:allegedly⟧ threatened that ⟦content:the works would close⟧.")]
    [InlineData("“⟦content:The works will close,⟧” the owner ⟦hedge:apparently⟧ said.")]
    [InlineData("“⟦content:The works will close,⟧” the owner ⟦hedge:is reported to have⟧ told ⟦to:staff⟧.")]
    [InlineData("“⟦content:The works will close,⟧” the owner ⟦hedge:appears to have⟧ written ⟦by:in a letter⟧.")]
    public void What_the_reporter_hedges(string marked) => OccasionReading.Check(marked);

    [Theory]
    [InlineData("The president declared ⟦content:Friday a day of mourning⟧.")]
    [InlineData("The ministry said that ⟦content:the ferry would sail from Oslo on Monday⟧.")]
    [InlineData("The ministry announced ⟦content:the dispatch of a team to Armenia in June⟧.")]
    [InlineData("The company, which has offices in Dublin, said that ⟦content:the ferry had been sold⟧.")]
    [InlineData("After the storm on Monday the roads were closed, and the mayor said that ⟦content:they would stay so⟧.")]
    [InlineData("“⟦content:It was foreseen,⟧” the mayor said of the fire in Vienna.")]
    [InlineData("“⟦content:The ferry is sold,⟧” said the owner, whose brother lives in Oslo.")]
    [InlineData("The minister, elected on Sunday, said that ⟦content:the road would open⟧.")]
    [InlineData("The minister told parliament’s critics nothing, but she said that ⟦content:the road would open⟧.")]
    public void Nothing_is_taken_that_is_not_of_the_saying(string marked) => OccasionReading.Check(marked);

    [Fact]
    public void A_participle_goes_on_with_the_occasion_of_the_verb_before_it()
    {
        IReadOnlyList<Quotation> quotations = OccasionReading.Of("The minister said in a statement on Monday that the road was open, adding that the bridge would follow.").Quotations;
        quotations.Count.ShouldBe(2);
        quotations[1].Medium.ShouldBe(quotations[0].Medium);
        quotations[1].SaidWhen.ShouldBe(quotations[0].SaidWhen);
    }

    [Fact]
    public void An_actor_who_is_spoken_to_or_speaks_beside_the_speaker_is_linked()
    {
        Reading reading = OccasionReading.Of("“The door is open,” the chancellor told the European Union at a joint press conference with Ana Kovač, the mayor of Zadar.\nKovač smiled.");
        PartyLink addressee = reading.Parties.Single(party => party.Span == reading.Quotations[0].Addressee);
        addressee.Actor!.Id.ShouldBe("european-union");
        reading.Parties.Single(party => reading.Quotations[0].With.Contains(party.Span)).Actor!.Name.ShouldBe("Ana Kovač");
    }

    [Fact]
    public void A_text_that_is_moved_moves_the_circumstances_and_changes_nothing_else()
    {
        const string before = "The road is long.\n";
        const string text = "“The door is open,” the mayor reportedly told journalists in Vienna on Monday, in a statement.\nAt a joint press conference with Ana Kos, she said that the road was shut.";
        Shape(OccasionReading.Of(before + text), 0).ShouldBe(Shape(OccasionReading.Of(text), before.Length));
    }

    [Fact]
    public void Hostile_text_is_read_to_its_end()
    {
        string[] pieces = ["told reporters in in in at on ", "said on on on Monday, on Monday, ", "speaking speaking to to to ", "at a joint press conference with with with and and ", "is said to have said to have ", "told told told "];
        foreach (string piece in pieces)
        {
            string text = string.Concat(Enumerable.Repeat($"“We stay,” he {piece}. ", 300));
            OccasionReading.Of(text).Quotations.SelectMany(one => one.Content).Select(piece => piece.End).Append(0).Max().ShouldBeLessThanOrEqualTo(text.Length);
        }
    }

    private static string Shape(Reading reading, int moved) => string.Join('\n', reading.Quotations.Select(one =>
        string.Join(' ', new[] { one.Addressee, one.Medium, one.Venue, one.SaidWhen, one.SaidWhere, one.Hedge }.Concat(one.With.Select(span => (TextSpan?)span)).Select(span => span?.Moved(moved).ToString() ?? "-"))));

    [Fact]
    public void Reporters_are_words_but_no_actor()
    {
        Reading reading = OccasionReading.Of("“The door is open,” the chancellor told reporters.");
        reading.Quotations[0].Addressee.ShouldNotBeNull();
        reading.Parties.ShouldNotContain(party => party.Actor!.InCatalogue);
    }

    [Fact]
    public void Said_when_is_the_time_expression_itself_so_that_its_days_are_known()
    {
        Reading reading = OccasionReading.Of("The ministry said in a statement on Monday that the ferry had been sold.");
        TextSpan when = reading.Quotations.ShouldHaveSingleItem().SaidWhen!.Value;
        reading.ResolvedTimes.Single(time => time.Span == when).From.ShouldBe(new DateOnly(2025, 3, 3));
    }
}

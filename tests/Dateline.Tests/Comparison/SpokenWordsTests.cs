using Dateline.Annotation.Quotations;
using Dateline.Comparison.Briefs;
using Dateline.Text;

namespace Dateline.Tests.Comparison;

public sealed class SpokenWordsTests
{
    [Fact]
    public void Direct_words_stand_in_marks_without_the_word_for_the_act() =>
        Shown(QuotationKind.Direct, "“⟦content:We stay,⟧” she ⟦cue:said⟧.").ShouldBe(": “We stay,”");

    [Fact]
    public void Indirect_words_stand_without_marks_behind_the_word_for_the_act() =>
        Shown(QuotationKind.Indirect, "Oslo ⟦cue:has refused⟧ ⟦content:to sign the accord⟧.").ShouldBe(" (has refused): to sign the accord");

    [Fact]
    public void A_fragment_that_the_report_sets_in_marks_keeps_them() =>
        Shown(QuotationKind.Mixed, "The mayor ⟦cue:called⟧ it “⟦content:a gift to smugglers⟧”.").ShouldBe(" (called): “a gift to smugglers”");

    [Fact]
    public void A_clause_with_marks_inside_is_shown_as_it_stands() =>
        Shown(QuotationKind.Mixed, "The mayor ⟦cue:said⟧ that ⟦content:the deal was “a gift” to smugglers⟧.").ShouldBe(" (said): the deal was “a gift” to smugglers");

    [Fact]
    public void A_clause_that_ends_in_a_fragment_in_marks_closes_them() =>
        Shown(QuotationKind.Mixed, "The mayor ⟦cue:said⟧ that ⟦content:the deal was “a gift⟧”.").ShouldBe(" (said): the deal was “a gift”");

    [Fact]
    public void Several_words_for_the_act_and_several_pieces_are_joined() =>
        Shown(QuotationKind.Indirect, "⟦cue:According to⟧ her, ⟦content:the ferry sails⟧, she ⟦cue:added⟧, ⟦content:in May⟧.").ShouldBe(" (According to … added): the ferry sails … in May");

    [Fact]
    public void Without_a_word_for_the_act_there_is_no_bracket() =>
        Shown(QuotationKind.Indirect, "Marten: ⟦content:the ferry sails in May⟧.").ShouldBe(": the ferry sails in May");

    private static string Shown(QuotationKind kind, string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        Quotation quotation = new() { Id = "q", Kind = kind, Content = [.. text["content"]], Cue = text.Roles.Contains("cue") ? [.. text["cue"]] : [], By = "test" };
        string? Words(TextSpan span) => span.End <= text.Text.Length ? span.In(text.Text) : null;
        return SpokenWords.Introduced(quotation, Words) + SpokenWords.Of(quotation, quotation.Content, Words);
    }
}

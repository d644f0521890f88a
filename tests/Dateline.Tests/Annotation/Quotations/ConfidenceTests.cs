using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Language.Models;

namespace Dateline.Tests.Annotation.Quotations;

/// <summary>The confidence of quotations: told where there are trees, between nought and a thousand, lower where more speaks against it.</summary>
public sealed class ConfidenceTests
{
    [Fact]
    public void A_quotation_read_with_trees_tells_how_often_its_like_is_right()
    {
        Quotation quotation = QuotationReading.Of("“We will open the bridge in May,” the mayor said.").Items.ShouldHaveSingleItem();
        quotation.Confidence.ShouldNotBeNull().ShouldBeInRange(900, 1000);
    }

    [Fact]
    public void Without_trees_no_confidence_is_told() =>
        QuotationReading.Of("“We will open the bridge in May,” the mayor said.", depth: AnalysisDepth.Sentences).Items.ShouldHaveSingleItem().Confidence.ShouldBeNull();

    [Fact]
    public void Words_in_marks_that_nobody_is_named_for_are_less_sure_than_those_with_a_cue()
    {
        int named = QuotationReading.Of("“We will open the bridge in May,” the mayor said.").Items.ShouldHaveSingleItem().Confidence!.Value;
        int alone = QuotationReading.Of("“We will open the bridge in May and mend the road.”").Items.ShouldHaveSingleItem().Confidence!.Value;
        alone.ShouldBeLessThan(named);
    }

    [Fact]
    public void Shares_rise_with_the_score_and_survive_the_file()
    {
        short[] weights = new short[DoubtFeatures.Form.Rows];
        weights[3] = 70;
        weights[4] = -20;
        DoubtModel model = new(weights, [-100, 10, 60], [500, 800, 950]);
        using MemoryStream file = new();
        model.Write(file, DoubtFeatures.Form);
        file.Position = 0;
        DoubtModel again = DoubtModel.Read(file, DoubtFeatures.Form);
        again.Score([3, 4, 5]).ShouldBe(50);
        again.Share(-2000).ShouldBe(500);
        again.Share(50).ShouldBe(800);
        again.Share(60).ShouldBe(950);
    }

    [Fact]
    public void A_file_of_another_kind_is_refused() =>
        Should.Throw<InvalidDataException>(() => DoubtModel.Read(new MemoryStream("no model at all"u8.ToArray()), DoubtFeatures.Form));
}

namespace Dateline.Grouping.Statements;

/// <summary>How likely a clause renders what another clause or quotation renders.</summary>
internal static class ClauseLikelihood
{
    /// <summary>In millionths. Rivals are not asked: a clause is held against what it matches best.</summary>
    public static int Of(QuotedWords part, QuotedWords other, PairMeasure measure, PairModel model)
    {
        int[] features = measure.Of(part, other);
        if (!QuotationPairs.IsEnough(features))
        {
            return 0;
        }
        features[(int)PairFeature.Mutual] = 1000;
        return model.Likelihood(features);
    }
}

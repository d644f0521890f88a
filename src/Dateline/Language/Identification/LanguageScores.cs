namespace Dateline.Language.Identification;

/// <summary>What a table says of a text.</summary>
/// <param name="Best">Index of the language with the highest sum.</param>
/// <param name="BestSum">Its sum of weights.</param>
/// <param name="SecondSum">The next language's sum, at least 0.</param>
/// <param name="Features">Number of features in the text.</param>
internal readonly record struct LanguageScores(int Best, int BestSum, int SecondSum, int Features)
{
    /// <summary>Number of margin classes.</summary>
    public const int MarginClasses = 16;

    /// <summary>Length in bits of the lead of the best language over the next: the class that confidence is calibrated for.</summary>
    public int MarginClass => Math.Min(MarginClasses - 1, 32 - int.LeadingZeroCount(Math.Max(0, BestSum - SecondSum)));

    /// <summary>Mean weight of a feature in 1/16.</summary>
    public int Mean => Features == 0 ? 0 : (int)(16L * BestSum / Features);
}

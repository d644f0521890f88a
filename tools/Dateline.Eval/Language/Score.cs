using System.Globalization;

namespace Dateline.Eval.Language;

/// <summary>Precision, recall and their harmonic mean, as the shared task of 2018 counts them.</summary>
/// <param name="Right">Found and in the gold.</param>
/// <param name="Found">Found.</param>
/// <param name="Gold">In the gold.</param>
internal readonly record struct Score(int Right, int Found, int Gold)
{
    public double F1 => Found + Gold == 0 ? 0 : 200.0 * Right / (Found + Gold);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"F1 {F1:F2} (precision {100.0 * Right / Math.Max(1, Found):F2}, recall {100.0 * Right / Math.Max(1, Gold):F2}, {Right} of {Gold})");
}

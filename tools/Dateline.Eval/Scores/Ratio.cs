using System.Globalization;

namespace Dateline.Eval.Scores;

/// <summary>Counts of an agreement: what is in both, in the gold, in the output.</summary>
internal sealed class Ratio
{
    public int Both { get; private set; }

    public int Gold { get; private set; }

    public int Found { get; private set; }

    public double Precision => Found == 0 ? 0 : (double)Both / Found;

    public double Recall => Gold == 0 ? 0 : (double)Both / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(int both, int gold, int found) => (Both, Gold, Found) = (Both + both, Gold + gold, Found + found);

    public string Row(string name) => string.Create(CultureInfo.InvariantCulture, $"{name,-34} P {Precision:0.000}  R {Recall:0.000}  F1 {F1:0.000}   (gold {Gold}, found {Found})");
}

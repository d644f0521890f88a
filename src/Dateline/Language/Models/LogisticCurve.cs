namespace Dateline.Language.Models;

/// <summary>The logistic curve in whole numbers: the same on every machine.</summary>
internal static class LogisticCurve
{
    private const int One = 1_000_000;

    // At whole and half sums from 0 to 8, in millionths; between them a straight line.
    private static readonly int[] _curve =
    [
        500_000, 622_459, 731_059, 817_574, 880_797, 924_142, 952_574, 970_688, 982_014, 989_013, 993_307, 995_930, 997_527, 998_499, 999_089, 999_447, 999_665,
    ];

    /// <summary>The share, in millionths, that a sum in thousandths stands for.</summary>
    public static int Of(long sum)
    {
        if (sum < 0)
        {
            return One - Of(-sum);
        }
        int step = (int)Math.Min(sum / 500, _curve.Length - 1);
        return step == _curve.Length - 1 ? _curve[step] : _curve[step] + (int)((_curve[step + 1] - _curve[step]) * (sum - (step * 500L)) / 500);
    }
}

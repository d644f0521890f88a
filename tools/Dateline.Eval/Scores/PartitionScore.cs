using System.Globalization;

namespace Dateline.Eval.Scores;

/// <summary>Agreement of two partitions: BCubed precision and recall, and the number of gold groups that are whole and apart.</summary>
internal sealed class PartitionScore
{
    private readonly List<(string Gold, string Found)> _items = [];

    public void Add(string gold, string found) => _items.Add((gold, found));

    public (double Precision, double Recall, double F1) BCubed()
    {
        Dictionary<string, int> gold = _items.CountBy(item => item.Gold).ToDictionary(StringComparer.Ordinal);
        Dictionary<string, int> found = _items.CountBy(item => item.Found).ToDictionary(StringComparer.Ordinal);
        double precision = 0;
        double recall = 0;
        foreach (((string g, string f), int count) in _items.CountBy(item => item).OrderBy(pair => pair.Key))
        {
            precision += (double)count * count / found[f];
            recall += (double)count * count / gold[g];
        }
        precision /= Math.Max(1, _items.Count);
        recall /= Math.Max(1, _items.Count);
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    public (int Whole, int Total) Whole()
    {
        ILookup<string, string> found = _items.ToLookup(item => item.Gold, item => item.Found);
        ILookup<string, string> gold = _items.ToLookup(item => item.Found, item => item.Gold);
        int whole = found.Count(group => group.Distinct().Count() == 1 && gold[group.First()].Distinct().Count() == 1);
        return (whole, found.Count);
    }

    public string Row()
    {
        (double precision, double recall, double f1) = BCubed();
        (int whole, int total) = Whole();
        return string.Create(CultureInfo.InvariantCulture, $"BCubed P {precision:0.000} R {recall:0.000} F1 {f1:0.000}   stories whole and apart: {whole}/{total} over {_items.Count} reports");
    }
}

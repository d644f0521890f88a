using System.Text.Json;
using Dateline.Text;

namespace Dateline.Eval.Running;

/// <summary>The pinned floors of eval/floors.json: figures that must not fall, with a hash of the gold that they were measured on.</summary>
internal sealed class Floors
{
    // A figure may lie this far under its floor: floors are printed with three digits.
    private const double Rounding = 0.0005;
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true };

    /// <summary>Hash of each gold set, by its name.</summary>
    public SortedDictionary<string, string> Gold { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Least value of each figure, by its name.</summary>
    public SortedDictionary<string, double> Figures { get; set; } = new(StringComparer.Ordinal);

    public static Floors Read(string file) => File.Exists(file) ? JsonSerializer.Deserialize<Floors>(File.ReadAllText(file))! : new Floors();

    public void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, JsonSerializer.Serialize(this, _options) + "\n");
    }

    /// <summary>The figures that lie under their floors, as lines for people.</summary>
    public IEnumerable<string> Fallen(IReadOnlyDictionary<string, double> measured) =>
        Figures.Where(floor => measured.TryGetValue(floor.Key, out double now) && now < floor.Value - Rounding)
            .Select(floor => FormattableString.Invariant($"{floor.Key}: {measured[floor.Key]:0.000}, floor {floor.Value:0.000}"));

    /// <summary>Sets the floors to what was measured. Without <paramref name="mayLower"/> no floor falls.</summary>
    /// <exception cref="InvalidOperationException">A floor would fall and <paramref name="mayLower"/> is not set, or the gold of a floor is another.</exception>
    public void Pin(string set, string hash, IReadOnlyDictionary<string, double> measured, bool mayLower)
    {
        if (!mayLower && Gold.TryGetValue(set, out string? known) && known != hash)
        {
            throw new InvalidOperationException($"The gold '{set}' is not what its floors were measured on; use --lower to pin them anew");
        }
        string[] fallen = [.. Fallen(measured)];
        if (!mayLower && fallen.Length > 0)
        {
            throw new InvalidOperationException("A floor is not lowered without --lower: " + string.Join("; ", fallen));
        }
        Gold[set] = hash;
        foreach ((string name, double value) in measured)
        {
            Figures[name] = Math.Floor(value * 1000) / 1000;
        }
    }

    /// <summary>A hash over the files of a gold set.</summary>
    public static string HashOf(string path) =>
        ContentHash.Id([.. (Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : (IEnumerable<string>)[path])
            .Where(file => Path.GetExtension(file) is ".json" or ".jsonl" or ".txt").Select(file => ContentHash.OfBytes(File.ReadAllBytes(file)))]);
}

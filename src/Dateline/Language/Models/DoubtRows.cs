namespace Dateline.Language.Models;

/// <summary>What is known of one answer, as rows of a small table of weights.</summary>
internal sealed class DoubtRows(DoubtForm form)
{
    private const uint Basis = 2166136261;
    private readonly List<int> _rows = new(32);

    /// <summary>The rows added since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<int> Rows => _rows;

    public void Clear() => _rows.Clear();

    /// <summary>Adds the row of a name and a value, by the 32-bit FNV-1a hash of both.</summary>
    public void Add(string name, string value) => AddRow(Hash(Hash(Hash(Basis, name), "="), value));

    /// <summary>Adds the row of a value under two names, as <see cref="Add(string, string)"/> does under both with a blank between.</summary>
    public void Add(string name, string second, string value) => AddRow(Hash(Hash(Hash(Hash(Hash(Basis, name), " "), second), "="), value));

    private void AddRow(uint hash) => _rows.Add((int)((hash ^ (hash >> 15)) % (uint)form.Rows));

    private static uint Hash(uint hash, string text)
    {
        foreach (char letter in text)
        {
            hash = (hash ^ letter) * 16777619;
        }
        return hash;
    }
}

namespace Dateline.Language.Models;

/// <summary>What is known of one answer, as rows of a small table of weights.</summary>
internal sealed class DoubtRows(DoubtForm form)
{
    private readonly List<int> _rows = [];

    /// <summary>The rows added since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<int> Rows => _rows;

    public void Clear() => _rows.Clear();

    /// <summary>Adds the row of a name and a value, by the 32-bit FNV-1a hash of both.</summary>
    public void Add(string name, string value)
    {
        uint hash = 2166136261;
        foreach (char letter in name)
        {
            hash = (hash ^ letter) * 16777619;
        }
        hash = (hash ^ '=') * 16777619;
        foreach (char letter in value)
        {
            hash = (hash ^ letter) * 16777619;
        }
        _rows.Add((int)((hash ^ (hash >> 15)) % (uint)form.Rows));
    }
}

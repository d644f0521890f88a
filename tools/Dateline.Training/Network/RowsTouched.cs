namespace Dateline.Training.Network;

/// <summary>Which rows of words and affixes a step has changed: all others are left alone.</summary>
internal sealed class RowsTouched(int words)
{
    private readonly bool[] _words = new bool[words];
    private readonly bool[] _affixes = new bool[Parameters.AffixRows];

    public List<int> Words { get; } = [];

    public List<int> Affixes { get; } = [];

    public void TouchWord(int row) => Touch(_words, Words, row);

    public void TouchAffix(int row) => Touch(_affixes, Affixes, row);

    public void Clear()
    {
        Words.ForEach(row => _words[row] = false);
        Affixes.ForEach(row => _affixes[row] = false);
        Words.Clear();
        Affixes.Clear();
    }

    private static void Touch(bool[] marks, List<int> rows, int row)
    {
        if (!marks[row])
        {
            marks[row] = true;
            rows.Add(row);
        }
    }
}

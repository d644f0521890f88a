using System.Text;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Words for made reports: common ones as often as the library's own counts have them, rare ones, invented names and outlets, and names of places that there are.</summary>
internal sealed class MadeWords
{
    private const int CountOutlets = 300;

    private static readonly string[] _syllables =
        ["ba", "lo", "ren", "ti", "kov", "mar", "ša", "del", "go", "vin", "ar", "pe", "tra", "lis", "no", "ku", "dro", "ze", "fan", "mi", "hol", "ber", "cas", "đu", "yan"];

    private static readonly string[] _papers = ["Herald", "Post", "Courier", "Gazette", "Tribune", "News Agency", "Times", "Observer", "Radio", "Daily"];

    private readonly string[] _words;
    private readonly long[] _upTo;

    /// <summary>Reads the library's own lists.</summary>
    public MadeWords(DataSet data)
    {
        HashSet<string> stops = [.. data.Table("languages/en/stop-words.tsv").Rows.Select(row => row["form"])];
        DataRow[] rows = [.. data.Table("languages/en/word-documents.tsv").Rows.Where(row => !stops.Contains(row["form"]) && row["form"].All(char.IsAsciiLetterLower))];
        _words = [.. rows.Select(row => row["form"])];
        _upTo = new long[rows.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            _upTo[row] = (row == 0 ? 0 : _upTo[row - 1]) + rows[row].Number("documents");
        }
        Places = [.. data.Table("places/places.tsv").Rows.Where(row => row["kind"] == "capital").Select(row => row["name"])];
        Draws draws = new(300);
        Outlets = [.. Enumerable.Range(0, CountOutlets).Select(number => $"{Name(draws)} {_papers[number % _papers.Length]}")];
    }

    /// <summary>Names of capitals.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Names of outlets, all invented.</summary>
    public IReadOnlyList<string> Outlets { get; }

    /// <summary>A word, the more often drawn the more documents have it.</summary>
    public string Common(Draws draws)
    {
        int found = Array.BinarySearch(_upTo, (long)draws.Below((int)_upTo[^1]));
        return _words[found < 0 ? ~found : found];
    }

    /// <summary>Any word, as often as any other.</summary>
    public string Rare(Draws draws) => draws.Of(_words);

    /// <summary>An invented name of two or three syllables.</summary>
    public static string Name(Draws draws)
    {
        StringBuilder name = new();
        for (int syllable = 2 + draws.Below(2); syllable > 0; syllable--)
        {
            name.Append(draws.Of(_syllables));
        }
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}

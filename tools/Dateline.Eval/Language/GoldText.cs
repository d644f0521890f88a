using System.Globalization;
using System.Text;
using Dateline.Text;

namespace Dateline.Eval.Language;

/// <summary>A treebank file as raw text: paragraphs are blocks, joined by blank lines; sentences in a paragraph by what the file says of blanks.</summary>
internal sealed class GoldText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _blocks = [];
    private readonly List<TextSpan> _sentences = [];
    private readonly List<(int First, int End)> _sentenceWords = [];
    private readonly List<TextSpan> _tokens = [];
    private readonly List<GoldWord> _words = [];
    private int _blockStart;

    public string Text => _text.ToString();

    public IReadOnlyList<TextSpan> Blocks => _blocks;

    public IReadOnlyList<TextSpan> Sentences => _sentences;

    public IReadOnlyList<(int First, int End)> SentenceWords => _sentenceWords;

    /// <summary>Surface tokens: what the shared task of 2018 calls tokens.</summary>
    public IReadOnlyList<TextSpan> Tokens => _tokens;

    /// <summary>Syntactic words.</summary>
    public IReadOnlyList<GoldWord> Words => _words;

    public static GoldText Read(string file)
    {
        GoldText gold = new();
        List<string[]> rows = [];
        bool startsBlock = false;
        foreach (string line in File.ReadLines(file).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                startsBlock = true;
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                gold.Add(rows, startsBlock);
                rows.Clear();
                startsBlock = false;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        gold.CloseBlock();
        return gold;
    }

    private void Add(List<string[]> rows, bool startsBlock)
    {
        if (startsBlock && _text.Length > 0)
        {
            CloseBlock();
            _text.Append("\n\n");
            _blockStart = _text.Length;
        }

        int firstWord = _words.Count;
        int start = _text.Length;
        int end = start;
        int joinedUntil = 0;
        (int Start, int End) joined = default;
        int cursor = 0;
        foreach (string[] row in rows.Where(row => !row[0].Contains('.', StringComparison.Ordinal)))
        {
            int dash = row[0].IndexOf('-', StringComparison.Ordinal);
            int number = int.Parse(dash < 0 ? row[0] : row[0][(dash + 1)..], CultureInfo.InvariantCulture);
            if (dash >= 0)
            {
                joined = AddSurface(row);
                (joinedUntil, cursor, end) = (number, joined.Start, joined.End);
                continue;
            }

            (int Start, int End) place = number <= joinedUntil ? PartOf(row[1], joined, number == joinedUntil, ref cursor) : AddSurface(row);
            end = Math.Max(end, place.End);
            int head = int.Parse(row[6], CultureInfo.InvariantCulture);
            _words.Add(new GoldWord(place.Start, place.End, row[1], row[2], row[3], row[4], row[5], head == 0 ? -1 : firstWord + head - 1, row[7]));
        }

        _sentences.Add(new TextSpan(start, end));
        _sentenceWords.Add((firstWord, _words.Count));
    }

    private (int Start, int End) AddSurface(string[] row)
    {
        int start = _text.Length;
        _text.Append(row[1]);
        (int Start, int End) place = (start, _text.Length);
        _tokens.Add(new TextSpan(place.Start, place.End));
        if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal))
        {
            _text.Append(' ');
        }

        return place;
    }

    // The parts of "don't" lie one behind the other; a part that is written otherwise gets what is left.
    private static (int Start, int End) PartOf(string form, (int Start, int End) joined, bool isLast, ref int cursor)
    {
        int start = Math.Min(cursor, joined.End);
        int end = isLast ? joined.End : Math.Min(joined.End, start + form.Length);
        cursor = end;
        return (start, end);
    }

    private void CloseBlock()
    {
        if (_text.Length > _blockStart)
        {
            _blocks.Add(new TextSpan(_blockStart, _text.Length));
        }
    }
}

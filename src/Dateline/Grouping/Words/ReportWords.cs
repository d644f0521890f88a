using Dateline.Text;

namespace Dateline.Grouping.Words;

/// <summary>The words of one report, in the order of the text; boilerplate is left out.</summary>
internal sealed class ReportWords
{
    private readonly Word[] _words;
    private readonly int[] _partEnds;

    private ReportWords(Word[] words, int[] partEnds, IReadOnlyList<Part> parts)
    {
        _words = words;
        _partEnds = partEnds;
        Parts = parts;
    }

    /// <summary>The parts that hold words, boilerplate left out.</summary>
    public IReadOnlyList<Part> Parts { get; }

    public int Count => _words.Length;

    public ref readonly Word this[int word] => ref _words[word];

    public ReadOnlySpan<Word> All => _words;

    /// <summary>The words of part <paramref name="part"/> of <see cref="Parts"/>.</summary>
    public ReadOnlySpan<Word> Of(int part) => _words.AsSpan((part == 0 ? 0 : _partEnds[part - 1]).._partEnds[part]);

    /// <summary>The words that overlap <paramref name="span"/>, as first number and number behind the last.</summary>
    public (int First, int End) Range(TextSpan span)
    {
        int first = FirstEndingBehind(span.Start);
        (int low, int high) = (first, _words.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _words[middle].Span.Start >= span.End ? (low, middle) : (middle + 1, high);
        }
        return (first, low);
    }

    /// <summary>Reads the words of <paramref name="report"/>.</summary>
    public static ReportWords Read(Report report, WordKnowledge knowledge)
    {
        string text = report.Text.Value;
        IReadOnlyList<Part> parts = report.Parts.Count == 0
            ? [new Part(PartKind.Paragraph, new TextSpan(0, text.Length), null, "whole-text")]
            : [.. report.Parts.Where(part => part.Kind != PartKind.Boilerplate)];
        List<Word> words = new(text.Length / 6);
        int[] ends = new int[parts.Count];
        for (int part = 0; part < parts.Count; part++)
        {
            WordReader.Read(text, parts[part].Span, knowledge, words);
            ends[part] = words.Count;
        }
        return new ReportWords([.. words], ends, parts);
    }

    private int FirstEndingBehind(int position)
    {
        int low = 0;
        int high = _words.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_words[middle].Span.End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }
}

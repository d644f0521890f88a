using Dateline.Text;

namespace Dateline.Language;

/// <summary>Reads tokens and sentences. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class TextAnalyzer
{
    private readonly HashSet<string> _abbreviations;

    /// <summary>Reads the abbreviations of <c>languages/en/abbreviations.tsv</c>.</summary>
    /// <exception cref="FormatException">The file is no table.</exception>
    public TextAnalyzer(DataSet data)
    {
        _abbreviations = data.Table("languages/en/abbreviations.tsv").Rows.Select(row => row["form"]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Reads <paramref name="text"/> block by block; no token or sentence crosses a block's end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Runs of the text in ascending order, in UTF-16 units.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public TextAnalysis Analyze(string text, IReadOnlyList<TextSpan> blocks, CancellationToken cancellation)
    {
        List<int> starts = [];
        List<int> ends = [];
        List<Sentence> sentences = [];
        for (int block = 0; block < blocks.Count; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            int first = starts.Count;
            Tokenize(text, blocks[block], starts, ends);
            int begin = first;
            for (int token = first; token < starts.Count; token++)
            {
                if (token + 1 == starts.Count || EndsSentence(text, starts, ends, token))
                {
                    sentences.Add(new Sentence(new TextSpan(starts[begin], ends[token]), begin, token + 1, block));
                    begin = token + 1;
                }
            }
        }
        return new TextAnalysis(new TokenTable(text, [.. starts], [.. ends]), sentences, []);
    }

    private static void Tokenize(string text, TextSpan block, List<int> starts, List<int> ends)
    {
        int at = block.Start;
        while (at < block.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            int end = at + 1;
            if (char.IsLetterOrDigit(text[at]))
            {
                while (end < block.End && (char.IsLetterOrDigit(text[end]) || IsInside(text, end, block.End)))
                {
                    end++;
                }
            }
            starts.Add(at);
            ends.Add(end);
            at = end;
        }
    }

    private static bool IsInside(string text, int at, int end) =>
        at + 1 < end && char.IsLetterOrDigit(text[at + 1]) && text[at] is '.' or '\'' or '’' or ',' && char.IsDigit(text[at - 1]) == char.IsDigit(text[at + 1]);

    private bool EndsSentence(string text, List<int> starts, List<int> ends, int token)
    {
        int next = token + 1;
        if (char.IsLower(text[starts[next]]) || starts[next] == ends[token])
        {
            return false;
        }
        int last = token;
        while (last > 0 && ends[last] - starts[last] == 1 && text[starts[last]] is '"' or '”' or '“' or '’' or '»' or ')' && ends[last - 1] == starts[last])
        {
            last--;
        }
        if (text[starts[last]] is '!' or '?' or '…')
        {
            return true;
        }
        bool stop = text[starts[last]] == '.' && ends[last] - starts[last] == 1;
        return stop && !(last > 0 && last == token && _abbreviations.Contains(text[starts[last - 1]..ends[last]]));
    }
}

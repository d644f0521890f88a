using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison;

/// <summary>Aligns the renderings of a statement word by word, for a page to mark what differs.</summary>
public static class WordAligner
{
    /// <summary>Each rendering of <paramref name="statement"/> against its first one, in their order. Only words are held against each other: marks and blanks between words of one run belong to it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="reports">The reports of its renderings, by id.</param>
    /// <exception cref="KeyNotFoundException">A report is missing.</exception>
    public static IReadOnlyList<AlignedRendering> Align(Statement statement, IReadOnlyDictionary<string, Report> reports)
    {
        PlainWord[] first = PlainWord.Of(statement.Renderings[0], reports[statement.Renderings[0].ReportId]);
        return [.. statement.Renderings.Select(rendering => new AlignedRendering(rendering, Runs(first, PlainWord.Of(rendering, reports[rendering.ReportId]))))];
    }

    /// <summary>The words of <paramref name="own"/> held against those of <paramref name="first"/>; runs are in UTF-16 units of <paramref name="own"/>.</summary>
    public static IReadOnlyList<AlignedRun> Align(string first, string own) => Runs(PlainWord.Of(first, [new TextSpan(0, first.Length)]), PlainWord.Of(own, [new TextSpan(0, own.Length)]));

    /// <summary>How many words <paramref name="text"/> has.</summary>
    internal static int CountWords(string text) => PlainWord.Of(text, [new TextSpan(0, text.Length)]).Length;

    private static List<AlignedRun> Runs(PlainWord[] first, PlainWord[] own)
    {
        int[] partners = new int[own.Length];
        Array.Fill(partners, -1);
        foreach (WordMatch match in WordMatches.Of([.. first.Select(word => word.Form)], [.. own.Select(word => word.Form)]))
        {
            partners[match.Second] = match.First;
        }
        List<AlignedRun> runs = [];
        int expected = 0;
        for (int at = 0; at < own.Length;)
        {
            bool shared = partners[at] >= 0;
            int end = at + 1;
            while (end < own.Length && own[end].Piece == own[at].Piece && (shared ? partners[end] == partners[end - 1] + 1 : partners[end] < 0))
            {
                end++;
            }
            TextSpan span = own[at].Span.Joined(own[end - 1].Span);
            int next = shared ? partners[at] : Next(partners, end, first.Length);
            string missing = Shown(first, expected, next);
            if (shared && missing.Length > 0)
            {
                runs.Add(new AlignedRun(new TextSpan(span.Start, span.Start), false, missing));
            }
            runs.Add(new AlignedRun(span, shared, shared ? "" : missing));
            expected = shared ? partners[end - 1] + 1 : next;
            at = end;
        }
        if (expected < first.Length && own.Length > 0)
        {
            runs.Add(new AlignedRun(new TextSpan(own[^1].Span.End, own[^1].Span.End), false, Shown(first, expected, first.Length)));
        }
        return runs;
    }

    private static int Next(int[] partners, int from, int none)
    {
        int next = Array.FindIndex(partners, from, partner => partner >= 0);
        return next < 0 ? none : partners[next];
    }

    private static string Shown(PlainWord[] words, int from, int end) =>
        from < end ? string.Join(' ', Enumerable.Range(from, end - from).Select(at => words[at].Text)) : "";

    // A word by its characters alone, letter case aside.
    private readonly record struct PlainWord(TextSpan Span, string Text, ulong Form, int Piece)
    {
        public static PlainWord[] Of(Rendering rendering, Report report) => Of(report.Text.Value, rendering.Spans);

        public static PlainWord[] Of(string text, IReadOnlyList<TextSpan> spans)
        {
            List<PlainWord> words = [];
            for (int piece = 0; piece < spans.Count; piece++)
            {
                int at = spans[piece].Start;
                while (at < spans[piece].End)
                {
                    int end = at;
                    while (end < spans[piece].End && (char.IsLetterOrDigit(text[end]) || (end > at && text[end] is '\'' or '’' && end + 1 < spans[piece].End && char.IsLetterOrDigit(text[end + 1]))))
                    {
                        end++;
                    }
                    if (end > at)
                    {
                        string form = text[at..end];
                        words.Add(new PlainWord(new TextSpan(at, end), form, WordHash.Of(form.ToLowerInvariant()), piece));
                    }
                    at = Math.Max(end, at + 1);
                }
            }
            return [.. words];
        }
    }
}

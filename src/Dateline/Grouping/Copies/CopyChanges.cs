using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Copies;

/// <summary>A text that is held against another one.</summary>
/// <param name="Report">The report.</param>
/// <param name="Words">Its words.</param>
/// <param name="Places">The numbers of the words that are compared.</param>
internal sealed record ChangedText(Report Report, ReportWords Words, int[] Places);

/// <summary>What a copy changed in fact: numbers, names, yes and no.</summary>
internal sealed class CopyChanges
{
    /// <summary>A stretch of more changed words is rewritten, not changed.</summary>
    private const int LongestChange = 6;

    /// <summary>Words a copy must have for each changed fact; below, it is the same template with other news (“rose” for “fell”).</summary>
    private const int WordsAFact = 20;

    private const int MostTold = 3;

    private readonly List<string> _told = [];
    private int _facts;

    /// <summary>The changes in one sentence, or null where there are none.</summary>
    public string? Sentence => _told.Count == 0 ? null : string.Join("; ", _told.Take(MostTold)) + (_told.Count > MostTold ? $"; and {_told.Count - MostTold} more" : "");

    /// <summary>Whether so much changed that it tells other news in the same words.</summary>
    public bool TellsOtherwise(int words) => _facts * WordsAFact > words;

    public static CopyChanges Of(ChangedText original, ChangedText copy, List<WordMatch> matches, WordKnowledge words)
    {
        CopyChanges changes = new();
        WordMatch last = new(-1, -1);
        foreach (WordMatch match in matches.Append(new WordMatch(original.Places.Length, copy.Places.Length)))
        {
            int gap = match.First - last.First - 1;
            int otherGap = match.Second - last.Second - 1;
            if (gap + otherGap > 0 && gap <= LongestChange && otherGap <= LongestChange)
            {
                changes.Look(original, last.First + 1, gap, copy, last.Second + 1, otherGap, words);
            }
            last = match;
        }
        return changes;
    }

    private void Look(ChangedText original, int at, int count, ChangedText copy, int otherAt, int otherCount, WordKnowledge words)
    {
        List<Word> before = [.. original.Places.Skip(at).Take(count).Select(place => original.Words[place])];
        List<Word> after = [.. copy.Places.Skip(otherAt).Take(otherCount).Select(place => copy.Words[place])];
        bool numbers = before.Exists(word => word.IsNumber) && after.Exists(word => word.IsNumber);
        bool names = before.Exists(word => word.IsName) && after.Exists(word => word.IsName);
        bool negated = before.Exists(word => words.IsNegation(word.Form)) != after.Exists(word => words.IsNegation(word.Form));
        bool opposite = before.Exists(one => after.Exists(other => words.AreOpposite(one.Key, other.Key)));
        if (numbers || names || negated || opposite)
        {
            _facts += numbers || negated || opposite ? 1 : 0;
            _told.Add($"“{Shown(original.Report, before)}” became “{Shown(copy.Report, after)}”");
        }
    }

    private static string Shown(Report report, List<Word> words) => words.Count == 0 ? "" : report.Text[words[0].Span.Joined(words[^1].Span)].Replace('\n', ' ');
}

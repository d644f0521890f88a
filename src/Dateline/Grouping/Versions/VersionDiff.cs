using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Versions;

/// <summary>Holds two texts of one report against each other, word by word.</summary>
internal static class VersionDiff
{
    /// <summary>The changes in the order of the text; letter case and marks aside.</summary>
    public static IReadOnlyList<TextChange> Of(Report earlier, Report later, WordKnowledge words)
    {
        ReportWords before = ReportWords.Read(earlier, words);
        ReportWords after = ReportWords.Read(later, words);
        List<TextChange> changes = [];
        WordMatch last = new(-1, -1);
        foreach (WordMatch match in WordMatches.Of(Forms(before), Forms(after)).Append(new WordMatch(before.Count, after.Count)))
        {
            if (match.First - last.First > 1 || match.Second - last.Second > 1)
            {
                changes.Add(new TextChange(Run(before, last.First + 1, match.First), Run(after, last.Second + 1, match.Second)));
            }
            last = match;
        }
        return changes;
    }

    private static ulong[] Forms(ReportWords words)
    {
        ulong[] forms = new ulong[words.Count];
        for (int word = 0; word < forms.Length; word++)
        {
            forms[word] = words[word].Form;
        }
        return forms;
    }

    // The words from first to before end; where there are none, the place behind the word before.
    private static TextSpan Run(ReportWords words, int first, int end)
    {
        if (first < end)
        {
            return words[first].Span.Joined(words[end - 1].Span);
        }
        int at = first == 0 ? 0 : words[first - 1].Span.End;
        return new TextSpan(at, at);
    }
}

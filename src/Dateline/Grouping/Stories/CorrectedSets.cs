namespace Dateline.Grouping.Stories;

/// <summary>Lets the word of people win over the sets that the program made.</summary>
internal static class CorrectedSets
{
    /// <summary>The sets with each correction applied, the oldest first, and the sets that it moved a report into. Reports that are not there are passed over.</summary>
    public static (int[] Sets, IReadOnlySet<int> Moved) Apply(int[] sets, IReadOnlyList<StoryFeatures> reports, IReadOnlyList<StoryCorrection> corrections)
    {
        int[] corrected = [.. sets];
        HashSet<int> moved = [];
        if (corrections.Count == 0)
        {
            return (corrected, moved);
        }
        Dictionary<string, int> numbers = reports.Select((report, at) => (report.ReportId, at)).ToDictionary(pair => pair.ReportId, pair => pair.at, StringComparer.Ordinal);
        int next = sets.Length;
        foreach (StoryCorrection correction in corrections.Where(correction => correction.Word != StoryWord.Titled && numbers.ContainsKey(correction.ReportId)))
        {
            int report = numbers[correction.ReportId];
            int target = correction.Word == StoryWord.Apart ? next++ : numbers.TryGetValue(correction.Value, out int other) ? corrected[other] : corrected[report];
            int from = corrected[report];
            for (int each = 0; each < corrected.Length; each++)
            {
                corrected[each] = each == report || (correction.Word == StoryWord.Merged && corrected[each] == from) ? target : corrected[each];
            }
            moved.Add(target);
        }
        return (corrected, moved);
    }
}

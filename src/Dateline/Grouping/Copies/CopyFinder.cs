using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Copies;

/// <summary>Finds reports whose text comes from another report: candidates by shared runs of words, confirmed word by word.</summary>
internal static class CopyFinder
{
    /// <summary>Share of the smaller set of hashes that must be shared, in thousandths.</summary>
    private const int LeastShared = 300;

    /// <summary>Share of the copy's words that must stand in the original in the same order, in thousandths. Two reports of one press conference share a third at most (samples looked at).</summary>
    private const int LeastTaken = 700;

    private const int LeastWords = 30;

    /// <summary>A run of words in more reports than this is a set phrase.</summary>
    private const int MostPostings = 50;

    /// <summary>The copies, in ordinal order of ids. <paramref name="sorted"/> and <paramref name="texts"/> are in ordinal order of ids.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<Copy> Find(
        IReadOnlyList<Reading> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<ReportVersion> versions, WordKnowledge words, CancellationToken cancellation)
    {
        Shingles[] shingles = [.. texts.Select(Shingles.Of)];
        HashSet<string> later = versions.Select(version => version.ReportId).ToHashSet(StringComparer.Ordinal);
        Dictionary<int, List<(Copy Copy, int Original)>> found = [];
        foreach ((int one, int other) in Candidates(shingles, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            (int original, int copy) = IsBefore(sorted[one], sorted[other], shingles[one].Forms.Length, shingles[other].Forms.Length) ? (one, other) : (other, one);
            if (later.Contains(sorted[copy].Report.Id) || later.Contains(sorted[original].Report.Id))
            {
                continue;
            }
            if (Confirm(sorted, texts, shingles, original, copy, words) is Copy confirmed)
            {
                if (!found.TryGetValue(copy, out List<(Copy Copy, int Original)>? known))
                {
                    found[copy] = known = [];
                }
                known.Add((confirmed, original));
            }
        }
        // A copy that is like several reports names one that is no copy itself, of several the one that it keeps most of.
        return
        [
            .. found.OrderBy(pair => pair.Key).Select(pair => pair.Value
                .OrderBy(from => found.ContainsKey(from.Original)).ThenByDescending(from => from.Copy.KeptThousandths).ThenBy(from => from.Original).First().Copy),
        ];
    }

    private static SortedSet<(int One, int Other)> Candidates(Shingles[] shingles, CancellationToken cancellation)
    {
        Dictionary<ulong, List<int>> index = [];
        SortedSet<(int One, int Other)> candidates = [];
        for (int report = 0; report < shingles.Length; report++)
        {
            cancellation.ThrowIfCancellationRequested();
            Dictionary<int, int> shared = [];
            foreach (ulong hash in shingles[report].Chosen)
            {
                if (!index.TryGetValue(hash, out List<int>? postings))
                {
                    index[hash] = postings = [];
                }
                if (postings.Count < MostPostings)
                {
                    postings.ForEach(other => shared[other] = shared.GetValueOrDefault(other) + 1);
                    postings.Add(report);
                }
            }
            foreach ((int other, int count) in shared)
            {
                if (count * 1000L >= (long)LeastShared * Math.Min(shingles[report].Chosen.Length, shingles[other].Chosen.Length))
                {
                    candidates.Add((other, report));
                }
            }
        }
        return candidates;
    }

    // The one that the other names as its source; then the earlier day; on one day the longer text, because copies are cut; then the lower id.
    private static bool IsBefore(Reading one, Reading other, int words, int otherWords)
    {
        (bool credits, bool credited) = (Credits(one.Report, other.Report), Credits(other.Report, one.Report));
        return credits != credited ? credited
            : one.Published.Value is { } first && other.Published.Value is { } second && first != second ? first < second
            : words != otherWords ? words > otherWords
            : string.CompareOrdinal(one.Report.Id, other.Report.Id) < 0;
    }

    private static bool Credits(Report report, Report source) => source.Outlet is { } outlet && AgencyCredits.Credits(report, outlet);

    private static Copy? Confirm(IReadOnlyList<Reading> sorted, IReadOnlyList<ReportWords> texts, Shingles[] shingles, int original, int copy, WordKnowledge words)
    {
        Shingles first = shingles[original];
        Shingles second = shingles[copy];
        if (second.Forms.Length < LeastWords)
        {
            return null;
        }
        List<WordMatch> matches = WordMatches.Of(first.Forms, second.Forms);
        if (matches.Count * 1000L < (long)LeastTaken * second.Forms.Length)
        {
            return null;
        }
        CopyChanges changes = CopyChanges.Of(
            new ChangedText(sorted[original].Report, texts[original], first.Places), new ChangedText(sorted[copy].Report, texts[copy], second.Places), matches, words);
        int kept = (int)(matches.Count * 1000L / Math.Max(1, first.Forms.Length));
        return changes.TellsOtherwise(second.Forms.Length) ? null : new Copy(sorted[copy].Report.Id, sorted[original].Report.Id, kept, changes.Sentence);
    }
}

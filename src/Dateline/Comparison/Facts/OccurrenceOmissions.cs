using Dateline.Annotation.Events;
using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Facts;

/// <summary>Finds occurrences that later reports do not carry, though two independent ones tell them as done. What somebody said is the statements' matter.</summary>
/// <param name="words">What is known of words.</param>
internal sealed class OccurrenceOmissions(WordKnowledge words)
{
    /// <summary>Share of what an account's words tell from which a sentence with them may tell the same, in hundredths.</summary>
    private const int MayTell = 40;

    /// <summary>Accounts that sentences are held against.</summary>
    private const int MostAccounts = 6;

    /// <summary>The omissions, in the order of the occurrences.</summary>
    public IReadOnlyList<Omission> Find(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<Occurrence> occurrences, IReadOnlyDictionary<string, ReportAnnotations> annotations, LaterReports later, CancellationToken cancellation)
    {
        Dictionary<string, int> numbers = sorted.Select((report, at) => (report.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        HashSet<ulong>[]?[] sentences = new HashSet<ulong>[]?[sorted.Count];
        List<Omission> omissions = [];
        foreach (Occurrence occurrence in occurrences.Where(occurrence => occurrence.Accounts.Count > 1))
        {
            cancellation.ThrowIfCancellationRequested();
            (ToldReport Report, Event Event)[] all = [.. occurrence.Accounts.Select(account => (annotations[account.ReportId].Report, annotations[account.ReportId].Event(account.EventId)!))];
            (ToldReport Report, Event Event)[] own = [.. all.Where(account => account.Report.Stands && account.Event is { Quotation: null, Status: EventStatus.Happened } && !IsSpeech(account.Report, account.Event))];
            IReadOnlyList<ulong[]>? told = null;
            string[] omitting =
            [
                .. later.Than(own.Select(account => account.Report), all.Select(account => account.Report))
                    .Where(at => !sorted[at].Reading.Events.Any(found => found.Class == occurrence.Class)
                        && !(sentences[at] ??= Sentences(sorted[at], texts[at])).Any(sentence => (told ??= Words(own, texts, numbers)).Any(account => Tells(sentence, account))))
                    .Select(at => sorted[at].Id),
            ];
            if (omitting.Length > 0)
            {
                Evidence[] evidence = [.. own.Select(account => Evidence.Of(account.Report.Report, account.Event.Text))];
                omissions.Add(new Omission(evidence[0].Characters.Replace('\n', ' '), occurrence.Id, [.. own.Select(account => account.Report.Id).Distinct()], omitting, evidence));
            }
        }
        return omissions;
    }

    // Whether the words that tell it are those of an act of speech, or within what was said.
    private static bool IsSpeech(ToldReport report, Event told) =>
        report.Reading.Quotations.Any(quotation => quotation.Cue.Concat(quotation.Content).Any(span => span.Overlaps(told.Text)));

    private static HashSet<ulong>[] Sentences(ToldReport report, ReportWords text) =>
        [.. report.Reading.Analysis.Sentences.Select(sentence => TellingWords(text, sentence.Span).ToHashSet())];

    private static IReadOnlyList<ulong[]> Words((ToldReport Report, Event Event)[] accounts, IReadOnlyList<ReportWords> texts, Dictionary<string, int> numbers) =>
        [.. accounts.Take(MostAccounts).Select(account => TellingWords(texts[numbers[account.Report.Id]], account.Event.Text).Distinct().ToArray())];

    private static IEnumerable<ulong> TellingWords(ReportWords text, TextSpan span)
    {
        (int first, int end) = text.Range(span);
        return Enumerable.Range(first, end - first).Select(at => text[at]).Where(word => !word.IsStop).Select(word => word.Key);
    }

    // Whether the sentence has enough of the account's words, or near-synonyms of them, to tell the same.
    private bool Tells(HashSet<ulong> sentence, ulong[] account)
    {
        long all = 0;
        long shared = 0;
        foreach (ulong key in account)
        {
            all += words.Weight(key);
            shared += sentence.Contains(key) || sentence.Any(other => words.AreNear(key, other)) ? words.Weight(key) : 0;
        }
        return shared * 100 >= all * MayTell;
    }
}

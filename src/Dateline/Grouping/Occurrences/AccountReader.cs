using Dateline.Annotation.Events;
using Dateline.Annotation.Times;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Occurrences;

/// <summary>Reads the events of a story's reports for accounts to be held against each other.</summary>
/// <param name="knowledge">What is known of words.</param>
internal sealed class AccountReader(WordKnowledge knowledge)
{
    /// <summary>Telling words of an account that are held against others; further ones are passed over.</summary>
    private const int MostWords = 24;

    private readonly MetWords _met = new(knowledge);

    /// <summary>The accounts in the order of the reports and of their texts.</summary>
    public IReadOnlyList<ToldAccount> Read(IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, IReadOnlyList<Statement> statements)
    {
        Dictionary<(string, string), string[]> carried = statements.SelectMany(statement => statement.Renderings.Select(rendering => (Key: (rendering.ReportId, rendering.QuotationId), statement.Id)))
            .GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Select(pair => pair.Id).Distinct().ToArray());
        (int Report, Event Event)[] told = [.. Enumerable.Range(0, sorted.Count).SelectMany(report => sorted[report].Reading.Events.Select(found => (report, found)))];
        Word[][] words = [.. told.Select(account => WordsOf(texts[account.Report], account.Event.Text))];
        IReadOnlyList<UtteranceTerms> terms = UtteranceTerms.Of(words, knowledge);
        IReadOnlyList<UtteranceTerms> sentences = UtteranceTerms.Of([.. told.Select(account => WordsOf(texts[account.Report], Sentence(sorted[account.Report], account.Event.Text)))], knowledge);
        Dictionary<(int, string), int> classes = told.GroupBy(account => (account.Report, account.Event.Class)).ToDictionary(group => group.Key, group => group.Count());
        Dictionary<TextSpan, MentionLink>[] links = [.. sorted.Select(report => report.Reading.Links.GroupBy(link => link.Mention).ToDictionary(group => group.Key, group => group.First()))];
        return [.. told.Select((account, at) =>
        {
            (int report, Event found) = account;
            ToldReport of = sorted[report];
            QuotedWord[] telling = Weighty(of.Report.Text.Value, words[at], terms[at]);
            return new ToldAccount(report, found)
            {
                Words = telling,
                Weight = telling.Sum(word => (long)word.Weight),
                Hash = words[at].Aggregate(0UL, (joined, word) => WordHash.Joined(joined, word.Form)),
                Sentence = sentences[at],
                Who = Party(found.Who, links[report], texts[report]),
                Whom = Party(found.Whom, links[report], texts[report]),
                Places = [.. of.Reading.Places.Where(place => found.Text.Contains(place.Span) || (found.Where is { } where && where.Overlaps(place.Span))).Select(place => place.Name).Distinct().Order(StringComparer.Ordinal)],
                Days = Days(of, found),
                Numbers = [.. words[at].Where(word => word.IsNumber).Select(word => word.Key).Distinct().Order()],
                Statements = found.Quotation is { } quotation ? carried.GetValueOrDefault((of.Id, quotation), []) : [],
                OfClass = classes[(report, found.Class)],
                Place = (int)(found.Text.Start * 1000L / Math.Max(1, of.Report.Text.Length)),
            };
        })];
    }

    private static Word[] WordsOf(ReportWords words, TextSpan span)
    {
        (int first, int end) = words.Range(span);
        return words.All[first..end].ToArray();
    }

    private static TextSpan Sentence(ToldReport report, TextSpan text)
    {
        IReadOnlyList<Language.Sentence> sentences = report.Reading.Analysis.Sentences;
        (int low, int high) = (0, sentences.Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = sentences[middle].Span.End <= text.Start ? (middle + 1, high) : (low, middle);
        }
        return low < sentences.Count && sentences[low].Span.Start <= text.Start ? sentences[low].Span : text;
    }

    private QuotedWord[] Weighty(string text, Word[] words, UtteranceTerms terms)
    {
        Dictionary<ulong, int> weights = terms.Terms.ToDictionary(term => term.Key, term => term.Weight);
        return [.. words.Where(word => !word.IsStop).DistinctBy(word => word.Key).Take(MostWords).Select(word => _met.Of(text, word, weights[word.Key]))];
    }

    private static AccountParty Party(IReadOnlyList<TextSpan> spans, Dictionary<TextSpan, MentionLink> links, ReportWords words) => new(
        [.. spans.Select(span => links.GetValueOrDefault(span)?.Actor?.Id).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        [.. spans.SelectMany(span => WordsOf(words, span)).Where(word => !word.IsStop).Select(word => word.Key).Distinct().Order()]);

    private static (int, int)? Days(ToldReport report, Event found) =>
        found.When is { } when && report.ResolvedTimes.FirstOrDefault(time => time.Span.Overlaps(when)) is ResolvedTime { From: { } from, To: { } to } ? (from.DayNumber, to.DayNumber) : null;
}

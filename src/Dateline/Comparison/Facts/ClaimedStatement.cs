using Dateline.Grouping;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Facts;

/// <summary>A statement's accounts, made ready for headlines to be held against them.</summary>
internal sealed class ClaimedStatement
{
    /// <summary>Accounts that are looked at most; what the first of many have, the others have too.</summary>
    private const int MostAccounts = 12;

    private readonly List<(Rendering Rendering, ToldReport Report, Word[] Words, string[] Names)> _accounts = [];
    private readonly HashSet<ulong> _keys = [];
    private readonly WordKnowledge _knowledge;

    public ClaimedStatement(Statement statement, IReadOnlyDictionary<string, (ToldReport Report, ReportWords Words)> reports, WordKnowledge words)
    {
        Statement = statement;
        _knowledge = words;
        foreach (Rendering rendering in statement.Renderings.Take(MostAccounts))
        {
            (ToldReport report, ReportWords text) = reports[rendering.ReportId];
            Word[] own = [.. rendering.Spans.Select(text.Range).SelectMany(range => Enumerable.Range(range.First, range.End - range.First)).Select(at => text[at])];
            string[] names = [.. own.Select(word => (word.Traits & WordTraits.Capital) != 0 ? words.Folded(word.Span.In(report.Report.Text.Value)) : "")];
            _accounts.Add((rendering, report, own, names));
            _keys.UnionWith(own.Where(word => !word.IsStop).Select(word => word.Key));
        }
    }

    public Statement Statement { get; }

    /// <summary>Whether an account has a word of the family.</summary>
    public bool Has(ulong key) => _keys.Contains(key);

    /// <summary>Whether an account has a word of the family or a near-synonym.</summary>
    public bool HasNear(ulong key) => _keys.Contains(key) || (_knowledge.ClassesOf(key).Count > 0 && _keys.Any(other => _knowledge.AreNear(other, key)));

    /// <summary>In each account outside <paramref name="headline"/> that has both the word and the name, the run between them and how many words apart they stand.</summary>
    public IEnumerable<(ReportSpan Place, int Words)> Between(string name, ulong key, string report, TextSpan headline)
    {
        foreach ((Rendering rendering, ToldReport told, Word[] words, string[] names) in _accounts)
        {
            int place = Array.FindIndex(words, word => word.Key == key || _knowledge.AreNear(word.Key, key));
            int named = Array.FindIndex(names, other => other.StartsWith(name, StringComparison.Ordinal));
            if (place >= 0 && named >= 0 && !(rendering.ReportId == report && rendering.Spans.Any(headline.Overlaps)))
            {
                yield return (new ReportSpan(told.Id, words[Math.Min(place, named)].Span.Joined(words[Math.Max(place, named)].Span)), Math.Abs(place - named));
            }
        }
    }
}

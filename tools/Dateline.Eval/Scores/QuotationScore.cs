using System.Globalization;
using Dateline.Eval.Gold;
using Dateline.Text;

namespace Dateline.Eval.Scores;

/// <summary>Agreement of quotations with the gold: exact spans (marks and punctuation at their ends apart), shared words, kinds, speakers.</summary>
internal sealed class QuotationScore
{
    private static readonly string[] _roles = ["content", "speaker", "cue"];
    private static readonly string[] _kinds = ["direct", "mixed", "indirect"];
    private readonly SortedDictionary<string, Ratio> _ratios = new(StringComparer.Ordinal);
    private int _sameKind, _mention, _named, _answered, _right, _whole;

    /// <summary>Quotations matched one to one by more than half of their words.</summary>
    public Ratio Matched { get; } = new();

    public Ratio this[string name] => _ratios.TryGetValue(name, out Ratio? ratio) ? ratio : _ratios[name] = new Ratio();

    public double RightOfMatched => _named == 0 ? 0 : (double)_right / _named;

    public double RightOfAnswered => _answered == 0 ? 0 : (double)_right / _answered;

    public double SameKind => Matched.Both == 0 ? 0 : (double)_sameKind / Matched.Both;

    /// <summary>Adds one report.</summary>
    public void Add(GoldReport gold, IReadOnlyList<FoundQuotation> found)
    {
        WordSets words = new(gold.Text);
        foreach (string role in _roles)
        {
            HashSet<TextSpan> wanted = Trimmed(gold.Text, gold.Quotations.SelectMany(quotation => Role(quotation, role)));
            HashSet<TextSpan> given = Trimmed(gold.Text, found.SelectMany(quotation => Role(quotation, role)));
            this[role + " exact"].Add(wanted.Count(given.Contains), wanted.Count, given.Count);
            HashSet<int> wantedWords = words.Of(wanted);
            HashSet<int> givenWords = words.Of(given);
            this[role + " overlap"].Add(wantedWords.Count(givenWords.Contains), wantedWords.Count, givenWords.Count);
        }
        foreach (string kind in _kinds)
        {
            HashSet<TextSpan> wanted = Trimmed(gold.Text, gold.Quotations.Where(quotation => quotation.Kind == kind).SelectMany(quotation => quotation.Content));
            HashSet<TextSpan> given = Trimmed(gold.Text, found.Where(quotation => quotation.Kind == kind).SelectMany(quotation => quotation.Content));
            this[kind + " content exact"].Add(wanted.Count(given.Contains), wanted.Count, given.Count);
        }
        List<(int Gold, int Found)> pairs = Match(gold.Quotations, found, words);
        Matched.Add(pairs.Count, gold.Quotations.Count, found.Count);
        foreach ((int i, int j) in pairs)
        {
            Count(gold, gold.Quotations[i], found[j], words);
        }
    }

    public IEnumerable<string> Rows()
    {
        foreach (string role in _roles)
        {
            yield return this[role + " exact"].Row(role + " exact");
            yield return this[role + " overlap"].Row(role + " overlap");
        }
        foreach (string kind in _kinds)
        {
            yield return this[kind + " content exact"].Row(kind + " content exact");
        }
        yield return Matched.Row("quotations (word IoU > .5)");
        double all = Math.Max(1, Matched.Both);
        yield return string.Create(CultureInfo.InvariantCulture, $"on matched: kind {_sameKind / all:0.000}  speaker mention {_mention / all:0.000}  all spans exact {_whole / all:0.000}");
        if (_named > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"speaker resolved to the right actor: {_right}/{_named} = {RightOfMatched:0.000} of matched, {RightOfAnswered:0.000} of those answered");
        }
    }

    private void Count(GoldReport report, GoldQuotation gold, FoundQuotation found, WordSets words)
    {
        _sameKind += gold.Kind == found.Kind ? 1 : 0;
        HashSet<int> wanted = words.Of(gold.Speaker);
        HashSet<int> given = words.Of(found.Speaker);
        _mention += wanted.Overlaps(given) || (wanted.Count == 0 && given.Count == 0) ? 1 : 0;
        if (gold.Names.Count > 0)
        {
            _named++;
            _answered += found.Name is null ? 0 : 1;
            _right += NameForms.Same(found.Name, gold.Names, gold.IsPerson) ? 1 : 0;
        }
        _whole += _roles.All(role => Trimmed(report.Text, Role(gold, role)).SetEquals(Trimmed(report.Text, Role(found, role)))) ? 1 : 0;
    }

    /// <summary>The numbers of quotations that share more than half of their words, best first, one to one.</summary>
    internal static List<(int Gold, int Found)> Match(IReadOnlyList<GoldQuotation> gold, IReadOnlyList<FoundQuotation> found, WordSets words)
    {
        List<(double Overlap, int Speakers, int Gold, int Found)> pairs = [];
        for (int i = 0; i < gold.Count; i++)
        {
            HashSet<int> wanted = words.Of(gold[i].Content);
            for (int j = 0; j < found.Count; j++)
            {
                double overlap = WordSets.Overlap(wanted, words.Of(found[j].Content));
                if (overlap > 0.5)
                {
                    pairs.Add((-overlap, -words.Of(gold[i].Speaker).Count(words.Of(found[j].Speaker).Contains), i, j));
                }
            }
        }
        HashSet<int> usedGold = [];
        HashSet<int> usedFound = [];
        return [.. pairs.Order().Where(pair => !usedGold.Contains(pair.Gold) && !usedFound.Contains(pair.Found) && usedGold.Add(pair.Gold) && usedFound.Add(pair.Found))
            .Select(pair => (pair.Gold, pair.Found))];
    }

    private static HashSet<TextSpan> Trimmed(string text, IEnumerable<TextSpan> spans) => [.. spans.Select(span => WordSets.Trim(text, span))];

    private static IReadOnlyList<TextSpan> Role(GoldQuotation quotation, string role) =>
        role switch { "content" => quotation.Content, "speaker" => quotation.Speaker, _ => quotation.Cue };

    private static IReadOnlyList<TextSpan> Role(FoundQuotation quotation, string role) =>
        role switch { "content" => quotation.Content, "speaker" => quotation.Speaker, _ => quotation.Cue };
}

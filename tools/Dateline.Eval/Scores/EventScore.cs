using Dateline.Annotation.Events;
using Dateline.Eval.Gold;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Eval.Scores;

/// <summary>Marked events against those found: an event is found where its words overlap by more than three tenths, best pairs first; class, status, teller and parties count on those found.</summary>
internal sealed class EventScore
{
    private const double Least = 0.3;
    private int _gold;
    private int _hit;
    private int _class;
    private int _status;
    private int _told;

    public Ratio Who { get; } = new();

    public Ratio Whom { get; } = new();

    public double Found => Share(_hit, _gold);

    public double Class => Share(_class, _hit);

    public double Status => Share(_status, _hit);

    public double Told => Share(_told, _hit);

    public void Add(GoldReport report, Reading reading)
    {
        WordSets words = new(report.Text);
        HashSet<int>[] gold = [.. report.Events.Select(item => words.Of(item.Text))];
        HashSet<int>[] found = [.. reading.Events.Select(item => words.Of([item.Text]))];
        Dictionary<TextSpan, string?> names = [];
        foreach (MentionLink link in reading.Links)
        {
            names.TryAdd(link.Mention, link.Actor?.Name);
        }
        _gold += gold.Length;
        HashSet<int> taken = [];
        HashSet<int> used = [];
        foreach ((double share, int one, int other) in Enumerable.Range(0, gold.Length).SelectMany(one => Enumerable.Range(0, found.Length).Select(other => (WordSets.Overlap(gold[one], found[other]), one, other)))
            .Where(pair => pair.Item1 > Least).OrderByDescending(pair => pair.Item1).ThenBy(pair => pair.one).ThenBy(pair => pair.other))
        {
            if (!taken.Contains(one) && used.Add(other))
            {
                taken.Add(one);
                Compare(report.Events[one], reading.Events[other], span => names.GetValueOrDefault(span) ?? span.In(report.Text));
            }
        }
    }

    public IEnumerable<string> Rows() =>
    [
        FormattableString.Invariant($"events found {_hit}/{_gold} = {Found:0.000}; of those class {Class:0.000}  status {Status:0.000}  told {Told:0.000}"),
        Who.Row("who"),
        Whom.Row("whom"),
    ];

    private void Compare(GoldEvent gold, Event found, Func<TextSpan, string> name)
    {
        _hit++;
        _class += found.Class == gold.Class ? 1 : 0;
        _status += (found.Status == EventStatus.CalledFor ? "called-for" : found.Status.ToString().ToLowerInvariant()) == gold.Status ? 1 : 0;
        _told += found.Quotation is not null == gold.IsOfSource ? 1 : 0;
        Who.Add(gold.Who.Count(forms => found.Who.Any(span => NameForms.Same(name(span), forms, isPerson: false))), gold.Who.Count, found.Who.Count);
        Whom.Add(gold.Whom.Count(forms => found.Whom.Any(span => NameForms.Same(name(span), forms, isPerson: false))), gold.Whom.Count, found.Whom.Count);
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

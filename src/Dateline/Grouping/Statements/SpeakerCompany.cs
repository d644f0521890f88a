using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>Which names stand beside the speakers of a story: the agency beside its head, the ministry beside its spokeswoman.</summary>
internal sealed class SpeakerCompany
{
    /// <summary>Words to each side of the words for a speaker that are looked at.</summary>
    private const int Beside = 6;

    private readonly Dictionary<string, HashSet<ulong>> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<ulong>> _beside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<ulong>> _besideActor = new(StringComparer.Ordinal);

    /// <summary>Reads what stands beside the speakers of <paramref name="quotations"/>.</summary>
    public SpeakerCompany(IReadOnlyList<QuotedWords> quotations, IReadOnlyList<ToldReport> sorted, IReadOnlyList<ReportWords> texts, WordKnowledge knowledge)
    {
        foreach (QuotedWords quotation in quotations)
        {
            HashSet<ulong> own = [];
            HashSet<ulong> beside = [];
            ReportWords words = texts[quotation.Report];
            foreach (TextSpan span in quotation.Quotation.Speaker)
            {
                (int first, int end) = words.Range(span);
                own.UnionWith(Names(words, first, end));
                beside.UnionWith(Names(words, Math.Max(0, first - Beside), Math.Min(words.Count, end + Beside)));
            }
            if (quotation.Actor is { } actor)
            {
                own.UnionWith(knowledge.Folded(actor.Name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => knowledge.FormOf(word)).Where(form => !knowledge.IsStop(form)));
                _besideActor.TryAdd(actor.Id, []);
                _besideActor[actor.Id].UnionWith(beside);
            }
            _own[quotation.Quotation.Id] = own;
            _beside[quotation.Quotation.Id] = beside;
        }
    }

    /// <summary>Whether a name of the one speaker stands beside the other, here or in another report.</summary>
    public bool AreRelated(QuotedWords one, QuotedWords other) => StandsBeside(one, other) || StandsBeside(other, one);

    private bool StandsBeside(QuotedWords one, QuotedWords other)
    {
        HashSet<ulong> own = _own[one.Quotation.Id];
        return own.Count > 0 && (own.Overlaps(_own[other.Quotation.Id]) || own.Overlaps(_beside[other.Quotation.Id]) || (other.Actor is not null && own.Overlaps(_besideActor[other.Actor.Id])));
    }

    private static IEnumerable<ulong> Names(ReportWords words, int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if ((words[at].Traits & WordTraits.Capital) != 0 && !words[at].IsStop)
            {
                yield return words[at].Form;
            }
        }
    }
}

using Dateline.Annotation.Mentions;
using Dateline.Text;

namespace Dateline.Linking.Parties;

/// <summary>Tells which two “both sides” or “the two countries” are: the last two before it that were named together, or that one event set against each other.</summary>
internal sealed class PluralParties
{
    private const int LookBack = 60;
    private const int MostBetween = 24;
    private static readonly string[] _twoSided = ["AGREE", "CONSULT", "COOPERATE", "REJECT", "ACCUSE", "THREATEN", "SANCTION"];
    private readonly Dictionary<string, (string Kind, bool Alone)> _nouns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Kind, bool Alone)>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Reads <c>codebooks/en/pair-nouns.tsv</c>.</summary>
    public PluralParties(DataSet data)
    {
        _lookup = _nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (DataRow row in data.Table("codebooks/en/pair-nouns.tsv").Rows)
        {
            _nouns[row["form"]] = (row["kind"], row["alone"] == "yes");
        }
    }

    /// <summary><paramref name="parties"/> of event number <paramref name="at"/>, with the words for two replaced by those that name them.</summary>
    public IReadOnlyList<TextSpan> Named(IReadOnlyList<TextSpan> parties, PartyContext context, int at)
    {
        if (parties is not [TextSpan party] || Kind(party, context) is not string kind || context.ActorOf(party) is { InCatalogue: true })
        {
            return parties;
        }
        return Pair(party.Start, kind, context, at) is (TextSpan one, TextSpan other) ? [one, other] : parties;
    }

    private string? Kind(TextSpan party, PartyContext context)
    {
        (int first, int end) = context.TokensOf(party);
        if (end <= first || !_lookup.TryGetValue(context.Tokens.Form(end - 1), out (string Kind, bool Alone) noun))
        {
            return null;
        }
        // The words for how many may stand before the party's own.
        for (int token = Math.Max(0, first - 2); token < end - 1; token++)
        {
            bool two = Is(token, "both", context) || Is(token, "two", context);
            if (two || noun.Alone && token >= first - 1 && Is(token, "the", context))
            {
                return end - 1 - token <= 3 ? noun.Kind : null;
            }
        }
        return null;
    }

    private static bool Is(int token, string word, PartyContext context) => context.Tokens.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    // Those of the last event that has two sides; else those that were named in one breath. Whoever acts on both is neither.
    private static (TextSpan, TextSpan)? Pair(int before, string kind, PartyContext context, int at)
    {
        (TextSpan One, TextSpan Other)? best = null;
        for (int told = Math.Max(0, at - LookBack); told < context.Events.Length && context.Events[told].Text.Start < before; told++)
        {
            TextSpan[] both = [.. context.Events[told].Who.Concat(context.Events[told].Whom).Where(span => span.Start < before)];
            if (told != at && _twoSided.Contains(context.Events[told].Class) && both.Length == 2 && Fit(both[0], both[1], kind, context, at))
            {
                best = (both[0], both[1]);
            }
        }
        return best ?? Joined(before, kind, context, at);
    }

    // “Norway and Sweden”: two mentions with “and” between them.
    private static (TextSpan One, TextSpan Other)? Joined(int before, string kind, PartyContext context, int at)
    {
        (TextSpan, TextSpan)? found = null;
        string text = context.Report.Text.Value;
        for (int i = 1; i < context.Links.Count && context.Links[i].Mention.End <= before; i++)
        {
            (TextSpan one, TextSpan other) = (context.Links[i - 1].Mention, context.Links[i].Mention);
            bool joins = other.Start > one.End && other.Start - one.End <= MostBetween && text.AsSpan(one.End, other.Start - one.End).Trim() is "and" or "and the";
            bool longer = i > 1 && context.Links[i - 2].Mention.End < one.Start && text.AsSpan(context.Links[i - 2].Mention.End, one.Start - context.Links[i - 2].Mention.End).Trim() is ",";
            found = joins && !longer && Fit(one, other, kind, context, at) ? (one, other) : found;
        }
        return found;
    }

    private static bool Fit(TextSpan one, TextSpan other, string kind, PartyContext context, int at) =>
        !context.Events[at].Who.Any(own => context.IsSame(own, one) || context.IsSame(own, other)) && context.ActorOf(one) is { } first && context.ActorOf(other) is { } second && first.Id != second.Id && Fits(first.Kind, kind) && Fits(second.Kind, kind);

    private static bool Fits(MentionKind kind, string wanted) => wanted switch
    {
        "state" => kind is MentionKind.State,
        "person" => kind is MentionKind.Person or MentionKind.Office,
        _ => kind is MentionKind.State or MentionKind.Organisation or MentionKind.Group,
    };
}

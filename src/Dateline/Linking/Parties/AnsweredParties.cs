using Dateline.Annotation.Events;
using Dateline.Text;

namespace Dateline.Linking.Parties;

/// <summary>Tells whom an answer is aimed at: “rejected the accusation” at whoever made it, “demanded their release” at whoever holds them.</summary>
internal sealed class AnsweredParties
{
    private const int MostParts = 2;
    private const int LookAround = 60;
    private readonly HashSet<string> _nouns;
    private static readonly string[] _answers = ["rule:reject", "rule:reject-deny", "rule:accuse-disapprove"];
    private static readonly string[] _said = ["ACCUSE", "REQUEST", "THREATEN"];

    /// <summary>Reads <c>codebooks/en/answered-nouns.tsv</c>.</summary>
    public AnsweredParties(DataSet data) => _nouns = data.Table("codebooks/en/answered-nouns.tsv").Rows.Select(row => row["noun"]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Event number <paramref name="at"/> with whom it answers, where it names nobody itself.</summary>
    public Event Complete(Event told, PartyContext context, int at)
    {
        if (told.Whom.Count > 0 || told.Who.Count == 0)
        {
            return told;
        }
        TextSpan? whom = _answers.Contains(told.By) && Object(told, context) ? Speaker(told, context, at) : told.Class == "REQUEST" && IsForRelease(told, context) ? Holder(told, context, at) : null;
        return whom is TextSpan found && !told.Who.Any(who => context.IsSame(who, found)) ? told with { Whom = [found] } : told;
    }

    // A noun for somebody's words is the object, and nothing behind it says whose they are.
    private bool Object(Event told, PartyContext context)
    {
        (int first, int end) = context.TokensOf(told.Text);
        for (int token = first; token < end; token++)
        {
            if (context.Tokens.Relation(token) is not ("obj" or "nsubj:pass") || context.Tokens.Head(token) is var head && (head < first || head >= end) || !_nouns.Contains(context.Tokens.Lemma(token)))
            {
                continue;
            }
            bool definite = token > first && (Is(token - 1, "the") || Is(token - 1, "this") || Is(token - 1, "that") || Is(token - 1, "these") || Is(token - 1, "those") || Is(token - 1, "such"));
            bool owned = token + 1 < context.Tokens.Count && (Is(token + 1, "of") || Is(token + 1, "by") || Is(token + 1, "from") || context.Tokens.Upos(token + 1) is "VERB");
            return definite && !owned;

            bool Is(int at, string word) => context.Tokens.Form(at).Equals(word, StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    // Whoever accused the one who answers; else whoever spoke or accused last, no more than two paragraphs before.
    private static TextSpan? Speaker(Event told, PartyContext context, int at)
    {
        TextSpan? last = null;
        int part = context.PartAt(told.Text.Start) - MostParts;
        for (int before = Math.Max(0, at - LookAround); before < at; before++)
        {
            Event other = context.Events[before];
            if (!_said.Contains(other.Class) || other.Who is not [TextSpan who] || context.ActorOf(who) is null || told.Who.Any(own => context.IsSame(own, who)))
            {
                continue;
            }
            if (other.Class == "ACCUSE" && other.Whom.Any(whom => told.Who.Any(own => context.IsSame(own, whom))))
            {
                return who;
            }
            last = context.PartAt(other.Text.Start) >= part && (last is null || who.Start > last.Value.Start) ? who : last;
        }
        foreach ((TextSpan speaker, ActorReference _) in context.Spoken)
        {
            bool near = speaker.End <= told.Text.Start && context.PartAt(speaker.Start) >= part && !told.Who.Any(own => context.IsSame(own, speaker));
            last = near && (last is null || speaker.Start > last.Value.Start) ? speaker : last;
        }
        return last;
    }

    private static bool IsForRelease(Event told, PartyContext context)
    {
        (int first, int end) = context.TokensOf(told.Text);
        for (int token = first; token < end; token++)
        {
            if (context.Tokens.Lemma(token) is "release" or "free")
            {
                return true;
            }
        }
        return false;
    }

    // Whoever took or holds somebody, as the report tells it next before, else behind.
    private static TextSpan? Holder(Event told, PartyContext context, int at)
    {
        TextSpan? behind = null;
        for (int other = Math.Min(context.Events.Length - 1, at + LookAround); other >= Math.Max(0, at - LookAround); other--)
        {
            Event held = context.Events[other];
            bool holds = other != at && held.Class is "COERCE" or "ASSAULT" && held.Modes.Any(mode => mode is "abduct" or "arrest" or "seize") && held.Status is EventStatus.Happened or EventStatus.Historical;
            if (holds && held.Who is [TextSpan who] && !told.Who.Any(own => context.IsSame(own, who)))
            {
                if (other < at)
                {
                    return who;
                }
                behind = who;
            }
        }
        return behind;
    }
}

using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Gives the mentions that a party of an event names, pronouns included: “we” in a quotation is its speaker, “she” the nearest person before.</summary>
internal sealed class PronounReader(ReportWords words)
{
    private const int MostMentions = 24;
    private readonly HashSet<int> _subjects = [];

    /// <summary>Takes note of the subjects of <paramref name="clause"/>, which are likelier to be meant by a later pronoun.</summary>
    public void Note(Clause clause)
    {
        foreach (VerbUse verb in clause.Verbs)
        {
            if (verb.Subject.First >= 0 && verb.Subject.Mentions.Count > 0)
            {
                _subjects.Add(verb.Subject.Mentions[0]);
            }
        }
    }

    /// <summary>The spans of the mentions of <paramref name="party"/>, each once; none where a pronoun could not be followed.</summary>
    public IReadOnlyList<TextSpan> Spans(Party party, Quotation? quotation)
    {
        if (party.Pronoun < 0)
        {
            return [.. party.Mentions.Select(mention => words.Mentions[mention].Span).Distinct()];
        }
        if (words.Is(party.Pronoun, WordClass.First))
        {
            return quotation is { Speaker: [TextSpan speaker, ..] } ? [IsPronoun(speaker) && Antecedent(words.Tokens.At(speaker.Start)) is TextSpan named ? named : speaker] : [];
        }
        return Antecedent(party.Pronoun) is TextSpan span ? [span] : [];
    }

    private bool IsPronoun(TextSpan span) => words.Is(words.Tokens.At(span.Start), WordClass.PersonPronoun | WordClass.PluralPronoun | WordClass.ThingPronoun) && words.Tokens.Span(words.Tokens.At(span.Start)) == span;

    // “they” are a group sooner than a body.
    private TextSpan? Antecedent(int pronoun) =>
        (words.Is(pronoun, WordClass.PluralPronoun) ? Antecedent(pronoun, kind => kind == MentionKind.Group) : null) ?? Antecedent(pronoun, kind => Fits(kind, pronoun));

    private TextSpan? Antecedent(int pronoun, Func<MentionKind, bool> fits)
    {
        int position = words.Tokens.Span(pronoun).Start;
        int low = 0;
        int high = words.Mentions.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = words.Mentions[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }
        int nearest = -1;
        for (int mention = low - 1; mention >= 0 && mention >= low - MostMentions; mention--)
        {
            if (!fits(words.Mentions[mention].Kind))
            {
                continue;
            }
            if (_subjects.Contains(mention))
            {
                return words.Mentions[mention].Span;
            }
            nearest = nearest < 0 ? mention : nearest;
        }
        return nearest < 0 ? null : words.Mentions[nearest].Span;
    }

    private bool Fits(MentionKind kind, int pronoun) =>
        words.Is(pronoun, WordClass.PersonPronoun) ? kind is MentionKind.Person or MentionKind.Office
        : words.Is(pronoun, WordClass.ThingPronoun) ? kind is MentionKind.Organisation or MentionKind.State or MentionKind.Mission
        : words.Is(pronoun, WordClass.PluralPronoun) && kind is MentionKind.Group or MentionKind.Organisation or MentionKind.Mission;
}

using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells whom a pronoun before or behind a speech cue stands for: who spoke or stood as subject last, of fitting gender and kind.</summary>
internal sealed class PronounLinker(ActorCatalogue catalogue, MentionVocabulary vocabulary, NameFold fold, DataSet data)
{
    private readonly HashSet<string> _replies = [.. data.Table("languages/en/reply-verbs.tsv").Rows.Select(row => fold.Key(row["form"]))];

    private readonly UnlikelyPeople _unlikely = new(vocabulary, fold);

    // Mentions and quotations before it that are looked at: a pronoun goes back a few sentences, and the work stays linear.
    private const int LookBack = 100;
    private const int MostRivals = 4;

    /// <summary>The link of the pronoun at <paramref name="span"/>, speaker of quotation <paramref name="number"/>, or null where nobody fits.</summary>
    public MentionLink? Resolve(int number, Pronoun pronoun, TextSpan span, SpeakerContext context, SpeakerLink?[] speakers)
    {
        if (pronoun.IsRelative)
        {
            return Antecedent(span, context);
        }
        Dictionary<string, string> genders = context.Genders ??= Genders(context);
        MentionLink? best = null;
        (bool Told, bool Other, bool Subject, bool Plain, int At) score = default;
        string? answered = Answered(number, span, context, speakers);
        int part = context.PartAt(span.Start);
        foreach ((int at, bool subject, bool deep, MentionLink link) in Before(number, pronoun, span, context, speakers))
        {
            if (!Fits(pronoun, link.Actor!, genders, context))
            {
                continue;
            }
            bool near = part - context.PartAt(at) <= 1;
            // Names whose gender nothing tells are mostly men's in this kind of news: “she” is first of all somebody told to be a woman.
            bool told = near && pronoun.Gender == "f" && genders.ContainsKey(link.Actor!.Id);
            bool other = near && answered is not null && link.Actor!.Id != answered;
            (bool, bool, bool, bool, int) own = (told, other, subject && near && !deep, near && !deep, at);
            if (best is null || own.CompareTo(score) >= 0)
            {
                (best, score) = (link, own);
            }
        }
        return best is null ? null : best with { By = "pronoun" };
    }

    // “‘…,’ she replied”: somebody else than whoever spoke just before in the same paragraph or the one before it.
    private string? Answered(int number, TextSpan span, SpeakerContext context, SpeakerLink?[] speakers)
    {
        Quotation quotation = context.Quotations[number];
        if (quotation is not { Kind: QuotationKind.Direct, Cue: [var cue, ..] } || quotation.Content[0].Start > span.Start || !_replies.Contains(fold.Key(cue.In(context.Report.Text.Value))))
        {
            return null;
        }
        for (int i = number - 1; i >= Math.Max(0, number - LookBack); i--)
        {
            Quotation before = context.Quotations[i];
            if (before.Inside is null && before.Content is [.., var end] && end.End <= quotation.Content[0].Start)
            {
                bool direct = before.Kind == QuotationKind.Direct && speakers[i]?.Actor is { Kind: MentionKind.Person or MentionKind.Office };
                return direct && context.PartAt(span.Start) - context.PartAt(end.Start) <= 1 ? speakers[i]!.Actor!.Id : null;
            }
        }
        return null;
    }

    /// <summary>How many others than <paramref name="actor"/> (an id) of fitting gender and kind are named in the paragraph of the pronoun or the one before it; no more than four are counted.</summary>
    public int Rivals(int number, Pronoun pronoun, TextSpan span, SpeakerContext context, SpeakerLink?[] speakers, string actor)
    {
        Dictionary<string, string> genders = context.Genders ??= Genders(context);
        int part = context.PartAt(span.Start);
        List<string> rivals = new(MostRivals);
        foreach ((int at, bool _, bool _, MentionLink link) in Before(number, pronoun, span, context, speakers))
        {
            if (part - context.PartAt(at) <= 1 && link.Actor!.Id != actor && Fits(pronoun, link.Actor, genders, context) && !rivals.Contains(link.Actor.Id))
            {
                rivals.Add(link.Actor.Id);
                if (rivals.Count == MostRivals)
                {
                    break;
                }
            }
        }
        return rivals.Count;
    }

    // “the engineers, whose request …”: what ends just before it.
    private static MentionLink? Antecedent(TextSpan span, SpeakerContext context)
    {
        int end = context.FirstMention(span.Start);
        for (int i = end - 1; i >= Math.Max(0, end - LookBack); i--)
        {
            int gap = span.Start - context.Mentions[i].Span.End;
            if (gap is 1 or 2 && context.Links[i].Actor is not null && context.Report.Text.Value.AsSpan(context.Mentions[i].Span.End, gap).Trim(", ").IsEmpty)
            {
                return context.Links[i] with { By = "relative" };
            }
        }
        return null;
    }

    // Whoever is named inside the words of “he” is another; what is named inside another quotation is further from mind.
    private List<(int At, bool Subject, bool Deep, MentionLink Link)> Before(int number, Pronoun pronoun, TextSpan span, SpeakerContext context, SpeakerLink?[] speakers)
    {
        List<(int, bool, bool, MentionLink)> found = new(LookBack);
        bool human = pronoun.Gender is "m" or "f";
        IReadOnlyList<TextSpan> own = human ? context.Quotations[number].Content : [];
        int end = context.FirstMention(span.Start);
        Func<int, SpeakerContext, bool> test = IsSubject;
        int covered = 0;
        for (int i = Math.Max(0, end - LookBack); i < end; i++)
        {
            Mention mention = context.Mentions[i];
            // “the Pelsk-led mission” is no Pelsk.
            bool inner = mention.Span.End <= covered;
            covered = Math.Max(covered, mention.Span.End);
            if (!inner && context.Links[i].Actor is not null && mention.Span.End <= span.Start && !context.IsQuoted(i) && !Holds(own, mention.Span))
            {
                found.Add((mention.Span.Start, context.IsSubject(i, test), human && context.IsReported(i), context.Links[i]));
            }
        }
        for (int i = Math.Max(0, number - LookBack); i < Math.Min(speakers.Length, number + LookBack); i++)
        {
            if (i != number && speakers[i] is { Actor: not null } speaker && context.Quotations[i].Speaker is [var place, ..] && place.End <= span.Start && !Holds(own, place))
            {
                // “Asked by the reporter whether …, she said”, “the argument by the spokesman”: neither is the subject.
                bool subject = context.Quotations[i].By != "passive-cue" && !IsPossessive(context.Report.Text.Value, place.End) && !IsBehindAgent(place.Start, context.Report.Text.Value);
                found.Add((place.Start, subject, false, new MentionLink(place, speaker.Actor, [], speaker.Office, speaker.By)));
            }
        }
        return found;
    }

    private static bool Holds(IReadOnlyList<TextSpan> pieces, TextSpan span)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Contains(span))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsBehindAgent(int start, string text) => start >= 4 && string.CompareOrdinal(text, start - 4, " by ", 0, 4) == 0;

    private static bool IsPossessive(string text, int end) =>
        (end + 1 < text.Length && text[end] is '\'' or '’') || (end > 1 && text[end - 1] == 's' && text[end - 2] is '\'' or '’');

    // The first mention of its sentence that stands behind no preposition.
    private bool IsSubject(int mention, SpeakerContext context)
    {
        int start = context.Mentions[mention].Span.Start;
        int sentence = context.Analysis.SentenceAt(start);
        if (sentence >= context.Analysis.Sentences.Count)
        {
            return false;
        }
        TextSpan span = context.Analysis.Sentences[sentence].Span;
        for (int i = mention - 1; i >= Math.Max(0, mention - LookBack) && context.Mentions[i].Span.Start >= span.Start; i--)
        {
            if (context.Mentions[i].Kind is not MentionKind.Place && context.Mentions[i].Span.End <= start && !IsBehindPreposition(context.Mentions[i], span, context))
            {
                return false;
            }
        }
        return start - span.Start <= 160 && !IsBehindPreposition(context.Mentions[mention], span, context);
    }

    private bool IsBehindPreposition(Mention mention, TextSpan sentence, SpeakerContext context)
    {
        string text = context.Report.Text.Value;
        int end = mention.Span.Start;
        while (end > sentence.Start && text[end - 1] == ' ')
        {
            end--;
        }
        int start = end;
        while (start > sentence.Start && char.IsLetter(text[start - 1]))
        {
            start--;
        }
        return start < end && vocabulary.IsPreposition(fold.Key(text.AsSpan(start, end - start)));
    }

    private bool Fits(Pronoun pronoun, ActorReference actor, Dictionary<string, string> genders, SpeakerContext context)
    {
        bool person = actor.Kind is MentionKind.Person or MentionKind.Office;
        if (pronoun.IsPlural)
        {
            return actor.Kind is MentionKind.Group or MentionKind.Organisation or MentionKind.Mission;
        }
        return pronoun.Gender == "n"
            ? actor.Kind is MentionKind.Organisation or MentionKind.State or MentionKind.Mission or MentionKind.Agreement or MentionKind.Process
            : person && (genders.TryGetValue(actor.Id, out string? gender) ? gender == pronoun.Gender : !(context.UnlikelyPeople ??= _unlikely.Of(context)).Contains(actor.Id));
    }

    private Dictionary<string, string> Genders(SpeakerContext context)
    {
        Dictionary<string, string> genders = new(StringComparer.Ordinal);
        for (int i = 0; i < context.Mentions.Count; i++)
        {
            if (context.Links[i].Actor is not { Kind: MentionKind.Person or MentionKind.Office } actor || genders.ContainsKey(actor.Id))
            {
                continue;
            }
            Mention mention = context.Mentions[i];
            string? told = catalogue.Find(actor.Id)?.Gender ?? Title(mention, context.Report.Text.Value) ?? Given(mention, context.Report.Text.Value);
            if (told is not null)
            {
                genders.TryAdd(actor.Id, told);
            }
        }
        return genders;
    }

    private string? Title(Mention mention, string text)
    {
        if (mention.Title is not { } title)
        {
            return null;
        }
        foreach (NameWord word in NameWords.In(text, title, fold))
        {
            if (vocabulary.Honorifics[word.Key] is [{ Length: > 0 } told, ..])
            {
                return told;
            }
            if (vocabulary.Roles[word.Key] is [{ IsPlural: false, Gender: { } gender }, ..])
            {
                return gender;
            }
        }
        return null;
    }

    private string? Given(Mention mention, string text)
    {
        string[] words = mention.Name is { } name ? fold.Key(name.In(text)).Split(' ') : [];
        return words.Length > 1 ? vocabulary.GenderOfGivenName(words[0]) : null;
    }
}

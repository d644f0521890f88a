using Dateline.Annotation.Mentions;
using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Picks the mention that the words of a speaker stand on.</summary>
internal sealed class SpeakerMentions(MentionVocabulary vocabulary, NameFold fold, ActorCatalogue catalogue)
{
    private const int LongestMention = 400;
    private const int LookBack = 200;

    /// <summary>The mention that <paramref name="speaker"/> names and its link, or null where its words are no mention or more than one.</summary>
    public (Mention? Mention, MentionLink Link)? Find(TextSpan speaker, SpeakerContext context)
    {
        int best = -1;
        (int Rank, int Head, int Shared, int Early) score = default;
        int comma = context.Report.Text.Value.IndexOf(',', speaker.Start, speaker.Length);
        for (int i = context.FirstMention(Math.Max(0, speaker.Start - LongestMention)); i < context.Mentions.Count && context.Mentions[i].Span.Start < speaker.End; i++)
        {
            Mention mention = context.Mentions[i];
            if (!mention.Span.Overlaps(speaker))
            {
                continue;
            }
            int shared = Math.Min(mention.Span.End, speaker.End) - Math.Max(mention.Span.Start, speaker.Start);
            bool head = mention.Span.Start <= speaker.Start || !HasPreposition(context.Report.Text.Value, BehindComma(context.Report.Text.Value, speaker.Start, mention.Span.Start));
            bool person = head && mention.Kind == MentionKind.Person && mention.Name is { } name && speaker.Overlaps(name);
            int rank = person ? 3 : mention.Span.Start <= speaker.Start && mention.Kind is not MentionKind.Place ? 2 : head && mention.Kind is not MentionKind.Place ? 1 : 0;
            (int, int, int, int) own = (rank, rank == 3 && comma > mention.Span.Start ? 1 : 0, shared, -mention.Span.Start);
            if (best < 0 || own.CompareTo(score) > 0)
            {
                (best, score) = (i, own);
            }
        }
        if (best < 0)
        {
            return Nationality(speaker, context) is { } found ? (null, found) : null;
        }
        MentionLink link = context.Links[best];
        bool part = score.Rank == 0 && context.Mentions[best] is { Kind: not MentionKind.Place, Name: null } && context.Mentions[best].Span.Start > speaker.Start;
        bool whole = score.Rank == 3 || (!part && score.Shared * 2 >= speaker.End - Bare(speaker, context)) || StartsWith(speaker, context.Mentions[best].Span, context);
        if (!whole)
        {
            return Nationality(speaker, context) is { } found ? (null, found) : null;
        }
        if ((link.Actor is null && link.Candidates.Count == 0) || IsOneOfTwo(speaker, best, context))
        {
            return null;
        }
        Mention mentioned = context.Mentions[best];
        if (mentioned.Name is null && Apposition(speaker, mentioned, context) is { } apposed)
        {
            return (mentioned, apposed);
        }
        bool described = mentioned.Name is null && link.Actor is { InCatalogue: false } && link.By is "institution" or "title" or "office" && IsGoneOn(speaker, mentioned, context);
        return (mentioned, described ? link with { Actor = Described(link.Actor!, new TextSpan(mentioned.Span.Start, speaker.End).In(context.Report.Text.Value)) } : link);
    }

    /// <summary>“a note in which Pelsk”: what stands behind the relative word, or the whole of <paramref name="speaker"/>.</summary>
    public TextSpan BehindRelative(TextSpan speaker, SpeakerContext context)
    {
        List<NameWord> words = context.Words(speaker, fold);
        int relative = words.FindLastIndex(word => vocabulary.IsRelative(word.Key));
        bool behind = relative > 1 && relative + 1 < words.Count && vocabulary.IsPreposition(words[relative - 1].Key);
        return behind ? new TextSpan(words[relative + 1].Span.Start, speaker.End) : speaker;
    }

    private ActorReference Described(ActorReference actor, string words)
    {
        string name = UpToComma(words);
        return actor with { Id = ActorReference.OutsideCatalogue + string.Join('-', fold.Key(name).Split(' ').Where(word => vocabulary.DeterminerAt(word) == Determiner.None)), Name = name };
    }

    // “The mayor of Kallin and the mayor of Orlan said”: neither alone.
    private bool IsOneOfTwo(TextSpan speaker, int mention, SpeakerContext context)
    {
        TextSpan first = context.Mentions[mention].Span;
        int next = context.FirstMention(first.End);
        if (first.Start > speaker.Start + 4 || first.End >= speaker.End || next >= context.Mentions.Count || context.Mentions[next].Span.Start >= speaker.End)
        {
            return false;
        }
        TextSpan between = new(first.End, context.Mentions[next].Span.Start);
        return context.Mentions[next].Kind is not MentionKind.Place && NameWords.In(context.Report.Text.Value, between, fold) is [var and] && vocabulary.IsAnd(and.Key);
    }

    // Where the speaker's words begin behind an article: “the EU” is “EU”.
    private int Bare(TextSpan speaker, SpeakerContext context) =>
        context.Words(speaker, fold) is [var first, var next, ..] && vocabulary.DeterminerAt(first.Key) == Determiner.Definite && !vocabulary.IsPersonal(first.Key) ? next.Span.Start : speaker.Start;

    // “the peacekeeping force in Kosovo, KFOR,”, “his wife, Milena”, “the owner, Oslo-based Nordhav”: the name behind the comma.
    private MentionLink? Apposition(TextSpan speaker, Mention mention, SpeakerContext context)
    {
        string text = context.Report.Text.Value;
        for (int i = context.FirstMention(mention.Span.End); i < context.Mentions.Count && context.Mentions[i].Span.Start < speaker.End; i++)
        {
            TextSpan span = context.Mentions[i].Span;
            bool whole = span.Start >= mention.Span.End + 2 && span.End <= speaker.End && text[span.Start - 2] == ',' && text[span.End..speaker.End].Trim(' ', ',').Length == 0;
            if (whole && (context.Links[i].Actor is { InCatalogue: true } || context.Mentions[i] is { Kind: MentionKind.Person, Name: not null }))
            {
                return context.Links[i];
            }
        }
        return mention.Title is not null && mention.Span.End + 2 < speaker.End && text[mention.Span.End] == ',' ? NewName(new TextSpan(mention.Span.End + 1, speaker.End), context) : null;
    }

    private MentionLink? NewName(TextSpan behind, SpeakerContext context)
    {
        List<NameWord> words = NameWords.In(context.Report.Text.Value, behind, fold);
        int from = words.Count > 2 && words[1].Gap == WordGap.Hyphen && vocabulary.IsCompoundEnding(words[1].Key) ? 2 : 0;
        bool name = words.Count - from is > 0 and <= 4 && Enumerable.Range(from, words.Count - from).All(i => words[i].IsCapital && !vocabulary.IsFunctionWord(words[i].Key) && (i == from || words[i].Gap is WordGap.Blank or WordGap.Hyphen));
        if (!name)
        {
            return null;
        }
        TextSpan span = new(words[from].Span.Start, words[^1].Span.End);
        string key = string.Join('-', words.Skip(from).Select(word => word.Key));
        int whole = context.MentionsOf(ActorReference.OutsideCatalogue + key).Where(i => context.Mentions[i].Name is not null).FirstOrDefault(-1);
        int last = words.Count - from == 1 ? context.FirstNamed(key) : -1;
        if (whole >= 0 || last >= 0)
        {
            return context.Links[whole < 0 || (last >= 0 && last < whole) ? last : whole];
        }
        return new MentionLink(span, new ActorReference(ActorReference.OutsideCatalogue + key, span.In(context.Report.Text.Value), from > 0 ? MentionKind.Organisation : MentionKind.Person), [], null, "apposition");
    }

    private bool IsGoneOn(TextSpan speaker, Mention mention, SpeakerContext context) =>
        speaker.End > mention.Span.End + 2 && NameWords.In(context.Report.Text.Value, new TextSpan(mention.Span.End, speaker.End), fold) is [var next, ..] && vocabulary.IsPreposition(next.Key) && context.Report.Text.Value[mention.Span.End] == ' ';

    private static string UpToComma(string words)
    {
        int comma = words.IndexOf(',', StringComparison.Ordinal);
        return (comma > 0 ? words[..comma] : words).Trim().Replace('\n', ' ');
    }

    private static TextSpan BehindComma(string text, int start, int end)
    {
        int comma = end > start ? text.LastIndexOf(',', end - 1, end - start) : -1;
        return new TextSpan(comma < 0 ? start : comma + 1, end);
    }

    private bool HasPreposition(string text, TextSpan span) => NameWords.In(text, span, fold).Any(word => vocabulary.IsPreposition(word.Key));

    private bool StartsWith(TextSpan speaker, TextSpan mention, SpeakerContext context)
    {
        string text = context.Report.Text.Value;
        return mention.Start <= speaker.Start + 4 && mention.End < speaker.End && text[mention.End] is ',' or ' ' && !HasAnd(text, new TextSpan(mention.End, speaker.End)) && !IsPossessive(text, mention.End);
    }

    private bool HasAnd(string text, TextSpan span) => NameWords.In(text, span, fold).Any(word => vocabulary.IsAnd(word.Key));

    private static bool IsPossessive(string text, int at) => at + 1 < text.Length && text[at] is '\'' or '’' && text[at + 1] == 's';

    // “The Latvian” is the last person before it whose title names Latvia.
    private MentionLink? Nationality(TextSpan speaker, SpeakerContext context)
    {
        string text = context.Report.Text.Value;
        List<NameWord> words = context.Words(speaker, fold);
        if (words.Count != 2 || vocabulary.DeterminerAt(words[0].Key) != Determiner.Definite)
        {
            return null;
        }
        HashSet<string> states = [.. catalogue.Named(words[1].Key).Where(alias => alias.Kind == AliasKind.Demonym).Select(alias => alias.Actor)];
        int end = context.FirstMention(speaker.Start);
        for (int i = end - 1; i >= Math.Max(0, end - LookBack) && states.Count > 0; i--)
        {
            Mention mention = context.Mentions[i];
            bool person = mention.Span.End <= speaker.Start && mention.Kind == MentionKind.Person && mention.Title is not null && context.Links[i].Actor is not null;
            if (person && Names(text, mention.Title!.Value, states))
            {
                return context.Links[i] with { By = "nationality" };
            }
        }
        return null;
    }

    private bool Names(string text, TextSpan title, HashSet<string> states)
    {
        List<NameWord> words = NameWords.In(text, title, fold);
        return Enumerable.Range(0, words.Count).Any(i => catalogue.Longest(words, i).Aliases.Any(alias => states.Contains(alias.Actor)));
    }
}

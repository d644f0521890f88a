using Dateline.Annotation.Mentions;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells when a title alone (“the minister”) goes on from the speaker just before it, whose own title the report does not give.</summary>
internal sealed class RoleLinker(TitleReader titles, MentionVocabulary vocabulary, NameFold fold)
{
    private const int LookBack = 100;
    private const int MostTitles = 8;
    private static readonly HashSet<string> _none = [];

    /// <summary>The link of the speaker just before, or null where the title is better taken as it was linked.</summary>
    /// <param name="number">Number of the quotation.</param>
    /// <param name="title">The title alone, as a mention.</param>
    /// <param name="linked">How it was linked so far.</param>
    /// <param name="context">The report.</param>
    /// <param name="speakers">The speakers told so far.</param>
    public MentionLink? Resolve(int number, Mention title, MentionLink linked, SpeakerContext context, SpeakerLink?[] speakers)
    {
        string text = context.Report.Text.Value;
        string first = fold.Key(title.Span.In(text)).Split(' ')[0];
        if (vocabulary.DeterminerAt(first) != Determiner.Definite || vocabulary.IsPossessive(first) || titles.Read(text, title.Span, _none) is not { IsFormer: false } meaning)
        {
            return null;
        }
        if (Last(number, title.Span.Start, context, speakers) is not { Speaker.Actor: { Kind: MentionKind.Person } person } last || linked.Actor == person)
        {
            return null;
        }
        bool bare = meaning.Bodies.Count == 0;
        if (!bare && person.InCatalogue)
        {
            return null;
        }
        TitleMeaning[] own = [.. Titles(person, context).Select(span => titles.Read(text, span, _none)).OfType<TitleMeaning>()];
        bool fits = own.Any(known => known.Fit(meaning) > 0);
        bool open = own.Length == 0 && !person.InCatalogue && IsNamed(person, context) && (context.PartAt(title.Span.Start) == context.PartAt(last.At) || (bare && linked.By == "same-title")) && (bare || linked.By.StartsWith("office", StringComparison.Ordinal));
        return (bare && fits) || open ? new MentionLink(title.Span, person, [], last.Speaker.Office ?? linked.Office, "role-of-last-speaker") : null;
    }

    private static (SpeakerLink Speaker, int At)? Last(int number, int position, SpeakerContext context, SpeakerLink?[] speakers)
    {
        SpeakerLink? last = null;
        int at = -1;
        for (int i = Math.Max(0, number - LookBack); i < Math.Min(speakers.Length, number + LookBack); i++)
        {
            if (i != number && speakers[i] is { } speaker && context.Quotations[i].Speaker is [var place, ..] && place.Start < position && place.Start > at)
            {
                (last, at) = (speaker, place.Start);
            }
        }
        return at >= 0 && context.PartAt(position) - context.PartAt(at) <= 1 ? (last!, at) : null;
    }

    private static bool IsNamed(ActorReference person, SpeakerContext context) =>
        context.MentionsOf(person.Id).Any(i => context.Mentions[i].Name is not null);

    private static IEnumerable<TextSpan> Titles(ActorReference person, SpeakerContext context) =>
        context.MentionsOf(person.Id)
            .Select(i => context.Mentions[i])
            .Where(mention => mention is { Name: not null, Title: not null })
            .Take(MostTitles)
            .Select(mention => mention.Title!.Value);
}

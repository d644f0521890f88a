using Dateline.Annotation.Mentions;
using Dateline.Language.Names;

namespace Dateline.Linking;

/// <summary>Tells which names taken for people by their shape are hardly people's, so that “he” and “she” do not stand for them: those that stand only behind a place's preposition, in brackets or in quotation marks.</summary>
internal sealed class UnlikelyPeople(MentionVocabulary vocabulary, NameFold fold)
{
    private const int MostMentions = 100;
    private const string Opening = "(“\"„«‘";
    private const string Closing = ")”\"“»’";

    /// <summary>Ids of such actors of the report.</summary>
    public HashSet<string> Of(SpeakerContext context)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < context.Mentions.Count; i++)
        {
            if (context.Links[i].Actor is { Kind: MentionKind.Person, InCatalogue: false } actor && seen.Add(actor.Id) && context.MentionsOf(actor.Id).Take(MostMentions).All(mention => IsUnlikely(context.Mentions[mention], context.Report.Text.Value)))
            {
                found.Add(actor.Id);
            }
        }
        return found;
    }

    private bool IsUnlikely(Mention mention, string text)
    {
        if (mention.Title is not null || mention.Name is not { } name || vocabulary.IsGivenName(fold.Key(name.In(text)).Split(' ')[0]))
        {
            return false;
        }
        bool enclosed = name.Start > 0 && name.End < text.Length && Opening.Contains(text[name.Start - 1], StringComparison.Ordinal) && Closing.Contains(text[name.End], StringComparison.Ordinal);
        return enclosed || IsBehindPlacePreposition(name.Start, text);
    }

    private bool IsBehindPlacePreposition(int start, string text)
    {
        int end = start > 0 && text[start - 1] == ' ' ? start - 1 : start;
        int from = end;
        while (from > 0 && char.IsLetter(text[from - 1]))
        {
            from--;
        }
        return from < end && end < start && vocabulary.IsPlacePreposition(fold.Key(text.AsSpan(from, end - from)));
    }
}

using Dateline.Annotation.Mentions;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells who a role in a headline or a lead is that the report names only below, without it: “the envoy said on Monday. – ‘It is done,’ Jaan Tamberg told reporters.”</summary>
internal sealed class LeadRoles(MentionVocabulary vocabulary, NameFold fold)
{
    // The name comes within these parts behind the role; an opening has at most so many paragraphs.
    private const int FarthestParts = 4;
    private const int LeadParagraphs = 2;
    private const int MostGap = 6;
    private const int MostSpeakers = 100;
    private const int MostMentions = 100;

    /// <summary>The link of the first person whom the report names as a speaker behind the role that speaks quotation <paramref name="number"/>, or null where the role stands further below, is known otherwise, or that person is given another one.</summary>
    public SpeakerLink? Find(int number, SpeakerContext context, SpeakerLink?[] speakers)
    {
        if (speakers[number] is not { By: "office" or "title", Actor: { InCatalogue: false, Kind: MentionKind.Office } } || context.Quotations[number].Speaker is not [var place, ..])
        {
            return null;
        }
        int part = context.PartAt(place.Start);
        if (!IsLead(part, context))
        {
            return null;
        }
        int next = context.SpeakerOrder.Skip(context.FirstSpeaker(place.End)).Take(MostSpeakers)
            .Where(i => speakers[i] is { Actor.Kind: MentionKind.Person, By: "name-in-report" or "catalogue" })
            .FirstOrDefault(-1);
        bool near = next >= 0 && context.PartAt(context.Quotations[next].Speaker[0].Start) - part <= FarthestParts;
        return near && speakers[next]!.Actor is { InCatalogue: false } person && !HasRole(person, context) && !IsDescribed(context.Quotations[next].Speaker[0], context) ? speakers[next] : null;
    }

    private static bool IsLead(int part, SpeakerContext context)
    {
        int paragraphs = 0;
        for (int i = 0; i <= part && i < context.Report.Parts.Count; i++)
        {
            paragraphs += context.Report.Parts[i].Kind == PartKind.Paragraph ? 1 : 0;
        }
        return part >= 0 && paragraphs <= LeadParagraphs;
    }

    // “Ana Kos, who has studied the case,” is told to be somebody else.
    private static bool IsDescribed(TextSpan speaker, SpeakerContext context) =>
        context.Report.Text.Value.AsSpan(speaker.Start, Math.Min(speaker.Length + MostGap, context.Report.Text.Value.Length - speaker.Start)).Contains(", who ", StringComparison.Ordinal);

    // A rank or a form of address is no role: “Colonel”, “Mr”.
    private bool HasRole(ActorReference person, SpeakerContext context)
    {
        foreach (int i in context.MentionsOf(person.Id).Take(MostMentions))
        {
            if (context.Mentions[i].Title is { } title
                && context.Words(title, fold).Any(word => vocabulary.Honorifics[word.Key].Count == 0 && !(vocabulary.Roles[word.Key] is [var role, ..] && role.Kind == "rank")))
            {
                return true;
            }
        }
        return false;
    }
}

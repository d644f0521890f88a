using Dateline.Annotation.Events;
using Dateline.Text;

namespace Dateline.Linking.Parties;

/// <summary>Carries parties over from events of the same report that can have no others: one recipient of all its help, one captor of one captive, the speaker of a threat in which nobody acts.</summary>
internal static class CarriedParties
{
    private const int LookAround = 60;

    /// <summary>Event number <paramref name="at"/> with the parties that others of the report tell.</summary>
    public static Event Complete(Event told, PartyContext context, int at)
    {
        if (told.Who.Count == 0 && told.Quotation is not null && told.Class is "THREATEN" && told.Status == EventStatus.Threatened && context.SpeakerOf(told.Quotation) is TextSpan speaker)
        {
            told = told with { Who = [speaker] };
        }
        if (told.Who.Count == 0 && IsCustody(told) && told.Whom.Count > 0 && Captor(told, context, at) is TextSpan captor)
        {
            told = told with { Who = [captor] };
        }
        if (told is { Class: "AID", Whom.Count: 0, Who.Count: > 0 } && Recipient(told, context, at) is TextSpan recipient)
        {
            told = told with { Whom = [recipient] };
        }
        return told;
    }

    private static bool IsCustody(Event told) => told.Modes.Any(mode => mode is "abduct" or "arrest" or "release");

    // Whoever else in the report took, holds or frees the same.
    private static TextSpan? Captor(Event told, PartyContext context, int at)
    {
        TextSpan? found = null;
        for (int other = Math.Max(0, at - LookAround); other < context.Events.Length && other <= at + LookAround; other++)
        {
            Event known = context.Events[other];
            bool same = other != at && IsCustody(known) && known.Who.Count == 1 && known.Whom.Any(one => told.Whom.Any(own => context.ActorOf(own) is not null && context.IsSame(one, own)));
            found = same && (found is null || other < at) ? known.Who[0] : found;
        }
        return found is TextSpan captor && !told.Whom.Any(own => context.IsSame(own, captor)) ? captor : null;
    }

    // All help of the report that names a recipient goes to one.
    private static TextSpan? Recipient(Event told, PartyContext context, int at)
    {
        TextSpan? found = null;
        for (int other = Math.Max(0, at - LookAround); other < context.Events.Length && other <= at + LookAround; other++)
        {
            Event known = context.Events[other];
            if (other == at || known.Class != "AID" || known.Whom.Count == 0)
            {
                continue;
            }
            if (known.Whom.Count > 1 || context.ActorOf(known.Whom[0]) is null || found is TextSpan one && !context.IsSame(one, known.Whom[0]))
            {
                return null;
            }
            found = found is null || other < at ? known.Whom[0] : found;
        }
        return found is TextSpan recipient && !told.Who.Any(own => context.IsSame(own, recipient)) ? recipient : null;
    }
}

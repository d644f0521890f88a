using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>Tells whom quotations were addressed to and who spoke beside the speaker, by the mentions on which these words stand. It holds no state and never guesses: words that no mention covers stand for nobody.</summary>
public static class PartyLinker
{
    /// <summary>Articles and possessives, which a mention may leave out: at most so many units before it.</summary>
    private const int LongestDeterminer = 8;

    /// <summary>One link for each addressee, then each of those beside the speaker, in the order of the quotations; none for words that are no mention.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="links">What its mentions stand for.</param>
    /// <param name="quotations">Its quotations.</param>
    public static IReadOnlyList<PartyLink> Link(string text, IReadOnlyList<MentionLink> links, IReadOnlyList<Quotation> quotations)
    {
        Dictionary<int, List<MentionLink>> byEnd = [];
        foreach (MentionLink link in links.Where(link => link.Actor is not null || link.Candidates.Count > 0))
        {
            if (!byEnd.TryGetValue(link.Mention.End, out List<MentionLink>? same))
            {
                byEnd.Add(link.Mention.End, same = []);
            }
            same.Add(link);
        }
        List<PartyLink> parties = [];
        HashSet<(string, TextSpan)> known = [];
        foreach (Quotation quotation in quotations)
        {
            if (quotation.Addressee is { } addressee)
            {
                Add(addressee);
            }
            foreach (TextSpan with in quotation.With)
            {
                Add(with);
            }

            void Add(TextSpan words)
            {
                if (Covering(text, words, byEnd) is { } link && known.Add((quotation.Id, words)))
                {
                    parties.Add(new PartyLink(quotation.Id, words, link.Actor, link.Candidates, link.Office, link.By));
                }
            }
        }
        return parties;
    }

    // The mention must end with the words and begin with them, or behind an article or a possessive of theirs.
    private static MentionLink? Covering(string text, TextSpan words, Dictionary<int, List<MentionLink>> byEnd)
    {
        MentionLink? best = null;
        foreach (MentionLink link in byEnd.TryGetValue(words.End, out List<MentionLink>? found) ? found : [])
        {
            int before = link.Mention.Start - words.Start;
            bool fits = before == 0 || before is > 1 and <= LongestDeterminer && text.IndexOf(' ', words.Start, before) == link.Mention.Start - 1;
            if (fits && (best is null || link.Mention.Length > best.Mention.Length))
            {
                best = link;
            }
        }
        return best;
    }
}

using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Says what is odd about a page's article.</summary>
internal static class PageFindings
{
    private const int LittleText = 1_200;

    /// <summary>What is odd.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Its text.</param>
    /// <param name="outline">What its blocks are.</param>
    /// <param name="kept">The blocks of the article.</param>
    /// <param name="stored">The stored text that stands instead of them, or null.</param>
    /// <param name="linked">Its JSON-LD.</param>
    /// <param name="facts">What it says of itself.</param>
    /// <param name="meter">The work that was done.</param>
    public static List<Finding> Of(HtmlPage page, PageText text, PageOutline outline, bool[] kept, StoredBody? stored, LinkedData linked, IReadOnlyList<PageFact> facts, WorkMeter meter)
    {
        List<Finding> findings = [];
        (long shown, long consent, bool isOffered) = (0, 0, false);
        for (int i = 0; i < kept.Length; i++)
        {
            shown += kept[i] ? text.Blocks[i].Length : 0;
            consent += (outline.Of[i] & PageConcepts.Consent) != 0 ? PageOutline.RunningLength(text.Blocks[i]) : 0;
            isOffered |= !kept[i] && (outline.Of[i] & (PageConcepts.Paywall | PageConcepts.Hidden)) == PageConcepts.Paywall;
        }
        bool isConsent = stored is null && consent > 2 * shown && shown < LittleText;
        if (isConsent)
        {
            findings.Add(new Finding(FindingCodes.ConsentWall, null, "Most of the running text of the page asks for consent."));
        }
        else if (stored is null && shown == 0)
        {
            findings.Add(new Finding(FindingCodes.Empty, null, "The page holds no running text of an article."));
        }
        if (!isConsent && stored is null && shown < LittleText && (isOffered || IsNotFree(linked)))
        {
            findings.Add(new Finding(FindingCodes.Paywall, null, "The page is not free to read and shows little text: at most the beginning of the article."));
        }
        DateOnly[] days = [.. facts.Where(fact => fact.Field == PageField.Published && fact.By is "json-ld" or "meta" or "itemprop").Select(fact => PageTime.Parse(fact.Value)).OfType<PageTime>().Select(time => time.Day).Order()];
        if (days.Length > 1 && days[^1].DayNumber - days[0].DayNumber > 1)
        {
            findings.Add(new Finding(FindingCodes.MetadataConflict, null, $"The page says in one place that it was published on {days[0]:yyyy-MM-dd}, in another on {days[^1]:yyyy-MM-dd}."));
        }
        return [.. findings, .. OfWork(page, meter)];
    }

    private static List<Finding> OfWork(HtmlPage page, WorkMeter meter)
    {
        List<Finding> findings = [];
        if (page.IsCutOff)
        {
            findings.Add(new Finding(FindingCodes.Damaged, null, "The page ends within a tag, a comment or a script; what lies behind its beginning is no text."));
        }
        if (meter.IsLimitMet)
        {
            findings.Add(new Finding(FindingCodes.LimitMet, null, "The page holds more than is read of one; what lies behind the limit was left out."));
        }
        return findings;
    }

    private static bool IsNotFree(LinkedData linked) => linked.Articles.Take(1).Any(article => article.Tree.Find(article.Entry, "isAccessibleForFree") is int free and >= 0 && "false".Equals(article.Tree.Text(free), StringComparison.OrdinalIgnoreCase));
}

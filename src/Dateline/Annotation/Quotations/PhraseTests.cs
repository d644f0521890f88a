namespace Dateline.Annotation.Quotations;

/// <summary>What stands at a place of a line that may belong to a noun phrase.</summary>
internal static class PhraseTests
{
    /// <summary>The bracket that closes a short remark on a name (“(ECR, PL)”), or 0.</summary>
    public static int Closing(Line line, int open)
    {
        for (int at = open + 1; at < line.Count && at <= open + 6 && line[open + 1].IsCapital; at++)
        {
            if (line[at].Is(')'))
            {
                return at;
            }
        }
        return 0;
    }

    public static bool HasClass(Line line, int first, int end, WordClasses any)
    {
        for (int at = first; at < end; at++)
        {
            if (line[at].Has(any))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>“a remark | the ministry …”: a phrase that opens right behind a plain noun is the subject of a clause on that noun.</summary>
    public static bool OpensClause(Line line, int at) =>
        at > 0 && line[at].Has(WordClasses.Determiner) && !line[at].Has(WordClasses.Pronoun | WordClasses.Relative | WordClasses.Number)
        && line[at - 1].Tag is WordTag.Noun && !line[at - 1].IsCapital && line.IsNounLike(at - 1) && !line[at - 1].Has(WordClasses.Time | WordClasses.Timehead);
}

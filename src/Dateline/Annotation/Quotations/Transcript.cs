using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>Interviews and briefings set as a transcript: paragraphs that each open with who speaks and a colon.</summary>
internal static class Transcript
{
    private const int LongestLabel = 40;
    private const int MostLabelWords = 4;
    private const int FewestTurns = 3;

    /// <summary>The places of the colons that end a speaker's label, by part; empty where the report is no transcript: fewer than three turns, or no speaker who takes two.</summary>
    public static IReadOnlyDictionary<int, int> Turns(Report report)
    {
        string text = report.Text.Value;
        SortedDictionary<int, int> turns = [];
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        for (int part = 0; part < report.Parts.Count; part++)
        {
            Part one = report.Parts[part];
            if (one.Kind is PartKind.Paragraph && Colon(text, one.Span) is var colon and > 0)
            {
                turns[part] = colon;
                string label = text[one.Span.Start..colon];
                counts[label] = counts.GetValueOrDefault(label) + 1;
            }
        }
        int again = 0;
        foreach ((int part, int colon) in turns)
        {
            again += counts[text[report.Parts[part].Span.Start..colon]] > 1 ? 1 : 0;
        }
        return turns.Count >= FewestTurns && 2 * again >= turns.Count ? turns : new SortedDictionary<int, int>();
    }

    /// <summary>The turn of one part: all behind its colon, in marks or not.</summary>
    public static Draft? Turn(string text, TextSpan part, int colon)
    {
        TextSpan speaker = new(part.Start, colon);
        int start = colon + 1;
        while (start < part.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        if (start >= part.End)
        {
            return null;
        }
        Draft draft = new() { Kind = QuotationKind.Indirect, By = "transcript", Speaker = speaker };
        draft.Content.Add(new TextSpan(start, part.End));
        return draft;
    }

    /// <summary>The colon behind a label of one to four words, capitalised or in capitals, at the head of a paragraph; or -1.</summary>
    private static int Colon(string text, TextSpan part)
    {
        int words = 0;
        for (int at = part.Start; at < part.End && at < part.Start + LongestLabel; at++)
        {
            char here = text[at];
            if (here == ':')
            {
                bool follows = at + 2 < part.End && text[at + 1] == ' ' && (char.IsUpper(text[at + 2]) || text[at + 2] is '“' or '"' or '„' or '‘' or '«');
                return words is > 0 and <= MostLabelWords && follows ? at : -1;
            }
            if (char.IsLetter(here) && (at == part.Start || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('\'' or '’' or '-')))
            {
                words++;
                if (!char.IsUpper(here))
                {
                    return -1;
                }
            }
            else if (!char.IsLetter(here) && here is not (' ' or '.' or '-' or '\'' or '’' or ',' or '&'))
            {
                return -1;
            }
        }
        return -1;
    }
}

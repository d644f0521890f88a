using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Makes the events that the contents of quotations tell by themselves where no rule finds one in them: what is asked for, threatened or alleged.</summary>
internal sealed class SpeechEvents
{
    private const int MostTokens = 40;
    private const int MostObject = 12;
    private const int MostNear = 6;
    private const string Thing = "thing";
    private readonly StatusLexicon _status;
    private readonly Dictionary<string, List<(string Class, string Cameo, EventStatus Status, string Content)>> _cues = new(StringComparer.Ordinal);

    /// <summary>Reads <c>codebooks/en/speech.tsv</c> and makes its words known to <paramref name="lexicon"/>.</summary>
    /// <exception cref="FormatException">A row names no status.</exception>
    public SpeechEvents(DataSet data, Lexicon lexicon, StatusLexicon status)
    {
        _status = status;
        foreach (DataRow row in data.Table("codebooks/en/speech.tsv").Rows)
        {
            if (!_cues.TryGetValue(row["cue"], out List<(string Class, string Cameo, EventStatus Status, string Content)>? same))
            {
                _cues[row["cue"]] = same = [];
            }
            same.Add((row["class"], row["cameo"], StatusWords.Parse(row["status"]) ?? throw row.Wrong($"'{row["status"]}' is no status"), row["content"]));
            lexicon.AddVerb(row["cue"].Split(' ')[0]);
        }
    }

    /// <summary>The events of <paramref name="quotations"/> that <paramref name="found"/>, in the order of the text, does not hold already.</summary>
    public IEnumerable<Event> Of(string reportId, ReportWords words, IReadOnlyList<Quotation> quotations, IReadOnlyList<Event> found)
    {
        HashSet<TextSpan> told = [.. found.Select(item => item.Text)];
        HashSet<string> carrying = [.. found.Select(item => item.Quotation).OfType<string>()];
        HashSet<string> holding = [.. quotations.Select(quotation => quotation.Inside).OfType<string>()];
        foreach (Quotation quotation in quotations)
        {
            if (carrying.Contains(quotation.Id) || holding.Contains(quotation.Id) || (Cue(words, quotation) ?? Obligation(words, quotation)) is not (string kind, string cameo, EventStatus status, bool addressed) || Text(words, quotation, status, addressed) is not { } content || !told.Add(content.Text))
            {
                continue;
            }
            TextSpan? whom = content.Recipient ?? (addressed ? quotation.Addressee : null);
            TextSpan? who = quotation.Speaker.Count > 0 ? Named(words, quotation.Speaker[0]) : null;
            yield return new Event
            {
                Id = ContentHash.LineId(reportId, "event", [content.Text]),
                Class = kind,
                Cameo = cameo,
                Text = content.Text,
                Who = who is TextSpan speaker ? [speaker] : [],
                Whom = whom is TextSpan one && !quotation.Speaker.Contains(one) ? [one] : whom is null ? Asked(quotation, kind, found) : [],
                When = quotation.SaidWhen,
                Where = quotation.SaidWhere,
                Status = status,
                Quotation = quotation.Id,
                By = "speech:content",
            };
        }
    }

    // “demanded that Malta and Fiji pay”: whoever the act of asking is aimed at.
    private static IReadOnlyList<TextSpan> Asked(Quotation quotation, string kind, IReadOnlyList<Event> found)
    {
        if (quotation.Cue is not [TextSpan cue, ..])
        {
            return [];
        }
        (int low, int high) = (0, found.Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = found[middle].Text.Start <= cue.Start ? (middle + 1, high) : (low, middle);
        }
        for (int at = low - 1; at >= Math.Max(0, low - MostNear); at--)
        {
            if (found[at].Class == kind && found[at].Text.Contains(cue))
            {
                return [.. found[at].Whom.Where(span => !quotation.Speaker.Contains(span))];
            }
        }
        return [];
    }

    // “the engineers, whose request …”: the relative pronoun stands for the mention before it.
    private static TextSpan? Named(ReportWords words, TextSpan speaker)
    {
        int token = words.Tokens.At(speaker.Start);
        if (words.Tokens.Span(token) != speaker || !words.Is(token, WordClass.Relative | WordClass.First))
        {
            return speaker;
        }
        if (words.Is(token, WordClass.First))
        {
            return null;
        }
        int before = token - 1;
        while (before >= 0 && words.MentionAt(before) < 0 && words.IsComma(before))
        {
            before--;
        }
        return before >= 0 && words.MentionAt(before) is var mention and >= 0 ? words.Mentions[mention].Span : null;
    }

    private (string Class, string Cameo, EventStatus Status, bool Addressed)? Cue(ReportWords words, Quotation quotation)
    {
        foreach (TextSpan cue in quotation.Cue)
        {
            for (int token = words.Tokens.At(cue.Start); token < words.Tokens.Count && words.Tokens.Span(token).Start < cue.End; token++)
            {
                if (words.Entry(token) is not KnownWord entry || (entry.Verb ?? entry.Noun) is not string word)
                {
                    continue;
                }
                string next = token + 1 < words.Tokens.Count ? words.Tokens.Form(token + 1).ToString() : "";
                return Fitting(words, quotation.Content[0], _cues.GetValueOrDefault($"{word} {next}") ?? _cues.GetValueOrDefault(word));
            }
        }
        return null;
    }

    private static (string Class, string Cameo, EventStatus Status, bool Addressed)? Fitting(ReportWords words, TextSpan content, List<(string Class, string Cameo, EventStatus Status, string Content)>? cues)
    {
        foreach ((string kind, string cameo, EventStatus status, string wanted) in cues ?? [])
        {
            int first = words.Tokens.At(content.Start);
            bool against = first > 0 && words.IsWord(first - 1, "against");
            if (!against && (wanted.Length == 0 || (wanted == Thing ? IsAmount(words, first) || IsThing(words, content) : IsClause(words, content))))
            {
                return (kind, cameo, status, true);
            }
        }
        return null;
    }

    // “$4 million for the hospitals”
    private static bool IsAmount(ReportWords words, int first) =>
        words.MentionAt(first) < 0 && (words.Is(first, WordClass.Number) || words.Tokens.Form(first)[0] is '$' or '€' or '£' || char.IsAsciiDigit(words.Tokens.Form(first)[0]));

    // “to hold talks”, “the clerk to open the books”, “the queues would be gone”
    private static bool IsClause(ReportWords words, TextSpan content)
    {
        int first = words.Tokens.At(content.Start);
        for (int token = first; token < words.Tokens.Count && words.Tokens.Span(token).Start < content.End; token++)
        {
            bool infinitive = words.Is(token, WordClass.To) && (token == first || token + 1 < words.Tokens.Count && words.Tokens.HasTrees && words.Tokens.Upos(token + 1) is "VERB" or "AUX");
            if (infinitive || words.MentionAt(token) < 0 && words.Is(token, WordClass.Modal))
            {
                return true;
            }
        }
        return false;
    }

    // A few words without a verb that is one for sure: “a field hospital”.
    private static bool IsThing(ReportWords words, TextSpan content)
    {
        int first = words.Tokens.At(content.Start);
        int token = first;
        for (; token < words.Tokens.Count && words.Tokens.Span(token).Start < content.End; token++)
        {
            bool clause = words.Is(token, WordClass.To | WordClass.Modal | WordClass.Be | WordClass.Have | WordClass.Pronoun | WordClass.Subordinator) && !words.Is(token, WordClass.Preposition | WordClass.Determiner);
            if (token >= first + MostObject || token == first && words.Is(token, WordClass.Preposition) || clause || words.IsQuotationMark(token))
            {
                return false;
            }
        }
        return token > first;
    }

    // “should the reservoir be filled”: a condition.
    private static bool IsInverted(ReportWords words, int modal) =>
        modal + 1 < words.Tokens.Count && (words.MentionAt(modal + 1) >= 0 || words.Is(modal + 1, WordClass.Determiner | WordClass.Possessive));

    // “said that the council must act”
    private (string Class, string Cameo, EventStatus Status, bool Addressed)? Obligation(ReportWords words, Quotation quotation)
    {
        int first = words.Tokens.At(quotation.Content[0].Start);
        for (int token = first; token < words.Tokens.Count && token < first + MostObject && words.Tokens.Span(token).Start < quotation.Content[0].End && !words.IsComma(token); token++)
        {
            if (words.MentionAt(token) < 0 && words.Is(token, WordClass.Modal) && !(words.Tokens.HasTrees && words.Tokens.Upos(token) is not "AUX") && !IsInverted(words, token))
            {
                return token > first && _status.Of("modal", words.Entry(token)!.Form) is { Status: EventStatus.CalledFor } ? ("REQUEST", "100", EventStatus.CalledFor, false) : null;
            }
        }
        return null;
    }

    // “the company for its figures”: whoever stands before “for”.
    private static bool IsAskedFor(ReportWords words, int first)
    {
        int token = LightFree(words, first);
        return words.MentionAt(token) is var asked and >= 0 && words.TokensOf(asked).End is var behind && behind < words.Tokens.Count && words.IsWord(behind, "for");
    }

    // “the family 20,000 euros”, “a field hospital to its neighbour”: who is to get it.
    private static TextSpan? Given(ReportWords words, int first, int end)
    {
        int token = LightFree(words, first);
        if (words.MentionAt(token) is var direct and >= 0 && words.TokensOf(direct).End is var behind && behind < end && (words.Is(behind, WordClass.Determiner | WordClass.Number | WordClass.Adjective) || char.IsAsciiDigit(words.Tokens.Form(behind)[0])))
        {
            return words.Mentions[direct].Span;
        }
        for (token = first; token + 1 < end; token++)
        {
            if (words.MentionAt(token) < 0 && (words.Is(token, WordClass.To) || words.IsWord(token, "for")) && LightFree(words, token + 1) is var place && place < end && words.MentionAt(place) is var mention and >= 0)
            {
                return words.Mentions[mention].Span;
            }
        }
        return null;
    }

    // The token behind the articles and the like at <paramref name="token"/>.
    private static int LightFree(ReportWords words, int token)
    {
        while (token + 1 < words.Tokens.Count && words.MentionAt(token) < 0 && words.Is(token, WordClass.Determiner | WordClass.Adjective | WordClass.Possessive))
        {
            token++;
        }
        return token;
    }

    // “States to step up the search”: what is asked stands behind “to”, and the states are asked.
    private static (TextSpan Text, TextSpan? Recipient)? Text(ReportWords words, Quotation quotation, EventStatus status, bool addressed)
    {
        TextSpan piece = quotation.Content[0];
        int first = words.Tokens.At(piece.Start);
        if (char.IsAsciiDigit(words.Tokens.Form(first)[0]) && words.Tokens.Span(first).End >= piece.End)
        {
            // “insists on 7.1”
            return null;
        }
        if (words.IsWord(first, "not") && first + 2 < words.Tokens.Count && words.Is(first + 2, WordClass.Be))
        {
            // “asked not to be named”
            return null;
        }
        if (words.Is(first, WordClass.Relative | WordClass.Conditional) || words.IsWord(first, "how") || words.IsWord(first, "why") || words.IsWord(first, "what"))
        {
            // “asked where to queue” asks for words alone.
            return null;
        }
        int end = first;
        while (end < words.Tokens.Count && end < first + MostTokens && words.Tokens.Span(end).Start < piece.End)
        {
            if (words.IsWord(end, "?"))
            {
                return null;
            }
            if (end > first && words.IsStop(end))
            {
                break;
            }
            end++;
        }
        if (end >= first + MostTokens)
        {
            return null;
        }
        TextSpan? recipient = null;
        if (status == EventStatus.Happened && words.MentionAt(LightFree(words, first)) is var accused and >= 0)
        {
            recipient = words.Mentions[accused].Span;
        }
        else if (addressed && status is EventStatus.CalledFor or EventStatus.Threatened)
        {
            for (int token = first; token < end - 1 && token < first + MostObject; token++)
            {
                if (words.MentionAt(token) is var mention && mention >= 0)
                {
                    recipient ??= words.Mentions[mention].Span;
                    token = Math.Max(token, words.TokensOf(mention).End - 1);
                    continue;
                }
                if (words.Is(token, WordClass.To) && token > first && words.MentionAt(token + 1) < 0 && !words.Is(token + 1, WordClass.Determiner | WordClass.Possessive | WordClass.Number | WordClass.Adjective))
                {
                    first = token + 1;
                    break;
                }
                if (words.Is(token, WordClass.Preposition | WordClass.Subordinator) && !words.Is(token, WordClass.To) || words.IsComma(token))
                {
                    break;
                }
            }
            recipient = first > words.Tokens.At(piece.Start) || IsAskedFor(words, first) ? recipient : null;
        }
        else if (status == EventStatus.Planned)
        {
            recipient = Given(words, first, end);
        }
        while (end > first + 1 && words.IsPunctuation(end - 1))
        {
            end--;
        }
        return end <= first ? null : (new TextSpan(Math.Max(piece.Start, words.Tokens.Span(first).Start), Math.Min(piece.End, words.Tokens.Span(end - 1).End)), recipient);
    }
}

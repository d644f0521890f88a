using Dateline.Annotation.Quotations;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Occasions;

/// <summary>Reads the circumstances of one quotation: at the opening of its sentence, between speaker and cue, behind the cue, behind the speaker of an inverted cue, and behind closed quotation marks.</summary>
internal sealed class ActReader(SettingWords words, OccasionText text, Report report, TextAnalysis analysis)
{
    /// <summary>Words of a content that are searched for a finite verb.</summary>
    private const int MostWords = 60;

    private readonly OccasionReader _reader = new(words, text);
    private readonly TextSpan? _headline = report.Parts.FirstOrDefault(part => part.Kind == PartKind.Headline)?.Span;

    /// <summary>What the words around the cue of <paramref name="quotation"/> tell.</summary>
    public Occasion Read(Quotation quotation)
    {
        Occasion occasion = new();
        if (quotation.Cue is not [var cue, ..] || text.Tokens.At(cue.Start) is var first && first >= text.Tokens.Count || analysis.SentenceAt(cue.Start) is var number && (number < 0 || number >= analysis.Sentences.Count))
        {
            return occasion;
        }
        Sentence sentence = analysis.Sentences[number];
        int behind = text.Behind(cue);
        TextSpan? speaker = quotation.Speaker is [var one, ..] && sentence.Span.Overlaps(one) ? one : null;
        if (text.Is(behind, "to") && text.Is(behind + 1, "have") && text.Tag(behind + 2) == "VBN" && IsHearsay(behind - 1, sentence))
        {
            (first, behind) = (behind + 2, behind + 3);
        }
        Hearsay(first, sentence, occasion);
        bool verb = text.Tag(behind - 1).StartsWith('V') || text.Tag(first).StartsWith('V');
        int at = verb ? Addressed(quotation, first, behind, sentence, occasion) : behind;
        at = IsNamed(quotation, at) ? at : _reader.Read(at, Limit(quotation, at, sentence), occasion);
        if (speaker is { } inverted && inverted.Start >= cue.End && text.Tokens.At(inverted.Start) <= at + 1)
        {
            int from = text.Behind(inverted);
            _reader.Read(from, Limit(quotation, from, sentence), occasion);
        }
        if (speaker is { } named && named.End <= cue.Start)
        {
            Between(text.Behind(named), first, occasion);
        }
        Opening(sentence, Math.Min(speaker?.Start ?? cue.Start, cue.Start), occasion);
        Closing(quotation, behind, occasion);
        return occasion;
    }

    /// <summary>Whether <paramref name="next"/> goes on with the act of <paramref name="quotation"/>: “, adding that …” in the same sentence.</summary>
    public bool GoesOn(Quotation quotation, Quotation next) =>
        next.Cue is [var cue, ..] && quotation.Speaker is [var speaker, ..] && next.Speaker is [var same, ..] && same == speaker
        && text.Tag(text.Tokens.At(cue.Start)) == "VBG" && analysis.SentenceAt(cue.Start) == analysis.SentenceAt(Math.Max(speaker.Start, speaker.End - 1));

    /// <summary>“told reporters”, “asked Oslo to wait”, “called on both sides to …”.</summary>
    private int Addressed(Quotation quotation, int first, int behind, Sentence sentence, Occasion occasion)
    {
        string lemma = text.Tokens.Lemma(first);
        int limit = Limit(quotation, behind, sentence);
        if (words.TakesObject(lemma) && behind < limit && text.TimeAt(behind) is null && !IsPassive(first))
        {
            int end = _reader.ReadAddressee(behind, limit, occasion);
            if (end > behind)
            {
                return end;
            }
        }
        if (words.TakesPerson(lemma) && !IsPassive(first) && quotation.Content is [var content, ..] && content.Start >= text.Tokens.Span(behind - 1).End)
        {
            int from = text.Tokens.At(content.Start);
            int end = from - behind <= 2 ? text.JoinedEnd(from, text.Tokens.At(content.End), whole: true) : from;
            if (end > from && (text.Is(end, "to") || text.Is(end, "not") && text.Is(end + 1, "to")) && text.Tag(text.Is(end, "to") ? end + 1 : end + 2) == "VB")
            {
                occasion.Addressee ??= text.Run(from, end);
            }
        }
        return behind;
    }

    /// <summary>“declared Friday a day of mourning”: the day is what is spoken of.</summary>
    private bool IsNamed(Quotation quotation, int at)
    {
        if (text.TimeAt(at) is not { } time || quotation.Content is not [var content, ..] || quotation.Kind != QuotationKind.Indirect)
        {
            return false;
        }
        int first = text.Tokens.At(content.Start);
        int end = Math.Min(text.Tokens.At(content.End), first + MostWords);
        bool follows = content.Start <= time.Span.Start || first == text.Behind(time.Span);
        return follows && !Enumerable.Range(first, end - first).Any(token => text.Tag(token) is "VBD" or "VBZ" or "VBP" or "MD");
    }

    private bool IsPassive(int cue)
    {
        for (int at = cue - 1; at >= Math.Max(0, cue - 3); at--)
        {
            if (text.Tokens.Lemma(at) == "be")
            {
                return text.Tag(cue) == "VBN";
            }
            if (text.Tag(at) is not ("RB" or "VBN" or "MD"))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>“reportedly said”, “is said to have told”, “appears to have promised”.</summary>
    private void Hearsay(int cue, Sentence sentence, Occasion occasion)
    {
        int at = cue - 1;
        for (; at >= sentence.FirstToken && text.Tag(at) is "RB" or "MD" || at >= sentence.FirstToken && text.Tokens.Lemma(at) is "have" or "be"; at--)
        {
            if ((words[text.Tokens.Form(at)] & Setting.Hedge) != 0)
            {
                occasion.Hedge ??= text.Tokens.Span(at);
            }
        }
        if (at <= sentence.FirstToken || !text.Is(at, "to"))
        {
            return;
        }
        if (IsHearsay(at - 1, sentence))
        {
            bool seeming = (words[text.Tokens.Form(at - 1)] & Setting.Seeming) != 0;
            occasion.Hedge ??= text.Run(seeming ? at - 1 : at - 2, cue);
        }
    }

    /// <summary>Whether the verb is the “said” of “is said to have”, or the “appears” of “appears to have”.</summary>
    private bool IsHearsay(int verb, Sentence sentence)
    {
        Setting setting = words[text.Tokens.Form(verb)];
        return (setting & Setting.Seeming) != 0 || (setting & Setting.Hearsay) != 0 && verb > sentence.FirstToken && text.Tokens.Lemma(verb - 1) == "be";
    }

    /// <summary>What stands between speaker and cue counts only where all of it is read.</summary>
    private void Between(int from, int cue, Occasion occasion)
    {
        Occasion between = new();
        int at = from < cue ? _reader.Read(from, cue, between) : cue;
        while (at < cue && (text.Is(at, ",") || text.Tag(at) is "MD" or "RB" || text.Tokens.Lemma(at) is "have" or "be"))
        {
            at++;
        }
        if (at == cue)
        {
            occasion.Fill(between);
        }
    }

    /// <summary>The opening of the sentence counts only where it is read up to the speaker or the cue.</summary>
    private void Opening(Sentence sentence, int before, Occasion occasion)
    {
        int to = text.Tokens.At(before);
        int from = sentence.FirstToken;
        if (from >= to || _headline is { } headline && headline.Overlaps(sentence.Span))
        {
            return;
        }
        Occasion opening = new();
        int at = _reader.Read(from, to, opening);
        if (at == to || at == to - 1 && text.Is(at, ","))
        {
            occasion.Fill(opening);
        }
    }

    /// <summary>What follows closed marks (“…,” in an interview with …) is the reporter's own again.</summary>
    private void Closing(Quotation quotation, int cue, Occasion occasion)
    {
        TextSpan content = quotation.Content[^1];
        int at = text.Tokens.At(content.End);
        if (quotation.Kind == QuotationKind.Indirect || at < cue || at + 1 >= text.Tokens.Count || text.Tag(at) is not ("''" or "``" or "\"") || analysis.SentenceAt(text.Tokens.Span(at + 1).Start) is var number && number < 0)
        {
            return;
        }
        Sentence sentence = analysis.Sentences[number];
        if (sentence.Span.Overlaps(content) || sentence.FirstToken == at)
        {
            _reader.Read(at + 1, sentence.EndToken, occasion);
        }
    }

    /// <summary>The token before which a chain from <paramref name="from"/> on must end: where content begins, or the sentence ends.</summary>
    private int Limit(Quotation quotation, int from, Sentence sentence)
    {
        int limit = Math.Max(sentence.EndToken, from);
        foreach (TextSpan content in quotation.Content)
        {
            int at = text.Tokens.At(content.Start);
            limit = at >= from ? Math.Min(limit, at) : limit;
        }
        return limit;
    }
}

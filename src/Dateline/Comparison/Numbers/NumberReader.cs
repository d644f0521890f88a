using System.Globalization;
using Dateline.Grouping.Words;
using Dateline.Language.Numbers;
using Dateline.Text;

namespace Dateline.Comparison.Numbers;

/// <summary>Reads the numbers of a run of words: digits, words, scale words (“2.6 million”, “nineteen”, “three thousand”). Days and years beside a month are left out, and so are ordinals and “one”.</summary>
internal static class NumberReader
{
    public static IReadOnlyList<ToldNumber> Read(string text, ReportWords words, int first, int end, WordKnowledge knowledge, WordingKnowledge wording)
    {
        List<ToldNumber> numbers = [];
        for (int at = first; at < end;)
        {
            int next = at;
            SpokenNumber number = default;
            while (next < end && next - at < SpokenNumber.MostWords && (next == at || IsBeside(text, words, next)))
            {
                if (AddsThousands(text, words, at, next, ref number) || Add(text, words[next], knowledge, wording, ref number, next == at))
                {
                    next++;
                }
                else if (next > at && IsAnd(text, words, next, end, knowledge, wording, number) && Add(text, words[next + 1], knowledge, wording, ref number, opens: false))
                {
                    next += 2;
                }
                else
                {
                    break;
                }
            }
            long value = number.Value;
            if (next == at || IsDate(text, words, at, next, first, end, knowledge, wording) || (next == at + 1 && !words[at].IsNumber && value <= 1000))
            {
                at = Math.Max(next, at + 1);
                continue;
            }
            numbers.Add(Told(text, words, at, next, first, value, knowledge, wording));
            at = next;
        }
        return numbers;
    }

    private static ToldNumber Told(string text, ReportWords words, int at, int next, int first, long value, WordKnowledge knowledge, WordingKnowledge wording)
    {
        string? exactness = null;
        int begin = at;
        for (int back = at - 1; back >= first && back >= at - 2 && exactness is null; back--)
        {
            exactness = wording.Exactness(knowledge.Folded(words[back].Span.In(text)));
            if (exactness is not null)
            {
                (begin, exactness) = Opened(text, words, back, first, exactness, knowledge);
            }
        }
        TextSpan span = words[begin].Span.Joined(words[next - 1].Span);
        (string? currency, TextSpan beside) = Currency(text, words, at, next, knowledge, wording);
        return new ToldNumber(value, exactness, span, at, next, currency, currency is null ? span : span.Joined(beside));
    }

    // “at least”, “no fewer than”: the word before belongs to it, and a negation turns it round.
    private static (int Begin, string Exactness) Opened(string text, ReportWords words, int back, int first, string exactness, WordKnowledge knowledge) =>
        back == first ? (back, exactness)
        : knowledge.IsNegation(words[back - 1].Form) ? (back - 1, WordingKnowledge.Turned(exactness))
        : knowledge.Folded(words[back].Span.In(text)) == "least" ? (back - 1, exactness)
        : (back, exactness);

    // A sign before the digits (“€190 million”), a word or code behind the number (“190 million euros”) or before it (“NOK 4.1 billion”).
    private static (string? Code, TextSpan Span) Currency(string text, ReportWords words, int at, int next, WordKnowledge knowledge, WordingKnowledge wording)
    {
        int start = words[at].Span.Start;
        if (start > 0 && wording.Currency(text[(start - 1)..start]) is { } sign)
        {
            return (sign, new TextSpan(start - 1, start));
        }
        if (next < words.Count && IsBeside(text, words, next) && wording.Currency(knowledge.Folded(words[next].Span.In(text))) is { } behind)
        {
            return (behind, words[next].Span);
        }
        return at > 0 && IsBeside(text, words, at) && wording.Currency(knowledge.Folded(words[at - 1].Span.In(text))) is { } before ? (before, words[at - 1].Span) : (null, default);
    }

    // Digits in groups of three with blanks between: “14 000”, “1 250 000”.
    private static bool AddsThousands(string text, ReportWords words, int at, int next, ref SpokenNumber number)
    {
        if (next == at || words[next].Span.Length != 3 || !IsDigits(words[next].Span.In(text)) || !IsDigits(words[next - 1].Span.In(text)) || words[at].Span.Length > 3 || number.Value > SpokenNumber.Most / 1000)
        {
            return false;
        }
        number = SpokenNumber.OfDigits((number.Value * 1000) + (long.Parse(words[next].Span.In(text), NumberStyles.None, CultureInfo.InvariantCulture) * 1000));
        return true;
    }

    private static bool IsDigits(string form) => form.All(char.IsAsciiDigit);

    // Adds one more word to a number; false where the word is none of it.
    private static bool Add(string text, Word word, WordKnowledge knowledge, WordingKnowledge wording, ref SpokenNumber number, bool opens)
    {
        string form = word.Span.In(text);
        if (word.IsNumber)
        {
            bool isRead = TryDigits(form, out long digits) && opens;
            number = isRead ? SpokenNumber.OfDigits(digits) : number;
            return isRead;
        }
        return wording.Number(knowledge.Folded(form)) is long more && !(opens && form.Length <= 2) && number.TryAdd(more);
    }

    // “two hundred and five”, but not “two hundred and five thousand”.
    private static bool IsAnd(string text, ReportWords words, int at, int end, WordKnowledge knowledge, WordingKnowledge wording, SpokenNumber number) =>
        at + 1 < end && number.TakesAnd && knowledge.Folded(words[at].Span.In(text)) == "and" && IsBeside(text, words, at + 1)
            && wording.Number(knowledge.Folded(words[at + 1].Span.In(text))) is < 100
            && (at + 2 >= end || wording.Number(knowledge.Folded(words[at + 2].Span.In(text))) is not >= 100);

    private static bool TryDigits(string form, out long value)
    {
        string digits = NumberForm.Of(form);
        int length = 0;
        while (length < digits.Length && (char.IsAsciiDigit(digits[length]) || digits[length] == '.'))
        {
            length++;
        }
        string suffix = digits[length..];
        long scale = suffix switch { "bn" => 1_000_000_000, "m" or "mln" or "mn" => 1_000_000, "k" => 1000, _ => 1 };
        bool known = suffix.Length == 0 || scale > 1 || suffix is "km" or "pc";
        value = 0;
        if (!known || !decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal parsed) || parsed > SpokenNumber.Most / 1000 / scale)
        {
            return false;
        }
        value = (long)(parsed * 1000 * scale);
        return true;
    }

    private static bool IsBeside(string text, ReportWords words, int word) =>
        text.AsSpan(words[word - 1].Span.End, words[word].Span.Start - words[word - 1].Span.End) is " " or "-" or "\u00a0" or "\u202f" or "\u2009";

    // A day or year beside a month, a year alone (“in 2014”), an hour (“05:48”), a number inside a name of letters and digits.
    private static bool IsDate(string text, ReportWords words, int at, int next, int first, int end, WordKnowledge knowledge, WordingKnowledge wording)
    {
        bool range = at > first + 1 && words[at - 1].IsNumber && wording.IsMonth(knowledge.Folded(words[at - 2].Span.In(text)));
        bool besideMonth = range || (at > first && wording.IsMonth(knowledge.Folded(words[at - 1].Span.In(text)))) || (next < end && wording.IsMonth(knowledge.Folded(words[next].Span.In(text))));
        string form = words[at].Span.In(text);
        bool year = next == at + 1 && form.Length == 4 && form[0] is '1' or '2' && form.All(char.IsAsciiDigit) && form is ['1', '9', ..] or ['2', '0', ..] && form.Length == 4;
        int close = words[next - 1].Span.End;
        bool clock = (close < text.Length && text[close] == ':') || (words[at].Span.Start > 0 && text[words[at].Span.Start - 1] is ':' or '/');
        return besideMonth || year || clock;
    }
}

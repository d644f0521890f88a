using System.Globalization;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Comparison.Numbers;

/// <summary>Reads the numbers of a run of words: digits, words, scale words (“2.6 million”, “nineteen”, “three thousand”). Days and years beside a month are left out, and so are ordinals and “one”.</summary>
internal static class NumberReader
{
    private const long MostValue = 1_000_000_000_000_000;

    public static IReadOnlyList<ToldNumber> Read(string text, ReportWords words, int first, int end, WordKnowledge knowledge, WordingKnowledge wording)
    {
        List<ToldNumber> numbers = [];
        for (int at = first; at < end;)
        {
            int next = at;
            long value = 0;
            while (next < end && next - at < 6 && (next == at || IsBeside(text, words, next)) && (AddsThousands(text, words, at, next, ref value) || Add(text, words[next], knowledge, wording, ref value, next == at)))
            {
                next++;
            }
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
            begin = exactness is null ? begin : back > first && words[back].Span.In(text) == "least" ? back - 1 : back;
        }
        TextSpan span = words[begin].Span.Joined(words[next - 1].Span);
        (string? currency, TextSpan beside) = Currency(text, words, at, next, knowledge, wording);
        return new ToldNumber(value, exactness, span, at, next, currency, currency is null ? span : span.Joined(beside));
    }

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
    private static bool AddsThousands(string text, ReportWords words, int at, int next, ref long value)
    {
        if (next == at || words[next].Span.Length != 3 || !IsDigits(words[next].Span.In(text)) || !IsDigits(words[next - 1].Span.In(text)) || words[at].Span.Length > 3 || value > MostValue / 1000)
        {
            return false;
        }
        value = (value * 1000) + (long.Parse(words[next].Span.In(text), NumberStyles.None, CultureInfo.InvariantCulture) * 1000);
        return true;
    }

    private static bool IsDigits(string form) => form.All(char.IsAsciiDigit);

    // Adds one more word of a number to its value (thousandths); false where the word is none.
    private static bool Add(string text, Word word, WordKnowledge knowledge, WordingKnowledge wording, ref long value, bool opens)
    {
        string form = word.Span.In(text);
        if (word.IsNumber)
        {
            return opens && TryDigits(form, out value);
        }
        if (wording.Number(knowledge.Folded(form)) is not { } number || (opens && form.Length <= 2) || (opens ? 1000 : value) > MostValue / number)
        {
            return false;
        }
        value = number >= 100 ? (opens ? 1000 : value) * number : opens ? number * 1000 : value + (number * 1000);
        return true;
    }

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
        if (!known || !decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal parsed) || parsed > MostValue / 1000 / scale)
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

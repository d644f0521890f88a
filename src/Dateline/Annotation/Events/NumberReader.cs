using System.Globalization;
using Dateline.Annotation.Events.Grammar;
using Dateline.Language.Numbers;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Reads the numbers told with an event: the dead, the injured, those arrested, amounts of money. What a word counts is in <c>codebooks/en/counted.tsv</c>.</summary>
internal sealed class NumberReader(ReportWords words, NumberWords known)
{
    private const int MostApart = 5;
    private const int MostDigits = 12;

    /// <summary>The numbers between the tokens <paramref name="first"/> and <paramref name="end"/>, in the order of the text.</summary>
    public IReadOnlyList<EventNumber> Read(int first, int end)
    {
        List<EventNumber> found = [];
        for (int token = first; token < end; token++)
        {
            if (Value(token, end) is not (decimal value, int behind))
            {
                continue;
            }
            TextSpan span = new(words.Tokens.Span(token).Start, words.Tokens.Span(behind - 1).End);
            if ((Currency(token, first, behind, end) ?? Counted(token, first, behind, end)) is string what)
            {
                found.Add(new EventNumber(what, value, span));
            }
            token = behind - 1;
        }
        return found;
    }

    private (decimal Value, int Behind)? Value(int token, int end)
    {
        SpokenNumber number;
        if (Digits(words.Tokens.Form(token)) is decimal digits)
        {
            number = SpokenNumber.OfDigits((long)(digits * 1000));
        }
        else
        {
            number = default;
            if (known.Number(words.Lower(token)) is not (long and < 1000 and var opening) || !number.TryAdd(opening))
            {
                return null;
            }
        }
        int behind = token + 1;
        while (behind < end && behind < token + SpokenNumber.MostWords && Next(behind, end, number) is int next && known.Number(words.Lower(next)) is long more && number.TryAdd(more))
        {
            behind = next + 1;
        }
        return (number.Value / 1000m, behind);
    }

    /// <summary>Where a number may go on: at the next word, behind a hyphen (“twenty-five”), or behind “and” before what is less than a hundred (“two hundred and five”).</summary>
    private int? Next(int token, int end, SpokenNumber number)
    {
        if (known.Number(words.Lower(token)) is not null)
        {
            return token;
        }
        if (token + 1 >= end || known.Number(words.Lower(token + 1)) is not long more)
        {
            return null;
        }
        bool isHyphen = words.Tokens.Form(token) is "-" && words.Tokens.Span(token - 1).End == words.Tokens.Span(token).Start && words.Tokens.Span(token).End == words.Tokens.Span(token + 1).Start;
        bool isAnd = words.IsWord(token, "and") && number.TakesAnd && more < 100 && (token + 2 >= end || known.Number(words.Lower(token + 2)) is not >= 100);
        return isHyphen || isAnd ? token + 1 : null;
    }

    // Digits with marks between thousands and a point before decimals.
    private static decimal? Digits(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > MostDigits || !char.IsAsciiDigit(form[0]))
        {
            return null;
        }
        int point = form.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? form : form[..point];
        for (int mark = whole.IndexOf(','), at = mark; mark >= 0 && at < whole.Length; at += 4)
        {
            if (whole[at] != ',' || at + 4 > whole.Length || (at + 4 < whole.Length && whole[at + 4] != ','))
            {
                return null;
            }
        }
        return decimal.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal digits) ? digits : null;
    }

    private string? Currency(int token, int first, int behind, int end)
    {
        string? unit = token > first ? known.Currency(words.Lower(token - 1)) : null;
        unit ??= behind < end ? known.Currency(words.Lower(behind)) : null;
        return unit is null ? null : $"amount {unit}";
    }

    // The counting word nearest behind the number, or else right before it (“killed 12”).
    private string? Counted(int token, int first, int behind, int end)
    {
        for (int next = behind; next < end && next < behind + MostApart && !words.IsPunctuation(next); next++)
        {
            if (known.Counted(words.Lower(next)) is string what)
            {
                return what;
            }
        }
        for (int before = token - 1; before >= first && before > token - MostApart && !words.IsPunctuation(before); before--)
        {
            if (known.Counted(words.Lower(before)) is string what)
            {
                return what;
            }
        }
        return null;
    }
}

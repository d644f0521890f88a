using System.Globalization;
using Dateline.Annotation.Events.Grammar;
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
        ReadOnlySpan<char> form = words.Tokens.Form(token);
        decimal value;
        if (form.Length is > 0 and <= MostDigits && char.IsAsciiDigit(form[0]) && decimal.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal digits))
        {
            value = digits;
        }
        else if (known.Number(words.Lower(token)) is decimal number && number < 1000)
        {
            value = number;
        }
        else
        {
            return null;
        }
        int behind = token + 1;
        while (behind < end && behind <= token + 2 && known.Number(words.Lower(behind)) is decimal factor and >= 100)
        {
            value *= factor;
            behind++;
        }
        return (value, behind);
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

using System.Globalization;

namespace Dateline.Language.Dates;

/// <summary>Reads lengths of time with parts (“one and a half hours”, “3.5 years”, “1 hour and 30 minutes”), short ones (“3h”) and whole ones (“another day”, “all week”).</summary>
internal sealed class LengthReader(TimeWords words)
{
    private const int MostParts = 4;
    private const string Units = "YMWDHms";

    /// <summary>The length of time that starts at lexeme <paramref name="at"/>, or null.</summary>
    public CalendarReader.Read? At(List<DateLexeme> l, int at)
    {
        int start = More(l, at);
        if (Part(l, start) is not (string number, string unit, int end))
        {
            return null;
        }
        string date = "";
        string clock = "";
        int last = Add(number, unit, ref date, ref clock);
        for (int parts = 1; parts < MostParts && last >= 0; parts++)
        {
            int next = end < l.Count && (l[end].Is("and") || l[end].Is(',')) ? end + 1 : end;
            if (next == end || Part(l, next) is not (string further, string smaller, int behind) || Rank(smaller) <= last || (behind < l.Count && (l[behind].Is("ago") || l[behind].Is("earlier") || l[behind].Is("later"))))
            {
                break;
            }
            (last, end) = (Add(further, smaller, ref date, ref clock), behind);
        }
        return last < 0 ? null : new(end, new TimeForm { Duration = $"P{date}{(clock.Length > 0 ? "T" : "")}{clock}" }, "length");
    }

    /// <summary>The lexeme behind “more than” or “less than” where a count follows.</summary>
    private static int More(List<DateLexeme> l, int at) => at + 2 < l.Count && (l[at].Is("more") || l[at].Is("less")) && l[at + 1].Is("than") ? at + 2 : at;

    private (string Number, string Unit, int End)? Part(List<DateLexeme> l, int at)
    {
        if (at >= l.Count)
        {
            return null;
        }
        if (words.Size(l, at, "all") is not null || words.Size(l, at, "another") is not null)
        {
            return words.Value(l, at + 1, "unit") is string whole and not ("TM" or "TS" or "N") && !l[at + 1].Lower.EndsWith('s') ? ("1", whole, at + 2) : null;
        }
        int article = at + 1 < l.Count && words.Size(l, at + 1, "article") is not null ? at + 2 : at + 1;
        if (l[at].Is('½') || words.Size(l, at, "fraction") == 50)
        {
            return words.Value(l, article, "unit") is string halved ? ("0.5", halved, article + 1) : null;
        }
        if (l[at].Kind == DateLexemeKind.Number && Decimal(l, at) is (string number, int behind))
        {
            bool tight = behind < l.Count && l[behind].Start == l[behind - 1].End;
            return words.Value(l, behind, tight ? "short" : "unit") is string unit ? (number, unit, behind + 1) : null;
        }
        if (words.Count(l, at) is not (int count, int end))
        {
            return null;
        }
        if (words.Value(l, end, "unit") is string plain)
        {
            return Fraction(l, end + 1) is (string rest, int after) ? (Whole(count) + rest, plain, after) : (Whole(count), plain, end + 1);
        }
        return Fraction(l, end) is (string part, int next) && words.Value(l, next, "unit") is string parted ? (Whole(count) + part, parted, next + 1) : null;
    }

    /// <summary>“and a half”, “and a quarter”.</summary>
    private (string Part, int End)? Fraction(List<DateLexeme> l, int at)
    {
        if (at + 1 >= l.Count || !l[at].Is("and"))
        {
            return null;
        }
        int word = words.Size(l, at + 1, "article") is not null ? at + 2 : at + 1;
        return words.Size(l, word, "fraction") is int hundredths ? (hundredths == 50 ? ".5" : ".25", word + 1) : null;
    }

    private static (string Number, int End)? Decimal(List<DateLexeme> l, int at)
    {
        if (!l[at].IsNumber(1, 4))
        {
            return null;
        }
        return at + 2 < l.Count && l[at + 1].Is('.') && l[at + 2].IsNumber(1, 2) && CalendarReader.Tight(l, at, at + 2)
            ? ($"{Whole(l[at].Value)}.{l[at + 2].Value.ToString(l[at + 2].Length == 2 ? "D2" : "D1", CultureInfo.InvariantCulture)}", at + 3)
            : (Whole(l[at].Value), at + 1);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The place of a unit among the larger and smaller ones, or −1 where it is none that parts are counted in.</summary>
    private static int Rank(string unit) => unit switch { "TH" => Units.IndexOf('H'), "TM" => Units.IndexOf('m'), "TS" => Units.IndexOf('s'), "Y" or "M" or "W" or "D" => Units.IndexOf(unit[0]), _ => -1 };

    private static int Add(string number, string unit, ref string date, ref string clock)
    {
        if (unit.StartsWith('T'))
        {
            clock += number + unit[1];
        }
        else
        {
            date += number + unit;
        }
        return Rank(unit);
    }
}

using Dateline.Text;

namespace Dateline.Language.Dates;

/// <summary>The words of relative times and of small numbers.</summary>
internal sealed class TimeWords
{
    private readonly Dictionary<string, List<(string Kind, string Value, int Number)>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Value, string Kind)> _numbers = new(StringComparer.Ordinal);

    /// <summary>Reads <c>languages/en/time-words.tsv</c> and <c>languages/en/number-words.tsv</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public TimeWords(DataSet data)
    {
        foreach (DataRow row in data.Table("languages/en/time-words.tsv").Rows)
        {
            if (!_words.TryGetValue(row["form"], out List<(string Kind, string Value, int Number)>? kinds))
            {
                _words[row["form"]] = kinds = [];
            }
            kinds.RemoveAll(known => known.Kind == row["kind"]);
            kinds.Add((row["kind"], row["value"], row["kind"] is "unit" or "part" or "short" ? 0 : row.Number("value")));
        }
        foreach (DataRow row in data.Table("languages/en/number-words.tsv").Rows)
        {
            _numbers[row["form"]] = (row.Number("value"), row["kind"]);
        }
    }

    /// <summary>All words of these tables, in lower case.</summary>
    public IEnumerable<string> Forms => _words.Keys.Concat(_numbers.Keys);

    /// <summary>The value of the word at <paramref name="at"/> as one of <paramref name="kind"/>, or null.</summary>
    public string? Value(List<DateLexeme> lexemes, int at, string kind) => Find(lexemes, at, kind)?.Value;

    /// <summary>The value of the word at <paramref name="at"/> as a whole number of <paramref name="kind"/>, or null.</summary>
    public int? Number(List<DateLexeme> lexemes, int at, string kind) => Find(lexemes, at, kind)?.Number;

    /// <summary>The count at <paramref name="at"/> in digits or words (“three”, “twenty-one”, “a”, “a couple of”), with the lexeme behind it, or null. “Few” and “several” count three, as TIMEX3 readers do.</summary>
    public (int Count, int End)? Count(List<DateLexeme> lexemes, int at)
    {
        if (at >= lexemes.Count)
        {
            return null;
        }
        if (lexemes[at].IsNumber(1, 4))
        {
            bool part = at + 2 < lexemes.Count && lexemes[at + 1].Kind == DateLexemeKind.Mark && lexemes[at + 1].Value is '.' or ',' && lexemes[at + 2].Kind == DateLexemeKind.Number;
            return part ? null : (lexemes[at].Value, at + 1);
        }
        if (lexemes[at].Kind != DateLexemeKind.Word || !lexemes[at].Known || !_numbers.TryGetValue(lexemes[at].Lower, out (int Value, string Kind) first) || first.Kind is not ("cardinal" or "article" or "vague"))
        {
            return null;
        }
        if (first.Kind == "article")
        {
            return Vague(lexemes, at + 1) is (int some, int behind) ? (some, behind) : (1, at + 1);
        }
        return Vague(lexemes, at) ?? Compound(lexemes, at, first.Value, "cardinal");
    }

    /// <summary>The ordinal at <paramref name="at"/> in words (“first”, “twenty-first”), with the lexeme behind it, or null.</summary>
    public (int Count, int End)? Ordinal(List<DateLexeme> lexemes, int at)
    {
        if (at >= lexemes.Count || lexemes[at].Kind != DateLexemeKind.Word || !lexemes[at].Known || !_numbers.TryGetValue(lexemes[at].Lower, out (int Value, string Kind) first))
        {
            return null;
        }
        return first.Kind == "ordinal" ? (first.Value, at + 1)
            : first is { Kind: "cardinal", Value: >= 20 } && Compound(lexemes, at, first.Value, "ordinal") is (int value, int end) && value > first.Value ? (value, end)
            : null;
    }

    /// <summary>What the word at <paramref name="at"/> counts as one of <paramref name="kind"/> (“half” 50 hundredths), or null.</summary>
    public int? Size(List<DateLexeme> lexemes, int at, string kind) => Word(lexemes, at) is (int value, string found) && found == kind ? value : null;

    /// <summary>The cardinal at <paramref name="at"/> in words (“five”, “twenty-nine”), with the lexeme behind it, or null.</summary>
    public (int Count, int End)? Cardinal(List<DateLexeme> lexemes, int at) =>
        Word(lexemes, at) is { Kind: "cardinal" } first ? Compound(lexemes, at, first.Value, "cardinal") : null;

    /// <summary>The year at <paramref name="at"/> in words (“nineteen eighty-six”, “two thousand and fifteen”), with the lexeme behind it, or null.</summary>
    public (int Year, int End)? SpelledYear(List<DateLexeme> lexemes, int at)
    {
        if (Word(lexemes, at) is not { Kind: "cardinal", Value: 2 or (>= 18 and <= 20) } first)
        {
            return null;
        }
        (int Value, string Kind)? factor = Word(lexemes, at + 1);
        bool round = factor is { Kind: "factor" };
        if (round && first.Value == 2 != (factor!.Value.Value == 1000))
        {
            return null;
        }
        int next = round ? at + 2 : at + 1;
        int rest = round && next < lexemes.Count && lexemes[next].Is("and") ? next + 1 : next;
        int century = first.Value == 2 ? 2000 : first.Value * 100;
        return Cardinal(lexemes, rest) is (int years and < 100, int end) && (round || years >= 10) && (round || first.Value != 2) ? (century + years, end) : round ? (century, next) : null;
    }

    private (string Value, int Number)? Find(List<DateLexeme> lexemes, int at, string kind)
    {
        if (at < 0 || at >= lexemes.Count)
        {
            return null;
        }
        DateLexeme lexeme = lexemes[at];
        if (lexeme.Kind != DateLexemeKind.Word || !lexeme.Known || !_words.TryGetValue(lexeme.Lower, out List<(string Kind, string Value, int Number)>? kinds))
        {
            return null;
        }
        foreach ((string known, string value, int number) in kinds)
        {
            if (known == kind)
            {
                return (value, number);
            }
        }
        return null;
    }

    private (int Value, string Kind)? Word(List<DateLexeme> lexemes, int at) =>
        at < lexemes.Count && lexemes[at].Kind == DateLexemeKind.Word && lexemes[at].Known && _numbers.TryGetValue(lexemes[at].Lower, out (int Value, string Kind) found) ? found : null;

    /// <summary>The ordinal at <paramref name="at"/> in digits (“3rd”), with the lexeme behind it, or null.</summary>
    public (int Count, int End)? NumericOrdinal(List<DateLexeme> lexemes, int at) =>
        at + 1 < lexemes.Count && lexemes[at].IsNumber(1, 2) && lexemes[at].End == lexemes[at + 1].Start && IsEnding(lexemes[at + 1])
            ? (lexemes[at].Value, at + 2)
            : null;

    /// <summary>Whether <paramref name="lexeme"/> ends an ordinal in digits (“rd”).</summary>
    public bool IsEnding(DateLexeme lexeme) => lexeme.Kind == DateLexemeKind.Word && _numbers.TryGetValue(lexeme.Lower, out (int Value, string Kind) ending) && ending.Kind == "ending";

    /// <summary>Whether a dash or a word (“to”) at <paramref name="at"/> joins the ends of a range.</summary>
    public bool JoinsRange(List<DateLexeme> lexemes, int at) =>
        at < lexemes.Count && (lexemes[at].Is('-') || lexemes[at].Is('–') || Value(lexemes, at, "joint") is not null);

    private (int Count, int End) Compound(List<DateLexeme> lexemes, int at, int value, string kind)
    {
        int next = at + 1 < lexemes.Count && lexemes[at + 1].Is('-') ? at + 2 : at + 1;
        return value >= 20 && value < 100 && next < lexemes.Count && _numbers.TryGetValue(lexemes[next].Lower, out (int Value, string Kind) ones) && ones.Kind == kind && ones.Value < 10
            ? (value + ones.Value, next + 1)
            : (value, at + 1);
    }

    private (int Count, int End)? Vague(List<DateLexeme> lexemes, int at)
    {
        if (at >= lexemes.Count || !lexemes[at].Known || !_numbers.TryGetValue(lexemes[at].Lower, out (int Value, string Kind) vague) || vague.Kind != "vague")
        {
            return null;
        }
        return (vague.Value, at + 1 < lexemes.Count && lexemes[at + 1].Is("of") ? at + 2 : at + 1);
    }
}

using Dateline.Language;
using Dateline.Text;

namespace Dateline.Annotation.Times;

/// <summary>Tells which way a time points from the verbs near it: the nearest before it in its clause, else the nearest behind it, else the nearest before it in the sentence; no farther than 60 tokens.</summary>
internal sealed class TenseCues
{
    private const int LongestWord = 20;
    private const int ShortestRegular = 4;
    private const int CarrierReach = 3;
    private const int Reach = 60;
    private const int BesideReach = 3;
    private readonly Dictionary<string, TimeDirection> _cues = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beside = new(StringComparer.Ordinal);
    private readonly HashSet<string> _breaks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _carriers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeDirection>.AlternateLookup<ReadOnlySpan<char>> _cuesBySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _besideBySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _breaksBySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _carriersBySpan;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _openingsBySpan;

    /// <summary>Reads <c>languages/en/tense-cues.tsv</c> and <c>languages/en/clause-breaks.tsv</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public TenseCues(DataSet data)
    {
        foreach (DataRow row in data.Table("languages/en/tense-cues.tsv").Rows)
        {
            _cues[row["form"]] = row["direction"] switch
            {
                "past" => TimeDirection.Past,
                "future" => TimeDirection.Future,
                "beside" => Beside(row["form"]),
                _ => throw row.Wrong($"'{row["direction"]}' is no direction"),
            };
            if (row["form"].Contains(' ', StringComparison.Ordinal))
            {
                _openings.Add(row["form"].Split(' ')[0]);
            }
        }
        foreach (DataRow row in data.Table("languages/en/clause-breaks.tsv").Rows)
        {
            _ = row["part"] == "break" ? _breaks.Add(row["form"]) : _carriers.Add(row["form"]);
        }
        _cuesBySpan = _cues.GetAlternateLookup<ReadOnlySpan<char>>();
        _besideBySpan = _beside.GetAlternateLookup<ReadOnlySpan<char>>();
        _breaksBySpan = _breaks.GetAlternateLookup<ReadOnlySpan<char>>();
        _carriersBySpan = _carriers.GetAlternateLookup<ReadOnlySpan<char>>();
        _openingsBySpan = _openings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private TimeDirection Beside(string form)
    {
        _beside.Add(form);
        return TimeDirection.Unknown;
    }

    /// <summary>The direction of the time <paramref name="time"/> in <paramref name="sentence"/>; unknown where no verb tells, or where the time only qualifies a noun (“Sunday’s vote”).</summary>
    public TimeDirection Of(TokenTable tokens, Sentence sentence, TextSpan time)
    {
        int first = Math.Max(tokens.At(time.Start), sentence.FirstToken);
        int behind = Math.Min(tokens.At(time.End), sentence.EndToken);
        if (behind < sentence.EndToken && tokens.Span(behind).Start == time.End && tokens.Form(behind) is "'s" or "’s" or "'" or "’")
        {
            return TimeDirection.Unknown;
        }
        return Before(tokens, sentence, first, withinClause: true) ?? Behind(tokens, sentence, behind) ?? Before(tokens, sentence, first, withinClause: false) ?? Besides(tokens, sentence, first, behind);
    }

    private TimeDirection? Before(TokenTable tokens, Sentence sentence, int first, bool withinClause)
    {
        for (int token = first - 1; token >= sentence.FirstToken && token >= first - Reach; token--)
        {
            if (withinClause && IsBreak(tokens, token))
            {
                return null;
            }
            if (Cue(tokens, sentence, token) is TimeDirection direction)
            {
                return direction;
            }
        }
        return null;
    }

    /// <summary>The nearest verb behind a time; one such as “threatened to” is past itself, and future only for what follows it.</summary>
    private TimeDirection? Behind(TokenTable tokens, Sentence sentence, int behind)
    {
        for (int token = behind; token < sentence.EndToken && token < behind + Reach; token++)
        {
            if (Cue(tokens, sentence, token) is TimeDirection direction)
            {
                return direction == TimeDirection.Future && IsUnlistedPast(tokens.Form(token)) ? TimeDirection.Past : direction;
            }
        }
        return null;
    }

    /// <summary>What a verb in the present right beside the time tells: “the vote is on Sunday” is to come.</summary>
    private TimeDirection Besides(TokenTable tokens, Sentence sentence, int first, int behind)
    {
        for (int token = first - 1; token >= sentence.FirstToken && token >= first - BesideReach; token--)
        {
            if (IsBeside(tokens.Form(token)))
            {
                return TimeDirection.Future;
            }
        }
        return behind < sentence.EndToken && IsBeside(tokens.Form(behind)) ? TimeDirection.Future : TimeDirection.Unknown;
    }

    private bool IsBreak(TokenTable tokens, int token)
    {
        ReadOnlySpan<char> form = tokens.Form(token);
        return form is "," or ";" or ":" or "—" or "–" or "(" or "“" or "”" or "\"" || _breaksBySpan.Contains(Lower(form, stackalloc char[LongestWord]));
    }

    private TimeDirection? Cue(TokenTable tokens, Sentence sentence, int token)
    {
        ReadOnlySpan<char> form = Lower(tokens.Form(token), stackalloc char[LongestWord]);
        if (token + 1 < sentence.EndToken && _openingsBySpan.Contains(form) && _cuesBySpan.TryGetValue($"{form} {Lower(tokens.Form(token + 1), stackalloc char[LongestWord])}", out TimeDirection pair))
        {
            return pair;
        }
        if (!_cuesBySpan.TryGetValue(form, out TimeDirection direction))
        {
            if (!IsRegularPast(form) || !_cues.TryGetValue("*ed", out direction))
            {
                return null;
            }
        }
        if (direction == TimeDirection.Unknown)
        {
            return null;
        }
        return direction == TimeDirection.Past && IsCarried(tokens, sentence, token) ? null : direction;
    }

    private static bool IsRegularPast(ReadOnlySpan<char> form) => form.Length >= ShortestRegular && form.EndsWith("ed", StringComparison.Ordinal);

    private bool IsUnlistedPast(ReadOnlySpan<char> form) => Lower(form, stackalloc char[LongestWord]) is var lower && IsRegularPast(lower) && !_cuesBySpan.ContainsKey(lower);

    private bool IsBeside(ReadOnlySpan<char> form) => _besideBySpan.Contains(Lower(form, stackalloc char[LongestWord]));

    private bool IsCarrier(ReadOnlySpan<char> form) => _carriersBySpan.Contains(Lower(form, stackalloc char[LongestWord]));

    private bool IsCarried(TokenTable tokens, Sentence sentence, int token)
    {
        for (int before = token - 1; before >= sentence.FirstToken && before >= token - CarrierReach; before--)
        {
            if (IsCarrier(tokens.Form(before)))
            {
                return true;
            }
            if (IsBreak(tokens, before))
            {
                return false;
            }
        }
        return false;
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> form, Span<char> into) => form.Length > LongestWord ? [] : into[..form.ToLowerInvariant(into)];
}

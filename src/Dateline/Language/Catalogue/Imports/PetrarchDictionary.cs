using System.Globalization;
using Dateline.Language.Names;

namespace Dateline.Language.Catalogue.Imports;

/// <summary>Reads an actor dictionary in the format of PETRARCH: a root in capitals (<c>JANE_DOE_</c>), its synonyms (<c>+J._DOE_</c>), and its codes, each for a time (<c>[EXPGOV 20190101-20211231]</c>, <c>[EXPELI >20220101]</c>, <c>[EXP]</c>), behind the root or on lines of their own. What a code says stays as an office of that code's state.</summary>
public static class PetrarchDictionary
{
    private const int LongestName = 200;

    /// <summary>What the lines tell; a line that cannot be taken is named with its number.</summary>
    /// <param name="text">The file.</param>
    /// <param name="states">Ids of the catalogue's states by their three letters.</param>
    /// <param name="catalogue">What is known already.</param>
    /// <param name="fold">Makes ids.</param>
    public static ImportedActors Read(string text, IReadOnlyDictionary<string, string> states, ActorCatalogue catalogue, NameFold fold)
    {
        ImportDraft draft = new(catalogue, fold);
        PetrarchEntry? entry = null;
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = Bare(raw);
            if (line.Length == 0)
            {
                continue;
            }
            string name = line[0] == '[' ? "" : line.Split('[')[0];
            if (line[0] == '+' && entry is null)
            {
                draft.Problem(number, "a synonym without a root before it");
                continue;
            }
            if (line[0] == '+')
            {
                entry!.Synonyms.Add(Name(name[1..]));
            }
            else if (name.Length > 0)
            {
                entry?.AddTo(draft, states);
                entry = Name(name).Length is > 0 and <= LongestName && !name.Contains('{', StringComparison.Ordinal) ? new PetrarchEntry(number, Name(name)) : null;
                if (entry is null)
                {
                    draft.Problem(number, $"'{Short(name)}' is no root of an actor");
                }
            }
            ReadCodes(line[name.Length..], number, entry, draft);
        }
        entry?.AddTo(draft, states);
        return draft.Finish();
    }

    private static void ReadCodes(string codes, int line, PetrarchEntry? entry, ImportDraft draft)
    {
        int before = draft.CountProblems;
        for (int at = codes.IndexOf('[', StringComparison.Ordinal); at >= 0; at = codes.IndexOf('[', at + 1))
        {
            int end = codes.IndexOf(']', at);
            string inner = end < 0 ? "" : codes[(at + 1)..end].Trim();
            string[] words = inner.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > 2 || words[0].StartsWith('~') || words[0].EndsWith('~') || !words[0].All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
            {
                draft.Problem(line, inner.Contains('~', StringComparison.Ordinal) ? $"[{inner}] is the code of an agent, a noun for a role and no actor" : $"'[{Short(inner)}]' is no code");
            }
            else if (!TryTime(words.Length == 2 ? words[1] : "", out DateOnly? from, out DateOnly? to))
            {
                draft.Problem(line, $"'{Short(words[1])}' is no time");
            }
            else if (entry is null)
            {
                draft.Problem(line, $"[{inner}] stands behind no root");
            }
            else
            {
                entry.Codes.Add((words[0], from, to));
            }
        }
        if (entry is not null && draft.CountProblems > before)
        {
            entry.IsRefused = true;
        }
    }

    private static string Bare(string raw)
    {
        int comment = raw.AsSpan().IndexOfAny('#', ';');
        return (comment < 0 ? raw : raw[..comment]).Trim();
    }

    // “JANE_O'DOE_”: words parted by underscores, capitals at their beginnings.
    private static string Name(string root) =>
        string.Join(' ', root.Trim().Split(['_', ' '], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > 3 || word.Any(char.IsAsciiLetterLower) || "AEIOUY".Any(vowel => word.Contains(vowel, StringComparison.Ordinal)) ? char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant() : word));

    private static bool TryTime(string time, out DateOnly? from, out DateOnly? to)
    {
        (from, to) = (null, null);
        if (time.Length == 0)
        {
            return true;
        }
        int dash = time.IndexOf('-', StringComparison.Ordinal);
        string first = time[0] == '>' ? time[1..] : dash > 0 ? time[..dash] : "";
        string last = time[0] == '<' ? time[1..] : dash > 0 ? time[(dash + 1)..] : "";
        bool fine = (first.Length > 0 || last.Length > 0) && TryDay(first, out from) & TryDay(last, out to);
        return fine && !(from is { } begin && to is { } end && begin > end);
    }

    // Eight digits, or six with the century left out: 60 and later are of the twentieth.
    private static bool TryDay(string digits, out DateOnly? day)
    {
        day = null;
        if (digits.Length == 0)
        {
            return true;
        }
        string full = digits.Length == 6 ? (string.CompareOrdinal(digits, "60") >= 0 ? "19" : "20") + digits : digits;
        bool isDay = DateOnly.TryParseExact(full, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly found);
        day = isDay ? found : null;
        return isDay;
    }

    private static string Short(string words) => words.Length <= 60 ? words : words[..60] + "…";
}

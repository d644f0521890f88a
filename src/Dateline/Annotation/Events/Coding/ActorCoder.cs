using Dateline.Language.Catalogue;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Annotation.Events.Coding;

/// <summary>Gives actors the codes of event data: a country's three letters (or IGO, NGO) and a sector, from the words that name them and from the catalogue. Built once; safe to share between threads.</summary>
public sealed class ActorCoder
{
    private const int MostWords = 16;
    private const int MostCharacters = 400;
    private const int MostNear = 1200;
    private const int LongestAgent = 3;
    private const int LongestName = 5;
    private const int HeadReach = 60;
    private const int PlaceReach = 20;
    private const string Government = "GOV";
    private const string Civilians = "CVL";
    private const string State = "state";
    private const string Ethnic = "ethnic";
    private readonly NameFold _fold;
    private readonly HashSet<string> _places;
    private readonly ActorCatalogue _actors;
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Sector, bool Weak)> _agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Code, string? Sector)> _own = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (string Code, string? Sector)> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _relational;

    /// <summary>Reads <c>codebooks/countries.tsv</c>, <c>codebooks/organisations.tsv</c>, <c>codebooks/en/agents.tsv</c> and <c>codebooks/en/relational-nouns.tsv</c>.</summary>
    /// <exception cref="FormatException">A file is not in its form.</exception>
    public ActorCoder(DataSet data, NameFold fold, ActorCatalogue actors)
    {
        _fold = fold;
        _actors = actors;
        foreach (DataRow row in data.Table("codebooks/countries.tsv").Rows)
        {
            _countries[row["alpha2"]] = row["code"];
        }
        _places = data.Table("languages/en/place-prepositions.tsv").Rows.Select(row => fold.Key(row["form"])).ToHashSet(StringComparer.Ordinal);
        _relational = data.Table("codebooks/en/relational-nouns.tsv").Rows.Select(row => row["form"]).ToHashSet(StringComparer.Ordinal);
        foreach (DataRow row in data.Table("codebooks/en/agents.tsv").Rows)
        {
            _agents[row["form"]] = (row["sector"], row["weak"] == "yes");
        }
        foreach (DataRow row in data.Table("codebooks/organisations.tsv").Rows)
        {
            (string, string?) codes = (row["code"], row["sector"].Length > 0 ? row["sector"] : null);
            if (row["actor"].Length > 0)
            {
                _own[row["actor"]] = codes;
            }
            foreach (string name in row["names"].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                _names[name] = codes;
            }
        }
    }

    /// <summary>The codes of whoever <paramref name="span"/> of <paramref name="text"/> names.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="span">The words that name it, in UTF-16 units.</param>
    /// <param name="actor">Id of the actor that the words stand for, or null.</param>
    /// <param name="sentence">The sentence, whose nearest country is that of an agent without one (“police”); or null.</param>
    /// <param name="others">The words that name the other side, whose country it is not where another is named.</param>
    /// <param name="office">Id of the office that the words name or that its holder acts in, or null: the secretary general of a body acts for it, and not for a country.</param>
    public ActorCode Of(string text, TextSpan span, string? actor, TextSpan? sentence, IReadOnlyList<TextSpan> others, string? office = null)
    {
        IReadOnlyList<NameWord> words = NameWords.In(text, new TextSpan(span.Start, Math.Min(span.End, span.Start + MostCharacters)), _fold);
        Names names = Read(words);
        string? sector = Sector(names.Rest) ?? (sentence is TextSpan line && names.Rest.Count == 0 && names.Demonym ? Head(text, span, line) : null);
        Actor? known = actor is null ? null : _actors.Find(actor);
        if (known is { Kind: State })
        {
            return new ActorCode(Country(known.Country), sector ?? names.People ?? (names.Metonym && !IsPlace(text, span) ? Government : null));
        }
        if (known is not null && _own.TryGetValue(known.Id, out (string Code, string? Sector) own))
        {
            return new ActorCode(own.Code, own.Sector ?? sector);
        }
        if (office is not null && _actors.FindOffice(office) is { } held && _own.TryGetValue(held.Of, out (string Code, string? Sector) body))
        {
            return new ActorCode(body.Code, body.Sector ?? sector);
        }
        if (known?.Country is string country)
        {
            return new ActorCode(Country(country), sector ?? Sector(NameWords.In(known.Name, new TextSpan(0, known.Name.Length), _fold)) ?? (known.Kind == "person" ? Government : null));
        }
        sector ??= names.Sector ?? names.People ?? (names.Metonym && !IsPlace(text, span) ? Government : null);
        bool elsewhere = sector is null && names.Rest.Any(word => InAnyNumber(word.Key, _relational.Contains));
        return new ActorCode(names.Code ?? (sentence is TextSpan around && !elsewhere ? Near(text, around, span, others) : null), sector);
    }

    // “in Oslo”: the city, not the government that sits there.
    private bool IsPlace(string text, TextSpan span)
    {
        int start = Math.Max(0, span.Start - PlaceReach);
        List<NameWord> before = NameWords.In(text, new TextSpan(start, span.Start), _fold);
        return before.Count > 0 && _places.Contains(before[^1].Key);
    }

    // What the words name that is known, and those that remain.
    private Names Read(IReadOnlyList<NameWord> words)
    {
        string? state = null;
        string? body = null;
        string? sector = null;
        bool metonym = false;
        bool demonym = false;
        bool people = false;
        List<NameWord> rest = [];
        for (int at = 0; at < words.Count && at < MostWords;)
        {
            (int end, IReadOnlyList<ActorAlias> aliases) = _actors.Longest(words, at);
            if (Own(words, at) is { } listed && listed.End > end)
            {
                (at, body, sector) = (listed.End, body ?? listed.Codes.Code, sector ?? listed.Codes.Sector);
                continue;
            }
            if (end > at && at > 0 && words[at - 1].Key == Ethnic)
            {
                // “ethnic Hungarians”: of no state that the words tell.
                (at, people) = (end, true);
                continue;
            }
            bool taken = false;
            foreach (ActorAlias alias in aliases)
            {
                Actor? found = _actors.Find(alias.Actor);
                if (found is { Kind: State })
                {
                    taken = true;
                    metonym |= state is null && alias.Kind == AliasKind.Metonym;
                    demonym |= alias.Kind == AliasKind.Demonym;
                    people |= alias.Kind == AliasKind.Demonym && words[end - 1] is { IsUpper: false } last && last.Key.EndsWith('s') && !last.Key.Contains('.', StringComparison.Ordinal);
                    state ??= Country(found.Country);
                }
                else if (found is not null && (end > at + 1 || Agent(words[at].Key) is null) && _own.TryGetValue(found.Id, out (string Code, string? Sector) own))
                {
                    taken = true;
                    body ??= own.Code;
                    sector ??= own.Sector;
                }
                else if (found?.Country is string of && aliases.Count == 1)
                {
                    state ??= Country(of);
                }
            }
            end = Math.Max(end, at + 1);
            if (!taken)
            {
                rest.AddRange(words.Skip(at).Take(end - at));
            }
            at = end;
        }
        return new Names(body ?? state, sector, metonym, demonym, people ? Civilians : null, rest);
    }

    private (int End, (string Code, string? Sector) Codes)? Own(IReadOnlyList<NameWord> words, int at)
    {
        (int, (string, string?))? found = null;
        string said = "";
        for (int end = at; end < words.Count && end < at + LongestName; end++)
        {
            said = end == at ? words[end].Key : $"{said} {words[end].Key}";
            found = _names.TryGetValue(said, out (string, string?) codes) ? (end + 1, codes) : found;
        }
        return found;
    }

    // “Hungarian” in “Hungarian and Romanian officials”: the sector stands at the head of the phrase.
    private string? Head(string text, TextSpan span, TextSpan sentence)
    {
        List<NameWord> words = NameWords.In(text, new TextSpan(Math.Min(span.End, sentence.End), Math.Min(sentence.End, span.End + HeadReach)), _fold);
        for (int at = 0; at < words.Count && at < 4 && (at == 0 || words[at].Gap is WordGap.Blank or WordGap.Hyphen); at++)
        {
            if (Agent(words[at].Key) is (string sector, _))
            {
                return sector;
            }
            bool joins = words[at].Key == "and" || _actors.Longest(words, at).Aliases.Any(alias => alias.Kind == AliasKind.Demonym);
            if (!joins && at + 1 < words.Count && Agent(words[at + 1].Key) is null)
            {
                return null;
            }
        }
        return null;
    }

    // The country named nearest in the sentence, outside the words of the other side.
    private string? Near(string text, TextSpan sentence, TextSpan span, IReadOnlyList<TextSpan> others)
    {
        List<NameWord> words = NameWords.In(text, new TextSpan(sentence.Start, Math.Min(sentence.End, sentence.Start + MostNear)), _fold);
        string? found = null;
        int nearest = int.MaxValue;
        for (int at = 0; at < words.Count;)
        {
            (int end, IReadOnlyList<ActorAlias> aliases) = _actors.Longest(words, at);
            Actor? state = aliases.Select(alias => _actors.Find(alias.Actor)).FirstOrDefault(actor => actor is { Kind: State });
            int distance = words[at].Span.Start < span.Start ? span.Start - words[at].Span.Start : words[at].Span.Start - span.End;
            // That of the other side only where there is no other: both are of one country then.
            distance += others.Any(other => other.Contains(words[at].Span.Start)) ? MostNear : 0;
            if (state is not null && distance < nearest && !(at > 0 && words[at - 1].Key == Ethnic))
            {
                (found, nearest) = (Country(state.Country), distance);
            }
            at = Math.Max(end, at + 1);
        }
        return found;
    }

    private string? Country(string? alpha2) => alpha2 is not null && _countries.TryGetValue(alpha2, out string? code) ? code : null;

    // Whoever fights or opposes a government does so whatever else the words name (“rebel soldiers”).
    private string? Sector(IReadOnlyList<NameWord> words)
    {
        string? found = null;
        int best = 0;
        for (int at = 0; at < words.Count && at < MostWords; at++)
        {
            if (words[at].Key is "of" or "in" or "from" or "for" && found is not null)
            {
                break;
            }
            string form = "";
            for (int end = at; end < words.Count && end < at + LongestAgent; end++)
            {
                form = form.Length == 0 ? words[end].Key : $"{form} {words[end].Key}";
                if (Agent(form) is (string sector, bool weak) && end - at + (weak ? 1 : 1 + LongestAgent) + (sector is "REB" or "OPP" ? 1 : 0) is int weight && weight >= best)
                {
                    (found, best) = (sector, weight);
                }
            }
        }
        return found;
    }

    private static bool InAnyNumber(string form, Func<string, bool> has) =>
        has(form) || form.EndsWith("ies", StringComparison.Ordinal) && has(form[..^3] + "y") || form.EndsWith('s') && has(form[..^1]);

    private (string Sector, bool Weak)? Agent(string form) =>
        _agents.TryGetValue(form, out (string, bool) agent) ? agent
        : form.EndsWith("ies", StringComparison.Ordinal) && _agents.TryGetValue(form[..^3] + "y", out agent) ? agent
        : form.EndsWith('s') && _agents.TryGetValue(form[..^1], out agent) ? agent
        : null;

    private sealed record Names(string? Code, string? Sector, bool Metonym, bool Demonym, string? People, IReadOnlyList<NameWord> Rest);
}

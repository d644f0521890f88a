namespace Dateline.Language.Catalogue.Imports;

/// <summary>A root of a dictionary with its synonyms and codes.</summary>
internal sealed class PetrarchEntry(int line, string name)
{
    /// <summary>The names of the synonyms, in their order.</summary>
    public List<string> Synonyms { get; } = [];

    /// <summary>The codes with the days between which they hold, both inclusive.</summary>
    public List<(string Code, DateOnly? From, DateOnly? To)> Codes { get; } = [];

    /// <summary>Whether a code was named as one that cannot be taken.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Adds what the entry tells: a state's forms to the state; a person where a code holds for a time, else an organisation.</summary>
    public void AddTo(ImportDraft draft, IReadOnlyDictionary<string, string> states)
    {
        string source = $"PETRARCH dictionary, line {line}";
        string[] aliases = [.. Synonyms.Where(form => form.Length > 0 && form != name).Distinct(StringComparer.Ordinal)];
        if (Codes.Count == 0)
        {
            if (!IsRefused)
            {
                draft.Problem(line, $"'{name}' has no code");
            }
            return;
        }
        if (draft.IdOf(name) is not { Length: > 0 } id)
        {
            draft.Problem(line, $"'{name}' makes no id");
            return;
        }
        bool dated = Codes.Any(code => code.From is not null || code.To is not null);
        string kind = dated ? "person" : Codes[0].Code.Length == 3 && states.ContainsKey(Codes[0].Code) ? "state" : "organisation";
        string actor = draft.Add(new Actor(id, kind, name, aliases, [], [], null, null, source));
        foreach ((string code, DateOnly? from, DateOnly? to) in Codes.Where(code => code.Code.Length > 3))
        {
            if (!states.TryGetValue(code[..3], out string? state))
            {
                draft.Problem(line, $"'{code[..3]}' of {code} is no state of the catalogue");
                continue;
            }
            string office = draft.Add(new Office($"code-{draft.IdOf(code)}", code, state, [], source));
            draft.Add(new OfficeHolder(office, actor, from, to, source));
        }
    }
}

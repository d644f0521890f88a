using Dateline.Text;

namespace Dateline.Annotation.Events.Grammar;

/// <summary>The forms that the clause grammar and the rules know: words of the closed classes, verbs with all their forms, nouns of the rules.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, KnownWord> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, (string? Past, string? Participle)> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _plurals = new(StringComparer.Ordinal);

    /// <summary>Reads <c>codebooks/en/grammar.tsv</c> and <c>codebooks/en/verbs.tsv</c>.</summary>
    /// <exception cref="FormatException">A table is not in its form.</exception>
    public Lexicon(DataSet data)
    {
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (DataRow row in data.Table("codebooks/en/grammar.tsv").Rows)
        {
            WordClass word = Enum.TryParse(row["class"], ignoreCase: true, out WordClass known) ? known : throw row.Wrong($"'{row["class"]}' is no class of words");
            Entry(row["form"]).Classes |= word;
        }
        foreach (DataRow row in data.Table("codebooks/en/nouns.tsv").Rows)
        {
            _plurals[row["noun"]] = row.Optional("plural");
        }
        foreach (DataRow row in data.Table("codebooks/en/verbs.tsv").Rows)
        {
            _verbs[row["verb"]] = (row.Optional("past"), row.Optional("participle"));
            AddVerb(row["verb"]);
        }
    }

    /// <summary>Makes the forms of <paramref name="verb"/> known.</summary>
    public void AddVerb(string verb)
    {
        (string? past, string? participle) = _verbs.GetValueOrDefault(verb);
        foreach ((string form, VerbForms forms) in Inflection.OfVerb(verb, past, participle))
        {
            KnownWord entry = Entry(form);
            // A form of two verbs stays that of the first: "found" is a form of find.
            if (entry.Verb is null || string.Equals(entry.Verb, verb, StringComparison.Ordinal))
            {
                entry.Verb = verb;
                entry.Forms |= forms;
            }
        }
    }

    /// <summary>Makes <paramref name="form"/> known as it is.</summary>
    public void AddForm(string form) => Entry(form);

    /// <summary>Makes <paramref name="noun"/> and its plural known.</summary>
    public void AddNoun(string noun)
    {
        Entry(noun).Noun ??= noun;
        Entry(_plurals.GetValueOrDefault(noun) ?? Inflection.WithS(noun)).Noun ??= noun;
    }

    /// <summary>What is known of <paramref name="form"/>, or null.</summary>
    public KnownWord? Find(ReadOnlySpan<char> form) => _lookup.TryGetValue(form, out KnownWord? entry) ? entry : null;

    private KnownWord Entry(string form)
    {
        if (!_entries.TryGetValue(form, out KnownWord? entry))
        {
            entry = new KnownWord { Form = form };
            _entries[form] = entry;
        }
        return entry;
    }
}

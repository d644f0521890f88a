using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>The word lists of English that quotations are read with, by form. Built once; safe to share between threads.</summary>
internal sealed class CueLexicon
{
    private const string Folder = "languages/en/";
    private readonly Dictionary<string, WordEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Reads the lists.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    public CueLexicon(DataSet data)
    {
        foreach (DataRow row in data.Table(Folder + "word-classes.tsv").Rows)
        {
            Entry(row["form"]).Classes |= Read<WordClasses>(row, "class");
        }
        foreach (DataRow row in data.Table(Folder + "common-verbs.tsv").Rows)
        {
            foreach ((string form, VerbForms forms) in Inflection.OfVerb(row["lemma"], row.Optional("past"), row.Optional("participle")))
            {
                Entry(form).Verb |= forms;
            }
        }
        DataTable verbs = data.Table(Folder + "cue-verbs.tsv");
        Dictionary<string, DataRow> irregular = new(StringComparer.Ordinal);
        foreach (DataRow row in verbs.Rows.Where(row => row.Optional("past") is not null))
        {
            irregular.TryAdd(row["lemma"], row);
        }
        foreach (DataRow row in verbs.Rows)
        {
            AddVerb(row, row.Optional("past") is null && irregular.TryGetValue(row["lemma"], out DataRow? other) ? other : row);
        }
        foreach (DataRow row in data.Table(Folder + "cue-nouns.tsv").Rows)
        {
            CueFrames frames = Read<CueFrames>(row, "followed_by");
            Entry(row["noun"]).Noun |= frames;
            Entry(Inflection.WithS(row["noun"])).Noun |= frames;
        }
        foreach (DataRow row in data.Table(Folder + "cue-phrases.tsv").Rows)
        {
            string[] words = row["phrase"].Split(' ');
            Entry(words[0]).Phrases.Add(words[1..]);
        }
        foreach (WordEntry entry in _entries.Values)
        {
            entry.Cues.Sort((a, b) => b.Verb.Particle.Count.CompareTo(a.Verb.Particle.Count));
        }
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What is known of <paramref name="word"/>; typographic apostrophes count as straight ones.</summary>
    public WordEntry this[ReadOnlySpan<char> word]
    {
        get
        {
            const int longest = 32;
            if (word.Length > longest)
            {
                return WordEntry.Unknown;
            }
            if (word.Contains('’'))
            {
                Span<char> straight = stackalloc char[longest];
                word.Replace(straight, '’', '\'');
                return _lookup.TryGetValue(straight[..word.Length], out WordEntry? found) ? found : WordEntry.Unknown;
            }
            return _lookup.TryGetValue(word, out WordEntry? entry) ? entry : WordEntry.Unknown;
        }
    }

    private void AddVerb(DataRow row, DataRow spelt)
    {
        CueVerb verb = new(row["lemma"], row["particle"].Split(' ', StringSplitOptions.RemoveEmptyEntries), Read<CueFrames>(row, "frames"));
        SortedDictionary<string, VerbForms> forms = new(StringComparer.Ordinal);
        foreach ((string form, VerbForms form1) in Inflection.OfVerb(verb.Lemma, spelt.Optional("past"), spelt.Optional("participle"), spelt.Optional("gerund")))
        {
            forms[form] = forms.GetValueOrDefault(form) | form1;
        }
        foreach ((string form, VerbForms all) in forms)
        {
            WordEntry entry = Entry(form);
            entry.Verb |= all;
            if (!entry.Cues.Exists(reading => reading.Verb.Lemma == verb.Lemma && reading.Verb.Particle.SequenceEqual(verb.Particle)))
            {
                entry.Cues.Add(new CueReading(verb, all));
            }
        }
    }

    private WordEntry Entry(string form)
    {
        if (!_entries.TryGetValue(form, out WordEntry? entry))
        {
            _entries[form] = entry = new WordEntry();
        }
        return entry;
    }

    private static T Read<T>(DataRow row, string column)
        where T : struct, Enum
    {
        string names = string.Join(',', row.List(column));
        return Enum.TryParse(names, ignoreCase: true, out T value) ? value : throw row.Wrong($"'{row[column]}' is not of the known words");
    }
}

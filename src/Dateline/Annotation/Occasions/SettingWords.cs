using Dateline.Text;

namespace Dateline.Annotation.Occasions;

/// <summary>What a word tells of the circumstances of speech, as <c>languages/en/speech-settings.tsv</c> says; names are those of the file.</summary>
[Flags]
internal enum Setting
{
    None = 0,
    Document = 1,
    Channel = 1 << 1,
    Talk = 1 << 2,
    Stage = 1 << 3,
    Occasion = 1 << 4,
    Spot = 1 << 5,
    Joint = 1 << 6,
    Issued = 1 << 7,
    Voicing = 1 << 8,
    Facing = 1 << 9,
    Hedge = 1 << 10,
    Hearsay = 1 << 11,
    Seeming = 1 << 12,
    Skipped = 1 << 13,
    Ground = 1 << 14,
}

/// <summary>The word lists of the circumstances of speech. Built once; safe to share between threads.</summary>
internal sealed class SettingWords
{
    private const string Folder = "languages/en/";
    private readonly Dictionary<string, Setting> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Setting>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _objects = new(StringComparer.Ordinal);
    private readonly HashSet<string> _persons = new(StringComparer.Ordinal);

    /// <summary>Reads the lists.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    public SettingWords(DataSet data)
    {
        foreach (DataRow row in data.Table(Folder + "speech-settings.tsv").Rows)
        {
            if (!Enum.TryParse(row["kind"], ignoreCase: true, out Setting setting))
            {
                throw new FormatException($"{Folder}speech-settings.tsv, line {row.Line}: '{row["kind"]}' is no kind of setting");
            }
            _settings[row["form"]] = _settings.GetValueOrDefault(row["form"]) | setting;
        }
        foreach (DataRow row in data.Table(Folder + "speech-addressees.tsv").Rows)
        {
            _ = row["frame"] switch
            {
                "object" => _objects.Add(row["lemma"]),
                "person" => _persons.Add(row["lemma"]),
                _ => throw new FormatException($"{Folder}speech-addressees.tsv, line {row.Line}: '{row["frame"]}' is no frame"),
            };
        }
        _lookup = _settings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What <paramref name="form"/> tells, in any case.</summary>
    public Setting this[ReadOnlySpan<char> form] => _lookup.TryGetValue(form, out Setting setting) ? setting : Setting.None;

    /// <summary>Whether the object of the verb <paramref name="lemma"/> is spoken to (“told reporters”).</summary>
    public bool TakesObject(string lemma) => _objects.Contains(lemma);

    /// <summary>Whether the verb <paramref name="lemma"/> takes somebody who is to do something (“asked Oslo to wait”).</summary>
    public bool TakesPerson(string lemma) => _persons.Contains(lemma);
}

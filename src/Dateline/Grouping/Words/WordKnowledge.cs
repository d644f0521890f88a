using System.Globalization;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Grouping.Words;

/// <summary>What is known of words: which tell nothing, which are of one family, which mean nearly the same and how common they are. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class WordKnowledge
{
    /// <summary>The letters of a word that are looked at; the rest is left out.</summary>
    internal const int LongestWord = 64;

    private readonly WordFold _fold;
    private readonly NameFold _names;
    private readonly WordEndings _endings;
    private readonly HashSet<ulong> _stops = [];
    private readonly Dictionary<ulong, ulong> _irregular = [];
    private readonly Dictionary<ulong, int> _documents = [];
    private readonly Dictionary<ulong, List<int>> _classes = [];
    private readonly HashSet<ulong> _loaded = [];
    private readonly HashSet<ulong> _negations = [];
    private readonly Dictionary<ulong, HashSet<ulong>> _openers = [];
    private readonly HashSet<(ulong, ulong)> _opposites = [];
    private readonly Dictionary<string, string> _acts = new(StringComparer.Ordinal);
    private readonly int[] _weights;

    /// <summary>Reads stop words, endings, irregular forms, near-synonyms, word counts and what events are called of <c>languages/en/</c> and the fold table.</summary>
    /// <exception cref="FormatException">A file is not in its form; the message names file and line.</exception>
    /// <exception cref="KeyNotFoundException">A file is missing.</exception>
    public WordKnowledge(DataSet data)
    {
        _fold = new WordFold(data);
        _names = new NameFold(data);
        _endings = new WordEndings(data.Table("languages/en/stems.tsv"));
        foreach (DataRow row in data.Table("languages/en/stop-words.tsv").Rows)
        {
            _stops.Add(FormOf(row["form"]));
        }
        foreach (DataRow row in data.Table("languages/en/irregular-forms.tsv").Rows)
        {
            _irregular[FormOf(row["form"])] = Key(row["word"], out _);
        }
        DataTable counts = data.Table("languages/en/word-documents.tsv");
        Documents = int.Parse(counts.Header["documents"], CultureInfo.InvariantCulture);
        foreach (DataRow row in counts.Rows)
        {
            ulong key = Key(row["form"], out _);
            _documents[key] = Math.Max(_documents.GetValueOrDefault(key), row.Number("documents"));
        }
        _weights = [.. Enumerable.Range(0, _documents.Values.DefaultIfEmpty().Max() + 1).Select(held => FixedLogarithm.OfRatio(Documents + Math.Max(1, held), Math.Max(1, held)))];
        foreach (DataRow row in data.Table("languages/en/negations.tsv").Rows)
        {
            _negations.Add(FormOf(row["form"]));
        }
        foreach (DataRow row in data.Table("languages/en/clause-openers.tsv").Rows)
        {
            _openers.Add(FormOf(row["form"]), [.. row["unless"].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(word => FormOf(word))]);
        }
        foreach (DataRow row in data.Table("languages/en/antonyms.tsv").Rows)
        {
            ulong one = Key(row["one"], out _);
            ulong other = Key(row["other"], out _);
            _opposites.UnionWith([(one, other), (other, one)]);
        }
        foreach (DataRow row in data.Table("languages/en/event-classes.tsv").Rows)
        {
            _acts.Add(row["class"], row["word"]);
        }
        ReadClasses(data.Table("languages/en/near-synonyms.tsv"));
    }

    /// <summary>Texts over which <see cref="DocumentsOf"/> is counted.</summary>
    internal int Documents { get; }

    /// <summary>The hashes of a word: of its family and of its folded form, and whether it is a stop word. Words met lately are remembered.</summary>
    internal (ulong Key, ulong Form, bool IsStop) Look(ReadOnlySpan<char> word)
    {
        WordMemory memory = WordMemory.Of(this);
        ulong hash = WordHash.Of(word);
        ref WordMemory.Met met = ref memory.At(hash);
        if (met.Hash != hash)
        {
            ulong key = Key(word, out ulong form);
            met = new WordMemory.Met(hash, key, form, IsStop(form));
        }
        return (met.Key, met.Form, met.IsStop);
    }

    /// <summary>The key of <paramref name="word"/>'s family; <paramref name="form"/> is the hash of its folded form.</summary>
    internal ulong Key(ReadOnlySpan<char> word, out ulong form)
    {
        Span<char> buffer = stackalloc char[LongestWord + 8];
        int length = _fold.Fold(word[..Math.Min(word.Length, LongestWord)], buffer);
        form = WordHash.Of(buffer[..length]);
        if (_irregular.TryGetValue(form, out ulong key))
        {
            return key;
        }
        ulong stem = WordHash.Of(buffer[.._endings.Cut(buffer, length)]);
        return stem;
    }

    /// <summary>The hash of the folded form of <paramref name="word"/>.</summary>
    internal ulong FormOf(ReadOnlySpan<char> word)
    {
        _ = Key(word, out ulong form);
        return form;
    }

    /// <summary>The folded form of <paramref name="word"/>: lower case, without diacritics.</summary>
    internal string Folded(string word) => _fold.Fold(word);

    /// <summary>The name in one spelling of those that transliteration gives it (<see cref="NameFold.LooseKey"/>).</summary>
    internal string LooseName(string name) => _names.LooseKey(name);

    internal bool IsStop(ulong form) => _stops.Contains(form);

    /// <summary>Texts of the background that hold a word of the family.</summary>
    internal int DocumentsOf(ulong key) => _documents.GetValueOrDefault(key);

    /// <summary>How much a family tells, in thousandths: ln(1 + texts / texts that hold it), a word that none holds counting as in one.</summary>
    internal int Weight(ulong key) => _weights[DocumentsOf(key)];

    /// <summary>Whether two families share a class of near-synonyms.</summary>
    internal bool AreNear(ulong first, ulong second) =>
        _classes.TryGetValue(first, out List<int>? one) && _classes.TryGetValue(second, out List<int>? other) && one.Exists(other.Contains);

    /// <summary>Whether the choice between near-synonyms of the family can change what is said.</summary>
    internal bool IsLoaded(ulong key) => _loaded.Contains(key);

    /// <summary>Whether the form turns what is said into its contrary.</summary>
    internal bool IsNegation(ulong form) => _negations.Contains(form);

    /// <summary>Whether the form opens a new clause behind a comma where <paramref name="next"/> follows: “as” does, “as well” does not.</summary>
    internal bool OpensClause(ulong form, ulong next) => _openers.TryGetValue(form, out HashSet<ulong>? unless) && !unless.Contains(next);

    /// <summary>Whether two families say contrary things.</summary>
    internal bool AreOpposite(ulong one, ulong other) => _opposites.Contains((one, other));

    /// <summary>What an event of the class is called in a title, or null where no word tells it.</summary>
    internal string? ActOf(string eventClass) => _acts.GetValueOrDefault(eventClass);

    /// <summary>The classes of near-synonyms of a family, in the order of the file.</summary>
    internal IReadOnlyList<int> ClassesOf(ulong key) => _classes.TryGetValue(key, out List<int>? classes) ? classes : [];

    private void ReadClasses(DataTable table)
    {
        for (int number = 0; number < table.Rows.Count; number++)
        {
            foreach (string form in table.Rows[number].List("forms"))
            {
                ulong key = Key(form, out _);
                if (table.Rows[number]["loaded"] == "yes")
                {
                    _loaded.Add(key);
                }
                if (!_classes.TryGetValue(key, out List<int>? classes))
                {
                    _classes[key] = classes = [];
                }
                if (!classes.Contains(number))
                {
                    classes.Add(number);
                }
            }
        }
    }
}

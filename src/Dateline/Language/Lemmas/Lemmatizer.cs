using Dateline.Language.Models;

namespace Dateline.Language.Lemmas;

/// <summary>
/// Base forms by form and part of speech: first a lexicon, then an edit of the ending, chosen by the longest known ending with
/// the same part of speech. Proper nouns keep their form.
/// </summary>
internal sealed class Lemmatizer
{
    public const string Kind = "lemmas";
    public const int Version = 1;
    public const int LongestEnding = 5;

    // Words longer than this are no words of a lexicon.
    private const int LongestForm = 40;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lexicon;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _edits;

    /// <param name="lexicon">Folded form, a tab and part of speech to lemma.</param>
    /// <param name="edits">Ending, a tab and part of speech to an edit: characters to cut as a digit, then what to add.</param>
    public Lemmatizer(Dictionary<string, string> lexicon, Dictionary<string, string> edits) =>
        (_lexicon, _edits) = (lexicon.GetAlternateLookup<ReadOnlySpan<char>>(), edits.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Without lexicon and endings: the lower-cased form.</summary>
    public static Lemmatizer None { get; } = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    public static Lemmatizer Read(Stream source)
    {
        using BinaryReader reader = ModelFile.Open(source, Kind, Version);
        return new Lemmatizer(ReadTable(reader), ReadTable(reader));
    }

    public static void Write(Stream target, IReadOnlyList<(string Key, string Value)> lexicon, IReadOnlyList<(string Key, string Value)> edits)
    {
        using BinaryWriter writer = ModelFile.Create(target, Kind, Version);
        foreach (IReadOnlyList<(string Key, string Value)> table in new[] { lexicon, edits })
        {
            writer.Write(table.Count);
            foreach ((string key, string value) in table)
            {
                writer.Write(key);
                writer.Write(value);
            }
        }
    }

    /// <summary>Lemma of a form; <paramref name="xpos"/> is its Penn part of speech.</summary>
    public string Lemma(ReadOnlySpan<char> form, string xpos)
    {
        if (form.Length > LongestForm)
        {
            return form.ToString();
        }

        Span<char> key = stackalloc char[LongestForm + 8];
        for (int i = 0; i < form.Length; i++)
        {
            key[i] = char.ToLowerInvariant(Network.ModelCharacter.Of(form[i]));
        }

        key[form.Length] = '\t';
        xpos.AsSpan(0, Math.Min(7, xpos.Length)).CopyTo(key[(form.Length + 1)..]);
        int end = form.Length + 1 + Math.Min(7, xpos.Length);
        if (_lexicon.TryGetValue(key[..end], out string? lemma))
        {
            return lemma;
        }

        return xpos.StartsWith("NNP", StringComparison.Ordinal) ? ProperNoun(form, xpos) : Edited(key[..form.Length], key[..end]);
    }

    // The lemma of "Kosovars" tagged as plural loses its s; everything else stays as written.
    private static string ProperNoun(ReadOnlySpan<char> form, string xpos) =>
        xpos == "NNPS" && form.Length > 3 && form[^1] == 's' && form[^2] != 's' ? form[..^1].ToString() : form.ToString();

    private string Edited(ReadOnlySpan<char> folded, ReadOnlySpan<char> key)
    {
        for (int length = Math.Min(LongestEnding, folded.Length); length >= 0; length--)
        {
            if (_edits.TryGetValue(key[(folded.Length - length)..], out string? edit) && edit[0] - '0' <= folded.Length)
            {
                return string.Concat(folded[..^(edit[0] - '0')], edit.AsSpan(1));
            }
        }

        return folded.ToString();
    }

    private static Dictionary<string, string> ReadTable(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        Dictionary<string, string> table = new(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string key = reader.ReadString();
            table[key] = reader.ReadString();
        }

        return table;
    }
}

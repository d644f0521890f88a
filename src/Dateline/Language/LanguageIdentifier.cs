using Dateline.Language.Identification;
using Dateline.Language.Models;

namespace Dateline.Language;

/// <summary>
/// Tells the language of a part of a report. The script of most letters decides between alphabets, then hashed runs of one to
/// five letters decide between its languages. All sums are integers: every machine gives the same answer.
/// </summary>
public sealed class LanguageIdentifier
{
    internal const string ModelKind = "languages";
    internal const int FeatureVersion = 1;
    private static readonly Lazy<LanguageIdentifier?> _embedded = new(LoadEmbedded);

    private readonly IReadOnlyList<LanguageTable> _tables;
    private readonly short[] _perMilleOfMargin;

    internal LanguageIdentifier(IReadOnlyList<LanguageTable> tables, short[] perMilleOfMargin)
    {
        (_tables, _perMilleOfMargin) = (tables, perMilleOfMargin);
        Languages = [.. tables.SelectMany(table => table.Codes).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The model that comes with the library, read on first use.</summary>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static LanguageIdentifier Default => _embedded.Value
        ?? throw new InvalidOperationException("models/languages/languages.bin is not embedded: build the library with its models/ folder");

    /// <summary>Lead below which no language is named: right less often than this, in per mille of cross-validated texts.</summary>
    public static int LeastPerMille => 600;

    // A word of five letters has 26 features; a shorter one is as often a name or an acronym as a word of its language.
    private const int LeastFeatures = 26;

    /// <summary>Codes of all languages that can be named, in ordinal order.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no language model of this version.</exception>
    public static LanguageIdentifier Read(Stream model)
    {
        using BinaryReader reader = ModelFile.Open(model, ModelKind, FeatureVersion);
        short[] perMille = new short[LanguageScores.MarginClasses];
        for (int i = 0; i < perMille.Length; i++)
        {
            perMille[i] = reader.ReadInt16();
        }

        var tables = new LanguageTable[reader.ReadByte()];
        for (int i = 0; i < tables.Length; i++)
        {
            tables[i] = LanguageTable.Read(reader);
        }

        return new LanguageIdentifier(tables, perMille);
    }

    /// <summary>
    /// The language of a run of text of any length; the first 4,096 letters are read. Null where there is no letter, the
    /// script is not known, the lead over the next language is too small, or the letters fit no language that is known.
    /// </summary>
    public LanguageGuess? Identify(ReadOnlySpan<char> text)
    {
        if (LetterScripts.OfMost(text) is not { } script || TableOf(script) is not { } table)
        {
            return null;
        }

        LanguageScores scores = table.Score(text);
        int perMille = _perMilleOfMargin[scores.MarginClass];
        return scores.Features < LeastFeatures || (perMille < LeastPerMille && table.Codes.Count > 1) || scores.Mean < table.LeastMeans[scores.Best]
            ? null
            : new LanguageGuess(
                table.Codes[scores.Best], LetterScripts.CodeOf(script), table.Codes.Count > 1 ? perMille / 1000.0 : null);
    }

    internal void Write(Stream target)
    {
        using BinaryWriter writer = ModelFile.Create(target, ModelKind, FeatureVersion);
        foreach (short perMille in _perMilleOfMargin)
        {
            writer.Write(perMille);
        }

        writer.Write((byte)_tables.Count);
        foreach (LanguageTable table in _tables)
        {
            table.Write(writer);
        }
    }

    private LanguageTable? TableOf(LetterScript script)
    {
        foreach (LanguageTable table in _tables)
        {
            if (table.Script == script)
            {
                return table;
            }
        }

        return null;
    }

    private static LanguageIdentifier? LoadEmbedded()
    {
        using Stream? model = ModelResource.Open("languages/languages.bin");
        return model is null ? null : Read(model);
    }
}

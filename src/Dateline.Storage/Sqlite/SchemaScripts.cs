using System.Globalization;
using Dateline.Storage.Sqlite.Earlier;

namespace Dateline.Storage.Sqlite;

/// <summary>The scripts <c>Schema/NNNN_*.sql</c>: each leads from the version before it to its own number, forward only.</summary>
internal static class SchemaScripts
{
    /// <summary>What marks a file as a record, in SQLite's header: "DTLN".</summary>
    public const int ApplicationId = 0x44544C4E;

    private const string Prefix = "schema/";
    private static readonly SortedDictionary<int, string> _scripts = Scripts();

    /// <summary>The newest version that this program knows.</summary>
    public static int Newest => _scripts.Keys.Max();

    /// <summary>Runs the scripts that the record has not seen, each whole or not at all.</summary>
    /// <param name="database">The record.</param>
    /// <param name="cancellation">Stops waiting for another process.</param>
    /// <param name="upTo">The last one to run.</param>
    public static void BringUpToDate(SqliteDatabase database, CancellationToken cancellation, int upTo = int.MaxValue)
    {
        foreach ((int version, string script) in _scripts.TakeWhile(script => script.Key <= upTo))
        {
            database.Write(
                () =>
                {
                    // Another process may have been faster.
                    if (database.Number("pragma user_version") < version)
                    {
                        database.Execute(script);
                        Complete(database, version);
                        database.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma application_id = {ApplicationId}; pragma user_version = {version}"));
                    }
                    return version;
                },
                cancellation);
        }
    }

    /// <summary>What a script cannot do in SQL alone.</summary>
    private static void Complete(SqliteDatabase database, int version)
    {
        if (version == EarlierEventIndex.Version)
        {
            EarlierEventIndex.Fill(database);
        }
        else if (version == PackingOfLines.Version)
        {
            PackingOfLines.Fill(database);
        }
        else if (version == FormsInPhrases.Version)
        {
            FormsInPhrases.Fill(database);
        }
        else if (version == WordsOfActors.Version)
        {
            WordsOfActors.Fill(database);
        }
    }

    private static SortedDictionary<int, string> Scripts()
    {
        SortedDictionary<int, string> scripts = [];
        foreach (string name in typeof(SchemaScripts).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using StreamReader reader = new(typeof(SchemaScripts).Assembly.GetManifestResourceStream(name)!);
            scripts.Add(int.Parse(name.AsSpan(Prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
        return scripts;
    }
}

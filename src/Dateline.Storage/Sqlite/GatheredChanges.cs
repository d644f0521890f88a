namespace Dateline.Storage.Sqlite;

/// <summary>What a transaction changes in search indexes and tallies, gathered and written at its end. Only while writing.</summary>
internal sealed class GatheredChanges(SqliteDatabase database)
{
    /// <summary>The search indexes.</summary>
    public SearchIndexWriter Search { get; } = new(database);

    /// <summary>What is counted.</summary>
    public Tallies Tallies { get; } = new(database);

    /// <summary>Writes the changes.</summary>
    public void Write()
    {
        Search.Write();
        Tallies.Write();
    }
}

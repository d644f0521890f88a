namespace Dateline.Storage.Sqlite.Earlier;

/// <summary>Fills the words by which actors are found in a record that had none.</summary>
internal static class WordsOfActors
{
    /// <summary>The version of the schema that brings the words.</summary>
    public const int Version = 26;

    /// <summary>Folds the names anew, in every spelling, and writes their words. Only while writing.</summary>
    public static void Fill(SqliteDatabase database)
    {
        List<(long Number, string Name, string Folded)> forms = [];
        SqliteStatement rows = database.Use("select number, name, folded from actor_form order by number");
        while (rows.Step())
        {
            forms.Add((rows.Long(0), rows.Text(1), rows.Text(2)));
        }
        foreach ((long number, string name, string before) in forms)
        {
            string folded = SearchForms.FoldAll(name);
            if (folded != before)
            {
                database.Use("update actor_form set folded = ? where number = ?").Add(folded).Add(number).Run();
            }
            ActorForms.AddWords(database, number, folded);
        }
    }
}

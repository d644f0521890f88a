namespace Dateline.Storage.Sqlite;

/// <summary>Ids that were issued once and now lead elsewhere. Every one leads to its end in one step.</summary>
internal sealed class Redirects(SqliteDatabase database)
{
    /// <summary>Lets <paramref name="from"/>, and whatever led there, lead to <paramref name="to"/>.</summary>
    public Redirect Lead(string from, string to)
    {
        database.Use("update redirect set to_id = ? where to_id = ?").Add(to).Add(from).Run();
        database.Use("delete from redirect where from_id = to_id").Run();
        database.Use("insert or replace into redirect values (?, ?)").Add(from).Add(to).Run();
        return new Redirect(from, to);
    }

    /// <summary>Lets <paramref name="id"/> stand for itself again.</summary>
    public void Drop(string id) => database.Use("delete from redirect where from_id = ?").Add(id).Run();

    /// <summary>What <paramref name="id"/> leads to; itself where it leads nowhere.</summary>
    public string Follow(string id)
    {
        SqliteStatement row = database.Use("select to_id from redirect where from_id = ?").Add(id);
        string end = row.Step() ? row.Text(0) : id;
        row.Reset();
        return end;
    }
}

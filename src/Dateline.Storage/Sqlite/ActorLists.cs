using Dateline.Annotation.Mentions;

namespace Dateline.Storage.Sqlite;

/// <summary>Lists of actors, by the counts that are kept.</summary>
internal sealed class ActorLists(SqliteDatabase database)
{
    private const string Known = "id, reports, mentions, quotations from actor";

    public Listed<ActorEntry> List(string? text, Page page)
    {
        if (text is null)
        {
            return new Listed<ActorEntry>(
                [.. Rows(database.Use($"select {Known} order by reports desc, id limit ? offset ?").Add(Math.Max(0, page.Take)).Add(Math.Max(0, page.Skip))).Select(Entry)], (int)database.Number("select count(*) from actor"));
        }
        // Marks and blanks are asked for nothing: no word begins so.
        string folded = SearchForms.Fold(text);
        string first = folded.Split(' ')[0];
        string id = text.ToLowerInvariant();
        return new Listed<ActorEntry>(
            [.. Rows(Asked($"select {Known} where id in (select id from named) order by reports desc, id limit ? offset ?").Add(Math.Max(0, page.Take)).Add(Math.Max(0, page.Skip))).Select(Entry)],
            Count(Asked("select count(*) from actor where id in (select id from named)")));

        SqliteStatement Asked(string sql) => database.Use(Named(isWhole: first.Length < folded.Length) + sql).Add(id).Add(id).Add(first).Add(first).Add(folded);
    }

    /// <summary>Ids of the actors whose id begins with a text, or a form of whom holds its folded words one behind the other, the last one perhaps going on: by the words of forms, whose first is the first of these or begins with it.</summary>
    private static string Named(bool isWhole) => $"""
        with named (id) as (
            select id from actor_form indexed by actor_form_by_id where id collate nocase >= ? and id collate nocase < ? || char(1114111)
            union select f.id from actor_word w cross join actor_form f on f.number = w.form
            where {(isWhole ? "w.word = ? and ? <> ''" : "w.word >= ? and w.word < nullif(?, '') || char(1114111)")} and instr(' ' || f.folded, ' ' || ?) > 0)

        """;

    private static int Count(SqliteStatement row)
    {
        row.Step();
        int count = row.Int(0);
        row.Reset();
        return count;
    }

    private static List<Counted> Rows(SqliteStatement rows)
    {
        List<Counted> counted = [];
        while (rows.Step())
        {
            counted.Add(new Counted(rows.Text(0), rows.Int(1), rows.Int(2), rows.Int(3)));
        }
        return counted;
    }

    private ActorEntry Entry(Counted actor)
    {
        List<Form> forms = [];
        // Forms of lines that were replaced are left over.
        SqliteStatement rows = database.Use("select name, kind, reports from actor_form where id = ? and (reports > 0 or quotations > 0)").Add(actor.Id);
        while (rows.Step())
        {
            forms.Add(new Form(rows.Text(0), rows.Name<MentionKind>(1), rows.Int(2)));
        }
        Form best = forms
            .OrderByDescending(form => form.Reports).ThenByDescending(form => form.Name.Length).ThenBy(form => form.Name, StringComparer.Ordinal).ThenBy(form => form.Kind)
            .FirstOrDefault() ?? throw new StoreException(StoreProblem.Damaged, $"{database.Path}: the record is damaged (no form of the actor {actor.Id})");
        string[] names = [.. forms.Select(form => form.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new ActorEntry(actor.Id, best.Name, best.Kind, names, actor.Reports, actor.Mentions, actor.Quotations);
    }

    private sealed record Form(string Name, MentionKind Kind, int Reports);

    private sealed record Counted(string Id, int Reports, int Mentions, int Quotations);
}

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
        List<Counted> counted = [.. Named(text).Select(Find).OfType<Counted>()];
        counted.Sort((first, second) => first.Reports != second.Reports ? second.Reports.CompareTo(first.Reports) : string.CompareOrdinal(first.Id, second.Id));
        return new Listed<ActorEntry>([.. counted.Skip(page.Skip).Take(page.Take).Select(Entry)], counted.Count);
    }

    /// <summary>Ids of the actors whose id begins with <paramref name="text"/>, or a word of one of whose forms does.</summary>
    private SortedSet<string> Named(string text)
    {
        string folded = SearchForms.Fold(text);
        SortedSet<string> ids = new(StringComparer.Ordinal);
        // The database does not know the case of other letters.
        SqliteStatement rows = System.Text.Ascii.IsValid(text)
            ? database.Use("select id, folded from actor_form where lower(substr(id, 1, length(?))) = lower(?) or (length(?) > 0 and instr(' ' || folded, ' ' || ?) > 0)").Add(text).Add(text).Add(folded).Add(folded)
            : database.Use("select id, folded from actor_form");
        while (rows.Step())
        {
            if (rows.Text(0).StartsWith(text, StringComparison.OrdinalIgnoreCase) || (folded.Length > 0 && Begins(rows.Text(1), folded)))
            {
                ids.Add(rows.Text(0));
            }
        }
        return ids;
    }

    private static bool Begins(string folded, string words) =>
        folded.StartsWith(words, StringComparison.Ordinal) || folded.Contains(" " + words, StringComparison.Ordinal);

    private Counted? Find(string id) => Rows(database.Use($"select {Known} where id = ?").Add(id)) is [var counted] ? counted : null;

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
            .First();
        string[] names = [.. forms.Select(form => form.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new ActorEntry(actor.Id, best.Name, best.Kind, names, actor.Reports, actor.Mentions, actor.Quotations);
    }

    private sealed record Form(string Name, MentionKind Kind, int Reports);

    private sealed record Counted(string Id, int Reports, int Mentions, int Quotations);
}

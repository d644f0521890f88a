using Dateline.Annotation.Mentions;

namespace Dateline.Storage.Sqlite;

/// <summary>Lists of actors.</summary>
internal sealed class ActorLists(SqliteDatabase database)
{
    public Listed<ActorEntry> List(string? text, Page page)
    {
        IEnumerable<IGrouping<string, Form>> actors = Forms().GroupBy(form => form.Id, StringComparer.Ordinal);
        if (text is not null)
        {
            string folded = SearchForms.Fold(text);
            actors = actors.Where(actor => actor.Key.StartsWith(text, StringComparison.OrdinalIgnoreCase) || (folded.Length > 0 && actor.Any(form => Begins(form.Folded, folded))));
        }
        List<Counted> counted = [.. actors.Select(Count)];
        counted.Sort((first, second) => first.CountReports != second.CountReports
            ? second.CountReports.CompareTo(first.CountReports)
            : string.CompareOrdinal(first.Forms[0].Id, second.Forms[0].Id));
        return new Listed<ActorEntry>([.. counted.Skip(page.Skip).Take(page.Take).Select(Entry)], counted.Count);
    }

    private static bool Begins(string folded, string words) =>
        folded.StartsWith(words, StringComparison.Ordinal) || folded.Contains(" " + words, StringComparison.Ordinal);

    private Counted Count(IGrouping<string, Form> actor)
    {
        Form[] forms = [.. actor];
        int reports = forms.Length == 1 ? forms[0].CountReports : 0;
        if (forms.Length > 1)
        {
            SqliteStatement row = database.Use("select count(distinct a.report) from actor_form f join report_actor a on a.actor = f.number where f.id = ?").Add(actor.Key);
            row.Step();
            reports = row.Int(0);
            row.Reset();
        }
        return new Counted(forms, reports);
    }

    private ActorEntry Entry(Counted actor)
    {
        Form best = actor.Forms
            .OrderByDescending(form => form.CountReports).ThenByDescending(form => form.Name.Length).ThenBy(form => form.Name, StringComparer.Ordinal).ThenBy(form => form.Kind)
            .First();
        SqliteStatement row = database.Use("select count(*) from quotation where actor in (select number from actor_form where id = ?)").Add(best.Id);
        row.Step();
        int quotations = row.Int(0);
        row.Reset();
        string[] names = [.. actor.Forms.Select(form => form.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new ActorEntry(best.Id, best.Name, best.Kind, names, actor.CountReports, actor.Forms.Sum(form => form.CountMentions), quotations);
    }

    /// <summary>Forms of actors that are mentioned or speak; forms of lines that were replaced are left over and passed over.</summary>
    private List<Form> Forms()
    {
        List<Form> forms = [];
        SqliteStatement rows = database.Use("""
            select f.id, f.name, f.kind, f.folded, (select count(*) from report_actor a where a.actor = f.number), (select coalesce(sum(a.mentions), 0) from report_actor a where a.actor = f.number)
            from actor_form f
            where exists (select 1 from report_actor a where a.actor = f.number) or exists (select 1 from quotation q where q.actor = f.number)
            order by f.id, f.name, f.kind
            """);
        while (rows.Step())
        {
            forms.Add(new Form(rows.Text(0), rows.Text(1), rows.Name<MentionKind>(2), rows.Text(3), rows.Int(4), rows.Int(5)));
        }
        return forms;
    }

    private sealed record Form(string Id, string Name, MentionKind Kind, string Folded, int CountReports, int CountMentions);

    private sealed record Counted(Form[] Forms, int CountReports);
}

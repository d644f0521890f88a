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
        Dictionary<long, (int Reports, int Mentions)> mentions = Mentions();
        Dictionary<string, int> together = ReportsOfManyForms();
        HashSet<long> speakers = Speakers();
        List<Counted> counted = [];
        foreach (Form[] forms in actors.Select(actor => actor.ToArray()))
        {
            // Forms of lines that were replaced are left over.
            if (forms.Any(form => mentions.ContainsKey(form.Number) || speakers.Contains(form.Number)))
            {
                Form[] known = [.. forms.Where(form => mentions.ContainsKey(form.Number) || speakers.Contains(form.Number)).Select(form => form with { CountReports = mentions.GetValueOrDefault(form.Number).Reports })];
                int reports = together.TryGetValue(known[0].Id, out int all) ? all : known[0].CountReports;
                counted.Add(new Counted(known, reports, known.Sum(form => mentions.GetValueOrDefault(form.Number).Mentions)));
            }
        }
        counted.Sort((first, second) => first.CountReports != second.CountReports
            ? second.CountReports.CompareTo(first.CountReports)
            : string.CompareOrdinal(first.Forms[0].Id, second.Forms[0].Id));
        return new Listed<ActorEntry>([.. counted.Skip(page.Skip).Take(page.Take).Select(Entry)], counted.Count);
    }

    private static bool Begins(string folded, string words) =>
        folded.StartsWith(words, StringComparison.Ordinal) || folded.Contains(" " + words, StringComparison.Ordinal);

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
        return new ActorEntry(best.Id, best.Name, best.Kind, names, actor.CountReports, actor.CountMentions, quotations);
    }

    private List<Form> Forms()
    {
        List<Form> forms = [];
        SqliteStatement rows = database.Use("select number, id, name, kind, folded from actor_form order by id, name, kind");
        while (rows.Step())
        {
            forms.Add(new Form(rows.Long(0), rows.Text(1), rows.Text(2), rows.Name<MentionKind>(3), rows.Text(4), 0));
        }
        return forms;
    }

    private Dictionary<long, (int Reports, int Mentions)> Mentions()
    {
        Dictionary<long, (int, int)> counts = [];
        SqliteStatement rows = database.Use("select actor, count(*), sum(mentions) from report_actor group by actor");
        while (rows.Step())
        {
            counts.Add(rows.Long(0), (rows.Int(1), rows.Int(2)));
        }
        return counts;
    }

    /// <summary>Reports that mention actors of more than one form, which the forms' own counts would count twice.</summary>
    private Dictionary<string, int> ReportsOfManyForms()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        SqliteStatement rows = database.Use("""
            select f.id, count(distinct a.report) from actor_form f join report_actor a on a.actor = f.number
            where f.id in (select id from actor_form group by id having count(*) > 1) group by f.id
            """);
        while (rows.Step())
        {
            counts.Add(rows.Text(0), rows.Int(1));
        }
        return counts;
    }

    private HashSet<long> Speakers()
    {
        HashSet<long> speakers = [];
        SqliteStatement rows = database.Use("select distinct actor from quotation where actor is not null");
        while (rows.Step())
        {
            speakers.Add(rows.Long(0));
        }
        return speakers;
    }

    private sealed record Form(long Number, string Id, string Name, MentionKind Kind, string Folded, int CountReports);

    private sealed record Counted(Form[] Forms, int CountReports, int CountMentions);
}

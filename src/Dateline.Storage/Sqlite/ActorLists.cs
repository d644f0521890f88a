using Dateline.Annotation.Mentions;

namespace Dateline.Storage.Sqlite;

/// <summary>Lists of actors.</summary>
internal sealed class ActorLists(SqliteDatabase database)
{
    // So many are counted one by one; more of them all at once.
    private const int FewForms = 100;

    public Listed<ActorEntry> List(string? text, Page page)
    {
        string? folded = text is null ? null : SearchForms.Fold(text);
        List<Form> known = Forms(text, folded);
        IEnumerable<IGrouping<string, Form>> actors = known.GroupBy(form => form.Id, StringComparer.Ordinal);
        if (text is not null && folded is not null)
        {
            actors = actors.Where(actor => actor.Key.StartsWith(text, StringComparison.OrdinalIgnoreCase) || (folded.Length > 0 && actor.Any(form => Begins(form.Folded, folded))));
        }
        bool isFew = known.Count <= FewForms;
        Dictionary<long, (int Reports, int Mentions)> mentions = isFew ? MentionsOf(known) : Mentions();
        Dictionary<string, int> together = isFew ? TogetherOf(known) : ReportsOfManyForms();
        HashSet<long> speakers = isFew ? SpeakersOf(known) : Speakers();
        List<Counted> counted = [];
        foreach (Form[] forms in actors.Select(actor => actor.ToArray()))
        {
            // Forms of lines that were replaced are left over.
            if (forms.Any(form => mentions.ContainsKey(form.Number) || speakers.Contains(form.Number)))
            {
                Form[] used = [.. forms.Where(form => mentions.ContainsKey(form.Number) || speakers.Contains(form.Number)).Select(form => form with { CountReports = mentions.GetValueOrDefault(form.Number).Reports })];
                int reports = together.TryGetValue(used[0].Id, out int all) ? all : used[0].CountReports;
                counted.Add(new Counted(used, reports, used.Sum(form => mentions.GetValueOrDefault(form.Number).Mentions)));
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

    // All forms of the actors that may be meant; of all actors where nothing is asked, or in letters whose case the database does not know.
    private List<Form> Forms(string? text, string? folded)
    {
        const string columns = "select number, id, name, kind, folded from actor_form";
        List<Form> forms = [];
        SqliteStatement rows = text is null || !System.Text.Ascii.IsValid(text)
            ? database.Use($"{columns} order by id, name, kind")
            : database.Use($"{columns} where id in (select id from actor_form where lower(substr(id, 1, length(?))) = lower(?) or (length(?) > 0 and instr(' ' || folded, ' ' || ?) > 0)) order by id, name, kind")
                .Add(text).Add(text).Add(folded).Add(folded);
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

    private Dictionary<long, (int Reports, int Mentions)> MentionsOf(List<Form> forms)
    {
        Dictionary<long, (int, int)> counts = [];
        foreach (Form form in forms)
        {
            SqliteStatement row = database.Use("select count(*), coalesce(sum(mentions), 0) from report_actor where actor = ?").Add(form.Number);
            row.Step();
            if (row.Int(0) > 0)
            {
                counts.Add(form.Number, (row.Int(0), row.Int(1)));
            }
            row.Reset();
        }
        return counts;
    }

    private Dictionary<string, int> TogetherOf(List<Form> forms)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (IGrouping<string, Form> actor in forms.GroupBy(form => form.Id, StringComparer.Ordinal).Where(actor => actor.Count() > 1))
        {
            SqliteStatement row = database.Use("select count(distinct report) from report_actor where actor in (select number from actor_form where id = ?)").Add(actor.Key);
            row.Step();
            counts.Add(actor.Key, row.Int(0));
            row.Reset();
        }
        return counts;
    }

    private HashSet<long> SpeakersOf(List<Form> forms)
    {
        HashSet<long> speakers = [];
        foreach (Form form in forms)
        {
            SqliteStatement row = database.Use("select 1 from quotation where actor = ? limit 1").Add(form.Number);
            if (row.Step())
            {
                speakers.Add(form.Number);
            }
            row.Reset();
        }
        return speakers;
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

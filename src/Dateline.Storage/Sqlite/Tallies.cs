using System.Runtime.InteropServices;
using Dateline.Storage.Packing;

namespace Dateline.Storage.Sqlite;

/// <summary>Counts that lists are ordered by and health tells, changed by what a transaction adds and drops. Only while writing.</summary>
internal sealed class Tallies(SqliteDatabase database)
{
    private readonly Dictionary<long, (string Id, int Reports, int Mentions, int Quotations)> _forms = [];

    // Reports that mention an actor under several forms, which the forms' own counts count so often.
    private readonly Dictionary<string, int> _again = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Publisher, string Site), int> _outlets = [];

    /// <summary>The lines of a report that come in.</summary>
    public void Add(ReadingRows rows)
    {
        Count("quotation", rows.Quotations.Count);
        Count("event", rows.Events.Count);
        Count("mention", rows.CountMentions);
        Count("finding", rows.Findings.Count);
    }

    /// <summary>A report that mentions an actor: <paramref name="step"/> is 1 where it comes and -1 where it goes.</summary>
    /// <param name="form">Number of the form.</param>
    /// <param name="id">Its actor.</param>
    /// <param name="mentions">How often.</param>
    /// <param name="step">1 or -1.</param>
    /// <param name="isAgain">Whether the report mentions it under another form too, which was counted before.</param>
    public void Mention(long form, string id, int mentions, int step, bool isAgain)
    {
        Add(form, id, step, step * mentions, 0);
        if (isAgain)
        {
            _again[id] = _again.GetValueOrDefault(id) + step;
        }
    }

    /// <summary>Quotations of an actor that come (1) or go (-1); of nobody where it is null.</summary>
    /// <param name="form">Number of the form.</param>
    /// <param name="id">Its actor.</param>
    /// <param name="step">1 or -1.</param>
    public void Speak(long? form, string? id, int step)
    {
        if (form is { } known)
        {
            Add(known, id!, 0, 0, step);
        }
    }

    /// <summary>The lines of a report that are about to go. Reports without lines count nothing.</summary>
    public void Drop(long report)
    {
        (long first, long last) = (LineNumbers.Key(report, 0), LineNumbers.Key(report + 1, 0) - 1);
        SqliteStatement row = database.Use("select (select count(*) from quotation where number between ? and ?), (select count(*) from event where number between ? and ?), (select count(*) from finding where report = ?), (select mentions from report where number = ?)")
            .Add(first).Add(last).Add(first).Add(last).Add(report).Add(report);
        row.Step();
        foreach ((string kind, int column) in new[] { ("quotation", 0), ("event", 1), ("finding", 2), ("mention", 3) })
        {
            Count(kind, -row.Int(column));
        }
        row.Reset();
        SqliteStatement rows = database.Use("select f.id, f.number, a.mentions from report_actor a join actor_form f on f.number = a.actor where a.report = ? order by f.id").Add(report);
        string? before = null;
        while (rows.Step())
        {
            string id = rows.Text(0);
            Mention(rows.Long(1), id, rows.Int(2), -1, id == before);
            before = id;
        }
        rows = database.Use("select f.number, f.id, count(*) from quotation q join actor_form f on f.number = q.actor where q.number between ? and ? group by f.number").Add(first).Add(last);
        while (rows.Step())
        {
            Speak(rows.Long(0), rows.Text(1), -rows.Int(2));
        }
    }

    /// <summary>A report of an outlet that comes (1) or goes (-1); of no outlet where it is null.</summary>
    public void Publish(string? outlet, string? publisher, string? url, int step)
    {
        if (outlet is not null)
        {
            (string, string, string) key = (outlet, publisher ?? "", Site(url));
            _outlets[key] = _outlets.GetValueOrDefault(key) + step;
        }
    }

    /// <summary>Writes the changes.</summary>
    public void Write()
    {
        SortedDictionary<string, (int Reports, int Mentions, int Quotations)> actors = new(StringComparer.Ordinal);
        foreach ((long number, (string id, int reports, int mentions, int quotations)) in _forms.OrderBy(form => form.Key))
        {
            (int Reports, int Mentions, int Quotations) known = actors.GetValueOrDefault(id);
            actors[id] = (known.Reports + reports, known.Mentions + mentions, known.Quotations + quotations);
            database.Use("update actor_form set reports = reports + ?, quotations = quotations + ? where number = ?").Add(reports).Add(quotations).Add(number).Run();
        }
        foreach ((string id, (int reports, int mentions, int quotations)) in actors)
        {
            database.Use("insert into actor values (?, ?, ?, ?) on conflict (id) do update set reports = reports + excluded.reports, mentions = mentions + excluded.mentions, quotations = quotations + excluded.quotations")
                .Add(id).Add(reports - _again.GetValueOrDefault(id)).Add(mentions).Add(quotations).Run();
            if (reports < 0 || quotations < 0)
            {
                database.Use("delete from actor where id = ? and reports = 0 and quotations = 0").Add(id).Run();
            }
        }
        foreach ((string kind, int amount) in _lines)
        {
            database.Use("insert into tally values (?, ?) on conflict (kind) do update set amount = amount + excluded.amount").Add(kind).Add(amount).Run();
        }
        foreach (((string name, string publisher, string site), int reports) in _outlets.OrderBy(outlet => outlet.Key.Name, StringComparer.Ordinal).ThenBy(outlet => outlet.Key.Publisher, StringComparer.Ordinal).ThenBy(outlet => outlet.Key.Site, StringComparer.Ordinal))
        {
            database.Use("insert into outlet values (?, ?, ?, ?) on conflict (name, publisher, site) do update set reports = reports + excluded.reports").Add(name).Add(publisher).Add(site).Add(reports).Run();
            if (reports < 0)
            {
                database.Use("delete from outlet where name = ? and publisher = ? and site = ? and reports = 0").Add(name).Add(publisher).Add(site).Run();
            }
        }
        _forms.Clear();
        _again.Clear();
        _lines.Clear();
        _outlets.Clear();
    }

    /// <summary>The host of an address of the web; empty where it is none.</summary>
    public static string Site(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.IdnHost.ToLowerInvariant() : "";

    private void Count(string kind, int step) => _lines[kind] = _lines.GetValueOrDefault(kind) + step;

    private void Add(long form, string id, int reports, int mentions, int quotations)
    {
        ref (string Id, int Reports, int Mentions, int Quotations) known = ref CollectionsMarshal.GetValueRefOrAddDefault(_forms, form, out _);
        known = (id, known.Reports + reports, known.Mentions + mentions, known.Quotations + quotations);
    }
}

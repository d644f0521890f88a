using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>Loads what is shown of a find.</summary>
internal sealed class HitLoader(SqliteDatabase database)
{
    private const string Of = "r.id, r.label, r.outlet, r.headline, (select x.id from story_report m join story x on x.number = m.story where m.report = r.number), r.number, t.text";
    private readonly DateLoader _dates = new(database);

    /// <summary>The hit.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="key">Its number.</param>
    /// <param name="number">The number of the line by which it was found.</param>
    /// <param name="terms">What is marked.</param>
    public SearchHit Load(LineKind kind, long key, long number, IReadOnlyList<SearchTerm> terms)
    {
        SqliteStatement row = kind switch
        {
            LineKind.Quotation => database.Use($"select {Of}, q.id, q.start_at, q.end_at, (select a.name from actor_form a where a.number = q.actor), null from quotation q join report r on r.number = q.report join report_text t on t.report = r.number where q.number = ?").Add(number),
            LineKind.Event => database.Use($"select {Of}, e.id, e.start_at, e.end_at, null, e.class from event e join report r on r.number = e.report join report_text t on t.report = r.number where e.number = ?").Add(number),
            LineKind.Statement => database.Use($"select {Of}, s.id, q.start_at, q.end_at, (select a.name from actor_form a where a.number = s.actor), null from statement s join quotation q on q.number = ? join report r on r.number = q.report join report_text t on t.report = r.number where s.story = ? and s.line = ?").Add(number).Add(key >> 28).Add(key & ((1 << 28) - 1)),
            _ => database.Use($"select {Of}, r.id, 0, r.length, null, null from report r join report_text t on t.report = r.number where r.number = ?").Add(number),
        };
        row.Step();
        string text = row.Text(6);
        TextSpan within = Spans.Of(Math.Clamp(row.Int(8), 0, text.Length), Math.Clamp(row.Int(9), 0, text.Length));
        SearchHit hit = new(row.Text(7), kind, row.Text(0), row.Text(1), row.TextOrNull(2), When.Unknown, SnippetFinder.Find(text, within, terms))
        {
            Headline = row.TextOrNull(3),
            Story = row.TextOrNull(4),
            Actor = row.TextOrNull(10),
            Class = row.TextOrNull(11),
        };
        long report = row.Long(5);
        row.Reset();
        return hit with { Published = _dates.Effective(report) };
    }
}

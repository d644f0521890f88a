using System.Globalization;
using System.Text.Json;
using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>The fields of a search as conditions on the tables of its source. What cannot be understood is a finding and asks nothing.</summary>
internal sealed class SearchFields(SqliteDatabase database, List<Finding> findings)
{
    private const int LimitActors = 2000;
    private const int LimitWords = 8;
    private static readonly string[] _lines = ["report", "quotation", "statement", "event"];

    private readonly Redirects _redirects = new(database);
    private readonly List<FieldLines> _lists = [];

    /// <summary>Those of the fields that an index of their own finds.</summary>
    public IReadOnlyList<FieldLines> Lines => _lists;

    /// <summary>What is searched for: what the caller wants, else what a field <c>kind</c> says, else reports.</summary>
    public static LineKind KindOf(SearchQuery query, SearchWords words) =>
        query.Kind ?? words.Fields.Where(field => field.Field == "kind" && _lines.Contains(field.Value, StringComparer.OrdinalIgnoreCase)).Select(field => EnumName<LineKind>.Parse(field.Value.ToLowerInvariant())).FirstOrDefault(LineKind.Report);

    /// <summary>The conditions of <paramref name="query"/> and of the fields of <paramref name="words"/>.</summary>
    public Conditions Of(SearchQuery query, SearchWords words, LineKind kind)
    {
        string? within = query.Story is { } story ? _redirects.Follow(story) : null;
        List("select number from report where outlet = ? collate nocase", query.Outlet);
        List(OfStories, within is null ? null : Json([within]));
        Conditions conditions = new Conditions()
            .Add("r.outlet = ? collate nocase", query.Outlet)
            .Add(InStory(kind, "?"), within)
            .Add("(r.last_day is null or r.last_day >= ?)", Day.Text(query.From))
            .Add("(r.first_day is null or r.first_day <= ?)", Day.Text(query.To));
        foreach ((string field, string value, TextSpan span) in words.Fields)
        {
            Add(conditions, field, value, span, kind);
        }
        return conditions;
    }

    private void Add(Conditions conditions, string field, string value, TextSpan span, LineKind kind)
    {
        switch (field)
        {
            case "actor":
                string actors = Actors(value);
                conditions.Add(OfActor(kind), actors);
                List(NumbersOfActor(kind), actors, kind != LineKind.Quotation);
                break;
            case "outlet":
                string outlets = Outlets(value);
                conditions.Add("r.outlet in (select value from json_each(?))", outlets);
                List("select r.number from json_each(?) o cross join report r on r.outlet = o.value collate nocase", outlets);
                break;
            case "said":
                if (Said(kind) is { } condition && SearchWords.Query(value) is { Length: > 0 } said)
                {
                    _lists.Add(kind == LineKind.Event
                        ? new FieldLines(OfSaid, said, false) { Limit = LimitSaid, Condition = condition }
                        : new FieldLines("select rowid >> 28 from quotation_search where quotation_search match ?", said, true) { Condition = condition });
                }
                break;
            case "class":
                conditions.Add(OfClass(kind), value.ToUpperInvariant());
                List(kind == LineKind.Event ? "select number from event where class = ?" : "select number >> 28 from event where class = ?", value.ToUpperInvariant(), kind != LineKind.Event);
                break;
            case "from" or "to":
                AddDay(conditions, field, value, span);
                break;
            case "story":
                string stories = Stories(value);
                conditions.Add(InStory(kind, "select value from json_each(?)"), stories);
                List(OfStories, stories);
                break;
            default:
                AddKind(conditions, value, span, kind);
                break;
        }
    }

    /// <summary>Events of sources that are read at most: each costs the reading of some three quotations.</summary>
    private const int LimitSaid = 3_000;

    private const string OfSaid = "select e.number from quotation_search f cross join quotation x on x.number = f.rowid cross join event e indexed by event_by_quotation on e.quotation = x.id and e.report = x.report where f.quotation_search match ?";
    private const string OfStories = "select m.report from json_each(?) i cross join story x on x.id = i.value cross join story_report m on m.story = x.number";

    private static string NumbersOfActor(LineKind kind) => kind switch
    {
        LineKind.Quotation => "select q.number from json_each(?) a cross join quotation q on q.actor = a.value",
        LineKind.Statement => "select c.report from json_each(?) a cross join statement s on s.actor = a.value cross join rendering c on c.story = s.story and c.line = s.line",
        _ => "select a.report from json_each(?) n cross join report_actor a on a.actor = n.value",
    };

    private void List(string sql, string? value, bool ofReports = true)
    {
        if (value is not null)
        {
            _lists.Add(new FieldLines(sql, value, ofReports));
        }
    }

    private static string InStory(LineKind kind, string ids) => kind == LineKind.Statement
        ? $"t.id in ({ids})"
        : $"exists (select 1 from story_report m cross join story x on x.number = m.story where m.report = r.number and x.id in ({ids}))";

    private static string OfActor(LineKind kind) => kind switch
    {
        LineKind.Quotation => "q.actor in (select value from json_each(?))",
        LineKind.Statement => "s.actor in (select value from json_each(?))",
        LineKind.Event => "exists (select 1 from json_each(e.actors) n where n.value in (select value from json_each(?)))",
        _ => "exists (select 1 from report_actor a indexed by report_actor_by_report where a.report = r.number and a.actor in (select value from json_each(?)))",
    };

    private static string OfClass(LineKind kind) => kind switch
    {
        LineKind.Event => "e.class = ?",
        LineKind.Report => "exists (select 1 from event x where x.number between (r.number << 28) and ((r.number + 1) << 28) - 1 and +x.class = ?)",
        _ => "exists (select 1 from event x indexed by event_by_quotation where x.quotation = q.id and x.report = q.report and x.class = ?)",
    };

    /// <summary>Quotations and statements are found by their own words, in the same index.</summary>
    private static string? Said(LineKind kind) => kind switch
    {
        LineKind.Event => "exists (select 1 from quotation x indexed by quotation_by_id where x.id = e.quotation and x.report = e.report and exists (select 1 from quotation_search where quotation_search match ? and rowid = x.number))",
        LineKind.Report => "exists (select 1 from quotation_search where quotation_search match ? and rowid between (r.number << 28) and ((r.number + 1) << 28) - 1)",
        _ => null,
    };

    private void AddKind(Conditions conditions, string value, TextSpan span, LineKind kind)
    {
        string name = value.ToLowerInvariant();
        if (Named<QuotationKind>(name))
        {
            conditions.Add(
                kind switch
                {
                    LineKind.Report => "exists (select 1 from quotation x where x.number between (r.number << 28) and ((r.number + 1) << 28) - 1 and x.kind = ?)",
                    LineKind.Event => "exists (select 1 from quotation x indexed by quotation_by_id where x.id = e.quotation and x.report = e.report and x.kind = ?)",
                    _ => "q.kind = ?",
                },
                name);
        }
        else if (!_lines.Contains(name, StringComparer.Ordinal) && Named<ReportKind>(name))
        {
            conditions.Add("r.kind = ?", name);
        }
        else if (!_lines.Contains(name, StringComparer.Ordinal))
        {
            findings.Add(new Finding(FindingCodes.SearchField, span, "There is no kind of that name: it was passed over"));
        }
    }

    private static bool Named<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().Any(value => EnumName<T>.Of(value) == name);

    private void AddDay(Conditions conditions, string field, string value, TextSpan span)
    {
        (DateOnly first, DateOnly last)? days = Days(value);
        if (days is not { } asked)
        {
            findings.Add(new Finding(FindingCodes.SearchField, span, "That is no day, month or year (2024-03-05, 2024-03, 2024): it was passed over"));
            return;
        }
        conditions.Add(field == "from" ? "(r.last_day is null or r.last_day >= ?)" : "(r.first_day is null or r.first_day <= ?)", Day.Text(field == "from" ? asked.first : asked.last));
    }

    private static (DateOnly First, DateOnly Last)? Days(string value)
    {
        foreach ((string form, int months) in new[] { ("yyyy-MM-dd", 0), ("yyyy-MM", 1), ("yyyy", 12) })
        {
            if (DateOnly.TryParseExact(value, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first))
            {
                return months == 0 ? (first, first) : (first, first.Year == 9999 ? DateOnly.MaxValue : first.AddMonths(months).AddDays(-1));
            }
        }
        return null;
    }

    /// <summary>Numbers of the forms of the actors of that id; where there is none, of that full name; where there is none, of those a form of whom has words that begin with each of the folded ones.</summary>
    private string Actors(string value)
    {
        string folded = SearchForms.Fold(value);
        string[] words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<long> numbers = Numbers(new Conditions().Add("id = ?", value));
        if (numbers.Count == 0 && words.Length > 1)
        {
            numbers = Numbers(new Conditions().Add("folded = ?", folded).Within("id in (select id from actor_form", ")"));
        }
        if (numbers.Count == 0 && words.Length > 0)
        {
            Conditions named = new();
            foreach (string word in words.Take(LimitWords))
            {
                named.Add("number in (select form from actor_word where word >= ? and word < ? || char(1114111))", word);
            }
            numbers = Numbers(named.Within("id in (select id from actor_form", ")"));
        }
        return $"[{string.Join(',', numbers)}]";
    }

    private List<long> Numbers(Conditions conditions)
    {
        List<long> numbers = [];
        SqliteStatement rows = conditions.Give(database.Use($"select number from actor_form{conditions.Clause} order by +id, name, kind limit {LimitActors}"));
        while (rows.Step())
        {
            numbers.Add(rows.Long(0));
        }
        return numbers;
    }

    /// <summary>Outlets of that folded name; where there is none, those whose name begins so.</summary>
    private string Outlets(string value)
    {
        string folded = SearchForms.Fold(value);
        List<string> all = [];
        SqliteStatement rows = database.Use("select distinct name from outlet order by name");
        while (rows.Step())
        {
            all.Add(rows.Text(0));
        }
        string[] exact = [.. all.Where(outlet => SearchForms.Fold(outlet) == folded)];
        return Json(exact.Length > 0 ? exact : [.. all.Where(outlet => SearchForms.Fold(outlet).StartsWith(folded, StringComparison.Ordinal))]);
    }

    /// <summary>Stories of that id or the beginning of one; else those in whose title all the words stand.</summary>
    private string Stories(string value)
    {
        List<string> ids = [];
        if (value.Length >= 2 && value.All(char.IsAsciiHexDigitLower))
        {
            ids.AddRange(new LineFinder(database).Find(value).Where(line => line.Kind == LineKind.Story).Select(line => line.Id));
        }
        if (ids.Count == 0)
        {
            string[] words = SearchForms.Fold(value).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            SqliteStatement rows = database.Use("select id, title from story order by id");
            while (rows.Step())
            {
                string title = " " + SearchForms.Fold(rows.Text(1));
                if (words.Length > 0 && Array.TrueForAll(words, word => title.Contains(" " + word, StringComparison.Ordinal)))
                {
                    ids.Add(rows.Text(0));
                }
            }
        }
        return Json(ids);
    }

    private static string Json(IReadOnlyList<string> values) => $"[{string.Join(',', values.Select(value => $"\"{JsonEncodedText.Encode(value)}\""))}]";
}

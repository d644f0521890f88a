namespace Dateline.Storage.Sqlite;

/// <summary>The conditions of a list with their values, in one order.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];
    private readonly List<object> _values = [];

    /// <summary>The same conditions, to be added to apart.</summary>
    public Conditions Copy()
    {
        Conditions copy = new();
        copy._conditions.AddRange(_conditions);
        copy._values.AddRange(_values);
        return copy;
    }

    /// <summary>The <c>where</c> clause; empty where nothing is asked.</summary>
    public string Clause => _conditions.Count == 0 ? "" : " where " + string.Join(" and ", _conditions);

    /// <summary>One condition that holds these in a subquery.</summary>
    public Conditions Within(string opening, string closing)
    {
        Conditions outer = new();
        outer._conditions.Add(opening + Clause + closing);
        outer._values.AddRange(_values);
        return outer;
    }

    /// <summary>Adds a condition unless its value is null. Each question mark of it takes the value once.</summary>
    public Conditions Add(string condition, object? value)
    {
        if (value is not null)
        {
            _conditions.Add(condition);
            _values.AddRange(Enumerable.Repeat(value, condition.Count(c => c == '?')));
        }
        return this;
    }

    /// <summary>Adds a condition of two values unless the first is null.</summary>
    public Conditions AddBoth(string condition, object? first, object? second)
    {
        if (first is not null)
        {
            _conditions.Add(condition);
            _values.AddRange([first, second!]);
        }
        return this;
    }

    /// <summary>Adds a condition without a value.</summary>
    public Conditions AddIf(bool isAsked, string condition)
    {
        if (isAsked)
        {
            _conditions.Add(condition);
        }
        return this;
    }

    /// <summary>Gives the values to <paramref name="statement"/>.</summary>
    public SqliteStatement Give(SqliteStatement statement)
    {
        foreach (object value in _values)
        {
            _ = value is string text ? statement.Add(text) : statement.Add((long)value);
        }
        return statement;
    }

    /// <summary>The lines of <paramref name="page"/> with their number in all. <paramref name="from"/> is what stands between <c>from</c> and <c>where</c>.</summary>
    /// <param name="database">The database.</param>
    /// <param name="columns">What is read.</param>
    /// <param name="from">The tables.</param>
    /// <param name="order">The order.</param>
    /// <param name="page">Which lines.</param>
    /// <param name="read">Makes a line of a row.</param>
    /// <param name="all">The one table whose rows the lines are, by which they are counted where nothing is asked; null to count <paramref name="from"/>.</param>
    public Listed<T> List<T>(SqliteDatabase database, string columns, string from, string order, Page page, Func<SqliteStatement, T> read, string? all = null)
    {
        SqliteStatement counter = Give(database.Use($"select count(*) from {(_conditions.Count == 0 ? all ?? from : from)}{Clause}"));
        counter.Step();
        int count = counter.Int(0);
        counter.Reset();
        List<T> items = [];
        SqliteStatement rows = Give(database.Use($"select {columns} from {from}{Clause} order by {order} limit ? offset ?")).Add(Math.Max(0, page.Take)).Add(Math.Max(0, page.Skip));
        while (rows.Step())
        {
            items.Add(read(rows));
        }
        return new Listed<T>(items, count);
    }
}

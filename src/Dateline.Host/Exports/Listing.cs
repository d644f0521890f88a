using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Exports.Text;
using Dateline.Sources.Files;
using Dateline.Text;

namespace Dateline.Host.Exports;

/// <summary>A column of a listing.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Name">Its name for programs: JSON property and CSV header.</param>
/// <param name="Heading">Its heading for people, or null where they are not shown it.</param>
/// <param name="Value">Its value: text, number, flag, span, list of texts or spans, or null.</param>
/// <param name="People">Its text for people where that is another.</param>
internal sealed record Column<T>(string Name, string? Heading, Func<T, object?> Value, Func<T, string>? People = null)
{
    /// <summary>What its values are; text where nothing is said.</summary>
    public ColumnType Type { get; init; }
}

/// <summary>What the values of a column are.</summary>
internal enum ColumnType
{
    /// <summary>Text, or null.</summary>
    Text,

    /// <summary>A day, or null.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number, or null.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A run of a text, or null.</summary>
    Span,

    /// <summary>Runs of a text, or null.</summary>
    Spans,

    /// <summary>Texts, each of which may be null, or null.</summary>
    Texts,
}

/// <summary>A list in any form that was asked for: a table, JSON, JSON Lines or CSV, from one set of columns.</summary>
internal sealed class Listing<T>(IReadOnlyList<Column<T>> columns)
{
    /// <summary>Its columns.</summary>
    public IReadOnlyList<Column<T>> Columns { get; } = columns;

    private static readonly JsonWriterOptions _options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes the list; people are told how many there are where it is not all of them.</summary>
    public async Task WriteAsync(Session session, IReadOnlyList<T> items, int countAll)
    {
        if (items.Count == 0 && session.Form == OutputForm.People)
        {
            await session.World.Error.WriteLineAsync("dateline: nothing found").ConfigureAwait(false);
            return;
        }
        byte[] bytes = session.Form switch
        {
            OutputForm.Json => JsonBytes(items, countAll),
            OutputForm.JsonLines => JsonLines(items),
            OutputForm.Csv => CsvBytes(items),
            _ => Encoding.UTF8.GetBytes(Table(session, items, countAll)),
        };
        await session.World.Output.WriteAsync(bytes, session.Cancellation).ConfigureAwait(false);
    }

    /// <summary>The list as one JSON object.</summary>
    /// <param name="items">The lines.</param>
    /// <param name="countAll">How many there are in all.</param>
    /// <param name="more">Writes further properties before the lines.</param>
    public byte[] JsonBytes(IReadOnlyList<T> items, int countAll, Action<Utf8JsonWriter>? more = null)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, _options with { Indented = more is null }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", WireJson.Format);
            writer.WriteString("offsets", WireJson.Offsets);
            writer.WriteNumber("count", countAll);
            more?.Invoke(writer);
            writer.WriteStartArray("items");
            foreach (T item in items)
            {
                writer.WriteStartObject();
                Properties(writer, item);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>One line as a JSON object with a line feed behind it.</summary>
    public byte[] JsonLine(T item) => JsonLines([item]);

    /// <summary>The list as CSV in UTF-8.</summary>
    public byte[] CsvBytes(IReadOnlyList<T> items) => Encoding.UTF8.GetBytes(Csv(items));

    private static void Value(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case decimal share:
                writer.WriteNumberValue(share);
                break;
            case TextSpan span:
                writer.WriteStartArray();
                writer.WriteNumberValue(span.Start);
                writer.WriteNumberValue(span.End);
                writer.WriteEndArray();
                break;
            case System.Collections.IEnumerable list and not string:
                writer.WriteStartArray();
                foreach (object? item in list)
                {
                    Value(writer, item);
                }
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Flat(value));
                break;
        }
    }

    private static string Flat(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text,
        System.Collections.IEnumerable list => string.Join(' ', list.Cast<object?>().Select(Flat)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A cell as RFC 4180 writes it. Text that a spreadsheet would take for a formula gets an apostrophe before it (docs/cli.md); numbers, days and spans never begin so.</summary>
    private static string Cell(object? value)
    {
        string text = Flat(value);
        bool formula = value is string or System.Collections.IEnumerable && FormulaGuard.IsFormula(text);
        text = formula ? FormulaGuard.Cell(text) : text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 && !formula ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private byte[] JsonLines(IReadOnlyList<T> items)
    {
        using MemoryStream stream = new();
        foreach (T item in items)
        {
            using (Utf8JsonWriter writer = new(stream, _options))
            {
                writer.WriteStartObject();
                writer.WriteNumber("format", WireJson.Format);
                writer.WriteString("offsets", WireJson.Offsets);
                Properties(writer, item);
                writer.WriteEndObject();
            }
            stream.WriteByte((byte)'\n');
        }
        return stream.ToArray();
    }

    private void Properties(Utf8JsonWriter writer, T item)
    {
        foreach (Column<T> column in Columns)
        {
            writer.WritePropertyName(column.Name);
            Value(writer, column.Value(item));
        }
    }

    private string Csv(IReadOnlyList<T> items)
    {
        StringBuilder csv = new();
        csv.AppendJoin(',', Columns.Select(column => column.Name)).Append("\r\n");
        foreach (T item in items)
        {
            csv.AppendJoin(',', Columns.Select(column => Cell(column.Value(item)))).Append("\r\n");
        }
        return csv.ToString();
    }

    private string Table(Session session, IReadOnlyList<T> items, int countAll)
    {
        Column<T>[] shown = [.. Columns.Where(column => column.Heading is not null)];
        string table = TextTable.Of(
            [.. shown.Select(column => column.Heading!)],
            [.. items.Select(item => (IReadOnlyList<string>)[.. shown.Select(column => column.People is null ? Flat(column.Value(item)) : column.People(item))])],
            session.World.Width,
            session.World.Colour);
        return items.Count < countAll ? $"{table}{items.Count} of {countAll} (more with --limit)\n" : table;
    }
}

using System.Globalization;
using System.Text;
using CsvHelper;
using Dateline.Text;

namespace Dateline.Sources.Files;

/// <summary>Reads manifests: CSV (RFC 4180, but a quoted cell ends with its line, so that one mark out of place costs one row) with a row of column names, UTF-8 or another Unicode form with a byte order mark. Commas, semicolons or tabs part the columns, as the first lines show.</summary>
internal static class ManifestParser
{
    private const string FileColumn = "file";
    private const string TextColumn = "text";

    /// <summary>The rows in order: each with the number of its line, its raw text, and either what it says or why it cannot be taken.</summary>
    /// <remarks>Where there is a column <c>text</c> and none <c>file</c>, the rows hold their texts: then a quoted cell may go on over lines.</remarks>
    /// <exception cref="SourceException">There is no row of column names, or neither a column <c>file</c> nor <c>text</c>.</exception>
    public static IEnumerable<ParsedRow> Parse(byte[] bytes, string name)
    {
        Queue<ParsedRow> malformed = new();
        using CsvReader reader = CsvReader.Create(bytes, new CsvReaderOptions
        {
            AllowLineBreaksInQuotes = HoldsTexts(bytes, name),
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => malformed.Enqueue(new ParsedRow((int)record.LineNumber, record.RawRecord, null, "quotation marks out of place")),
            TrackLineNumbers = true,
            TrimWhitespace = true,
        });
        Dictionary<string, int> columns = Columns(reader, name);
        while (reader.Read())
        {
            foreach (ParsedRow row in Drained(malformed))
            {
                yield return row;
            }
            string raw = Encoding.UTF8.GetString(reader.RawRecord);
            ManifestRow? read = null;
            string? reason = reader.FieldCount > columns.Count ? $"{reader.FieldCount} cells, but {columns.Count} columns" : Read(reader, columns, name, out read);
            yield return new ParsedRow((int)reader.LineNumber, raw, read, reason);
        }
        foreach (ParsedRow row in Drained(malformed))
        {
            yield return row;
        }
    }

    private static IEnumerable<ParsedRow> Drained(Queue<ParsedRow> rows)
    {
        while (rows.TryDequeue(out ParsedRow? row))
        {
            yield return row;
        }
    }

    private static Dictionary<string, int> Columns(CsvReader reader, string manifest)
    {
        reader.ReadHeader();
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        foreach (string column in reader.Headers)
        {
            if (!columns.TryAdd(column.Trim(), columns.Count))
            {
                throw new SourceException($"{manifest}: the column '{column.Trim()}' stands twice in the first line");
            }
        }
        return columns.ContainsKey(FileColumn) || columns.ContainsKey(TextColumn) ? columns : throw new SourceException($"{manifest}: the first line names no column 'file' or 'text'");
    }

    private static bool HoldsTexts(byte[] bytes, string name)
    {
        using CsvReader reader = CsvReader.Create(bytes, new CsvReaderOptions { AllowLineBreaksInQuotes = false, MalformedData = CsvMalformedDataHandling.Skip });
        return !Columns(reader, name).ContainsKey(FileColumn);
    }

    private static string? Read(CsvReader cells, Dictionary<string, int> columns, string manifest, out ManifestRow? row)
    {
        row = null;
        bool holdsTexts = !columns.ContainsKey(FileColumn);
        if (holdsTexts && Cell(TextColumn) is null)
        {
            return "it has no text";
        }
        if ((holdsTexts ? Cell("id") ?? string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(manifest)}#{cells.LineNumber}") : Cell(FileColumn)) is not { } file)
        {
            return "no file is named";
        }
        if (!TryDay(Cell("published"), out DateOnly? published))
        {
            return $"published '{Cell("published")}' is no day";
        }
        if (!TryDay(Cell("seen"), out DateOnly? seen))
        {
            return $"seen '{Cell("seen")}' is no day";
        }
        if (!TryKind(Cell("kind"), out ReportKind? kind))
        {
            return $"kind '{Cell("kind")}' is none of report, transcript, press-release, post";
        }
        if (Cell("language") is { } language && (language.Length is < 2 or > 3 || !language.All(char.IsAsciiLetter)))
        {
            return $"language '{language}' is no ISO 639 code";
        }
        row = new ManifestRow(file)
        {
            Text = holdsTexts ? Cell(TextColumn) : null,
            Headline = holdsTexts ? Cell("headline") : null,
            Outlet = Cell("outlet"),
            Publisher = Cell("publisher"),
            Url = Cell("url"),
            Published = published,
            Seen = seen,
            Kind = kind,
            Language = Cell("language")?.ToLowerInvariant(),
            Replaces = Cell("replaces"),
            Retracts = Cell("retracts"),
        };
        return null;

        string? Cell(string column) => columns.TryGetValue(column, out int at) && cells.GetString(at).Trim() is { Length: > 0 } cell ? cell : null;
    }

    /// <summary>A day alone, or the day of an ISO 8601 instant as its own zone has it.</summary>
    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null)
        {
            return true;
        }
        bool isInstant = text.Length > 10 && text[10] is 'T' or ' ' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
        if ((text.Length == 10 || isInstant) && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value))
        {
            day = value;
            return true;
        }
        return false;
    }

    private static bool TryKind(string? text, out ReportKind? kind)
    {
        kind = text?.ToLowerInvariant() switch
        {
            "report" => ReportKind.Report,
            "transcript" => ReportKind.Transcript,
            "press-release" => ReportKind.PressRelease,
            "post" => ReportKind.Post,
            _ => null,
        };
        return text is null || kind is not null;
    }
}

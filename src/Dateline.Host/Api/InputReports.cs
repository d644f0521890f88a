using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dateline.Extraction;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>Input lines of the wire form as reports.</summary>
internal static class InputReports
{
    /// <summary>Reads one line of input.</summary>
    /// <exception cref="FormatException">It is no JSON object, lacks an id or a text, or a field is not in its form; the message says which.</exception>
    public static InputLine Parse(string line)
    {
        InputLine read = Read(line, WireJson.Lines.InputLine);
        return string.IsNullOrEmpty(read.Id) ? throw new FormatException("'id' is missing") : read;
    }

    /// <summary>Reads one line of given quotations.</summary>
    /// <exception cref="FormatException">It is no JSON object, lacks an id, or a field is not in its form; the message says which.</exception>
    public static GivenLine Given(string line)
    {
        GivenLine read = Read(line, WireJson.Lines.GivenLine);
        return string.IsNullOrEmpty(read.Id) ? throw new FormatException("'id' is missing") : read;
    }

    private static T Read<T>(string line, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Surrogates.Mended(line), type) ?? throw new FormatException("it is not a JSON object");
        }
        catch (JsonException error)
        {
            throw new FormatException(error.Path is null or "$" ? "it is not a JSON object" : $"'{error.Path.TrimStart('$', '.')}' is not in its form", error);
        }
    }

    /// <summary>The report of an input line.</summary>
    /// <exception cref="FormatException">It lacks a text, or a field is not in its form.</exception>
    public static RawReport Raw(InputLine line) => new(line.Id!, Encoding.UTF8.GetBytes(line.Text ?? throw new FormatException("'text' is missing")))
    {
        ContentType = "text/plain; charset=utf-8",
        Headline = line.Headline,
        Outlet = line.Outlet,
        Publisher = line.Publisher,
        Url = line.Url,
        Published = Day("published", line.Published),
        Seen = Day("seen", line.Seen),
        Language = line.Language,
        Kind = line.Kind is null ? ReportKind.Report : WireWords.Read<ReportKind>(line.Kind) ?? throw new FormatException($"'kind' is one of report, transcript, press-release, post"),
        Replaces = line.Replaces,
        Retracts = line.Retracts,
    };

    private static DateOnly? Day(string field, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }
        bool isDay = value.Length == 10 || (value.Length > 10 && value[10] is 'T' or ' ');
        return isDay && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new FormatException($"'{field}' is not an ISO 8601 day");
    }
}

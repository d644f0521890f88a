using System.Globalization;
using System.Text;
using System.Text.Json;
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
        InputLine? read;
        try
        {
            read = JsonSerializer.Deserialize(Surrogates.Mended(line), WireJson.Lines.InputLine);
        }
        catch (JsonException error)
        {
            throw new FormatException(error.Path is null or "$" ? "it is not a JSON object" : $"'{error.Path.TrimStart('$', '.')}' is not in its form", error);
        }
        if (read is null)
        {
            throw new FormatException("it is not a JSON object");
        }
        return string.IsNullOrEmpty(read.Id) ? throw new FormatException("'id' is missing") : read;
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

using System.Globalization;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Api.Endpoints;

/// <summary>Values of a query, read as the wire form writes them.</summary>
internal static class Asked
{
    /// <summary>An ISO 8601 day, or null where nothing is said.</summary>
    /// <exception cref="CommandException">It is no day.</exception>
    public static DateOnly? Day(string name, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new CommandException($"'{name}' is a day, YYYY-MM-DD");

    /// <summary>A word for a named value, or null where nothing is said.</summary>
    /// <exception cref="CommandException">No value has that word.</exception>
    public static T? Word<T>(string name, string? text)
        where T : struct, Enum =>
        text is null ? null : WireWords.Read<T>(text) ?? throw new CommandException($"'{name}' is one of {string.Join(", ", Enum.GetNames<T>().Select(WireWords.Hyphened))}");

    /// <summary>Names things of the record by id, the beginning of one, or name.</summary>
    public static RecordNames Names(IRecordReader reader, ServedRecord record) => new(reader, record.Session.Cancellation, numbers: false);

    /// <summary>The line of that id or beginning of one, of that kind.</summary>
    /// <exception cref="ApiException">There is none, or more than one.</exception>
    public static async Task<LineReference> LineAsync(IRecordReader reader, ServedRecord record, string id, LineKind kind)
    {
        IReadOnlyList<LineReference> lines = await reader.FindLinesAsync(id, record.Session.Cancellation).ConfigureAwait(false);
        LineReference[] fitting = [.. lines.Where(line => line.Kind == kind).DistinctBy(line => line.Id)];
        string what = WireWords.Hyphened(kind.ToString());
        return fitting switch
        {
            [LineReference one] => one,
            [] => throw new ApiException(StatusCodes.Status404NotFound, $"The record has no {what} '{Lines.Plain(id)}'."),
            _ => throw new ApiException(StatusCodes.Status404NotFound, $"More than one {what} begins with '{Lines.Plain(id)}'."),
        };
    }
}

using System.Globalization;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Storage;

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

    /// <summary>What the record answers, for the request.</summary>
    public static async Task<RecordAnswers> AnswersAsync(ServedRecord record) => new(await record.OpenAsync().ConfigureAwait(false), record.Session);
}

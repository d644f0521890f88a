using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;

namespace Dateline.Host.Commands;

/// <summary>One report of the input and the reading that stands for it.</summary>
/// <param name="Id">The id of its line.</param>
/// <param name="ReportId">The id of its report; the same for lines of one outlet with one text.</param>
internal sealed record InputReport(string Id, string ReportId);

/// <summary>All reports of an input, read; for verbs that need them all before they can answer.</summary>
internal sealed class InputReadings
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The lines, in the order of the input.</summary>
    public List<InputReport> Lines { get; } = [];

    /// <summary>The readings: one for all lines of one outlet with one text.</summary>
    public IReadOnlyList<Reading> Readings { get; private set; } = [];

    /// <summary>The input's id of a report: of several lines of one report the first in ordinal order, so that the order of the input does not matter.</summary>
    public string Name(string reportId) => _names.GetValueOrDefault(reportId, reportId);

    /// <summary>Reads all of stdin.</summary>
    public static async Task<InputReadings> ReadAsync(Session session, Rejects rejects)
    {
        Dictionary<string, Reading> readings = new(StringComparer.Ordinal);
        InputReadings all = new();
        Knowledge knowledge = session.Knowledge;
        await OrderedWork.RunAsync(
            InputLines.ReadAsync(session.World.Input, session.Cancellation),
            line => Read(line, knowledge, session.Cancellation),
            async result =>
            {
                if (result.Reading is Reading reading)
                {
                    all.Add(reading, readings);
                }
                else
                {
                    await rejects.AddAsync("-", result.Line.Number, result.Reason!, result.Line.Text).ConfigureAwait(false);
                }
            },
            () => Task.CompletedTask,
            session.Settings.Threads,
            session.Cancellation).ConfigureAwait(false);
        await rejects.SaveAsync().ConfigureAwait(false);
        all.Readings = [.. readings.Values.OrderBy(reading => reading.Report.Id, StringComparer.Ordinal)];
        return all;
    }

    /// <summary>Replaces the readings by <paramref name="change"/> of each.</summary>
    public void Change(Func<Reading, Reading> change) => Readings = [.. Readings.Select(change)];

    private static Result Read(NumberedLine line, Knowledge knowledge, CancellationToken cancellation)
    {
        try
        {
            InputLine input = InputReports.Parse(line.Text);
            return new Result(line, Reading.Of(InputReports.Raw(input), knowledge, cancellation), null);
        }
        catch (FormatException error)
        {
            return new Result(line, null, error.Message);
        }
    }

    private void Add(Reading reading, Dictionary<string, Reading> readings)
    {
        string id = reading.Report.Id;
        Lines.Add(new InputReport(reading.Report.Label, id));
        if (!readings.TryGetValue(id, out Reading? known) || Precedes(reading, known))
        {
            readings[id] = reading;
            _names[id] = reading.Report.Label;
        }
    }

    /// <summary>Of two lines of one report the dated one counts, then the earlier day, then the first label in ordinal order.</summary>
    private static bool Precedes(Reading reading, Reading known)
    {
        DateOnly day = reading.Report.PublishedGiven ?? DateOnly.MaxValue;
        DateOnly knownDay = known.Report.PublishedGiven ?? DateOnly.MaxValue;
        return day != knownDay ? day < knownDay : string.CompareOrdinal(reading.Report.Label, known.Report.Label) < 0;
    }

    private sealed record Result(NumberedLine Line, Reading? Reading, string? Reason);
}

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
    private readonly ReadingSet _set = new();

    /// <summary>The lines, in the order of the input.</summary>
    public List<InputReport> Lines { get; } = [];

    /// <summary>The readings: one for all lines of one outlet with one text.</summary>
    public IReadOnlyList<Reading> Readings => _set.Readings;

    /// <summary>The input's id of a report; of several lines of one report the one whose reading stands.</summary>
    public string Name(string reportId) => _set.Name(reportId);

    /// <summary>Reads all of stdin.</summary>
    public static async Task<InputReadings> ReadAsync(Session session, Rejects rejects)
    {
        InputReadings all = new();
        Knowledge knowledge = session.Knowledge;
        await OrderedWork.RunAsync(
            InputLines.ReadAsync(session.World.Input, session.Cancellation),
            line => Read(line, knowledge, session.Cancellation),
            async result =>
            {
                if (result.Reading is Reading reading)
                {
                    all.Lines.Add(new InputReport(reading.Report.Label, reading.Report.Id));
                    all._set.Add(reading);
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
        return all;
    }

    /// <summary>Replaces the readings by <paramref name="change"/> of each.</summary>
    public void Change(Func<Reading, Reading> change) => _set.Change(change);

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

    private sealed record Result(NumberedLine Line, Reading? Reading, string? Reason);
}

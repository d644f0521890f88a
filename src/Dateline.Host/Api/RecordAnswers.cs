using Dateline.Comparison;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>What a record answers to programs that name its lines by id, or by the beginning of one.</summary>
internal sealed class RecordAnswers(IRecordReader reader, Session session)
{
    /// <summary>Characters given at once at most, in UTF-16 units.</summary>
    public const int MostUnits = 10_000;

    private const int MostCandidates = 10;

    /// <summary>The line of that id and kind; of any kind where it is null.</summary>
    /// <exception cref="CommandException">There is none, or more than one.</exception>
    public async Task<LineReference> LineAsync(string id, LineKind? kind)
    {
        IReadOnlyList<LineReference> lines = await reader.FindLinesAsync(id, session.Cancellation).ConfigureAwait(false);
        LineReference[] fitting = [.. lines.Where(line => kind is null || line.Kind == kind).DistinctBy(line => line.Id)];
        string what = kind is LineKind asked ? WireWords.Hyphened(asked.ToString()) : "line";
        return fitting switch
        {
            [LineReference one] => one,
            [] => throw CommandException.NotFound($"the record has no {what} '{Lines.Plain(id)}'"),
            _ => throw CommandException.NotFound($"more than one {what} begins with '{Lines.Plain(id)}': {string.Join(", ", fitting.Take(MostCandidates).Select(line => line.Id))}"),
        };
    }

    /// <summary>The id of the line that a query names; null where it names none.</summary>
    /// <exception cref="CommandException">There is none, or more than one.</exception>
    public async Task<string?> IdAsync(string? named, LineKind kind) => named is null ? null : (await LineAsync(named, kind).ConfigureAwait(false)).Id;

    /// <summary>A story told, without tokens.</summary>
    /// <exception cref="CommandException">There is none, or more than one.</exception>
    public async Task<Telling> TellingAsync(string story)
    {
        LineReference line = await LineAsync(story, LineKind.Story).ConfigureAwait(false);
        return await reader.LoadTellingAsync([line.Id], null, session.Cancellation).ConfigureAwait(false);
    }

    /// <summary>The object of a told story; of some outlets where they are named.</summary>
    /// <exception cref="CommandException">There is no such story, or an outlet has no report in it.</exception>
    public StoryObject Story(Telling telling, IReadOnlyList<string>? outlets = null)
    {
        StoryObject told = new StoryObjects(telling, session.Engine, report => report).Of(telling.Stories[0]);
        return outlets is { Count: > 0 } ? OutletComparison.Of(told, outlets) : told;
    }

    /// <summary>What a line is, with its characters.</summary>
    /// <exception cref="CommandException">There is none, or more than one.</exception>
    public async Task<ExplanationWire> EvidenceAsync(string id)
    {
        LineReference line = await LineAsync(id, null).ConfigureAwait(false);
        return (await new Explainer(reader, session).OfAsync(line).ConfigureAwait(false)).Wire();
    }

    /// <summary>The characters of a run of a report.</summary>
    /// <exception cref="CommandException">There is no such report, or the run does not lie in it or is too long.</exception>
    public async Task<EvidenceLine> CharactersAsync(string report, int start, int end)
    {
        LineReference line = await LineAsync(report, LineKind.Report).ConfigureAwait(false);
        Report text = (await reader.LoadReportAsync(line.Id, session.Cancellation).ConfigureAwait(false))!;
        if (start < 0 || end < start || end > text.Text.Length || end - start > MostUnits)
        {
            throw new CommandException($"'start' and 'end' are a run of at most {MostUnits} units within 0 to {text.Text.Length}");
        }
        if (IsWithinPair(text.Text.Value, start) || IsWithinPair(text.Text.Value, end))
        {
            throw new CommandException("'start' and 'end' do not stand within one character (a surrogate pair)");
        }
        return new EvidenceLine { Outlet = text.Outlet, Url = text.Url, Evidence = Explanation.Place(new ExplainedSpan("characters", text, new TextSpan(start, end))) };
    }

    // Half a character has no place in JSON: it would come back as another one.
    private static bool IsWithinPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    /// <summary>The dated lines of a story, or of all its storyline.</summary>
    /// <exception cref="CommandException">There is no such story.</exception>
    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(string story, bool storyline) =>
        await TimelineCommand.OfAsync(session, reader, (await LineAsync(story, LineKind.Story).ConfigureAwait(false)).Id, storyline).ConfigureAwait(false);

    /// <summary>The outlets with reports in the record, by name; those that hold <paramref name="name"/> where it is not null.</summary>
    public async Task<IReadOnlyList<OutletRow>> OutletsAsync(string? name) =>
        [.. OutletRow.Of(session.Knowledge.Outlets, await reader.ListOutletsAsync(session.Cancellation).ConfigureAwait(false), all: false).Where(row => name is null || row.Names.Any(each => each.Contains(name, StringComparison.OrdinalIgnoreCase)))];
}

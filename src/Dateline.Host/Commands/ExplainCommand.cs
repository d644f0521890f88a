using System.CommandLine;
using System.Text;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>explain</c>: what a line of the record is, by which rule and run it was made, and its characters in their place.</summary>
internal static class ExplainCommand
{
    private static readonly Listing<LineReference> _candidates = new(
    [
        new("id", "id", line => line.Id),
        new("kind", "what", line => WireWords.Hyphened(line.Kind.ToString())),
        new("report", "report", line => line.ReportId),
        new("story", "story", line => line.StoryId),
    ]);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> id = new("id") { HelpName = "ID", Description = "Id of any line of the record, or its beginning" };
        Command verb = new("explain", "Say what a line of the record is, by which rule and run, and show its characters in their place") { id };
        return Session.Attach(verb, world, globals, async session =>
        {
            session.RefuseCsv("explain writes text, --json or --jsonl");
            await using IRecordStore store = Records.OpenToRead(session);
            string asked = session.Parsed.GetValue(id)!;
            IReadOnlyList<LineReference> lines = await store.FindLinesAsync(asked, session.Cancellation).ConfigureAwait(false);
            if (lines.Count == 0)
            {
                throw CommandException.NotFound($"the record has no line '{Lines.Plain(asked)}'");
            }
            if (lines.Count > 1)
            {
                await _candidates.WriteAsync(session, lines, lines.Count).ConfigureAwait(false);
                await session.World.Error.WriteLineAsync($"dateline: more than one line begins with '{Lines.Plain(asked)}'").ConfigureAwait(false);
                return ExitCode.NotFound;
            }
            Explanation explanation = await new Explainer(store, session).OfAsync(lines[0]).ConfigureAwait(false);
            byte[] bytes = session.Form == OutputForm.People
                ? Encoding.UTF8.GetBytes(explanation.Text(session.World))
                : WireJson.Line(explanation.Wire(), (session.Form == OutputForm.Json ? WireJson.Pages : WireJson.Lines).ExplanationWire);
            await session.World.Output.WriteAsync(bytes, session.Cancellation).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }
}

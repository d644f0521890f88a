using System.CommandLine;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;

namespace Dateline.Host.Commands;

/// <summary><c>annotate -</c>: reports in, one line a report out, in the order of the input.</summary>
internal static class AnnotateCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> input = new("input") { HelpName = "-", Description = "JSON Lines on stdin: {\"id\",\"text\",…}, one report a line" };
        Option<bool> tokens = new("--tokens") { Description = "Also write the tokens" };
        Option<bool> text = new("--text") { Description = "Also write the text that the spans point into" };
        Option<bool> pairs = new("--pairs") { Description = "Take the parties from the lines' \"source\" and \"target\" spans and code the one event between them" };
        Option<string?> rejects = new("--rejects") { HelpName = "FILE", Description = "Write the input lines that could not be taken, with the reason, to FILE" };
        Command verb = new("annotate", "Read reports from stdin and write their parts, mentions, times, places, quotations and events, one line a report") { input, tokens, text, pairs, rejects };
        return Session.Attach(verb, world, globals, session =>
        {
            InputLines.RequireDash(session.Parsed.GetValue(input), "annotate");
            session.RefuseCsv("annotate writes one JSON object a report");
            return RunAsync(session, session.Parsed.GetValue(tokens), session.Parsed.GetValue(text), session.Parsed.GetValue(pairs), new Rejects(session, session.Parsed.GetValue(rejects)));
        });
    }

    private static async Task<int> RunAsync(Session session, bool tokens, bool text, bool pairs, Rejects rejects)
    {
        int count = 0;
        Knowledge knowledge = session.Knowledge;
        EngineWire engine = session.Engine;
        Stream output = session.World.Output;
        await OrderedWork.RunAsync(
            InputLines.ReadAsync(session.World.Input, session.Cancellation),
            line => Annotate(line, knowledge, engine, tokens, text, pairs, session.Cancellation),
            async result =>
            {
                count++;
                if (result.Output is not null)
                {
                    await output.WriteAsync(result.Output, session.Cancellation).ConfigureAwait(false);
                }
                else
                {
                    await rejects.AddAsync("-", result.Line.Number, result.Reason!, result.Line.Text).ConfigureAwait(false);
                }
            },
            () => output.FlushAsync(session.Cancellation),
            session.Settings.Threads,
            session.Cancellation).ConfigureAwait(false);
        await rejects.SaveAsync().ConfigureAwait(false);
        return count > 0 && rejects.Count == count ? ExitCode.Refused : ExitCode.Fine;
    }

    private static Result Annotate(NumberedLine line, Knowledge knowledge, EngineWire engine, bool tokens, bool text, bool pairs, CancellationToken cancellation)
    {
        try
        {
            InputLine input = InputReports.Parse(line.Text);
            Reading reading = pairs ? PairReadings.Of(input, knowledge, cancellation) : Reading.Of(InputReports.Raw(input), knowledge, cancellation);
            return new Result(line, WireJson.Line(ReportLines.Of(reading, input.Id!, engine, tokens, text, knowledge.Codes), WireJson.Lines.ReportLine), null);
        }
        catch (FormatException error)
        {
            return new Result(line, null, error.Message);
        }
    }

    private sealed record Result(NumberedLine Line, byte[]? Output, string? Reason);
}

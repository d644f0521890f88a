using System.CommandLine;
using System.Text;
using Dateline.Extraction;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Sources;
using Dateline.Sources.Files;

namespace Dateline.Host.Commands;

/// <summary><c>extract</c>: files in, the report of each out with its parts and what its page says of itself; nothing is kept.</summary>
internal static class ExtractCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string[]> paths = new("files") { HelpName = "FILES", Arity = ArgumentArity.OneOrMore, Description = "Web pages or plain texts: files, folders or - for stdin" };
        Command verb = new("extract", "Take the report out of web pages: text, title, authors, date, parts, each with its place in the file") { paths };
        return Session.Attach(verb, world, globals, session => RunAsync(session, session.Parsed.GetValue(paths)!));
    }

    private static async Task<int> RunAsync(Session session, string[] paths)
    {
        session.RefuseCsv("extract writes text, --json or --jsonl");
        FileSourceOptions options = new() { StandardInput = session.World.Input };
        string[] given = [.. paths.Select(path => path == FileSource.StandardInput ? path : session.World.AsGiven(path))];
        Knowledge knowledge = session.Knowledge;
        EngineWire engine = session.Engine;
        Stream output = session.World.Output;
        bool isFirst = true;
        await OrderedWork.RunAsync(
            FileSource.ReadAsync(given, options, session.Cancellation),
            source => Write(source, knowledge, engine, session.Form, session.Cancellation),
            async lines =>
            {
                foreach (byte[] line in lines)
                {
                    if (session.Form == OutputForm.Json)
                    {
                        await output.WriteAsync(isFirst ? "[\n"u8.ToArray() : ",\n"u8.ToArray(), session.Cancellation).ConfigureAwait(false);
                    }
                    isFirst = false;
                    await output.WriteAsync(line, session.Cancellation).ConfigureAwait(false);
                }
            },
            () => output.FlushAsync(session.Cancellation),
            session.Settings.Threads,
            session.Cancellation).ConfigureAwait(false);
        if (session.Form == OutputForm.Json)
        {
            await output.WriteAsync(isFirst ? "[]\n"u8.ToArray() : "]\n"u8.ToArray(), session.Cancellation).ConfigureAwait(false);
        }
        return ExitCode.Fine;
    }

    private static byte[][] Write(SourcedReport source, Knowledge knowledge, EngineWire engine, OutputForm form, CancellationToken cancellation)
    {
        ExtractedReport extracted = knowledge.Extractor.ExtractWhole(source.Raw, cancellation);
        string id = Path.ChangeExtension(source.Raw.Label, null);
        ExtractLine[] lines =
        [
            ExtractLines.Of(extracted, id, engine, source.Findings),
            .. extracted.Entries.Select((entry, at) => ExtractLines.Of(entry, $"{id}#{at + 1}", engine, [])),
        ];
        return [.. lines.Select(line => form == OutputForm.People ? Encoding.UTF8.GetBytes(Shown(line)) : WireJson.Line(line, WireJson.Lines.ExtractLine))];
    }

    private static string Shown(ExtractLine line)
    {
        StringBuilder shown = new();
        shown.Append(Lines.Plain(line.Title ?? line.Id)).Append('\n');
        string about = string.Join(" · ", new[] { string.Join(", ", line.Authors), line.Publisher, line.Published ?? line.Date, line.Url }.Where(each => !string.IsNullOrEmpty(each)));
        shown.Append(Lines.Plain(about)).Append('\n');
        foreach (FindingWire finding in line.Findings)
        {
            shown.Append($"[{finding.Code}] {finding.Message}\n");
        }
        foreach (ExtractedPartWire part in line.Parts.Where(part => part.Span is not null))
        {
            shown.Append('\n').Append(string.Join('\n', part.Characters.Split('\n').Select(Lines.Plain))).Append('\n');
        }
        return shown.Append('\n').ToString();
    }
}

using System.CommandLine;
using System.Text;
using Dateline.Annotation.Quotations;
using Dateline.Comparison.Briefs;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Api;
using Dateline.Host.Exports.Text;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary><c>show</c>: a report with its text and its lines, or a story with its brief.</summary>
internal static class ShowCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string> name = new("name") { HelpName = "REPORT|STORY", Description = "A report or a story: id, its beginning, file name, outlet, title, or number in the last list" };
        Command verb = new("show", "Show a report with its text, quotations and findings, or a story") { name };
        return AsOf.Attach(verb, world, globals, async session =>
        {
            session.RefuseCsv("show writes text, --json or --jsonl");
            await using IRecordStore store = Records.OpenToRead(session);
            RecordNames names = new(store, session.Cancellation);
            string asked = session.Parsed.GetValue(name)!;
            bool isNumber = asked.All(char.IsAsciiDigit) && asked.Length <= 6;
            string? report = isNumber ? null : await names.ReportAsync(asked).ConfigureAwait(false);
            if (report is null)
            {
                return await StoryAsync(session, store, await names.StoryAsync(asked).ConfigureAwait(false)).ConfigureAwait(false);
            }
            string? notice = (await store.ListRetractionsAsync(session.Cancellation).ConfigureAwait(false)).FirstOrDefault(retraction => retraction.ReportId == report)?.By;
            IReadOnlyList<Reading> readings = await store.LoadReadingsAsync([report], session.Knowledge, session.Cancellation).ConfigureAwait(false);
            byte[] bytes = session.Form == OutputForm.People
                ? Encoding.UTF8.GetBytes(Text(readings[0], notice, session.World))
                : WireJson.Line(ReportLines.Of(readings[0], report, session.Engine, tokens: false, text: true) with { RetractedBy = notice }, (session.Form == OutputForm.Json ? WireJson.Pages : WireJson.Lines).ReportLine);
            await session.World.Output.WriteAsync(bytes, session.Cancellation).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    private static async Task<int> StoryAsync(Session session, IRecordReader store, string story)
    {
        Telling telling = await store.LoadTellingAsync([story], session.Knowledge, session.Cancellation).ConfigureAwait(false);
        if (session.Form == OutputForm.People)
        {
            await StoryBriefs.WriteAsync(session, telling, markdown: false).ConfigureAwait(false);
            await Records.RememberAsync(session, RecordNames.Reports, telling.Stories[0].Story.ReportIds).ConfigureAwait(false);
            return ExitCode.Fine;
        }
        StoryObject told = new StoryObjects(telling, session.Engine, id => id).Of(telling.Stories[0]);
        await session.World.Output.WriteAsync(WireJson.Line(told, (session.Form == OutputForm.Json ? WireJson.Pages : WireJson.Lines).StoryObject), session.Cancellation).ConfigureAwait(false);
        return ExitCode.Fine;
    }

    private static string Text(Reading reading, string? notice, Surroundings world)
    {
        Report report = reading.Report;
        TextBlock block = new(world.Width);
        block.Line(0, Ansi.Bold(Lines.Plain(report.Outlet ?? report.Label), world.Colour));
        block.Line(0, $"{report.Id}  {Lines.Plain(report.Label)}  {Days.Short(reading.Published)} ({WireWords.Of(reading.Published.Basis)}){(report.Url is null ? "" : $"  {Lines.Plain(report.Url)}")}");
        if (notice is not null)
        {
            block.Wrapped(0, 2, $"retracted: its outlet took it back with {notice}");
        }
        if (report.Retracts is not null)
        {
            block.Wrapped(0, 2, $"takes back: {Lines.Plain(report.Retracts)}");
        }
        foreach (Part part in report.Parts)
        {
            block.EndLine();
            string text = Lines.Plain(report.Text[part.Span]);
            block.Wrapped(0, 0, part.Kind switch { PartKind.Headline => Ansi.Bold(text, world.Colour), PartKind.Boilerplate => Ansi.Dim($"({text})", world.Colour), _ => text });
        }
        block.EndLine();
        foreach (Quotation quotation in reading.Quotations)
        {
            SpeakerLink? speaker = reading.Speakers.FirstOrDefault(link => link.QuotationId == quotation.Id);
            string content = string.Join(" […] ", quotation.Content.Select(span => Lines.Plain(report.Text[span])));
            string how = Circumstances.Of(quotation, span => Lines.Plain(report.Text[span]));
            block.Wrapped(0, 2, $"{Ansi.Bold(Lines.Plain(speaker?.Actor?.Name ?? "–"), world.Colour)} {WireWords.Of(quotation.Kind)}{(how.Length > 0 ? $" ({how})" : "")}: {content}  {Ansi.Dim($"{string.Join(',', quotation.Content)} {quotation.Id}", world.Colour)}");
        }
        foreach (Finding finding in reading.Findings)
        {
            block.Wrapped(0, 2, $"{finding.Code}: {Lines.Plain(finding.Message)}{(finding.Span is TextSpan span ? $"  {span}" : "")}");
        }
        return block.ToString();
    }
}

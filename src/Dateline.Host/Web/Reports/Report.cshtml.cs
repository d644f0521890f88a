using Dateline.Host.Commands;
using Dateline.Host.Exports.Events;
using Dateline.Host.Exports.Html;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Host.Web.Corrections;
using Dateline.Linking;
using Dateline.Storage;
using Dateline.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Reports;

/// <summary>The page of a report: its text with what was found in it marked in place, the lines of the record in the margin. <c>at</c> asks for characters; they are marked above all.</summary>
internal sealed class ReportModel(ServedRecord record) : PageModel
{
    private const int LongestBeginning = 60;

    /// <summary>The report as it was read and as its company tells it; null where the record does not show it.</summary>
    public Reading? Reading { get; private set; }

    /// <summary>The reports of its story, itself among them, by day; empty while it is in none.</summary>
    public IReadOnlyList<ReportEntry> Company { get; private set; } = [];

    /// <summary>How the record lists the report.</summary>
    public ReportEntry? Entry { get; private set; }

    /// <summary>Whether it still stands as it was published.</summary>
    public ReportState State { get; private set; } = null!;

    /// <summary>How much of the text is shown.</summary>
    public ReportWindow Window { get; private set; }

    /// <summary>The text with marks and notes.</summary>
    public Markup Text { get; private set; } = new();

    /// <summary>Who is named in it, with the number of mentions, most first.</summary>
    public IReadOnlyList<(ActorReference Actor, int Count)> Actors { get; private set; } = [];

    /// <summary>The classes that an event may have.</summary>
    public IEnumerable<string> Classes => new ExportCodes(record.Session.Knowledge.Data).Classes;

    /// <summary>What people said of it and of its lines, and nobody took back, the oldest first.</summary>
    public IReadOnlyList<Correction> Said { get; private set; } = [];

    /// <summary>Findings about all of it.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The first words of a part, to choose it by.</summary>
    public string Beginning(TextSpan part) => Shown.Of(Reading!.Report.Text[new TextSpan(part.Start, Math.Min(part.End, part.Start + LongestBeginning))].ReplaceLineEndings(" "));

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? at, bool whole)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        IReadOnlyList<Reading> readings = await store.LoadReadingsAsync([id], null, record.Session.Cancellation).ConfigureAwait(false);
        if (readings.Count == 0)
        {
            return await WithheldAsync(store, id).ConfigureAwait(false);
        }
        Listed<QuotationEntry> quotations = await store.ListQuotationsAsync(new QuotationFilter { Report = id }, Storage.Page.All, record.Session.Cancellation).ConfigureAwait(false);
        Entry = (await store.ListReportsAsync(new ReportFilter { Id = id }, Storage.Page.First(1), record.Session.Cancellation).ConfigureAwait(false)).Items[0];
        Company = Entry.Story is null ? [] : (await store.ListReportsAsync(new ReportFilter { Story = Entry.Story }, Storage.Page.All, record.Session.Cancellation).ConfigureAwait(false)).Items;
        State = await ReportState.OfAsync(store, Entry, Company, record.Session.Cancellation).ConfigureAwait(false);
        Reading = CompanyReading.Of(readings[0], Entry.Published, quotations.Items);
        Said = await SaidAsync(store, id).ConfigureAwait(false);
        IReadOnlyList<TextSpan> asked = ReportWindow.Asked(at, Reading.Report.Text.Length);
        Window = ReportWindow.Of(Reading.Report.Text.Length, asked, whole);
        Text = ReportMarkup.Of(Reading.Report, new MarkedText(Reading.Report.Text.Value, ReportMarks.Of(Reading), asked), new ReportNotes(Reading, quotations.Items, Said), Window);
        Actors =
        [
            .. Reading.Links.Select(link => link.Actor).OfType<ActorReference>().GroupBy(actor => actor.Id, StringComparer.Ordinal)
                .Select(group => (group.First(), group.Count())).OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Item1.Id, StringComparer.Ordinal),
        ];
        Findings = [.. Reading.Findings.Where(finding => finding.Span is null)];
        return Page();
    }

    /// <summary>Corrects a field of a line, or of the report itself; answers with the characters that it stands on.</summary>
    /// <remarks>Of a part <paramref name="place"/> says where it stands, <c>start..end</c>.</remarks>
    public async Task<IActionResult> OnPostCorrectAsync(string id, string? line, string? field, string? place, string? author, string? reason)
    {
        IReadOnlyList<TextSpan>? spans = LineFields.SpansOf(place ?? "");
        if (string.IsNullOrEmpty(line) || string.IsNullOrEmpty(field) || spans is null)
        {
            return BadRequest();
        }
        string value = Request.Form[field].ToString().Trim();
        try
        {
            Correction kept = await People.CorrectAsync(record, new SaidOfLine(line, field, value, spans is [var one] ? one : null), author, reason).ConfigureAwait(false);
            return Redirect(kept.Span is TextSpan span ? Addresses.Characters(kept.ReportId, [span]) : Addresses.Report(id));
        }
        catch (CommandException refused)
        {
            return refused.ExitCode == ExitCode.NotFound ? NotFound() : BadRequest();
        }
    }

    /// <summary>Takes a word on the report or one of its lines back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string id, string? correction, string? author)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        if ((await SaidAsync(store, id).ConfigureAwait(false)).FirstOrDefault(said => said.Id == correction) is not Correction said)
        {
            return NotFound();
        }
        await People.UndoAsync(record, said, author).ConfigureAwait(false);
        return Redirect(said.Span is TextSpan span ? Addresses.Characters(id, [span]) : Addresses.Report(id));
    }

    /// <summary>Takes the report out of the record.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string id, string? author, string? reason)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        if (await store.LoadReportAsync(id, record.Session.Cancellation).ConfigureAwait(false) is null)
        {
            return NotFound();
        }
        await People.RemoveAsync(record, id, author, reason).ConfigureAwait(false);
        return Redirect(Addresses.Report(id));
    }

    /// <summary>Brings the report back.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(string id, string? author)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        if ((await ReportState.OfWithheldAsync(store, id, record.Session.Cancellation).ConfigureAwait(false))?.Removal is not { } removal)
        {
            return NotFound();
        }
        await People.UndoAsync(record, removal, author).ConfigureAwait(false);
        return Redirect(Addresses.Report(id));
    }

    private async Task<IReadOnlyList<Correction>> SaidAsync(IRecordReader store, string id) =>
        [.. (await store.ListCorrectionsAsync(record.Session.Cancellation).ConfigureAwait(false)).Where(entry => entry.UndoneAt is null && entry.Correction.ReportId == id && StoryFields.Word(entry.Correction) is null).Select(entry => entry.Correction)];

    private async Task<IActionResult> WithheldAsync(IRecordReader store, string id)
    {
        if (await ReportState.OfWithheldAsync(store, id, record.Session.Cancellation).ConfigureAwait(false) is not { } state)
        {
            return NotFound();
        }
        State = state;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}

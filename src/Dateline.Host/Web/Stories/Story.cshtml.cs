using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Host.Commands;
using Dateline.Host.Exports.Html;
using Dateline.Host.Serving;
using Dateline.Host.Web.Corrections;
using Dateline.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Stories;

/// <summary>The page of a story: what its reports share and where they differ.</summary>
internal sealed class StoryModel(ServedRecord record, LargeStories stories) : PageModel
{
    /// <summary>The story told.</summary>
    public StoryComparison Told { get; private set; } = null!;

    /// <summary>Its storyline where it has more than this story, or null.</summary>
    public Storyline? Storyline { get; private set; }

    /// <summary>Its reports over time, by outlet.</summary>
    public ChartTable Over { get; private set; } = null!;

    /// <summary>Whether a PDF can be printed here.</summary>
    public bool IsPrinted => StoryFiles.IsPrinted(record.Session);

    /// <summary>How much of it is shown.</summary>
    public StoryLimits Limits { get; private set; } = StoryLimits.None;

    /// <summary>Reports whose headlines say at the top what it is about.</summary>
    public const int CountHeadlines = 3;

    /// <summary>Its lines as markup.</summary>
    public StoryMarkup Lines { get; private set; } = null!;

    /// <summary>What people said of it, and nobody took back, the oldest first.</summary>
    public IReadOnlyList<Correction> Said { get; private set; } = [];

    /// <summary>Its reports.</summary>
    public PageReports Reports { get; private set; } = null!;

    /// <summary>Answers; an id that leads to another story leads there.</summary>
    /// <remarks><paramref name="all"/> names the section or statement that is shown whole.</remarks>
    public async Task<IActionResult> OnGetAsync(string id, string? all)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        Telling telling = await stories.LoadAsync(store, id, record.Session.Cancellation).ConfigureAwait(false);
        if (telling.Stories.Count == 0)
        {
            return NotFound();
        }
        Told = telling.Stories[0];
        if (Told.Story.Id != id)
        {
            return RedirectPreserveMethod(Addresses.Story(Told.Story.Id));
        }
        Storyline = telling.Storylines.FirstOrDefault(storyline => storyline.StoryIds.Count > 1);
        Reports = new PageReports(telling);
        Over = ChartTable.Of("Reports by period and outlet", "Reports", [.. Reports.All.Where(report => report.Published.Value is not null).Select(report => (report.Published.Value!.Value, report.Name))])
            with { Address = period => Addresses.Search($"story:{Told.Story.Id} from:{period} to:{period}", "report") };
        Said = [.. (await store.ListCorrectionsAsync(record.Session.Cancellation).ConfigureAwait(false)).Where(entry => entry.UndoneAt is null && StoryFields.Word(entry.Correction) is not null && Told.Story.ReportIds.Contains(entry.Correction.ReportId)).Select(entry => entry.Correction)];
        Limits = new StoryLimits(Addresses.Story(id), all);
        Lines = new StoryMarkup(telling, Reports, new OpenedInReport(Reports), Limits);
        return Page();
    }

    /// <summary>Takes a word on the story back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string id, string? correction, string? author)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        Correction? said = (await store.ListCorrectionsAsync(record.Session.Cancellation).ConfigureAwait(false)).FirstOrDefault(entry => entry.UndoneAt is null && entry.Correction.Id == correction && StoryFields.Word(entry.Correction) is not null)?.Correction;
        if (said is null)
        {
            return NotFound();
        }
        await People.UndoAsync(record, said, author).ConfigureAwait(false);
        return Redirect(Addresses.Story(id));
    }

    /// <summary>Calls the story by another title.</summary>
    public Task<IActionResult> OnPostRenameAsync(string id, string? title, string? author, string? reason) => SayAsync(id, author, reason, (story, _) =>
        Task.FromResult<IReadOnlyList<StoryCorrection>>(title?.Trim() is { Length: > 0 and <= People.Longest } given ? [new StoryCorrection(StoryWord.Titled, story.FoundedBy, given)] : []));

    /// <summary>Takes reports out into a story of their own.</summary>
    public Task<IActionResult> OnPostSplitAsync(string id, string[] reports, string? author, string? reason) => SayAsync(id, author, reason, (story, _) =>
    {
        string[] apart = [.. reports.Where(story.ReportIds.Contains).Distinct(StringComparer.Ordinal)];
        return Task.FromResult<IReadOnlyList<StoryCorrection>>(apart.Length == 0 || apart.Length == story.ReportIds.Count ? []
            : [new StoryCorrection(StoryWord.Apart, apart[0], ""), .. apart.Skip(1).Select(report => new StoryCorrection(StoryWord.Pinned, report, apart[0]))]);
    });

    /// <summary>Makes this story and another one.</summary>
    public Task<IActionResult> OnPostMergeAsync(string id, string? other, string? author, string? reason) => SayAsync(id, author, reason, async (story, store) =>
        await FindAsync(store, other, LineKind.Story).ConfigureAwait(false) is string found && found != story.Id && await store.LoadStoryAsync(found, record.Session.Cancellation).ConfigureAwait(false) is StoryComparison told
            ? [new StoryCorrection(StoryWord.Merged, told.Story.FoundedBy, story.FoundedBy)] : []);

    /// <summary>Puts a report into the story.</summary>
    public Task<IActionResult> OnPostPinAsync(string id, string? report, string? author, string? reason) => SayAsync(id, author, reason, async (story, store) =>
        await FindAsync(store, report, LineKind.Report).ConfigureAwait(false) is string found ? [new StoryCorrection(StoryWord.Pinned, found, story.FoundedBy)] : []);

    // What says nothing that can be so is answered by the page of what went wrong.
    private async Task<IActionResult> SayAsync(string id, string? author, string? reason, Func<Story, IRecordReader, Task<IReadOnlyList<StoryCorrection>>> words)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        if (await store.LoadStoryAsync(id, record.Session.Cancellation).ConfigureAwait(false) is not StoryComparison told)
        {
            return NotFound();
        }
        IReadOnlyList<StoryCorrection> said = await words(told.Story, store).ConfigureAwait(false);
        if (said.Count == 0)
        {
            return BadRequest();
        }
        await People.SayAsync(record, said, author, reason).ConfigureAwait(false);
        string? now = await store.FindLinesAsync(said[0].ReportId, record.Session.Cancellation).ConfigureAwait(false) is [LineReference line, ..] ? line.StoryId : null;
        return Redirect(Addresses.Story(said[0].Word == StoryWord.Apart ? id : now ?? id));
    }

    // An id, its beginning, or the address of a page that ends with it.
    private async Task<string?> FindAsync(IRecordReader store, string? named, LineKind kind)
    {
        string id = (named ?? "").Trim().Split('?', '#')[0].Split('/')[^1];
        LineReference[] lines = [.. (await store.FindLinesAsync(id, record.Session.Cancellation).ConfigureAwait(false)).Where(line => line.Kind == kind)];
        return lines.Length == 1 ? lines[0].Id : null;
    }
}

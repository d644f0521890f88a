using System.Globalization;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Finds what the user names: by the number in the last list shown, an id or its beginning, or a name. What fits more than one lists its candidates.</summary>
/// <param name="record">The record.</param>
/// <param name="cancellation">Stops long work.</param>
/// <param name="numbers">Whether numbers of the last list shown count as names; only where the asker saw it.</param>
internal sealed class RecordNames(IRecordReader record, CancellationToken cancellation, bool numbers = true)
{
    /// <summary>Names of the lists that are remembered.</summary>
    public const string Stories = "stories", Reports = "reports", Actors = "actors";

    private const int MostCandidates = 10;

    /// <summary>Id of the story; the only one of the record where <paramref name="name"/> is null.</summary>
    /// <exception cref="CommandException">There is none, or there is more than one.</exception>
    public async Task<string> StoryAsync(string? name)
    {
        if (name is null)
        {
            Listed<StoryEntry> all = await record.ListStoriesAsync(StoryFilter.All, Page.First(MostCandidates), cancellation).ConfigureAwait(false);
            return One("story", "", [.. all.Items.Select(entry => (entry.Story.Id, entry.Story.Title))], all.CountAll);
        }
        if (await NumberedAsync(Stories, name).ConfigureAwait(false) is string numbered)
        {
            return numbered;
        }
        IReadOnlyList<LineReference> lines = await record.FindLinesAsync(name, cancellation).ConfigureAwait(false);
        string[] ids = [.. lines.Where(line => line.Kind == LineKind.Story).Select(line => line.Id).Distinct(StringComparer.Ordinal)];
        if (ids.Length > 0)
        {
            return One("story", name, [.. ids.Select(id => (id, ""))], ids.Length);
        }
        Listed<StoryEntry> titled = await record.ListStoriesAsync(new StoryFilter { Title = name }, Page.First(MostCandidates), cancellation).ConfigureAwait(false);
        return One("story", name, [.. titled.Items.Select(entry => (entry.Story.Id, entry.Story.Title))], titled.CountAll);
    }

    /// <summary>Id of the report, or null where none is named so.</summary>
    /// <exception cref="CommandException">There is more than one.</exception>
    public async Task<string?> ReportAsync(string name)
    {
        if (await NumberedAsync(Reports, name).ConfigureAwait(false) is string numbered)
        {
            return numbered;
        }
        IReadOnlyList<LineReference> lines = await record.FindLinesAsync(name, cancellation).ConfigureAwait(false);
        string[] ids = [.. lines.Where(line => line.Kind == LineKind.Report).Select(line => line.Id)];
        if (ids.Length > 0)
        {
            return One("report", name, [.. ids.Select(id => (id, ""))], ids.Length);
        }
        foreach (ReportFilter filter in (ReportFilter[])[new ReportFilter { Label = name }, new ReportFilter { Outlet = name }])
        {
            Listed<ReportEntry> found = await record.ListReportsAsync(filter, Page.First(MostCandidates), cancellation).ConfigureAwait(false);
            if (found.CountAll > 0)
            {
                return One("report", name, [.. found.Items.Select(entry => (entry.Id, entry.Label))], found.CountAll);
            }
        }
        return null;
    }

    /// <summary>The actor.</summary>
    /// <exception cref="CommandException">There is none, or there is more than one.</exception>
    public async Task<ActorEntry> ActorAsync(string name)
    {
        string asked = await NumberedAsync(Actors, name).ConfigureAwait(false) ?? name;
        Listed<ActorEntry> found = await record.ListActorsAsync(asked, Page.First(MostCandidates), cancellation).ConfigureAwait(false);
        ActorEntry? exact = found.Items.FirstOrDefault(entry => entry.Id == asked)
            ?? (found.Items.Count(entry => string.Equals(entry.Name, asked, StringComparison.OrdinalIgnoreCase)) == 1 ? found.Items.First(entry => string.Equals(entry.Name, asked, StringComparison.OrdinalIgnoreCase)) : null);
        if (exact is not null)
        {
            return exact;
        }
        string id = One("actor", name, [.. found.Items.Select(entry => (entry.Id, entry.Name))], found.CountAll);
        return found.Items.First(entry => entry.Id == id);
    }

    private async Task<string?> NumberedAsync(string list, string name)
    {
        if (!numbers || name.Length > 6 || !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }
        IReadOnlyList<string> ids = await record.LoadListShownAsync(list, cancellation).ConfigureAwait(false);
        return number >= 1 && number <= ids.Count ? ids[number - 1] : null;
    }

    private static string One(string kind, string name, IReadOnlyList<(string Id, string Title)> found, int countAll)
    {
        string asked = name.Length == 0 ? "" : $" '{Lines.Plain(name)}'";
        if (found.Count == 0)
        {
            throw CommandException.NotFound($"the record has no {kind}{asked}");
        }
        if (countAll == 1)
        {
            return found[0].Id;
        }
        IEnumerable<string> candidates = found.Select(item => $"\n  {item.Id}  {Lines.Plain(item.Title)}");
        throw CommandException.NotFound($"{(name.Length == 0 ? $"say which {kind}" : $"more than one {kind} is named{asked}")}:{string.Concat(candidates)}{(countAll > found.Count ? $"\n  and {countAll - found.Count} more" : "")}");
    }
}

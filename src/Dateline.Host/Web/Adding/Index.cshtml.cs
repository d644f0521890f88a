using System.Globalization;
using System.Text;
using Dateline.Extraction;
using Dateline.Extraction.Feeds;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Host.Web.Corrections;
using Dateline.Sources;
using Dateline.Sources.Files;
using Dateline.Sources.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dateline.Host.Web.Adding;

/// <summary>Takes reports in: a text, files, addresses of the web, or the sample.</summary>
internal sealed class IndexModel(ServedRecord record, Intake intake, FeedFollower follower, FetchOptions fetching) : PageModel
{
    private const int MostLinks = 20;
    private Dictionary<string, FollowedFeedWire> _followed = new(StringComparer.Ordinal);

    /// <summary>What came of it, or null where nothing was sent.</summary>
    public Added? Added { get; private set; }

    /// <summary>The feeds of the record, by address.</summary>
    public IReadOnlyList<FeedState> Feeds { get; private set; } = [];

    /// <summary>How a feed is doing, in words for people.</summary>
    public string How(FeedState feed) => Followed(feed) is not null
        ? follower.Told(feed.Address.AbsoluteUri) ?? (feed.Visits > 0 ? "visited before this server began" : "to be visited")
        : feed.Stopped ?? "not followed by this server";

    /// <summary>How this server follows it, or null where it does not.</summary>
    public FollowedFeedWire? Followed(FeedState feed) => _followed.GetValueOrDefault(feed.Address.AbsoluteUri);

    /// <summary>Answers.</summary>
    public async Task OnGetAsync()
    {
        Feeds = await (await record.OpenAsync().ConfigureAwait(false)).ListFeedsAsync(record.Session.Cancellation).ConfigureAwait(false);
        try
        {
            _followed = Feeds.Select(feed => follower.Followed(feed.Address.AbsoluteUri)).OfType<FollowedFeedWire>().ToDictionary(feed => feed.Address, StringComparer.Ordinal);
        }
        catch (CommandException broken)
        {
            Added = (Added ?? new Added([], 0, [])) with { Refused = [.. Added?.Refused ?? [], broken.Message] };
        }
    }

    /// <summary>Takes a text.</summary>
    public async Task<IActionResult> OnPostTextAsync(string? text, string? headline, string? outlet, string? address, string? published)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return BadRequest();
        }
        RawReport raw = new(Given(headline) is string title ? Shown.Of(title) : "pasted", Encoding.UTF8.GetBytes(text))
        {
            ContentType = "text/plain; charset=utf-8",
            Headline = Given(headline),
            Outlet = Given(outlet),
            Url = Given(address),
            Published = DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null,
            Seen = Today,
        };
        await TakeAsync(new[] { new SourcedReport(raw, []) }.ToAsyncEnumerable(), []).ConfigureAwait(false);
        return Added!.Reports.Count == 1 ? Redirect(Addresses.Report(Added.Reports[0].Reading.Report.Id)) : Page();
    }

    /// <summary>Takes files, archives too.</summary>
    public async Task<IActionResult> OnPostFilesAsync(IFormFileCollection files, string? outlet)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("dateline-");
        try
        {
            List<string> paths = [];
            foreach (IFormFile file in files.Where(file => file.Length > 0))
            {
                string place = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, paths.Count.ToString(CultureInfo.InvariantCulture))).FullName, UploadedNames.Of(file.FileName));
                await using FileStream stream = System.IO.File.Create(place);
                await file.CopyToAsync(stream, record.Session.Cancellation).ConfigureAwait(false);
                paths.Add(place);
            }
            List<string> refused = [];
            await TakeAsync(Named(FileSource.ReadAsync(paths, new FileSourceOptions { LimitBytes = Adding.Added.MostFileBytes, Outlet = Given(outlet), Lines = new WireFiles(refused.Add) }, record.Session.Cancellation), paths), refused).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return Page();
    }

    /// <summary>Fetches addresses, twenty at most.</summary>
    public async Task<IActionResult> OnPostLinksAsync(string? links, string? outlet)
    {
        string[] asked = [.. LinkSource.Links(links ?? "")];
        List<string> refused = asked.Length > MostLinks ? [$"The first {MostLinks} addresses were fetched; use 'dateline read --links FILE' for more"] : [];
        using PageFetcher fetcher = new(fetching);
        await TakeAsync(
            LinkSource.ReadAsync(asked.Take(MostLinks), fetcher, raw => record.Session.Knowledge.Extractor.NextPage(raw, record.Session.Cancellation), Today, Given(outlet), (link, reason) => refused.Add($"{link}: {reason}"), record.Session.Cancellation),
            refused).ConfigureAwait(false);
        return Page();
    }

    /// <summary>Follows feeds, until somebody stops that; <paramref name="every"/> is the minutes between two visits at least.</summary>
    public async Task<IActionResult> OnPostFeedsAsync(string? feeds, string? outlet, string? every)
    {
        int? minutes = int.TryParse(every, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : null;
        List<string> refused = [];
        foreach (string asked in (feeds ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (await RefusalAsync(asked, Given(outlet), minutes).ConfigureAwait(false) is string reason)
            {
                refused.Add($"{asked}: {reason}");
            }
        }
        if (refused.Count == 0)
        {
            return Redirect("/add#feeds");
        }
        Added = new Added([], 0, refused);
        await OnGetAsync().ConfigureAwait(false);
        return Page();
    }

    /// <summary>Follows a feed no more.</summary>
    public async Task<IActionResult> OnPostStopAsync(string? feed, string? author)
    {
        try
        {
            await follower.StopAsync(feed ?? "", People.Author(record, author)).ConfigureAwait(false);
            return Redirect("/add#feeds");
        }
        catch (CommandException)
        {
            // The list says what is wrong with it.
            await OnGetAsync().ConfigureAwait(false);
            return Page();
        }
    }

    /// <summary>Reads the sample.</summary>
    public async Task<IActionResult> OnPostSampleAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("dateline-");
        try
        {
            IReadOnlyList<string> manifests = await SampleFiles.WriteAsync(folder.FullName, record.Session.Cancellation).ConfigureAwait(false);
            await TakeAsync(manifests.ToAsyncEnumerable().SelectMany(manifest => ManifestSource.ReadAsync(manifest, new FileSourceOptions(), _ => { }, record.Session.Cancellation)), []).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return Redirect("/");
    }

    // Why a feed is not followed, or null where it is.
    private async Task<string?> RefusalAsync(string asked, string? outlet, int? minutes)
    {
        if (!LinkSource.IsLink(asked) || !Uri.TryCreate(asked, UriKind.Absolute, out Uri? address))
        {
            return "it is no address of the web";
        }
        try
        {
            return await follower.FollowAsync(address, outlet, minutes).ConfigureAwait(false) ? null : $"{FeedFollower.Most} feeds are followed already";
        }
        catch (CommandException broken)
        {
            return broken.Message;
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(record.Session.World.Clock.GetUtcNow().UtcDateTime);

    private async Task TakeAsync(IAsyncEnumerable<SourcedReport> sources, List<string> refused)
    {
        try
        {
            Added = await Adding.Added.TakeAsync(record, intake, sources, refused).ConfigureAwait(false);
            await OnGetAsync().ConfigureAwait(false);
        }
        catch (SourceException error)
        {
            Added = new Added([], 0, [.. refused, error.Message]);
        }
    }

    // Files are called by their names, not by the folder in which they were put down.
    private static async IAsyncEnumerable<SourcedReport> Named(IAsyncEnumerable<SourcedReport> sources, IReadOnlyList<string> paths)
    {
        await foreach (SourcedReport source in sources.ConfigureAwait(false))
        {
            string? path = paths.FirstOrDefault(path => source.Raw.Label.StartsWith(path, StringComparison.Ordinal));
            yield return path is null ? source : source with { Raw = source.Raw with { Label = Path.GetFileName(path) + source.Raw.Label[path.Length..] } };
        }
    }

    private static string? Given(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

using System.Text;
using Dateline.Host.Commands;
using Dateline.Host.Exports;
using Dateline.Host.Exports.Html;
using Dateline.Host.Exports.Paper;
using Dateline.Host.Exports.Stories;
using Dateline.Host.Exports.Text;
using Dateline.Host.Serving;
using Dateline.Host.Signals;
using Dateline.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dateline.Host.Web.Stories;

/// <summary>A story as a file: the brief, and the forms of others. Excerpts only: the texts belong to their publishers.</summary>
internal static class StoryFiles
{
    /// <summary>Name of the brief that is printed.</summary>
    public const string Paper = "brief.pdf";

    private const string Page = "brief.html";
    private const string Markdown = "brief.md";

    // Printing takes a browser of its own: one at a time.
    private static readonly SemaphoreSlim _printing = new(1, 1);

    /// <summary>All forms.</summary>
    public static IReadOnlyList<StoryFile> All { get; } =
    [
        new(Page, "Brief, one page", "text/html; charset=utf-8", true),
        new(Paper, "Brief, PDF", "application/pdf", true),
        new(Markdown, "Brief, Markdown", "text/markdown; charset=utf-8", true),
        new("story.atom", "Atom feed", "application/atom+xml; charset=utf-8", false),
        new("bundle.stix.json", "STIX 2.1", "application/stix+json;version=2.1", true),
        new("claims.jsonld", "schema.org claims", "application/ld+json", true),
    ];

    /// <summary>Whether a PDF can be printed here.</summary>
    public static bool IsPrinted(Session session) => Chromium.Find(session.World.Environment) is not null;

    /// <summary>Where a file of a story is.</summary>
    public static string Address(string story, StoryFile file) => $"{Addresses.Story(story)}/files/{file.Name}";

    /// <summary>Adds the files to a server.</summary>
    public static void Map(IEndpointRouteBuilder server) => server.MapGet("/stories/{id}/files/{name}", AnswerAsync).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(ServedRecord record, string id, string name)
    {
        IRecordReader store = await record.OpenAsync().ConfigureAwait(false);
        Session session = record.Session;
        bool isPage = name is Page or Paper;
        if (All.FirstOrDefault(file => file.Name == name) is not StoryFile file
            || await store.LoadTellingAsync([id], isPage ? session.Knowledge : null, session.Cancellation).ConfigureAwait(false) is not { Stories.Count: 1 } telling)
        {
            return Results.NotFound();
        }
        if (telling.Stories[0].Story.Id is string now && now != id)
        {
            return Results.Redirect(Address(now, file));
        }
        byte[]? bytes = isPage ? await PageAsync(session, telling, name == Paper).ConfigureAwait(false) : await TextAsync(session, store, telling, name).ConfigureAwait(false);
        return bytes is null ? Results.NotFound() : Results.Bytes(bytes, file.MediaType, file.IsKept ? file.Name : null);
    }

    private static async Task<byte[]> TextAsync(Session session, IRecordReader store, Telling telling, string name)
    {
        if (name == Markdown)
        {
            Dictionary<string, string> labels = telling.Readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report.Label, StringComparer.Ordinal);
            return Encoding.UTF8.GetBytes(new BriefMarkdown(id => labels.GetValueOrDefault(id, id)).Of(Briefs.Of(telling, session.Knowledge.Outlets)));
        }
        string format = StoryExports.Formats.First(format => name.Contains(format, StringComparison.Ordinal) || (format == "schema" && name.EndsWith(".jsonld", StringComparison.Ordinal)));
        IReadOnlyList<SignalHit> met = await StoryExports.SignalsAsync(format, session, store, telling).ConfigureAwait(false);
        return StoryExports.Of(format, ToldRecord.Of(telling, session.Knowledge), fullText: false, session.Engine.Version, met).File.Bytes;
    }

    private static async Task<byte[]?> PageAsync(Session session, Telling telling, bool isPrinted)
    {
        string page = new BriefPage(telling, session.Engine, fullText: false).Render();
        if (!isPrinted)
        {
            return Encoding.UTF8.GetBytes(page);
        }
        if (Chromium.Find(session.World.Environment) is not Chromium chromium)
        {
            return null;
        }
        await _printing.WaitAsync(session.Cancellation).ConfigureAwait(false);
        try
        {
            return await chromium.PrintAsync(page, session.Cancellation).ConfigureAwait(false);
        }
        finally
        {
            _printing.Release();
        }
    }
}

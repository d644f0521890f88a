using Dateline.Host.Commands;
using Dateline.Sources;
using Dateline.Sources.Files;
using Dateline.Storage;

namespace Dateline.Host.Web.Adding;

/// <summary>The two invented stories of <c>samples/</c>, as the program carries them.</summary>
internal static class SampleFiles
{
    private const string Prefix = "samples/";

    /// <summary>Reads them into the record of <paramref name="session"/>, from files below <paramref name="folder"/>.</summary>
    /// <returns>Id of the story that most reports tell.</returns>
    public static async Task<string?> ReadAsync(Session session, string folder)
    {
        IReadOnlyList<string> manifests = await WriteAsync(folder, session.Cancellation).ConfigureAwait(false);
        await using IRecordStore store = Records.OpenToWrite(session);
        await ReadCommand.RunAsync(session, store, "read", async sink =>
        {
            foreach (string manifest in manifests)
            {
                await foreach (SourcedReport source in ManifestSource.ReadAsync(manifest, new FileSourceOptions(), _ => { }, session.Cancellation).ConfigureAwait(false))
                {
                    foreach (ReadReport report in SourcedReadings.Read(source, session.Knowledge, session.Cancellation))
                    {
                        await sink(report).ConfigureAwait(false);
                    }
                }
            }
            return 0;
        }).ConfigureAwait(false);
        Listed<StoryEntry> stories = await store.ListStoriesAsync(StoryFilter.All, Page.All, session.Cancellation).ConfigureAwait(false);
        return stories.Items.MaxBy(entry => entry.Story.ReportIds.Count)?.Story.Id;
    }

    /// <summary>Writes them below <paramref name="folder"/> and gives the paths of their manifests.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(string folder, CancellationToken cancellation)
    {
        List<string> manifests = [];
        foreach (string name in typeof(SampleFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using Stream stream = typeof(SampleFiles).Assembly.GetManifestResourceStream(name)!;
            await using (FileStream file = File.Create(path))
            {
                await stream.CopyToAsync(file, cancellation).ConfigureAwait(false);
            }
            if (Path.GetFileName(path) == FileSource.ManifestName)
            {
                manifests.Add(path);
            }
        }
        return manifests;
    }
}

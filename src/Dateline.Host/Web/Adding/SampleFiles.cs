using Dateline.Sources.Files;

namespace Dateline.Host.Web.Adding;

/// <summary>The two invented stories of <c>samples/</c>, as the program carries them.</summary>
internal static class SampleFiles
{
    private const string Prefix = "samples/";

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

using Dateline.Host.Api.Contracts;
using Dateline.Host.Commands;
using Dateline.Host.Running;

namespace Dateline.Host.Exports.Events;

/// <summary>The folder of an export.</summary>
internal static class ExportFolder
{
    /// <summary>Writes the files and <c>manifest.json</c> into <paramref name="folder"/>, which is made where it is missing.</summary>
    /// <exception cref="CommandException">The folder cannot be written.</exception>
    public static async Task WriteAsync(Session session, string folder, IReadOnlyList<ExportFile> files, ManifestWire manifest)
    {
        string place = Path.GetFullPath(folder, session.World.Folder);
        try
        {
            Directory.CreateDirectory(place);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{folder}: it cannot be written ({Lines.First(error.Message).TrimEnd('.')})", ExitCode.Refused, error);
        }
        ExportFile told = new("manifest.json", 1, WireJson.Line(manifest, WireJson.Pages.ManifestWire));
        foreach (ExportFile file in files.Append(told))
        {
            await WholeFile.WriteAsync(Path.Combine(place, file.Name), async stream => await stream.WriteAsync(file.Bytes, session.Cancellation).ConfigureAwait(false), session.Cancellation).ConfigureAwait(false);
        }
    }
}

using Dateline.Text;

namespace Dateline.Host.Running;

/// <summary>The user's own knowledge: files below a folder, under the paths of the built-in ones.</summary>
internal static class UserData
{
    private static readonly string[] _endings = [".tsv", ".txt", ".yaml"];

    /// <summary>Reads every file of a known ending below <paramref name="folder"/>, in ordinal order of paths.</summary>
    /// <exception cref="CommandException">There is no such folder.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<DataFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandException($"There is no folder '{folder}' (--data)");
        }
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => _endings.Contains(Path.GetExtension(path), StringComparer.Ordinal))
                .Select(path => new DataFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }
}

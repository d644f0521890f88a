using System.Reflection;
using System.Text;

namespace Dateline.Text;

/// <summary>The files of knowledge: those embedded in the library, overlaid by the user's own. A user's file takes the place of the embedded one of the same path.</summary>
public sealed class DataSet
{
    private const string Prefix = "data/";
    private readonly SortedDictionary<string, DataFile> _files;

    private DataSet(SortedDictionary<string, DataFile> files)
    {
        _files = files;
        Hash = ContentHash.OfText(string.Concat(files.Values.Select(file => $"{file.Path}\n{file.Content.Length}\n{file.Content}\n")));
    }

    /// <summary>The files embedded in the library.</summary>
    public static DataSet Embedded { get; } = new(ReadEmbedded());

    /// <summary>SHA-256 over all paths and contents, 64 hexadecimal digits: named by every line of the record.</summary>
    public string Hash { get; }

    /// <summary>These files, with those of <paramref name="files"/> in the place of files of the same path.</summary>
    public DataSet With(IEnumerable<DataFile> files)
    {
        SortedDictionary<string, DataFile> all = new(_files, StringComparer.Ordinal);
        foreach (DataFile file in files)
        {
            all[file.Path] = file;
        }
        return new DataSet(all);
    }

    /// <summary>The file at <paramref name="path"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public DataFile this[string path] =>
        _files.TryGetValue(path, out DataFile? file) ? file : throw new KeyNotFoundException($"There is no data file '{path}'");

    /// <summary>The file at <paramref name="path"/> as a table.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is no table; the message names the line.</exception>
    public DataTable Table(string path) => DataTable.Parse(this[path]);

    /// <summary>All files below <paramref name="folder"/> (for example <c>actors/</c>), in the ordinal order of their paths.</summary>
    public IEnumerable<DataFile> Below(string folder) => _files.Values.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal));

    private static SortedDictionary<string, DataFile> ReadEmbedded()
    {
        SortedDictionary<string, DataFile> files = new(StringComparer.Ordinal);
        Assembly library = typeof(DataSet).Assembly;
        foreach (string name in library.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using Stream stream = library.GetManifestResourceStream(name)!;
            using StreamReader reader = new(stream, Encoding.UTF8);
            string path = name[Prefix.Length..].Replace('\\', '/');
            files[path] = new DataFile(path, reader.ReadToEnd());
        }
        return files;
    }
}

using System.Reflection;
using System.Text;

namespace Dateline.Text;

/// <summary>The files of knowledge: those embedded in the library, overlaid by the user's own. A user's file takes the place of the embedded one of the same path.</summary>
public sealed class DataSet
{
    private const string Prefix = "data/";
    private const string Signals = "signals/";
    private readonly SortedDictionary<string, Lazy<DataFile>> _files;
    private readonly Lazy<string> _hash;

    private DataSet(SortedDictionary<string, Lazy<DataFile>> files)
    {
        _files = files;
        _hash = new(() => ContentHash.OfText(string.Concat(files.Where(file => !file.Key.StartsWith(Signals, StringComparison.Ordinal)).Select(file => file.Value).Select(file => $"{file.Value.Path}\n{file.Value.Content.Length}\n{file.Value.Content}\n"))));
    }

    /// <summary>The files embedded in the library; each is read when it is first asked for.</summary>
    public static DataSet Embedded { get; } = new(FindEmbedded());

    /// <summary>SHA-256 over all paths and contents, 64 hexadecimal digits: named by every line of the record. What the user watches (<c>signals/</c>) does not count, since no line is made by it.</summary>
    public string Hash => _hash.Value;

    /// <summary>These files, with those of <paramref name="files"/> in the place of files of the same path.</summary>
    public DataSet With(IEnumerable<DataFile> files)
    {
        SortedDictionary<string, Lazy<DataFile>> all = new(_files, StringComparer.Ordinal);
        foreach (DataFile file in files)
        {
            all[file.Path] = new Lazy<DataFile>(file);
        }
        return new DataSet(all);
    }

    /// <summary>The file at <paramref name="path"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public DataFile this[string path] =>
        _files.TryGetValue(path, out Lazy<DataFile>? file) ? file.Value : throw new KeyNotFoundException($"There is no data file '{path}'");

    /// <summary>The file at <paramref name="path"/> as a table.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is no table; the message names the line.</exception>
    public DataTable Table(string path) => DataTable.Parse(this[path]);

    /// <summary>All files below <paramref name="folder"/> (for example <c>actors/</c>), in the ordinal order of their paths.</summary>
    public IEnumerable<DataFile> Below(string folder) => _files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).Select(file => file.Value.Value);

    /// <summary>Whether the library itself has a file at <paramref name="path"/>; the others are the user's own.</summary>
    public static bool IsEmbedded(string path) => Embedded._files.ContainsKey(path);

    private static SortedDictionary<string, Lazy<DataFile>> FindEmbedded()
    {
        SortedDictionary<string, Lazy<DataFile>> files = new(StringComparer.Ordinal);
        Assembly library = typeof(DataSet).Assembly;
        foreach (string name in library.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            string path = name[Prefix.Length..].Replace('\\', '/');
            files[path] = new(() => ReadEmbedded(library, name, path));
        }
        return files;
    }

    private static DataFile ReadEmbedded(Assembly library, string name, string path)
    {
        using Stream stream = library.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return new DataFile(path, reader.ReadToEnd());
    }
}

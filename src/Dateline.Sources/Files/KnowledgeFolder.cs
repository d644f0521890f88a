using System.Text;
using Dateline.Text;

namespace Dateline.Sources.Files;

/// <summary>Reads a user's own folder of knowledge files, laid out like <c>data/</c>: a file there takes the place of the embedded one of the same path.</summary>
public static class KnowledgeFolder
{
    private static readonly string[] _kinds = [".tsv", ".txt", ".yaml"];

    /// <summary>The files below <paramref name="path"/> that end in <c>.tsv</c>, <c>.txt</c> or <c>.yaml</c>, in ordinal order, as UTF-8; for <see cref="DataSet.With"/>.</summary>
    /// <exception cref="SourceException">The folder is missing, or something in it may not be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static IReadOnlyList<DataFile> Load(string path, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(path))
        {
            throw new SourceException($"{path}: there is no such folder");
        }
        List<DataFile> files = [];
        foreach ((string label, string file) in FolderWalk.Files(path, cancellation).Where(file => _kinds.Contains(Path.GetExtension(file.Path), StringComparer.Ordinal)))
        {
            try
            {
                files.Add(new DataFile(label, File.ReadAllText(file, Encoding.UTF8)));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new SourceException($"{file}: it cannot be read ({FileSource.FirstLine(error.Message)})", error);
            }
        }
        return files;
    }
}

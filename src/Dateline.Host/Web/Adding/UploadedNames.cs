using System.Text;

namespace Dateline.Host.Web.Adding;

/// <summary>Names that browsers give files, made fit for a folder of ours.</summary>
internal static class UploadedNames
{
    /// <summary>Bytes of a name at most: file systems take 255.</summary>
    private const int MostBytes = 200;

    /// <summary>Letters of an ending that is kept, its dot with them.</summary>
    private const int LongestEnding = 10;

    /// <summary>The end of <paramref name="given"/> behind its folders, so that nothing is written elsewhere; <c>file</c> with its ending where that is no name.</summary>
    public static string Of(string given)
    {
        string name = Running.Lines.Plain(given.Replace('\\', '/').Split('/')[^1]).Trim();
        if (name is not ("" or "." or "..") && Encoding.UTF8.GetByteCount(name) <= MostBytes)
        {
            return name;
        }
        string ending = Path.GetExtension(name);
        return ending.Length is > 1 and <= LongestEnding && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? "file" + ending : "file.txt";
    }
}

using System.Globalization;
using System.Text;

namespace Dateline.Storage;

/// <summary>Short lists of strings in one cell, never asked for by their parts: each string after its length (<c>3:abc5:defgh</c>), so that any characters come back.</summary>
internal static class PackedList
{
    public static string Pack(IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return "";
        }
        StringBuilder packed = new();
        foreach (string value in values)
        {
            packed.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value}");
        }
        return packed.ToString();
    }

    /// <exception cref="StoreException">It is no packed list: the record is damaged.</exception>
    public static IReadOnlyList<string> Unpack(string packed)
    {
        List<string> values = [];
        for (int at = 0; at < packed.Length;)
        {
            int colon = packed.IndexOf(':', at);
            if (colon < 0 || !int.TryParse(packed.AsSpan(at, colon - at), NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length > packed.Length - colon - 1)
            {
                throw new StoreException(StoreProblem.Damaged, $"The record holds '{packed}' where a list belongs");
            }
            values.Add(packed.Substring(colon + 1, length));
            at = colon + 1 + length;
        }
        return values;
    }
}

using System.Text;

namespace Dateline.Storage;

/// <summary>The names under which values of an enumeration are kept: lower case, words parted by hyphens (<c>called-for</c>).</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal static class EnumName<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> _names = Enum.GetValues<T>().ToDictionary(value => value, value => Hyphenated(value.ToString()));
    private static readonly Dictionary<string, T> _values = _names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Of(T value) => _names[value];

    /// <exception cref="StoreException">No value has that name: the record is damaged.</exception>
    public static T Parse(string name) =>
        _values.TryGetValue(name, out T value) ? value : throw new StoreException(StoreProblem.Damaged, $"The record holds '{name}' where a {typeof(T).Name} belongs");

    private static string Hyphenated(string name)
    {
        StringBuilder text = new();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}

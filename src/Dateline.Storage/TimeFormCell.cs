using System.Globalization;
using System.Reflection;
using Dateline.Language.Dates;

namespace Dateline.Storage;

/// <summary>What a time expression says, in one cell: the fields that are said, in ordinal order of their names (<c>Day=20;Month=11</c>). A field that is added to the form is kept without more ado.</summary>
internal static class TimeFormCell
{
    private static readonly SortedDictionary<string, PropertyInfo> _fields = new(
        typeof(TimeForm).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(field => field.CanWrite).ToDictionary(field => field.Name, StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly TimeForm _unsaid = new();

    public static string Pack(TimeForm form) => string.Join(';', _fields.Values
        .Where(field => !Equals(field.GetValue(form), field.GetValue(_unsaid)))
        .Select(field => (field.Name, Value: Text(field.GetValue(form))))
        .Select(field => $"{field.Name}={field.Value}"));

    /// <exception cref="StoreException">It is no such cell: the record is damaged.</exception>
    public static TimeForm Unpack(string cell)
    {
        TimeForm form = new();
        foreach (string part in cell.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2);
            if (pair.Length != 2 || !_fields.TryGetValue(pair[0], out PropertyInfo? field))
            {
                throw Damaged(cell);
            }
            field.SetValue(form, Value(pair[1], Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType) ?? throw Damaged(cell));
        }
        return form;
    }

    private static string Text(object? value) => value switch
    {
        bool answer => answer ? "yes" : "no",
        string text => Uri.EscapeDataString(text),
        int number => number.ToString(CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        TimeForm inner => Uri.EscapeDataString(Pack(inner)),
        _ => throw new NotSupportedException($"A time form holds a value that is not kept: {value}"),
    };

    private static object? Value(string text, Type type) =>
        type == typeof(bool) ? text == "yes"
        : type == typeof(string) ? Uri.UnescapeDataString(text)
        : type == typeof(TimeForm) ? Unpack(Uri.UnescapeDataString(text))
        : type == typeof(int) ? int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null
        : Enum.TryParse(type, text, out object? name) ? name : null;

    private static StoreException Damaged(string cell) => new(StoreProblem.Damaged, $"The record holds '{cell}' where a time belongs");
}

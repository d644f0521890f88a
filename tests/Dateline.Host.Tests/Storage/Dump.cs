using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Dateline.Host.Tests.Storage;

/// <summary>Any value with all that it holds as text, so that values with lists can be compared by what they hold and a difference can be read.</summary>
public static class Dump
{
    public static string Of(object? value)
    {
        StringBuilder text = new();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null\n");
                return;
            case string s:
                text.Append('"').Append(s).Append("\"\n");
                return;
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture)).Append('\n');
                return;
            case bool:
                text.Append(value).Append('\n');
                return;
            case ReadOnlyMemory<byte> bytes:
                text.Append(Convert.ToHexString(bytes.Span)).Append('\n');
                return;
            case IEnumerable list:
                text.Append("[\n");
                foreach (object? item in list)
                {
                    text.Append(' ', depth + 1);
                    Write(text, item, depth + 1);
                }
                text.Append(' ', depth).Append("]\n");
                return;
        }
        text.Append(value.GetType().Name).Append('\n');
        foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(' ', depth + 1).Append(property.Name).Append(": ");
            Write(text, property.GetValue(value), depth + 1);
        }
    }
}

using System.Globalization;

namespace Dateline.Host.Running;

/// <summary>Escaped surrogates without their other half, which some programs write and JSON readers refuse.</summary>
internal static class Surrogates
{
    private const int EscapeLength = 6;

    /// <summary><paramref name="json"/> with each escaped lone surrogate as <c>\ufffd</c>, as a report's text has it too; the same string where there is none.</summary>
    public static string Mended(string json)
    {
        char[]? mended = null;
        for (int i = json.IndexOf('\\', StringComparison.Ordinal); i >= 0 && i + 1 < json.Length; i = json.IndexOf('\\', i))
        {
            int step = json[i + 1] == 'u' ? EscapeLength : 2;
            if (Unit(json, i) is int high && high is >= 0xD800 and <= 0xDFFF)
            {
                if (high < 0xDC00 && Unit(json, i + EscapeLength) is >= 0xDC00 and <= 0xDFFF)
                {
                    step = 2 * EscapeLength;
                }
                else
                {
                    mended ??= json.ToCharArray();
                    "\\ufffd".CopyTo(mended.AsSpan(i));
                }
            }
            i += step;
            if (i >= json.Length)
            {
                break;
            }
        }
        return mended is null ? json : new string(mended);
    }

    private static int? Unit(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && int.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit)
            ? unit
            : null;
}

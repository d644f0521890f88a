namespace Dateline.Host.Running;

/// <summary>Text made safe for one line of a terminal.</summary>
internal static class Lines
{
    /// <summary>The first line of a message.</summary>
    public static string First(string message)
    {
        int end = message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? message : message[..end];
    }

    /// <summary><paramref name="text"/> with blank runs as one space, and with control characters and direction overrides (which could rewrite a terminal) as U+FFFD.</summary>
    public static string Plain(string text)
    {
        System.Text.StringBuilder plain = new(text.Length);
        foreach (char unit in text)
        {
            if (char.IsWhiteSpace(unit))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else
            {
                plain.Append(IsUnsafe(unit) ? '\uFFFD' : unit);
            }
        }
        return plain.ToString().TrimEnd(' ');
    }

    /// <summary>Whether the unit could steer a terminal or turn the reading direction around: C0, DEL, C1, and the overrides and isolates of UAX #9.</summary>
    public static bool IsUnsafe(char unit) =>
        char.IsControl(unit) || unit is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u061C';
}

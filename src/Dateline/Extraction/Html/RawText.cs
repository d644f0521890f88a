namespace Dateline.Extraction.Html;

/// <summary>Finds where elements end whose content is characters: scripts, styles, titles.</summary>
internal static class RawText
{
    private const int Looked = 4_096;

    /// <summary>Where the end tag of the element begins, or the end of the page.</summary>
    /// <param name="source">The characters of the page.</param>
    /// <param name="from">Where the content begins.</param>
    /// <param name="name">Name of the element.</param>
    /// <param name="isScript">Whether it is a script, in which a script in a comment hides its end tag (HTML Standard, 13.2.5.17 to 13.2.5.31); 4,096 characters are looked at for that.</param>
    /// <param name="meter">Counts the work.</param>
    public static int End(string source, int from, ReadOnlySpan<char> name, bool isScript, WorkMeter meter)
    {
        int at = from;
        bool inComment = false;
        while (true)
        {
            int open = source.AsSpan(at).IndexOf('<');
            if (open < 0)
            {
                return source.Length;
            }
            at += open;
            meter.Spend(1);
            ReadOnlySpan<char> rest = source.AsSpan(at);
            if (isScript && rest.StartsWith("<!--", StringComparison.Ordinal))
            {
                meter.Spend(Looked / 64);
                inComment = rest[..Math.Min(rest.Length, Looked)].Contains("-->", StringComparison.Ordinal);
            }
            if (IsEndTag(rest, name))
            {
                if (!inComment || !HidesEnd(source.AsSpan(Math.Max(from, at - Looked), at - Math.Max(from, at - Looked)), meter))
                {
                    return at;
                }
                inComment = false;
            }
            at++;
        }
    }

    private static bool IsEndTag(ReadOnlySpan<char> rest, ReadOnlySpan<char> name) =>
        rest.Length > name.Length + 2 && rest[1] == '/' && rest.Slice(2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase) && rest[name.Length + 2] is ' ' or '\t' or '\n' or '\f' or '\r' or '/' or '>';

    /// <summary>Whether a comment with the start of a script in it is open at the end of what stands before.</summary>
    private static bool HidesEnd(ReadOnlySpan<char> before, WorkMeter meter)
    {
        meter.Spend(Looked / 64);
        int comment = before.LastIndexOf("<!--", StringComparison.Ordinal);
        return comment >= 0 && !before[comment..].Contains("-->", StringComparison.Ordinal) && before[comment..].Contains("<script", StringComparison.OrdinalIgnoreCase);
    }
}

namespace Dateline.Language.Tokens;

/// <summary>Web and mail addresses, and the names of accounts and subjects on social networks.</summary>
internal static class Addresses
{
    /// <summary>Length of the address at the beginning of a run without blanks; 0 if there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> run)
    {
        char first = run[0];
        if (first is '@' or '#')
        {
            return AccountLength(run);
        }

        if (!Characters.IsLetterOrDigit(first))
        {
            return 0;
        }

        int scheme = run.IndexOf("://", StringComparison.Ordinal);
        bool isWeb = (scheme > 0 && scheme <= 8 && IsAllLetters(run[..scheme])) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return isWeb ? Trimmed(run) : MailLength(run);
    }

    private static int AccountLength(ReadOnlySpan<char> run)
    {
        int length = 1;
        while (length < run.Length && (Characters.IsLetterOrDigit(run[length]) || run[length] == '_'))
        {
            length++;
        }

        return length > 2 && Characters.IsLetter(run[1]) ? length : 0;
    }

    private static int MailLength(ReadOnlySpan<char> run)
    {
        int at = run.IndexOf('@');
        if (at <= 0 || at + 3 >= run.Length || !IsMailName(run[..at]) || !Characters.IsLetterOrDigit(run[at + 1]))
        {
            return 0;
        }

        int end = at + 1;
        while (end < run.Length && (Characters.IsLetterOrDigit(run[end]) || run[end] is '.' or '-'))
        {
            end++;
        }

        int length = Trimmed(run[..end]);
        return run[at..length].Contains('.') ? length : 0;
    }

    // Marks that end a sentence or close a bracket belong to the text, not to the address.
    private static int Trimmed(ReadOnlySpan<char> run)
    {
        int length = run.Length;
        bool hasOpening = run.Contains('(');
        while (length > 0 && (run[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ']' or '>' || Characters.IsClosingMark(run[length - 1])))
        {
            if (run[length - 1] == ')' && hasOpening)
            {
                break;
            }

            length--;
        }

        return length;
    }

    private static bool IsAllLetters(ReadOnlySpan<char> run)
    {
        foreach (char c in run)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMailName(ReadOnlySpan<char> run)
    {
        foreach (char c in run)
        {
            if (!Characters.IsLetterOrDigit(c) && c is not ('.' or '_' or '-' or '+'))
            {
                return false;
            }
        }

        return true;
    }
}

namespace Dateline.Text;

/// <summary>The text of one report, fixed once: every span of the record points into <see cref="Value"/> and nothing else. No stage edits it.</summary>
public sealed class ReportText
{
    /// <summary>Fixes <paramref name="value"/> as a report's text. Unpaired surrogates become U+FFFD, one for one, so that the text always has a UTF-8 form.</summary>
    public ReportText(string value)
    {
        Value = WellFormed(value);
        Hash = ContentHash.OfText(Value);
    }

    /// <summary>The characters, in UTF-16 units; line ends are LF.</summary>
    public string Value { get; }

    /// <summary>SHA-256 of the text's UTF-8 form, 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => Value.Length;

    /// <summary>The characters of <paramref name="span"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span ends behind the text.</exception>
    public string this[TextSpan span] => span.In(Value);

    private static string WellFormed(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
                continue;
            }
            return Replaced(value);
        }
        return value;
    }

    private static string Replaced(string value) => string.Create(value.Length, value, static (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            bool pair = char.IsHighSurrogate(source[i]) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]);
            if (pair)
            {
                target[i] = source[i];
                target[i + 1] = source[i + 1];
                i++;
            }
            else
            {
                target[i] = char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
            }
        }
    });
}

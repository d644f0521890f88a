namespace Dateline.Language.Identification;

/// <summary>Scripts by Unicode block. Ranges, not the platform's tables, so that every machine answers alike.</summary>
internal static class LetterScripts
{
    /// <summary>Script of one UTF-16 unit, or null where it is no letter.</summary>
    public static LetterScript? Of(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' => LetterScript.Latin,
        < '\u00AA' => null,
        '\u00AA' or '\u00BA' => LetterScript.Latin,
        < '\u00C0' or '\u00D7' or '\u00F7' => null,
        <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => LetterScript.Latin,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => c is '\u037E' or '\u0387' ? null : LetterScript.Greek,
        >= '\u0400' and <= '\u052F' => LetterScript.Cyrillic,
        >= '\u0620' and <= '\u064A' or >= '\u066E' and <= '\u06D3' or >= '\u0750' and <= '\u077F' => LetterScript.Arabic,
        _ => char.IsLetter(c) ? LetterScript.Other : null,
    };

    /// <summary>The script of most letters; null where the text has no letter. Ties go to the script named first in <see cref="LetterScript"/>.</summary>
    public static LetterScript? OfMost(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[5];
        counts.Clear();
        foreach (char c in text)
        {
            if (Of(c) is { } script)
            {
                counts[(int)script]++;
            }
        }

        int best = 0;
        for (int script = 1; script < counts.Length; script++)
        {
            best = counts[script] > counts[best] ? script : best;
        }

        return counts[best] == 0 ? null : (LetterScript)best;
    }

    /// <summary>ISO 15924 code.</summary>
    public static string CodeOf(LetterScript script) => script switch
    {
        LetterScript.Latin => "Latn",
        LetterScript.Cyrillic => "Cyrl",
        LetterScript.Greek => "Grek",
        LetterScript.Arabic => "Arab",
        _ => "Zyyy",
    };
}

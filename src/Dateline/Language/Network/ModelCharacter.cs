namespace Dateline.Language.Network;

/// <summary>
/// The view of a character that the model reads: typographic marks become the plain marks that treebanks are written with,
/// digits become one digit. Spans never move: one character stays one character.
/// </summary>
internal static class ModelCharacter
{
    /// <summary>The plain mark for a typographic one; other characters stay.</summary>
    public static char Of(char c) => c < '\u00A0' ? c : c switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' or '〝' or '〞' or '「' or '」' or '『' or '』' => '"',
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or '′' or '´' or 'ʼ' => '\'',
        '–' or '—' or '‐' or '‑' or '‒' or '―' or '−' => '-',
        '\u00A0' or '\u202F' or '\u2009' => ' ',
        _ => c,
    };

    /// <summary>As <see cref="Of"/>, lower case, and every digit 0.</summary>
    public static char Folded(char c) =>
        c is >= 'a' and <= 'z' ? c : c is >= '0' and <= '9' ? '0' : char.ToLowerInvariant(Of(c));
}

using System.Text;

namespace Dateline.Training.Languages;

/// <summary>Serbian Cyrillic and Gaj's Latin alphabet, letter by letter. The rare words in which "nj" or "dž" are two letters do not matter here.</summary>
internal static class SerbianScripts
{
    private static readonly string[] _latin =
        ["a", "b", "v", "g", "d", "đ", "e", "ž", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o", "p", "r", "s", "t", "ć", "u", "f", "h", "c", "č", "dž", "š"];

    private const string Cyrillic = "абвгдђежзијклљмнњопрстћуфхцчџш";

    public static string ToLatin(string text)
    {
        var latin = new StringBuilder();
        foreach (char c in text)
        {
            int at = Cyrillic.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            string letter = at < 0 ? c.ToString() : _latin[at];
            latin.Append(at >= 0 && char.IsUpper(c) ? char.ToUpperInvariant(letter[0]) + letter[1..] : letter);
        }

        return latin.ToString();
    }

    public static string ToCyrillic(string text)
    {
        var cyrillic = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            int at = i + 1 < text.Length ? IndexOf(text.Substring(i, 2)) : -1;
            i += at >= 0 ? 1 : 0;
            bool capital = char.IsUpper(text[at >= 0 ? i - 1 : i]);
            at = at >= 0 ? at : IndexOf(text.Substring(i, 1));
            char letter = at < 0 ? text[i] : Cyrillic[at];
            cyrillic.Append(capital ? char.ToUpperInvariant(letter) : letter);
        }

        return cyrillic.ToString();
    }

    private static int IndexOf(string letter) => Array.IndexOf(_latin, letter.ToLowerInvariant());
}

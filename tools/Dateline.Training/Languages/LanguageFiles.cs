using System.Text;
using Dateline.Language.Identification;

namespace Dateline.Training.Languages;

/// <summary>Reads a folder of files named <c>code.txt</c>, one sentence a line, in ordinal order of their names.</summary>
internal static class LanguageFiles
{
    /// <summary>Folds of the cross-validation.</summary>
    public const int Folds = 5;

    public static List<LanguageLine> Read(string folder)
    {
        var lines = new List<LanguageLine>();
        foreach (string file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            string code = name is "bs" or "hr" or "sr" ? "hbs" : name;
            string[] texts = File.ReadAllLines(file, Encoding.UTF8);
            for (int i = 0; i < texts.Length; i++)
            {
                if (LetterScripts.OfMost(texts[i]) is { } script)
                {
                    lines.Add(new LanguageLine(code, script, texts[i], i % Folds));
                }
            }
        }

        return lines;
    }

    /// <summary>Serbo-Croatian is written in two scripts: each line is learnt in both, so that neither script knows less.</summary>
    public static IEnumerable<LanguageLine> InBothScripts(IEnumerable<LanguageLine> lines)
    {
        foreach (LanguageLine line in lines)
        {
            yield return line;
            if (line.Code != "hbs")
            {
                continue;
            }

            yield return line.Script == LetterScript.Latin
                ? line with { Script = LetterScript.Cyrillic, Text = SerbianScripts.ToCyrillic(line.Text) }
                : line with { Script = LetterScript.Latin, Text = SerbianScripts.ToLatin(line.Text) };
        }
    }
}

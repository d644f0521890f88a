using System.Text;
using Dateline.Language.Names;
using Dateline.Text;

namespace Dateline.Eval.Scores;

/// <summary>Whether a name given for a speaker is one of the accepted forms: spelling and punctuation apart, and a person also by the last name alone.</summary>
internal static class NameForms
{
    private static readonly NameFold _fold = new(DataSet.Embedded);

    public static bool Same(string? name, IReadOnlyList<string> accepted, bool isPerson)
    {
        string folded = Fold(name ?? "");
        return folded.Length > 0 && (accepted.Any(form => Fold(form) == folded) || (isPerson && Fold(accepted[0]).Split(' ')[^1] == folded));
    }

    private static string Fold(string name)
    {
        StringBuilder result = new();
        foreach (char character in _fold.Key(name))
        {
            if (char.IsLetterOrDigit(character))
            {
                result.Append(character);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }
        return result.ToString().Trim();
    }
}

using Dateline.Language.Names;

namespace Dateline.Language.Catalogue;

/// <summary>Whether words of a text have the capitals that a form of the catalogue needs: “US” is not “us”, “Turkey” is not “turkey”.</summary>
internal static class AliasCase
{
    public static bool Fits(ActorAlias alias, IReadOnlyList<NameWord> words, int from, int to)
    {
        if (alias.Kind == AliasKind.Description)
        {
            return true;
        }
        NameWord first = words[from];
        bool single = to - from == 1;
        if (single && IsAcronym(alias.Form))
        {
            return first.IsUpper || first.Span.Length == 1 || (first.IsCapital && (Letters(alias.Form) > 3 || alias.Form.Any(char.IsLower)));
        }
        if (!char.IsUpper(alias.Form[0]))
        {
            return true;
        }
        return first.IsCapital && (single || words[to - 1].IsCapital || words[to - 1].Key.Length < 3 || !LastIsCapital(alias.Form));
    }

    private static int Letters(string form) => form.Count(char.IsLetter);

    private static bool IsAcronym(string form) => form.Count(char.IsUpper) >= 2 && form.Count(char.IsLower) <= 1 && !form.Contains(' ', StringComparison.Ordinal);

    private static bool LastIsCapital(string form) => char.IsUpper(form[form.LastIndexOf(' ') + 1]);
}

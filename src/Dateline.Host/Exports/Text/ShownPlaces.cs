using Dateline.Text;

namespace Dateline.Host.Exports.Text;

/// <summary>The places behind a line of a brief for people: the first ones and how many more there are. Programs get all.</summary>
internal static class ShownPlaces
{
    private const int Most = 4;

    /// <summary>Each place once, as <paramref name="shown"/> writes it, then “+N”.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Evidence> evidence, Func<Evidence, string> shown)
    {
        string[] all = [.. evidence.Select(shown).Distinct(StringComparer.Ordinal)];
        return all.Length <= Most + 1 ? all : all.Take(Most).Append($"+{all.Length - Most}");
    }
}

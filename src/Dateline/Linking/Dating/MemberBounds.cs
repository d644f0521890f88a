using System.Globalization;
using Dateline.Language.Catalogue;
using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>Bounds from the number of an organisation's members as the text gives it (“the 30-member alliance”, “NATO’s 31 members”).</summary>
internal sealed class MemberBounds
{
    private const int LongestName = 4;
    private readonly ActorCatalogue _catalogue;
    private readonly HashSet<string> _joined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);

    /// <summary>Reads <c>languages/en/member-nouns.tsv</c>.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public MemberBounds(DataSet data, ActorCatalogue catalogue)
    {
        _catalogue = catalogue;
        foreach (DataRow row in data.Table("languages/en/member-nouns.tsv").Rows)
        {
            _ = (row["kind"] == "joined" ? _joined : _counted).Add(row["form"]);
        }
    }

    /// <summary>The bounds of the sentence <paramref name="line"/>.</summary>
    public IEnumerable<DateBound> Of(WordLine line)
    {
        for (int at = 0; at < line.Count; at++)
        {
            if (!int.TryParse(line[at], NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 2)
            {
                continue;
            }
            if (_joined.Contains(line[at + 1]) && After(line, at + 2) is (string bloc, int end))
            {
                if (Bound(bloc, count, line.Span(at, end)) is DateBound bound)
                {
                    yield return bound;
                }
            }
            else if ((_counted.Contains(line[at + 1]) || _counted.Contains($"{line[at + 1]} {line[at + 2]}")) && Ahead(line, at) is (string owner, int start) && Bound(owner, count, line.Span(start, at + 2)) is DateBound owned)
            {
                yield return owned;
            }
        }
    }

    private (string Organisation, int End)? After(WordLine line, int at)
    {
        for (int end = Math.Min(line.Count, at + LongestName); end > at; end--)
        {
            if (Organisation(line, at, end) is string found)
            {
                return (found, end);
            }
        }
        return null;
    }

    private (string Organisation, int Start)? Ahead(WordLine line, int end)
    {
        for (int start = Math.Max(0, end - LongestName); start < end; start++)
        {
            if (Organisation(line, start, end) is string found)
            {
                return (found, start);
            }
        }
        return null;
    }

    private string? Organisation(WordLine line, int from, int to)
    {
        ActorAlias[] aliases = [.. _catalogue.Named(string.Join(' ', Enumerable.Range(from, to - from).Select(at => line[at]))).Where(alias => alias.Kind is AliasKind.Name or AliasKind.Description && _catalogue.Find(alias.Actor)?.Kind != "state")];
        return aliases.Select(alias => alias.Actor).Distinct(StringComparer.Ordinal).Count() == 1 ? aliases[0].Actor : null;
    }

    private DateBound? Bound(string organisation, int count, TextSpan span)
    {
        MemberInterval[] fitting = [.. _catalogue.MemberCounts(organisation).Where(interval => interval.Count == count)];
        return fitting.Length == 0 ? null : new DateBound(DaySet.Of(fitting.Select(interval => (interval.From, interval.To))), span, $"{_catalogue.Find(organisation)!.Name} is said to have {count} members");
    }
}

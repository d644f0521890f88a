using System.Globalization;
using Dateline.Annotation.Mentions;
using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>Composes a story's title from what its reports share: who, where, when. Never one outlet's headline.</summary>
public static class StoryTitle
{
    private const int MostActors = 3;

    /// <summary>“Actor, actor – place, day”; parts that are not known are left out; where nothing is known, the number of reports.</summary>
    /// <param name="readings">The story's reports.</param>
    /// <param name="on">The story's days.</param>
    public static string Compose(IReadOnlyList<Reading> readings, When on)
    {
        List<string> actors = Actors(readings);
        string? place = MostNamed(readings.Select(reading => reading.Places.Select(found => found.Name)), 1).FirstOrDefault(name => !actors.Contains(name));
        string? days = Days(on);
        string where = string.Join(", ", new[] { place, days }.Where(part => part is not null));
        string who = string.Join(", ", actors);
        string title = who.Length > 0 && where.Length > 0 ? $"{who} – {where}" : who + where;
        return title.Length > 0 ? title : $"{readings.Count} {(readings.Count == 1 ? "report" : "reports")}";
    }

    /// <summary>“20 November 2023”, “20–22 November 2023” or “30 October – 2 November 2023”; null where no day is known.</summary>
    public static string? Days(When on)
    {
        if (on.Basis == DateBasis.Bounded || on.From is not { } from || on.To is not { } to)
        {
            return null;
        }
        string last = to.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return from == to ? last
            : from.Year == to.Year && from.Month == to.Month ? $"{from.Day}–{last}"
            : $"{from.ToString(from.Year == to.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture)} – {last}";
    }

    private static List<string> Actors(IReadOnlyList<Reading> readings)
    {
        IEnumerable<IEnumerable<string>> linked = readings.Select(reading => reading.Links
            .Where(link => link.Actor is { Kind: not MentionKind.Place } actor).Select(link => link.Actor!.Name)
            .Concat(reading.Speakers.Where(speaker => speaker.Actor is not null).Select(speaker => speaker.Actor!.Name)));
        // A description without a name (“our people”) is nobody's to recognise a story by.
        List<string> actors = MostNamed(linked.Select(names => names.Where(name => name.Any(char.IsUpper))), MostActors);
        return actors.Count > 0 ? actors : MostNamed(readings.Select(NameRuns.Of), MostActors);
    }

    // By the number of reports that name it, then by how often, then by name; in at least half of the reports, where any is.
    private static List<string> MostNamed(IEnumerable<IEnumerable<string>> names, int most)
    {
        List<(string Name, int Report)> all = [.. names.SelectMany((list, report) => list.Select(name => (name, report)))];
        var ranked = all.GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Reports: group.Select(pair => pair.Report).Distinct().Count(), Times: group.Count()))
            .OrderByDescending(name => name.Reports).ThenByDescending(name => name.Times).ThenBy(name => name.Name, StringComparer.Ordinal).ToList();
        return [.. ranked.Where(name => name.Reports * 2 >= ranked[0].Reports).Take(most).Select(name => name.Name)];
    }
}

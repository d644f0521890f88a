using System.Globalization;
using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>Composes a story's title from what its reports share: who, what, where, when. Never one outlet's headline.</summary>
public static class StoryTitle
{
    private const int MostActors = 3;

    /// <summary>“Actor, actor – act, place, day”; parts that are not known are left out; where nothing is known, the number of reports.</summary>
    /// <param name="readings">The story's reports.</param>
    /// <param name="on">The story's days.</param>
    /// <param name="words">What events are called.</param>
    public static string Compose(IReadOnlyList<Reading> readings, When on, WordKnowledge words)
    {
        List<string> actors = Actors(readings);
        string? place = MostNamed(readings.Select(reading => reading.Places.Select(found => found.Name)), 1).FirstOrDefault(name => !actors.Contains(name));
        string? days = Days(on);
        string where = string.Join(", ", new[] { Act(readings, actors, words), place, days }.Where(part => part is not null));
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

    // The class of event that most publishers tell themselves as done or to come in their headlines and leads, then anywhere, then most often; a class that one of several reports has is nothing that they share.
    // In a story of one report, of two that are told alike, what none of its actors takes part in is background: the war elsewhere because of which they met.
    private static string? Act(IReadOnlyList<Reading> readings, IReadOnlyList<string> actors, WordKnowledge words)
    {
        int least = Math.Min(2, readings.Count);
        return readings.SelectMany((reading, at) => Told(reading, actors).Select(told => (told.Event.Class, Report: at, Publisher: reading.Report.Publisher ?? reading.Report.Outlet ?? reading.Report.Id, Leads: told.Event.Text.Start < LeadEnd(reading.Report), told.IsTheirs)))
            .Where(told => words.ActOf(told.Class) is not null)
            .GroupBy(told => told.Class, StringComparer.Ordinal)
            .Select(group => (
                Class: group.Key,
                IsTheirs: group.Any(told => told.IsTheirs),
                Leads: group.Where(told => told.Leads).Select(told => told.Publisher).Distinct(StringComparer.Ordinal).Count(),
                Publishers: group.Select(told => told.Publisher).Distinct(StringComparer.Ordinal).Count(),
                Reports: group.Select(told => told.Report).Distinct().Count(),
                Times: group.Count()))
            .Where(act => act.Reports >= least)
            .OrderByDescending(act => act.Leads).ThenByDescending(act => act.Publishers).ThenByDescending(act => act.Times).ThenByDescending(act => least == 1 && act.IsTheirs).ThenBy(act => act.Class, StringComparer.Ordinal)
            .Select(act => words.ActOf(act.Class)).FirstOrDefault();
    }

    // The events that a report tells itself, and whether one of the actors takes part in it.
    private static IEnumerable<(Event Event, bool IsTheirs)> Told(Reading reading, IReadOnlyList<string> actors)
    {
        TextSpan[] theirs = [.. reading.Links.Where(link => link.Actor is { } actor && actors.Contains(actor.Name)).Select(link => link.Mention)];
        return reading.Events.Where(IsTold).Select(told => (told, told.Who.Concat(told.Whom).Any(span => theirs.Any(span.Overlaps))));
    }

    // The end of the first paragraph; of the text where it has none.
    private static int LeadEnd(Report report) => report.Parts.FirstOrDefault(part => part.Kind == PartKind.Paragraph)?.Span.End ?? report.Text.Length;

    private static bool IsTold(Event told) => told.Quotation is null && told.Status is (EventStatus.Happened or EventStatus.Planned);

    private static List<string> Actors(IReadOnlyList<Reading> readings)
    {
        HashSet<string> outlets = [.. readings.Select(reading => reading.Report.Outlet).OfType<string>()];
        ActorReference[][] linked =
        [
            .. readings.Select(reading => (ActorReference[])
            [
                .. reading.Links.Select(link => link.Actor).OfType<ActorReference>().Where(actor => actor.Kind != MentionKind.Place),
                .. reading.Speakers.Select(speaker => speaker.Actor).OfType<ActorReference>(),
            ]),
        ];
        string[] people = [.. linked.SelectMany(actors => actors).Where(actor => actor.Kind == MentionKind.Person).Select(actor => actor.Name).Distinct()];
        // Who is described by a person (“the union of Tomas Lind”) is told by that person already; an outlet of the story is not what it is about.
        List<string> actors = MostNamed(
            linked.Select(all => all.Select(actor => actor.Name).Where(name => IsName(name) && !outlets.Contains(name) && !people.Any(person => person != name && name.Contains(person, StringComparison.Ordinal)))), MostActors);
        return actors.Count > 0 ? actors : MostNamed(readings.Select(NameRuns.Of), MostActors);
    }

    // A description without a name (“our people”, “The crews”) is nobody's to recognise a story by; the capital of its first word may be that of a sentence.
    private static bool IsName(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 ? char.IsUpper(words[0][0]) : words.Skip(1).Any(word => char.IsUpper(word[0]));
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

using Dateline.Annotation.Events;
using Dateline.Annotation.Quotations;
using Dateline.Grouping;
using Dateline.Linking;

namespace Dateline.Comparison.Views;

/// <summary>Tells where reports say that an actor was or is to be, and when.</summary>
public static class ItineraryMaker
{
    private const string Visit = "visit";

    /// <summary>
    /// The stops of <paramref name="actor"/> by first day (unknown last), then by place: where it acted or was met, visited, or spoke, as told by <paramref name="reports"/>.
    /// Accounts of one place join where their days touch; one without a day joins the only dated stop at that place of its story, else stands with the others without a day.
    /// What was denied, is only possible or was asked for is no stop.
    /// </summary>
    /// <param name="actor">Id of the actor.</param>
    /// <param name="reports">The reports in their order.</param>
    /// <param name="storyOf">Id of a report's story, or null.</param>
    public static IReadOnlyList<Stop> Of(string actor, IReadOnlyList<ToldReport> reports, Func<string, string?> storyOf)
    {
        List<(ViewPlace Place, ViewAccount Account)> told = [.. reports.SelectMany(report => Told(actor, report))];
        List<Draft> stops = [];
        foreach ((ViewPlace place, ViewAccount account) in told.Where(item => item.Account.From is not null).OrderBy(item => item.Account.From).ThenBy(item => item.Account.To ?? DateOnly.MaxValue))
        {
            Draft? near = stops.FindLast(stop => stop.Place == place && stop.To >= account.From);
            if (near is null)
            {
                stops.Add(near = new Draft(place, account.From));
            }
            near.Add(account);
        }
        foreach ((ViewPlace place, ViewAccount account) in told.Where(item => item.Account.From is null))
        {
            Draft[] dated = [.. stops.Where(stop => stop.Place == place && stop.From is not null && stop.Accounts.Any(other => storyOf(other.ReportId) == storyOf(account.ReportId)))];
            Draft? own = dated.Length == 1 ? dated[0] : stops.Find(stop => stop.Place == place && stop.From is null);
            if (own is null)
            {
                stops.Add(own = new Draft(place, null));
            }
            own.Add(account);
        }
        Dictionary<string, int> order = reports.Select((report, at) => (report.Id, at)).ToDictionary(item => item.Id, item => item.at, StringComparer.Ordinal);
        return
        [
            .. stops.OrderBy(stop => stop.From ?? DateOnly.MaxValue).ThenBy(stop => stop.Place.Name, StringComparer.Ordinal)
                .Select(stop => new Stop(stop.Place, stop.From, stop.To, [.. stop.Accounts.OrderBy(account => order[account.ReportId]).ThenBy(account => account.Words)])),
        ];
    }

    private static IEnumerable<(ViewPlace Place, ViewAccount Account)> Told(string actor, ToldReport report)
    {
        ToldEvents events = new(report);
        foreach (Event told in report.Reading.Events.Where(told => told.Status is EventStatus.Happened or EventStatus.Historical or EventStatus.Planned))
        {
            bool isConsult = told.By.StartsWith("rule:consult", StringComparison.Ordinal);
            bool takesPart = told.Who.Any(one => events.Party(one).Actor == actor) || isConsult && told.Whom.Any(one => events.Party(one).Actor == actor);
            if (takesPart && told.By != "speech:content" && events.Place(told.Where) is ViewPlace place)
            {
                yield return (place, events.Account(told, told.Modes.Contains(Visit) ? Visit : isConsult ? "meeting" : "act"));
            }
        }
        foreach (SpeakerLink speaker in report.Speakers.Where(speaker => speaker.Actor?.Id == actor))
        {
            Quotation? said = report.Reading.Quotations.FirstOrDefault(quotation => quotation.Id == speaker.QuotationId);
            if (said is not null && events.Place(said.SaidWhere) is ViewPlace place)
            {
                (DateOnly? from, DateOnly? to) = events.Days(said.SaidWhen);
                yield return (place, new ViewAccount(report.Id, said.Id, said.Content[0], "said", EventStatus.Happened, null, from, to));
            }
        }
    }

    private sealed class Draft(ViewPlace place, DateOnly? from)
    {
        public ViewPlace Place { get; } = place;

        public DateOnly? From { get; } = from;

        public DateOnly? To { get; private set; }

        public List<ViewAccount> Accounts { get; } = [];

        public void Add(ViewAccount account)
        {
            DateOnly? to = account.To ?? account.From;
            To = To is null || to > To ? to ?? To : To;
            Accounts.Add(account);
        }
    }
}

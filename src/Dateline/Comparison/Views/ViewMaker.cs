using Dateline.Annotation.Events;
using Dateline.Grouping;

namespace Dateline.Comparison.Views;

/// <summary>Makes the visits, meetings and commitments of told stories, and the itinerary of an actor.</summary>
public static class ViewMaker
{
    private const string Visits = "visit";
    private const string Consult = "rule:consult";
    private const string Aid = "rule:aid-";
    private const string AidClass = "AID";

    /// <summary>
    /// The visits and meetings among <paramref name="occurrences"/>, planned and denied ones too, by first day (unknown last), then in the order given.
    /// Two of one kind on the same day that share one who takes part and the place, or both sides, are one.
    /// </summary>
    public static IReadOnlyList<Encounter> Encounters(IEnumerable<Occurrence> occurrences, IReadOnlyList<ToldReport> reports)
    {
        List<Encounter> found = [];
        Dictionary<string, ToldEvents> byReport = ByReport(reports);
        Dictionary<string, int> order = reports.Select((report, at) => (report.Id, at)).ToDictionary(item => item.Id, item => item.at, StringComparer.Ordinal);
        foreach (Occurrence occurrence in occurrences)
        {
            (ToldEvents Report, Event Event)[] told = [.. Told(occurrence, byReport).Where(item => item.Event.By.StartsWith(Consult, StringComparison.Ordinal))];
            if (told.Length > 0)
            {
                EncounterKind kind = told.Any(item => item.Event.Modes.Contains(Visits)) ? EncounterKind.Visit : EncounterKind.Meeting;
                ViewAccount[] accounts = [.. told.Select(item => item.Report.Account(item.Event, kind == EncounterKind.Visit ? Visits : "meeting"))];
                ViewPlace? place = told.Select(item => item.Report.Place(item.Event.Where)).OfType<ViewPlace>().GroupBy(one => one).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
                (DateOnly? from, DateOnly? to) = Days(accounts);
                Encounter made = new(occurrence.Id, kind, Parties(told, item => item.Who), Parties(told, item => item.Whom), place, from, to, accounts);
                int same = found.FindIndex(other => AreOne(other, made));
                if (same >= 0)
                {
                    found[same] = Joined(found[same], made, order);
                }
                else
                {
                    found.Add(made);
                }
            }
        }
        return [.. found.OrderBy(item => item.From ?? DateOnly.MaxValue)];
    }

    /// <summary>
    /// The commitments among <paramref name="occurrences"/>, by first day (unknown last), then in the order given. One says to whom or how much; words that
    /// only repeat a part of another account (“pledged <i>two million</i>”) are none of their own.
    /// </summary>
    public static IReadOnlyList<Commitment> Commitments(IEnumerable<Occurrence> occurrences, IReadOnlyList<ToldReport> reports)
    {
        List<Commitment> found = [];
        Dictionary<string, ToldEvents> byReport = ByReport(reports);
        foreach (Occurrence occurrence in occurrences)
        {
            (ToldEvents Report, Event Event)[] told = [.. Told(occurrence, byReport).Where(item => IsAid(item.Event) && !item.Report.IsPartOfAnother(item.Event, IsAid))];
            if (told.Any(item => item.Event.Whom.Count > 0 || item.Event.Numbers.Count > 0))
            {
                ViewAccount[] accounts = [.. told.Select(item => item.Report.Account(item.Event, "commitment"))];
                (DateOnly? from, DateOnly? to) = Days(accounts);
                EventNumber[] amounts = [.. told.SelectMany(item => item.Event.Numbers).DistinctBy(number => (number.What, number.Value))];
                found.Add(new Commitment(occurrence.Id, Stage(told), Parties(told, item => item.Who), Parties(told, item => item.Whom), amounts, from, to, accounts));
            }
        }
        return [.. found.OrderBy(item => item.From ?? DateOnly.MaxValue)];
    }

    private static bool IsAid(Event told) => told.Class == AidClass || told.By.StartsWith(Aid, StringComparison.Ordinal);

    private static bool AreOne(Encounter one, Encounter other) =>
        one.Kind == other.Kind && one.From is not null && one.From == other.From && one.To == other.To && Share(one.Who, other.Who)
        && (one.Place is not null && one.Place == other.Place || Share(one.Whom, other.Whom));

    private static bool Share(IReadOnlyList<ViewParty> side, IReadOnlyList<ViewParty> other) => side.Any(party => party.Actor is not null && other.Any(one => one.Actor == party.Actor));

    private static Encounter Joined(Encounter one, Encounter other, Dictionary<string, int> order) => one with
    {
        Who = [.. one.Who.Concat(other.Who).DistinctBy(party => party.Actor ?? party.Name)],
        Whom = [.. one.Whom.Concat(other.Whom).DistinctBy(party => party.Actor ?? party.Name)],
        Place = one.Place ?? other.Place,
        Accounts = [.. one.Accounts.Concat(other.Accounts).OrderBy(account => order[account.ReportId]).ThenBy(account => account.Words)],
    };

    private static CommitmentStage Stage((ToldEvents Report, Event Event)[] told) =>
        told.Any(item => item.Event.Status is EventStatus.Happened or EventStatus.Historical) ? CommitmentStage.Delivered
        : told.Any(item => item.Event.Status is EventStatus.Planned or EventStatus.Threatened) ? CommitmentStage.Pledged
        : told.Any(item => item.Event.Status is EventStatus.Hypothetical or EventStatus.CalledFor) ? CommitmentStage.Floated
        : CommitmentStage.Denied;

    private static ViewParty[] Parties((ToldEvents Report, Event Event)[] told, Func<Event, IReadOnlyList<Text.TextSpan>> side) =>
        [.. told.SelectMany(item => side(item.Event).Select(item.Report.Party)).DistinctBy(party => party.Actor ?? party.Name)];

    private static (DateOnly? From, DateOnly? To) Days(IReadOnlyList<ViewAccount> accounts) =>
        (accounts.Min(account => account.From), accounts.Max(account => account.To));

    private static IEnumerable<(ToldEvents Report, Event Event)> Told(Occurrence occurrence, Dictionary<string, ToldEvents> byReport) =>
        occurrence.Accounts.Where(account => byReport.ContainsKey(account.ReportId)).Select(account => (byReport[account.ReportId], byReport[account.ReportId][account.EventId]));

    private static Dictionary<string, ToldEvents> ByReport(IReadOnlyList<ToldReport> reports) =>
        reports.ToDictionary(report => report.Id, report => new ToldEvents(report), StringComparer.Ordinal);
}

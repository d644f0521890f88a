using Dateline.Annotation.Events;
using Dateline.Grouping;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Host.Exports.Stories;

/// <summary>What one actor did to another, as reports tell it.</summary>
/// <param name="Id">Id of the occurrence.</param>
/// <param name="Class">Class of the codebook.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Whom">To whom.</param>
/// <param name="Accounts">The reports that tell it, by date, then id, each with its words and whether a source in it tells it; of a report the first account counts.</param>
internal sealed record ExportedAct(string Id, string Class, ActorReference Who, ActorReference Whom, IReadOnlyList<ExportedAccount> Accounts)
{
    /// <summary>The act of an occurrence; null where no report that stands says that it happened, or where one side is not one known actor.</summary>
    public static ExportedAct? Of(Occurrence occurrence, IReadOnlyDictionary<string, ToldReport> reports)
    {
        (ToldReport Report, Event Told)[] accounts =
        [
            .. occurrence.Accounts.Where(account => reports.TryGetValue(account.ReportId, out ToldReport? report) && report.Stands)
                .Select(account => (Report: reports[account.ReportId], Told: reports[account.ReportId].Reading.Events.FirstOrDefault(told => told.Id == account.EventId)))
                .Where(account => account.Told is { Status: EventStatus.Happened or EventStatus.Historical }).Select(account => (account.Report, account.Told!)).DistinctBy(account => account.Report.Id),
        ];
        foreach ((ToldReport report, Event told) in accounts)
        {
            if (told is { Who: [var who], Whom: [var whom] } && Actor(report, who) is ActorReference first && Actor(report, whom) is ActorReference second && first.Id != second.Id)
            {
                return new ExportedAct(occurrence.Id, occurrence.Class, first, second, [.. accounts.Select(account => new ExportedAccount(account.Report.Id, account.Report.Report.Text[account.Told.Text], account.Told.Quotation is not null))]);
            }
        }
        return null;
    }

    private static ActorReference? Actor(ToldReport report, TextSpan mention) => report.Reading.Links.FirstOrDefault(link => link.Mention == mention)?.Actor;
}

/// <summary>An act as one report tells it.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Words">Its characters.</param>
/// <param name="IsToldBySource">Whether somebody in the report tells it, not the report itself.</param>
internal sealed record ExportedAccount(string ReportId, string Words, bool IsToldBySource);

using Dateline.Annotation.Events;
using Dateline.Comparison;
using Dateline.Grouping;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Says what joined the accounts of an occurrence, and why a fact counts as left out.</summary>
internal sealed class AccountReasons(IRecordReader record, Session session)
{
    private const int MostAccounts = 12;

    /// <summary>The words of each account, and those that it has of the first one in their order.</summary>
    public async Task<(IReadOnlyList<string> Reasons, IReadOnlyList<ExplainedSpan> Spans)> OfAsync(Occurrence occurrence)
    {
        Account[] accounts = [.. occurrence.Accounts.Take(MostAccounts)];
        IReadOnlyList<Reading> heads = await record.LoadReadingsAsync([.. accounts.Select(account => account.ReportId).Distinct()], null, session.Cancellation).ConfigureAwait(false);
        Dictionary<string, (Report Report, Event Event)> events = new(StringComparer.Ordinal);
        foreach (Reading head in heads)
        {
            foreach (Event told in head.Events)
            {
                events.TryAdd(told.Id, (head.Report, told));
            }
        }
        (Report Report, Event Event)[] found = [.. accounts.Where(account => events.ContainsKey(account.EventId)).Select(account => events[account.EventId])];
        List<string> reasons = [];
        foreach ((Report report, Event told) in found.Skip(1))
        {
            string own = report.Text[told.Text];
            string shared = string.Join(" … ", WordAligner.Align(found[0].Report.Text[found[0].Event.Text], own).Where(run => run.IsShared).Select(run => own[run.Span.Start..run.Span.End].Replace('\n', ' ')));
            reasons.Add(shared.Length == 0
                ? $"{report.Label} has no word of the first account in its order: its words, or near-synonyms of them, are those of another account of class {occurrence.Class}"
                : $"{report.Label} shares “{shared}” with the account of {found[0].Report.Label}, and both are of class {occurrence.Class}");
        }
        return (reasons, [.. found.Select(one => new ExplainedSpan("account", one.Report, one.Event.Text))]);
    }

    /// <summary>Who carries the fact, and what makes its absence from the others an omission.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Omission omission)
    {
        Dictionary<string, string> labels = (await record.LoadReadingsAsync([.. omission.StatedBy.Concat(omission.OmittedBy).Distinct()], null, session.Cancellation).ConfigureAwait(false))
            .ToDictionary(head => head.Report.Id, head => head.Report.Label, StringComparer.Ordinal);
        return
        [
            $"{omission.StatedBy.Count} reports carry it: {Names(omission.StatedBy)}",
            .. omission.OmittedBy.Select(id => $"{labels.GetValueOrDefault(id, id)} does not: it is later than two of these from different publishers, long enough, in a language that is read and no copy; no sentence of it shares enough words with those that carry it, and no other report of its publisher in the story carries it"),
        ];

        string Names(IReadOnlyList<string> ids) => string.Join(", ", ids.Select(id => labels.GetValueOrDefault(id, id)));
    }
}

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

    /// <summary>The words of each account, those that it has of the first one in their order, and who takes part in both.</summary>
    public async Task<(IReadOnlyList<string> Reasons, IReadOnlyList<ExplainedSpan> Spans)> OfAsync(Occurrence occurrence)
    {
        Account[] accounts = [.. occurrence.Accounts.Take(MostAccounts)];
        IReadOnlyList<Reading> heads = await record.LoadReadingsAsync([.. accounts.Select(account => account.ReportId).Distinct()], null, session.Cancellation).ConfigureAwait(false);
        Dictionary<string, (Reading Reading, Event Event)> events = new(StringComparer.Ordinal);
        foreach (Reading head in heads)
        {
            foreach (Event told in head.Events)
            {
                events.TryAdd(told.Id, (head, told));
            }
        }
        (Reading Reading, Event Event)[] found = [.. accounts.Where(account => events.ContainsKey(account.EventId)).Select(account => events[account.EventId])];
        List<string> reasons = [];
        foreach ((Reading reading, Event told) in found.Skip(1))
        {
            (Reading first, Event firstTold) = found[0];
            string own = reading.Report.Text[told.Text];
            string shared = string.Join(" … ", WordAligner.Align(first.Report.Text[firstTold.Text], own).Where(run => run.IsShared).Select(run => own[run.Span.Start..run.Span.End].Replace('\n', ' ')));
            string words = shared.Length == 0 ? "has no word of the account of" : $"shares “{shared}” with the account of";
            string classes = told.Class == firstTold.Class ? $"both are of class {told.Class}" : $"they are of classes {firstTold.Class} and {told.Class}";
            reasons.Add($"{reading.Report.Label} {words} {first.Report.Label}{(shared.Length == 0 ? " in its order" : "")}, {classes}{Both(first, firstTold.Who, reading, told.Who, "acts")}{Both(first, firstTold.Whom, reading, told.Whom, "is acted upon")}");
        }
        return (reasons, [.. found.Select(one => new ExplainedSpan("account", one.Reading.Report, one.Event.Text))]);
    }

    // “, in both Ada Lind acts”; empty where no known actor does.
    private static string Both(Reading one, IReadOnlyList<TextSpan> ones, Reading other, IReadOnlyList<TextSpan> others, string how)
    {
        Dictionary<string, string> Actors(Reading reading, IReadOnlyList<TextSpan> spans) =>
            reading.Links.Where(link => link.Actor is not null && spans.Contains(link.Mention)).Select(link => link.Actor!).DistinctBy(actor => actor.Id).ToDictionary(actor => actor.Id, actor => actor.Name, StringComparer.Ordinal);
        Dictionary<string, string> second = Actors(other, others);
        string[] both = [.. Actors(one, ones).Where(actor => second.ContainsKey(actor.Key)).Select(actor => actor.Value).Order(StringComparer.Ordinal)];
        return both.Length == 0 ? "" : $", in both {string.Join(" and ", both)} {how}";
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

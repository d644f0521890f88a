using System.CommandLine;
using System.Globalization;
using Dateline.Comparison.Views;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>visits</c>, <c>meetings</c> and <c>commitments</c>: what the reports of the record tell of them, each once, with every outlet's words.</summary>
internal static class ViewCommands
{
    private static readonly Listing<ViewRow> _encounters = new(ViewRow.Encounters);
    private static readonly Listing<ViewRow> _commitments = new(ViewRow.Commitments);

    /// <summary>Makes the verbs.</summary>
    public static Command[] Make(Surroundings world, Globals globals) =>
    [
        Verb(world, globals, "visits", "List visits: who went where and when, planned ones too, with every outlet's words", _encounters, record => Encounters(record, EncounterKind.Visit)),
        Verb(world, globals, "meetings", "List meetings and talks: who met whom, where and when, with every outlet's words", _encounters, record => Encounters(record, EncounterKind.Meeting)),
        Verb(world, globals, "commitments", "List aid, money and arms floated, pledged and delivered, with every outlet's words", _commitments, Commitments),
    ];

    private static Command Verb(Surroundings world, Globals globals, string name, string description, Listing<ViewRow> listing, Func<ToldRecord, IEnumerable<ViewRow>> rows)
    {
        Option<string?> actor = new("--actor") { HelpName = "NAME", Description = "Only those in which this actor takes part" };
        Option<string?> story = new("--story") { HelpName = "STORY", Description = "Only of this story" };
        Filters filters = new();
        Command verb = new(name, description) { actor, story, filters.From, filters.To, filters.Limit };
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            RecordNames names = new(store, session.Cancellation);
            string? who = session.Parsed.GetValue(actor) is string asked ? (await names.ActorAsync(asked).ConfigureAwait(false)).Id : null;
            string[]? stories = session.Parsed.GetValue(story) is string told ? [await names.StoryAsync(told).ConfigureAwait(false)] : null;
            (DateOnly? from, DateOnly? to) = (Filters.Day(session, filters.From), Filters.Day(session, filters.To));
            ToldRecord record = await ToldRecord.LoadAsync(session, store, stories).ConfigureAwait(false);
            ViewRow[] found =
            [
                .. rows(record).Where(row => who is null || row.Who.Concat(row.Whom).Any(party => party.Actor == who))
                    .Where(row => (from is null || row.To is null || row.To >= from) && (to is null || row.From is null || row.From <= to)),
            ];
            await listing.WriteAsync(session, [.. found.Take(filters.PageOf(session).Take)], found.Length).ConfigureAwait(false);
            return found.Length == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }

    private static IEnumerable<ViewRow> Encounters(ToldRecord record, EncounterKind kind) =>
        ViewMaker.Encounters(record.Occurrences, record.Reports).Where(item => item.Kind == kind)
            .SelectMany(item => ViewRow.Of(record, item.Id, WireWords.Hyphened(kind.ToString()), item.From, item.To, item.Place, item.Who, item.Whom, [], item.Accounts));

    private static IEnumerable<ViewRow> Commitments(ToldRecord record) =>
        ViewMaker.Commitments(record.Occurrences, record.Reports)
            .SelectMany(item => ViewRow.Of(
                record, item.Id, WireWords.Hyphened(item.Stage.ToString()), item.From, item.To, null, item.Giver, item.Receiver,
                [.. item.Amounts.Select(number => $"{number.What} {number.Value.ToString(CultureInfo.InvariantCulture)}")], item.Accounts));
}

using System.CommandLine;
using Dateline.Annotation.Quotations;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>quotes</c>: the quotations of the record, as asked for.</summary>
internal static class QuotesCommand
{
    private static readonly Listing<QuotationEntry> _listing = new(
    [
        new("id", "id", entry => entry.Quotation.Id, entry => entry.Quotation.Id[..8]),
        new("published", "day", entry => entry.Published.Value, entry => Days.Short(entry.Published)),
        new("name", "who", entry => entry.Speaker?.Actor?.Name, entry => entry.Speaker?.Actor?.Name ?? "–"),
        new("actor", null, entry => entry.Speaker?.Actor?.Id),
        new("candidates", null, entry => entry.Speaker?.Candidates.Select(actor => actor.Id)),
        new("office", null, entry => entry.Speaker?.Office),
        new("for", null, entry => entry.Speaker?.For),
        new("kind", "kind", entry => WireWords.Of(entry.Quotation.Kind)),
        new("text", "words", entry => entry.Content),
        new("outlet", "outlet", entry => entry.Outlet, entry => entry.Outlet ?? entry.Label),
        new("report", null, entry => entry.ReportId),
        new("label", null, entry => entry.Label),
        new("content", "where", entry => entry.Quotation.Content, entry => $"{entry.Quotation.Content[0]}{(entry.Quotation.Content.Count > 1 ? " …" : "")}"),
        new("cue", null, entry => entry.Quotation.Cue),
        new("speaker", null, entry => entry.Quotation.Speaker),
        new("saidFrom", null, entry => entry.Said?.From),
        new("saidTo", null, entry => entry.Said?.To),
        new("story", null, entry => entry.Story),
        new("statements", null, entry => entry.Statements),
        new("by", null, entry => entry.Quotation.By),
    ]);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Option<string?> actor = new("--actor") { HelpName = "NAME", Description = "Only this speaker's: name, id, its beginning, or number in the last list" };
        Option<string?> office = new("--office") { HelpName = "ID", Description = "Only what was said in this office" };
        Option<string?> report = new("--report") { HelpName = "REPORT", Description = "Only of this report" };
        Option<string?> story = new("--story") { HelpName = "STORY", Description = "Only of this story" };
        Option<string?> kind = new("--kind") { HelpName = "KIND", Description = "direct, mixed or indirect" };
        Option<string?> words = new("--words") { HelpName = "WORDS", Description = "Only with these words, \"phrases\" or beginnings* in them" };
        Command verb = new("quotes", "List quotations: who said what, in which report, where in its text") { actor, office, report, story, kind, words };
        Filters filters = new();
        filters.AddTo(verb);
        return Session.Attach(verb, world, globals, async session =>
        {
            string? Get(Option<string?> option) => session.Parsed.GetValue(option);
            await using IRecordStore store = Records.OpenToRead(session);
            RecordNames names = new(store, session.Cancellation);
            QuotationFilter filter = new()
            {
                Actor = Get(actor) is string who ? (await names.ActorAsync(who).ConfigureAwait(false)).Id : null,
                Office = Get(office),
                Report = Get(report) is string named ? await names.ReportAsync(named).ConfigureAwait(false) ?? throw CommandException.NotFound($"the record has no report '{Lines.Plain(named)}'") : null,
                Story = Get(story) is string told ? await names.StoryAsync(told).ConfigureAwait(false) : null,
                Kind = Get(kind) is string word ? WireWords.Read<QuotationKind>(word) ?? throw new CommandException($"'{Lines.Plain(word)}' is no kind of quotation: direct, mixed, indirect") : null,
                Words = Get(words),
                Outlet = Get(filters.Outlet),
                From = Filters.Day(session, filters.From),
                To = Filters.Day(session, filters.To),
            };
            Listed<QuotationEntry> found = await store.ListQuotationsAsync(filter, filters.PageOf(session), session.Cancellation).ConfigureAwait(false);
            await _listing.WriteAsync(session, found.Items, found.CountAll).ConfigureAwait(false);
            return found.CountAll == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }
}

using System.CommandLine;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary><c>search</c>: words in reports, quotations, statements or events.</summary>
internal static class SearchCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string[]> words = new("words") { HelpName = "WORDS", Arity = ArgumentArity.OneOrMore, Description = "Words, \"phrases\", beginnings* and fields (actor:, outlet:, said:, class:, from:, to:, story:, kind:) that must all be there; one OR another of two words is enough, -word may not be there; diacritics, script and case do not matter" };
        Option<string?> into = new("--in") { HelpName = "KIND", Description = "reports (default), quotations, statements or events" };
        Option<bool> newest = new("--newest") { Description = "The newest first instead of the best" };
        Option<string?> cursor = new("--cursor") { HelpName = "CURSOR", Description = "Go on behind the page that ended with this cursor" };
        Command verb = new("search", "Find words in reports, quotations, statements or events") { words, into, newest, cursor };
        Filters filters = new();
        filters.AddTo(verb);
        return AsOf.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            SearchQuery query = new(string.Join(' ', session.Parsed.GetValue(words)!))
            {
                Kind = session.Parsed.GetValue(into) is string kind ? KindOf(kind) : null,
                Order = session.Parsed.GetValue(newest) ? SearchOrder.Newest : SearchOrder.Ranked,
                Outlet = session.Parsed.GetValue(filters.Outlet),
                From = Filters.Day(session, filters.From),
                To = Filters.Day(session, filters.To),
                Cursor = session.Parsed.GetValue(cursor),
                Take = filters.PageOf(session).Take,
            };
            SearchAnswer found = await store.SearchAsync(query, session.Cancellation).ConfigureAwait(false);
            foreach (Finding finding in found.Findings)
            {
                await session.World.Error.WriteLineAsync($"dateline: {finding.Code}: {Lines.Plain(finding.Message)}").ConfigureAwait(false);
            }
            await SearchListing.All.WriteAsync(session, found.Hits, found.CountAll).ConfigureAwait(false);
            if (found.Next is string next)
            {
                await session.World.Error.WriteLineAsync($"dateline: {(found.IsLeast ? "more than " : "")}{found.CountAll} in all; more with --cursor {next}").ConfigureAwait(false);
            }
            await Records.RememberAsync(session, RecordNames.Reports, [.. found.Hits.Select(hit => hit.ReportId)]).ConfigureAwait(false);
            return found.CountAll == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }

    /// <summary>The kind of line that a word of the user's names.</summary>
    /// <exception cref="CommandException">It names none.</exception>
    public static LineKind KindOf(string kind) => kind switch
    {
        "reports" => LineKind.Report,
        "quotations" => LineKind.Quotation,
        "statements" => LineKind.Statement,
        "events" => LineKind.Event,
        _ => throw new CommandException($"'{Lines.Plain(kind)}' is none of reports, quotations, statements and events"),
    };
}

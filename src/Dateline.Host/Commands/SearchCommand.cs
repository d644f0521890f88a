using System.CommandLine;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary><c>search</c>: words in the texts of the reports or in the quotations.</summary>
internal static class SearchCommand
{
    private static readonly Listing<SearchHit> _listing = new(
    [
        new("id", null, hit => hit.Id),
        new("kind", null, hit => WireWords.Hyphened(hit.Kind.ToString())),
        new("published", "day", hit => hit.Published.Value, hit => Days.Short(hit.Published)),
        new("outlet", "outlet", hit => hit.Outlet, hit => Retracted.Named(hit.Outlet ?? hit.Label, hit.RetractedBy)),
        new("label", null, hit => hit.Label),
        new("snippet", "found", hit => hit.Snippet.Text, Marked),
        new("marks", null, hit => hit.Snippet.Marks),
        new("report", null, hit => hit.ReportId),
        new("span", "where", hit => hit.Snippet.Span),
        new("retractedBy", null, hit => hit.RetractedBy),
    ]);

    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string[]> words = new("words") { HelpName = "WORDS", Arity = ArgumentArity.OneOrMore, Description = "Words, \"phrases\" and beginnings* that must all be there; diacritics and case do not matter" };
        Option<bool> quotations = new("--quotations") { Description = "Search the quotations instead of the texts" };
        Option<bool> newest = new("--newest") { Description = "The newest first instead of the best" };
        Command verb = new("search", "Find words in the texts of the reports, or in the quotations") { words, quotations, newest };
        Filters filters = new();
        filters.AddTo(verb);
        return Session.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            SearchQuery query = new(string.Join(' ', session.Parsed.GetValue(words)!))
            {
                Order = session.Parsed.GetValue(newest) ? SearchOrder.Newest : SearchOrder.Ranked,
                Outlet = session.Parsed.GetValue(filters.Outlet),
                From = Filters.Day(session, filters.From),
                To = Filters.Day(session, filters.To),
            };
            Page page = filters.PageOf(session);
            Listed<SearchHit> found = session.Parsed.GetValue(quotations)
                ? await store.SearchQuotationsAsync(query, page, session.Cancellation).ConfigureAwait(false)
                : await store.SearchReportsAsync(query, page, session.Cancellation).ConfigureAwait(false);
            await _listing.WriteAsync(session, found.Items, found.CountAll).ConfigureAwait(false);
            await Records.RememberAsync(session, RecordNames.Reports, [.. found.Items.Select(hit => hit.ReportId)]).ConfigureAwait(false);
            return found.CountAll == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }

    /// <summary>The excerpt with the words found in [brackets].</summary>
    private static string Marked(SearchHit hit)
    {
        string text = hit.Snippet.Text;
        foreach (TextSpan mark in hit.Snippet.Marks.OrderDescending().Where(mark => mark.End <= text.Length))
        {
            text = $"{text[..mark.Start]}[{text[mark.Start..mark.End]}]{text[mark.End..]}";
        }
        return text;
    }
}

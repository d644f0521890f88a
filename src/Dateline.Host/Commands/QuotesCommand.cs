using System.CommandLine;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>quotes</c>: the quotations of the record, as asked for.</summary>
internal static class QuotesCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Option<string?> like = new("--like") { HelpName = "TEXT", Description = "The nearest renderings of these words in the record, or \"not in this record\"" };
        Option<string?> citron = new("--citron") { HelpName = "FOLDER", Description = "Write Citron's JSON instead, one file a report, into this folder" };
        Command verb = new("quotes", "List quotations: who said what, in which report, where in its text") { like, citron };
        QuotationFilters filters = new();
        filters.AddTo(verb);
        return AsOf.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            QuotationFilter filter = await filters.OfAsync(session, store).ConfigureAwait(false);
            if (session.Parsed.GetValue(like) is string text)
            {
                return session.Parsed.GetValue(citron) is null
                    ? await LikeQuotes.WriteAsync(session, store, text, filter, filters.Shared.PageOf(session)).ConfigureAwait(false)
                    : throw new CommandException("--like and --citron are two answers: ask for one");
            }
            bool export = session.Parsed.GetValue(citron) is not null;
            Listed<QuotationEntry> found = await store.ListQuotationsAsync(filter, export && session.Parsed.GetValue(filters.Shared.Limit) == 0 ? Page.All : filters.Shared.PageOf(session), session.Cancellation).ConfigureAwait(false);
            if (session.Parsed.GetValue(citron) is string folder)
            {
                await CitronFiles.WriteAsync(session, store, found.Items, folder).ConfigureAwait(false);
            }
            else
            {
                await QuotationListing.All.WriteAsync(session, found.Items, found.CountAll).ConfigureAwait(false);
            }
            return found.CountAll == 0 ? ExitCode.NotFound : ExitCode.Fine;
        });
    }
}

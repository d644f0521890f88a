using System.CommandLine;
using System.Text;
using Dateline.Comparison.Briefs;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary><c>who</c>: the actors of the record, or one of them with the forms of the name.</summary>
internal static class WhoCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Surroundings world, Globals globals)
    {
        Argument<string?> name = new("name") { HelpName = "NAME", Arity = ArgumentArity.ZeroOrOne, Description = "A name, an id or the beginning of one, in any spelling of the catalogue; all where it is left out" };
        Option<bool> where = new("--where") { Description = "Of one actor: places and days, with each outlet's words" };
        Command verb = new("who", "List actors: names, forms, reports, quotations; one actor with what they said, or where they were") { name, where };
        Filters filters = new();
        verb.Add(filters.Limit);
        return AsOf.Attach(verb, world, globals, async session =>
        {
            await using IRecordStore store = Records.OpenToRead(session);
            string? asked = session.Parsed.GetValue(name);
            if (session.Parsed.GetValue(where))
            {
                return await Itineraries.WriteAsync(session, store, asked ?? throw new CommandException("--where tells of one actor: name it"), filters.PageOf(session)).ConfigureAwait(false);
            }
            Listed<ActorEntry> found = await store.ListActorsAsync(asked, filters.PageOf(session), session.Cancellation).ConfigureAwait(false);
            if (found.CountAll == 0)
            {
                throw CommandException.NotFound(asked is null ? "the record has no actor" : $"the record has no actor '{Lines.Plain(asked)}'");
            }
            await ActorListing.All.WriteAsync(session, found.Items, found.CountAll).ConfigureAwait(false);
            if (asked is not null && found.CountAll == 1 && session.Form == OutputForm.People)
            {
                await QuotedAsync(session, store, found.Items[0]).ConfigureAwait(false);
            }
            await Records.RememberAsync(session, RecordNames.Actors, [.. found.Items.Select(entry => entry.Id)]).ConfigureAwait(false);
            return ExitCode.Fine;
        });
    }

    private static async Task QuotedAsync(Session session, IRecordReader store, ActorEntry actor)
    {
        Listed<QuotationEntry> quotations = await store.ListQuotationsAsync(new QuotationFilter { Actor = actor.Id }, Page.First(20), session.Cancellation).ConfigureAwait(false);
        StringBuilder text = new();
        foreach (QuotationEntry entry in quotations.Items)
        {
            string office = entry.Speaker?.Office is string held ? $" ({held})" : "";
            string how = Circumstances.Of(entry.Quotation, span => entry.Words.GetValueOrDefault(span));
            text.Append($"{Days.Short(entry.Published)}  {Lines.Plain($"{entry.Outlet ?? entry.Label}{office}{SpokenWords.Introduced(entry.Quotation, span => entry.Words.GetValueOrDefault(span))}{QuotationListing.Spoken(entry)}")}{(how.Length > 0 ? $" [{Lines.Plain(how)}]" : "")}\n");
        }
        if (quotations.CountAll > quotations.Items.Count)
        {
            text.Append($"{quotations.Items.Count} of {quotations.CountAll} (all: dateline quotes --actor {actor.Id})\n");
        }
        await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), session.Cancellation).ConfigureAwait(false);
    }
}

using System.CommandLine;
using Dateline.Annotation.Quotations;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Dateline.Language.Catalogue;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Options that say which quotations are wanted.</summary>
internal sealed class QuotationFilters
{
    private readonly Option<string?> _actor = new("--actor") { HelpName = "NAME", Description = "Only this speaker's: name, alias, id, its beginning, or number in the last list" };
    private readonly Option<string?> _office = new("--office") { HelpName = "OFFICE", Description = "Only what was said in this office: its name or id" };
    private readonly Option<string?> _for = new("--for") { HelpName = "NAME", Description = "Only what this organisation or state says, itself or by the holders of its offices" };
    private readonly Option<string?> _addressee = new("--addressee") { HelpName = "NAME", Description = "Only what was said to this actor" };
    private readonly Option<string?> _report = new("--report") { HelpName = "REPORT", Description = "Only of this report" };
    private readonly Option<string?> _story = new("--story") { HelpName = "STORY", Description = "Only of this story" };
    private readonly Option<string?> _kind = new("--kind") { HelpName = "KIND", Description = "direct, mixed or indirect" };
    private readonly Option<string?> _cue = new("--cue") { HelpName = "WORD", Description = "Only with this cue as it stands (told), or one that begins so (warn*)" };
    private readonly Option<string?> _words = new("--words") { HelpName = "WORDS", Description = "Only with these words, \"phrases\" or beginnings* in them" };
    private readonly Option<bool> _hedged = new("--hedged") { Description = "Only what the reporter hedges (reportedly, is said to have)" };
    private readonly Option<bool> _published = new("--published") { Description = "Let --from and --to ask for the day of the report, not that of the saying" };
    private readonly Option<string?> _order = new("--order") { HelpName = "ORDER", Description = "day (default), newest, speaker or outlet" };

    /// <summary>The options that lists share.</summary>
    public Filters Shared { get; } = new();

    /// <summary>Adds the options to <paramref name="verb"/>.</summary>
    public void AddTo(Command verb)
    {
        foreach (Option option in (Option[])[_actor, _office, _for, _addressee, _report, _story, _kind, _cue, _words, _hedged, _published, _order])
        {
            verb.Add(option);
        }
        Shared.AddTo(verb);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="CommandException">Something named is not there, or is no value of its option.</exception>
    public async Task<QuotationFilter> OfAsync(Session session, IRecordReader store)
    {
        string? Get(Option<string?> option) => session.Parsed.GetValue(option);
        RecordNames names = new(store, session.Cancellation);
        async Task<string?> ActorAsync(Option<string?> option) => Get(option) is string who ? (await names.ActorAsync(who).ConfigureAwait(false)).Id : null;
        return new QuotationFilter
        {
            Actor = await ActorAsync(_actor).ConfigureAwait(false),
            Office = Get(_office) is string held ? await OfficeAsync(held, session, store).ConfigureAwait(false) : null,
            For = Get(_for) is string body ? await BodyAsync(body, names, session).ConfigureAwait(false) : null,
            Addressee = await ActorAsync(_addressee).ConfigureAwait(false),
            Report = Get(_report) is string named ? await names.ReportAsync(named).ConfigureAwait(false) ?? throw CommandException.NotFound($"the record has no report '{Lines.Plain(named)}'") : null,
            Story = Get(_story) is string told ? await names.StoryAsync(told).ConfigureAwait(false) : null,
            Kind = Get(_kind) is string word ? WireWords.Read<QuotationKind>(word) ?? throw new CommandException($"'{Lines.Plain(word)}' is no kind of quotation: direct, mixed, indirect") : null,
            Cue = Get(_cue),
            Words = Get(_words),
            Hedged = session.Parsed.GetValue(_hedged),
            ByPublication = session.Parsed.GetValue(_published),
            Outlet = Get(Shared.Outlet),
            From = Filters.Day(session, Shared.From),
            To = Filters.Day(session, Shared.To),
            Order = Get(_order) is string order ? WireWords.Read<QuotationOrder>(order) ?? throw new CommandException($"'{Lines.Plain(order)}' is no order: day, newest, speaker, outlet") : QuotationOrder.Day,
        };
    }

    /// <summary>A body may be known to the catalogue and speak by its officers alone, without being an actor of the record.</summary>
    public static async Task<string> BodyAsync(string name, RecordNames names, Session session)
    {
        string[] bodies = [.. session.Knowledge.Actors.Named(name).Select(alias => alias.Actor).Distinct(StringComparer.Ordinal)];
        return session.Knowledge.Actors.Find(name) is { } known ? known.Id : bodies is [var one] ? one : (await names.ActorAsync(name).ConfigureAwait(false)).Id;
    }

    /// <summary>An office by id or name; of several with the words in their name, those spoken in come before the others of the catalogue.</summary>
    public static async Task<string> OfficeAsync(string name, Session session, IRecordReader store)
    {
        ActorCatalogue catalogue = session.Knowledge.Actors;
        if (catalogue.FindOffice(name) is { } office)
        {
            return office.Id;
        }
        IReadOnlyList<string> spoken = await store.ListOfficesAsync(session.Cancellation).ConfigureAwait(false);
        Office[] found = [.. catalogue.Offices.Where(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))];
        found = found.Length > 0 ? found : [.. catalogue.Offices.Where(one => one.Name.Contains(name, StringComparison.OrdinalIgnoreCase) || one.Id.StartsWith(name, StringComparison.Ordinal)).OrderBy(one => one.Id, StringComparer.Ordinal)];
        Office[] here = [.. found.Where(one => spoken.Contains(one.Id))];
        return (here.Length > 0 ? here : found) switch
        {
            [var one] => one.Id,
            [] => throw CommandException.NotFound($"no office is named '{Lines.Plain(name)}'"),
            var all => throw CommandException.NotFound($"more than one office is named '{Lines.Plain(name)}':{string.Concat(all.Take(10).Select(one => $"\n  {one.Id}  {Lines.Plain(one.Name)}"))}{(all.Length > 10 ? $"\n  and {all.Length - 10} more" : "")}"),
        };
    }
}

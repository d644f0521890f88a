using System.CommandLine;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports.Events;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Options that say which events are wanted.</summary>
internal sealed class EventFilters
{
    private readonly Option<string?> _actor = new("--actor") { HelpName = "NAME", Description = "Only events in which this actor takes part: name, alias, id, its beginning, or number in the last list" };
    private readonly Option<string[]> _class = new("--class") { HelpName = "CLASS", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true, Description = "Only of these classes (CONSULT, AID, …)" };
    private readonly Option<string[]> _status = new("--status") { HelpName = "STATUS", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true, Description = "Only with these statuses: happened, historical, planned, denied, called-for, threatened, hypothetical" };
    private readonly Option<string?> _told = new("--told") { HelpName = "WHO", Description = "Only what the report itself tells (report), or what a source in it tells (source)" };
    private readonly Option<string?> _place = new("--place") { HelpName = "PLACE", Description = "Only at this place: its name, or the two letters of a country" };
    private readonly Option<string?> _story = new("--story") { HelpName = "STORY", Description = "Only of this story" };
    private readonly Filters _shared = new();

    /// <summary>Adds the options to <paramref name="verb"/>.</summary>
    public void AddTo(Command verb)
    {
        foreach (Option option in (Option[])[_actor, _class, _status, _told, _place, _story, _shared.Outlet, _shared.From, _shared.To])
        {
            verb.Add(option);
        }
    }

    /// <summary>Whether statuses were named.</summary>
    public bool NamesStatuses(Session session) => session.Parsed.GetValue(_status) is { Length: > 0 };

    /// <summary>Whether it was said who tells.</summary>
    public bool NamesTold(Session session) => session.Parsed.GetValue(_told) is not null;

    /// <summary>Ids of the stories wanted, or null for all.</summary>
    public async Task<IReadOnlyList<string>?> StoriesAsync(Session session, IRecordReader store) =>
        session.Parsed.GetValue(_story) is string story ? [await new RecordNames(store, session.Cancellation).StoryAsync(story).ConfigureAwait(false)] : null;

    /// <summary>What was asked for, by name, for the manifest.</summary>
    public SortedDictionary<string, string> Asked(Session session)
    {
        SortedDictionary<string, string> asked = new(StringComparer.Ordinal);
        foreach (Option<string?> option in (Option<string?>[])[_actor, _told, _place, _story, _shared.Outlet, _shared.From, _shared.To])
        {
            if (session.Parsed.GetValue(option) is string value)
            {
                asked[option.Name.TrimStart('-')] = value;
            }
        }
        foreach (Option<string[]> option in (Option<string[]>[])[_class, _status])
        {
            if (session.Parsed.GetValue(option) is { Length: > 0 } values)
            {
                asked[option.Name.TrimStart('-')] = string.Join(' ', values);
            }
        }
        return asked;
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="CommandException">Something named is not there, or is no value of its option.</exception>
    public async Task<EventSelection> OfAsync(Session session, IRecordReader store, ExportCodes codes)
    {
        string? told = session.Parsed.GetValue(_told);
        return new EventSelection
        {
            Actor = session.Parsed.GetValue(_actor) is string who ? (await new RecordNames(store, session.Cancellation).ActorAsync(who).ConfigureAwait(false)).Id : null,
            Classes = [.. (session.Parsed.GetValue(_class) ?? []).Select(kind => codes.Class(kind) ?? throw new CommandException($"'{Lines.Plain(kind)}' is no class: {string.Join(", ", codes.Classes)}"))],
            Statuses = [.. (session.Parsed.GetValue(_status) ?? []).Select(status => WireWords.Read<Annotation.Events.EventStatus>(status) is { } known ? WireWords.Of(known) : throw new CommandException($"'{Lines.Plain(status)}' is no status: happened, historical, planned, denied, called-for, threatened, hypothetical"))],
            Told = told is null or "report" or "source" ? told : throw new CommandException($"'{Lines.Plain(told)}' tells nothing: report, source"),
            Place = session.Parsed.GetValue(_place),
            Outlet = session.Parsed.GetValue(_shared.Outlet),
            From = Filters.Day(session, _shared.From),
            To = Filters.Day(session, _shared.To),
        };
    }
}

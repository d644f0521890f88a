using System.CommandLine;
using System.Globalization;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>Options that several lists share.</summary>
internal sealed class Filters
{
    private const int DefaultLimit = 50;

    /// <summary>Outlet.</summary>
    public Option<string?> Outlet { get; } = new("--outlet") { HelpName = "NAME", Description = "Only of this outlet" };

    /// <summary>First day.</summary>
    public Option<string?> From { get; } = new("--from") { HelpName = "DAY", Description = "Only what may be from this day or later (YYYY-MM-DD)" };

    /// <summary>Last day.</summary>
    public Option<string?> To { get; } = new("--to") { HelpName = "DAY", Description = "Only what may be from this day or earlier (YYYY-MM-DD)" };

    /// <summary>How many lines.</summary>
    public Option<int> Limit { get; } = new("--limit") { HelpName = "N", Description = "Lines at most (default: 50 for people, all for programs)" };

    /// <summary>Adds the options to <paramref name="verb"/>.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(Outlet);
        verb.Add(From);
        verb.Add(To);
        verb.Add(Limit);
    }

    /// <summary>The lines asked for.</summary>
    public Page PageOf(Session session) => session.Parsed.GetValue(Limit) switch
    {
        > 0 and int limit => Page.First(limit),
        < 0 => throw new CommandException("--limit is a number of lines, 1 or more"),
        _ => session.Form == OutputForm.People ? Page.First(DefaultLimit) : Page.All,
    };

    /// <summary>The day that an option names, or null where it was not given.</summary>
    /// <exception cref="CommandException">It is no day.</exception>
    public static DateOnly? Day(Session session, Option<string?> option)
    {
        string? text = session.Parsed.GetValue(option);
        return text is null ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
            : throw new CommandException($"'{Lines.Plain(text)}' is no day ({option.Name} YYYY-MM-DD)");
    }
}

using System.CommandLine;
using Dateline.Host.Running;

namespace Dateline.Host.Commands;

/// <summary>Who speaks, and why: the options of every verb by which people have their word.</summary>
internal sealed class Author
{
    private readonly Option<string?> _name = new("--author") { HelpName = "NAME", Description = "Who says so (default: $DATELINE_AUTHOR, or the name of the user)" };

    /// <summary>Why.</summary>
    public Option<string?> Reason { get; } = new("--reason") { HelpName = "TEXT", Description = "Why" };

    /// <summary>Adds the options to <paramref name="verb"/>.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="withReason">Whether it also asks why.</param>
    public void AddTo(Command verb, bool withReason)
    {
        verb.Add(_name);
        if (withReason)
        {
            verb.Add(Reason);
        }
    }

    /// <summary>The name of who speaks.</summary>
    /// <exception cref="CommandException">Nobody is named.</exception>
    public string NameOf(Session session)
    {
        IReadOnlyDictionary<string, string> environment = session.World.Environment;
        string? name = session.Parsed.GetValue(_name) ?? environment.GetValueOrDefault("DATELINE_AUTHOR") ?? environment.GetValueOrDefault("USER") ?? environment.GetValueOrDefault("USERNAME");
        return string.IsNullOrWhiteSpace(name) ? throw new CommandException("say who you are: --author NAME") : name.Trim();
    }
}

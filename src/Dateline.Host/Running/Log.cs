using Microsoft.Extensions.Logging;

namespace Dateline.Host.Running;

/// <summary>The program's log: one line an entry on stderr, never a report's words above debug.</summary>
internal sealed class Log(TextWriter target, LogLevel least)
{
    private readonly Lock _lock = new();

    /// <summary>Whether entries of that level are written.</summary>
    public bool Has(LogLevel level) => level >= least && least != LogLevel.None;

    /// <summary>Writes an entry; may be called by several threads.</summary>
    public void Write(LogLevel level, string text)
    {
        if (!Has(level))
        {
            return;
        }
        lock (_lock)
        {
            target.WriteLine($"{level.ToString().ToLowerInvariant()}: {Lines.Plain(text)}");
        }
    }
}

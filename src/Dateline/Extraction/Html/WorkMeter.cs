namespace Dateline.Extraction.Html;

/// <summary>Counts the steps of work on one page and says when there were enough. A step is a character, a node or an entry looked at outside the runtime's own vectorised searches.</summary>
/// <param name="limit">Steps that are allowed.</param>
internal sealed class WorkMeter(long limit)
{
    /// <summary>Steps of work so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether a limit was met, of steps or of anything else that is counted.</summary>
    public bool IsLimitMet { get; private set; }

    /// <summary>Counts <paramref name="steps"/> and says whether work may go on.</summary>
    public bool Spend(long steps)
    {
        Steps += steps;
        IsLimitMet |= Steps >= limit;
        return Steps < limit;
    }

    /// <summary>Notes that a limit other than that of steps was met.</summary>
    public void MeetLimit() => IsLimitMet = true;
}

using Dateline.Storage;

namespace Dateline.Host.Signals;

/// <summary>A line of the record in which a signal was met.</summary>
/// <param name="Signal">What is watched.</param>
/// <param name="Hit">Where it was met.</param>
internal sealed record SignalHit(WatchedSignal Signal, SearchHit Hit);

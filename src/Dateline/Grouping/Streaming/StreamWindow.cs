namespace Dateline.Grouping.Streaming;

/// <summary>How much of a stream stays active, so that memory and time a report stay the same however long it runs.</summary>
public sealed record StreamWindow
{
    /// <summary>Days behind the newest day of the stream after which a story is closed. Default 21: reports further apart are never of one story.</summary>
    public int Days { get; init; } = Stories.StoryJoiner.MostDays;

    /// <summary>Reports active at the same time, at the most; the stories that are quiet longest close first. Default 100,000: with 95,000 the whole benchmark process held up to 541 MB.</summary>
    public int MostReports { get; init; } = 100_000;
}

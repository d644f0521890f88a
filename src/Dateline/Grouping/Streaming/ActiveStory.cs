using Dateline.Grouping.Stories;

namespace Dateline.Grouping.Streaming;

/// <summary>A story that reports may still join.</summary>
internal sealed class ActiveStory
{
    private StoryDays _earliest;
    private StoryDays _latest;

    public ActiveStory(StoryFeatures founder, int slot, int closes)
    {
        (Id, Slot, Closes) = (Story.IdOf(founder.ReportId), slot, closes);
        (_earliest, _latest, Firm) = (founder.Days, founder.Days, founder.Days.Firm);
        Reports.Add(founder);
    }

    public string Id { get; }

    /// <summary>Its place in the index.</summary>
    public int Slot { get; }

    /// <summary>The day that its last report counts from, by which it closes.</summary>
    public int Closes { get; private set; }

    /// <summary>The days that may part it from a report.</summary>
    public StoryDays Firm { get; private set; }

    public List<StoryFeatures> Reports { get; } = [];

    public void Add(StoryFeatures report, int closes)
    {
        Reports.Add(report);
        Closes = Math.Max(Closes, closes);
        Firm = Firm.With(report.Days.Firm);
        _earliest = report.Days.LatestFrom < _earliest.LatestFrom ? report.Days : _earliest;
        _latest = report.Days.LatestFrom > _latest.LatestFrom ? report.Days : _latest;
    }

    /// <summary>The mean cosine as far as the days allow, counted to the nearer end of the story.</summary>
    public int InTime(int cosine, StoryDays days) =>
        Math.Max(StorySimilarities.InTime(cosine, days, _earliest), StorySimilarities.InTime(cosine, days, _latest));
}

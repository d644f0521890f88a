using Dateline.Grouping.Stories;

namespace Dateline.Grouping.Streaming;

/// <summary>
/// Puts reports into stories one by one, at once, against a window of active stories; what it answers depends on the order in which they come.
/// <see cref="Repair"/> then groups the whole window anew, whatever the order was. Not for several threads at a time.
/// </summary>
public sealed class StoryStream
{
    /// <summary>Mean cosine to a storyline's reports above which a report continues it, in millionths.</summary>
    private const int StorylineThreshold = Storylines.StorylineGrouper.Threshold;

    /// <summary>The newest day is that which so many reports have reached: one wrong day closes nothing.</summary>
    private const int Witnesses = 3;

    private readonly StreamWindow _window;
    private readonly int[] _newest = new int[Witnesses];
    private readonly Dictionary<string, ActiveStory> _storyOf = new(StringComparer.Ordinal);
    private readonly PriorityQueue<ActiveStory, (int Closes, int Slot)> _closing = new();
    private readonly ProfileIndex _storylines = new();
    private readonly List<string> _storylineIds = [];
    private ProfileIndex _index = new();
    private ActiveStory?[] _stories = new ActiveStory?[64];

    /// <summary>A stream in which nothing has come yet.</summary>
    /// <param name="window">How much stays active.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window holds no day or no report.</exception>
    public StoryStream(StreamWindow window)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(window.Days);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(window.MostReports);
        _window = window;
    }

    /// <summary>Reports that are active.</summary>
    public int CountReports => _storyOf.Count;

    /// <summary>Stories that are active.</summary>
    public int CountStories => _index.Count;

    /// <summary>Lets reports be held against a storyline that is already known.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="reports">Some of its reports: the latest tell best how it goes on.</param>
    public void Know(string id, IReadOnlyList<StoryFeatures> reports)
    {
        for (int report = 0; report < reports.Count; report++)
        {
            if (report == 0)
            {
                _storylines.Add(reports[0].Vector);
                _storylineIds.Add(id);
            }
            else
            {
                _storylines.Join(_storylineIds.Count - 1, reports[report].Vector);
            }
        }
    }

    /// <summary>Puts a report into the story that it is most like, or lets it found one. A report that is active already stays where it is.</summary>
    public StoryAssignment Assign(StoryFeatures report)
    {
        if (_storyOf.TryGetValue(report.ReportId, out ActiveStory? held))
        {
            return new StoryAssignment(held.Id, false, 0, null);
        }
        (ActiveStory? story, int likeness) = Nearest(report);
        string? storyline = StorylineOf(report);
        int closes = Advance(report.Days);
        bool isFounded = story is null;
        if (story is null)
        {
            story = Found(report, closes);
        }
        else
        {
            Join(story, report, closes);
        }
        Close();
        return new StoryAssignment(story.Id, isFounded, likeness / 1000, storyline);
    }

    /// <summary>The active stories with their reports, each in ordinal order of ids.</summary>
    public IReadOnlyList<KnownStory> Stories() =>
    [
        .. _storyOf.Values.Distinct().OrderBy(story => story.Id, StringComparer.Ordinal).Select(story => new KnownStory(
            story.Id, story.Reports[0].ReportId, [.. story.Reports.Select(report => report.ReportId).Order(StringComparer.Ordinal)], null)),
    ];

    /// <summary>Groups all active reports anew. The stories are then the same, and so is all that follows, whatever the order in which the reports came.</summary>
    /// <returns>What changed, in ordinal order of the ids.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled; nothing changed.</exception>
    public IReadOnlyList<StoryChange> Repair(CancellationToken cancellation = default)
    {
        StoryFeatures[] sorted = [.. _storyOf.Values.Distinct().SelectMany(story => story.Reports).OrderBy(report => report.ReportId, StringComparer.Ordinal)];
        int[] sets = StoryJoiner.Join(sorted, cancellation).Sets;
        Dictionary<string, string> before = _storyOf.ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal);
        Dictionary<string, int> closes = _storyOf.ToDictionary(pair => pair.Key, pair => pair.Value.Closes, StringComparer.Ordinal);
        _storyOf.Clear();
        _closing.Clear();
        _index = new ProfileIndex();
        Array.Clear(_stories);
        IEnumerable<StoryFeatures[]> groups = sets.Select((set, at) => (set, at)).GroupBy(pair => pair.set, pair => sorted[pair.at])
            .Select(group => group.OrderBy(report => report.Day).ThenBy(report => report.ReportId, StringComparer.Ordinal).ToArray());
        foreach (StoryFeatures[] group in groups.OrderBy(group => group[0].Day).ThenBy(group => group[0].ReportId, StringComparer.Ordinal))
        {
            int last = group.Max(report => closes[report.ReportId]);
            ActiveStory story = Found(group[0], last);
            foreach (StoryFeatures report in group.Skip(1))
            {
                Join(story, report, last);
            }
        }
        return Changes(before);
    }

    private List<StoryChange> Changes(Dictionary<string, string> before)
    {
        HashSet<string> stay = [.. _storyOf.Values.Select(story => story.Id)];
        return
        [
            .. before.Where(pair => _storyOf[pair.Key].Id != pair.Value)
                .GroupBy(pair => (From: pair.Value, To: _storyOf[pair.Key].Id), pair => pair.Key)
                .OrderBy(group => group.Key.From, StringComparer.Ordinal).ThenBy(group => group.Key.To, StringComparer.Ordinal)
                .Select(group => new StoryChange(stay.Contains(group.Key.From) ? StoryChangeKind.Split : StoryChangeKind.Merged, group.Key.From, group.Key.To, [.. group.Order(StringComparer.Ordinal)])),
        ];
    }

    private (ActiveStory? Story, int Likeness) Nearest(StoryFeatures report)
    {
        ActiveStory? best = null;
        int most = StoryJoiner.Threshold - 1;
        foreach (int slot in _index.Candidates(report.Vector))
        {
            ActiveStory story = _stories[slot]!;
            int likeness = StoryJoiner.AreApart(story.Firm, report.Days.Firm) ? 0 : story.InTime(_index[slot].Mean(report.Vector), report.Days);
            if (likeness > most)
            {
                (best, most) = (story, likeness);
            }
        }
        return (best, best is null ? 0 : most);
    }

    private string? StorylineOf(StoryFeatures report)
    {
        (string? best, int most) = (null, StorylineThreshold);
        foreach (int slot in _storylines.Candidates(report.Vector))
        {
            int mean = _storylines[slot].Mean(report.Vector);
            (best, most) = mean > most ? (_storylineIds[slot], mean) : (best, most);
        }
        return best;
    }

    private ActiveStory Found(StoryFeatures report, int closes)
    {
        int slot = _index.Add(report.Vector);
        if (slot >= _stories.Length)
        {
            Array.Resize(ref _stories, slot * 2);
        }
        ActiveStory story = new(report, slot, closes);
        _stories[slot] = story;
        _storyOf.Add(report.ReportId, story);
        _closing.Enqueue(story, (closes, slot));
        return story;
    }

    private void Join(ActiveStory story, StoryFeatures report, int closes)
    {
        story.Add(report, closes);
        _index.Join(story.Slot, report.Vector);
        _storyOf.Add(report.ReportId, story);
    }

    // The day that the report counts from: its own, where it is stated, but no later than the newest of the stream; else the newest. Moves the newest day on.
    private int Advance(StoryDays days)
    {
        if (days.IsStated && days.LatestFrom > _newest[0])
        {
            _newest[0] = days.LatestFrom;
            Array.Sort(_newest);
        }
        int newest = _newest[0] == 0 ? int.MaxValue : _newest[0];
        return days.IsStated ? Math.Min(days.EarliestTo, newest) : newest;
    }

    private void Close()
    {
        while (_closing.TryPeek(out ActiveStory? story, out (int Closes, int Slot) at) && (at.Closes < _newest[0] - _window.Days || CountReports > _window.MostReports))
        {
            _closing.Dequeue();
            if (story.Closes > at.Closes)
            {
                _closing.Enqueue(story, (story.Closes, story.Slot));
                continue;
            }
            foreach (StoryFeatures report in story.Reports)
            {
                _storyOf.Remove(report.ReportId);
            }
            _index.Remove(story.Slot);
            _stories[story.Slot] = null;
        }
    }
}

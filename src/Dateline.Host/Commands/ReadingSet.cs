namespace Dateline.Host.Commands;

/// <summary>Readings without doubles: of several lines or files of one outlet with one text one reading stands, chosen so that their order does not matter.</summary>
internal sealed class ReadingSet
{
    private readonly SortedDictionary<string, Reading> _readings = new(StringComparer.Ordinal);

    /// <summary>The readings, in ordinal order of their reports' ids.</summary>
    public IReadOnlyList<Reading> Readings => [.. _readings.Values];

    /// <summary>How many there are.</summary>
    public int Count => _readings.Count;

    /// <summary>Adds a reading.</summary>
    public void Add(Reading reading)
    {
        string id = reading.Report.Id;
        if (!_readings.TryGetValue(id, out Reading? known) || Precedes(reading, known))
        {
            _readings[id] = reading;
        }
    }

    /// <summary>What the caller called the report: the label of the reading that stands.</summary>
    public string Name(string reportId) => _readings.TryGetValue(reportId, out Reading? reading) ? reading.Report.Label : reportId;

    /// <summary>Replaces each reading by <paramref name="change"/> of it.</summary>
    public void Change(Func<Reading, Reading> change)
    {
        foreach (Reading reading in Readings)
        {
            _readings[reading.Report.Id] = change(reading);
        }
    }

    /// <summary>The dated one counts, then the earlier day, then the first label in ordinal order.</summary>
    private static bool Precedes(Reading reading, Reading known)
    {
        DateOnly day = reading.Report.PublishedGiven ?? DateOnly.MaxValue;
        DateOnly knownDay = known.Report.PublishedGiven ?? DateOnly.MaxValue;
        return day != knownDay ? day < knownDay : string.CompareOrdinal(reading.Report.Label, known.Report.Label) < 0;
    }
}

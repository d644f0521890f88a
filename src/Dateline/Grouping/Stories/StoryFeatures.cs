using Dateline.Annotation.Times;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Grouping.Stories;

/// <summary>What grouping needs of one report: its days and what it is about. It depends on nothing but the report and the knowledge of words, so it is made once and kept.</summary>
public sealed class StoryFeatures
{
    private StoryFeatures(string reportId, DateOnly day, StoryDays days, StoryVector vector) => (ReportId, Day, Days, Vector) = (reportId, day, days, vector);

    /// <summary>The report.</summary>
    public string ReportId { get; }

    /// <summary>The day that the report is ordered by (<see cref="ReportOrder.Day"/>).</summary>
    public DateOnly Day { get; }

    /// <summary>The days that the report can be from.</summary>
    public StoryDays Days { get; }

    /// <summary>The word families of the report, ascending.</summary>
    public ReadOnlySpan<uint> Keys => Vector.Keys;

    /// <summary>The share of each family in the report, in parts of 2^15; the vector has the length 1.</summary>
    public ReadOnlySpan<ushort> Weights => Vector.Weights;

    internal StoryVector Vector { get; }

    /// <summary>The features of a reading. The tokens are not needed.</summary>
    public static StoryFeatures Of(Reading reading, WordKnowledge words) => Of(reading.Report, reading.Published, reading.Times, words);

    /// <summary>The features of a report whose text, day and times are known and nothing else.</summary>
    /// <param name="report">The report with its parts.</param>
    /// <param name="published">Its day as the report alone tells it.</param>
    /// <param name="times">Its time expressions: those of the dateline count where it has no day.</param>
    /// <param name="words">What is known of words.</param>
    public static StoryFeatures Of(Report report, When published, IReadOnlyList<TimeExpression> times, WordKnowledge words) =>
        Of(report, published, times, ReportWords.Read(report, words), words);

    /// <summary>Features that were kept.</summary>
    /// <exception cref="ArgumentException">The numbers of keys and weights differ, or the keys do not ascend.</exception>
    public static StoryFeatures Restored(string reportId, DateOnly day, StoryDays days, uint[] keys, ushort[] weights)
    {
        if (keys.Length != weights.Length || keys.Zip(keys.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            throw new ArgumentException("keys must ascend and have a weight each", nameof(keys));
        }
        return new StoryFeatures(reportId, day, days, new StoryVector(keys, weights));
    }

    internal static StoryFeatures Of(Report report, When published, IReadOnlyList<TimeExpression> times, ReportWords text, WordKnowledge words) =>
        new(report.Id, ReportOrder.Day(published), StoryDays.Of(report, published, times), StoryVector.Of(text, words));
}

using Dateline.Annotation.Times;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline;

/// <summary>What the company of a report tells about it: its day, and from the same annotations with that day the times, the holders of offices and the speakers anew.</summary>
internal static class Company
{
    /// <summary>The readings of one story with what each gets from the others, in their order.</summary>
    public static IReadOnlyList<ToldReport> Tell(IReadOnlyList<Reading> readings, Knowledge knowledge, CancellationToken cancellation)
    {
        _ = knowledge;
        cancellation.ThrowIfCancellationRequested();
        return [.. readings.Select(reading => Anew(reading, reading.Published))];
    }

    private static ToldReport Anew(Reading reading, When published) =>
        new(reading, published, reading.Speakers, TimeResolver.Resolve(reading.Times, published).Items);
}

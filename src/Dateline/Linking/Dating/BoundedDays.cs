using Dateline.Text;

namespace Dateline.Linking.Dating;

/// <summary>The days that are possible, with the facts that bound them.</summary>
/// <param name="Days">The days.</param>
/// <param name="Bounds">The facts without which there would be more days, in the order of the text.</param>
internal sealed record BoundedDays(DaySet Days, IReadOnlyList<DateBound> Bounds)
{
    /// <summary>The facts in one sentence, without its stop.</summary>
    public string Reasons() => string.Join("; ", Bounds.Select(bound => bound.Because));

    /// <summary>The interval with its evidence, or unknown where there is no bound.</summary>
    public When ToWhen(Report report, string? note)
    {
        if (Days.First is null && Days.Last is null)
        {
            return note is null ? When.Unknown : When.Unknown with { Because = Sentence(note) };
        }
        Evidence[] evidence = [.. Bounds.Where(bound => !bound.Span.IsEmpty).Select(bound => Evidence.Of(report, bound.Span))];
        return new When(null, Days.First, Days.Last, DateBasis.Bounded, evidence, Sentence(note is null ? Reasons() : $"{Reasons()}; {note}"));
    }

    private static string Sentence(string reasons) => reasons.Length == 0 ? reasons : char.ToUpperInvariant(reasons[0]) + reasons[1..] + ".";
}

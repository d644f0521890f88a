using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;

namespace Dateline.Host.Api;

/// <summary>A told story as some of its outlets tell it.</summary>
internal static class OutletComparison
{
    /// <summary>Of <paramref name="story"/> what lies in reports of <paramref name="outlets"/>: statements that they render, differences between them, values that they have, what one of them leaves out, the days on which they speak.
    /// Counts of origins are those of the whole story.</summary>
    /// <exception cref="CommandException">An outlet has no report in the story.</exception>
    public static StoryObject Of(StoryObject story, IReadOnlyList<string> outlets)
    {
        foreach (string outlet in outlets)
        {
            if (!story.Reports.Any(report => Is(report.Outlet, outlet)))
            {
                throw CommandException.NotFound($"the story has no report of '{Lines.Plain(outlet)}': {string.Join(", ", story.Reports.Select(report => report.Outlet).OfType<string>().Distinct(StringComparer.Ordinal))}");
            }
        }
        StoryReport[] reports = [.. story.Reports.Where(report => outlets.Any(outlet => Is(report.Outlet, outlet)))];
        HashSet<string> mine = reports.Select(report => report.Id).ToHashSet(StringComparer.Ordinal);
        StatementWire[] statements = [.. story.Statements.Select(statement => Narrowed(statement, mine)).Where(statement => statement.Renderings.Count > 0)];
        OccurrenceWire[] occurrences = [.. story.Occurrences.Select(occurrence => occurrence with { Accounts = [.. occurrence.Accounts.Where(account => mine.Contains(account.Report))] }).Where(occurrence => occurrence.Accounts.Count > 0)];
        return story with
        {
            Reports = reports,
            Statements = statements,
            Occurrences = occurrences,
            Discrepancies = [.. story.Discrepancies.Select(found => found with { Values = [.. found.Values.Where(value => mine.Contains(value.Report))] }).Where(found => found.Values.Count > 1)],
            Omissions = [.. story.Omissions.Select(omission => Narrowed(omission, mine)).Where(omission => omission.OmittedBy.Count > 0)],
            Copies = [.. story.Copies.Where(copy => mine.Contains(copy.Report))],
            Origins = [.. story.Origins.Where(origin => statements.Any(statement => statement.Id == origin.Statement) || occurrences.Any(occurrence => occurrence.Id == origin.Occurrence))],
            Published = [.. story.Published.Where(published => mine.Contains(published.Report))],
            Timeline = [.. story.Timeline.Where(line => line.Evidence.Any(evidence => mine.Contains(evidence.Report)) || mine.Contains(line.About))],
        };
    }

    private static bool Is(string? outlet, string asked) => string.Equals(outlet, asked, StringComparison.OrdinalIgnoreCase);

    private static StatementWire Narrowed(StatementWire statement, HashSet<string> mine) => statement with
    {
        Renderings = [.. statement.Renderings.Where(rendering => mine.Contains(rendering.Report))],
        Variants =
        [
            .. statement.Variants.Select(variant => variant with
            {
                Values =
                [
                    .. variant.Values.Select(value => value with { Reports = [.. value.Reports.Where(mine.Contains)], Spans = [.. value.Spans.Where(place => mine.Contains(place.Report))] }).Where(value => value.Reports.Count > 0),
                ],
            }).Where(variant => variant.Values.Count > 0),
        ],
        Differences = [.. statement.Differences.Where(difference => difference.Reports.All(mine.Contains))],
    };

    // Stated by whoever states it, also outside: else nobody could be seen to leave it out.
    private static OmissionWire Narrowed(OmissionWire omission, HashSet<string> mine) => omission with { OmittedBy = [.. omission.OmittedBy.Where(mine.Contains)] };
}

using Dateline.Annotation.Mentions;
using Dateline.Annotation.Times;
using Dateline.Comparison;
using Dateline.Comparison.Dating;
using Dateline.Grouping;
using Dateline.Grouping.Copies;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline;

/// <summary>What the company of a report tells about it: its day, and from the same annotations with that day and the names of the others the times, the holders of offices and the speakers anew.</summary>
internal static class Company
{
    /// <summary>The readings of one story with what each gets from the others, in their order.</summary>
    public static IReadOnlyList<ToldReport> Tell(IReadOnlyList<Reading> readings, Knowledge knowledge, CancellationToken cancellation)
    {
        (string Report, CompanyName Name, string Key)[] named = [.. readings.SelectMany(Named)];
        ILookup<string, string> reportsOf = named.ToLookup(one => one.Key, one => one.Report, StringComparer.Ordinal);
        (string Report, CompanyName Name, string Key)[] distinct = [.. named.DistinctBy(one => one.Key, StringComparer.Ordinal)];
        List<ToldReport> told = [];
        Dictionary<string, string> retracted = RetractionFinder.Find(readings.Select(reading => reading.Report), VersionFinder.Find(readings)).ToDictionary(found => found.ReportId, found => found.By, StringComparer.Ordinal);
        foreach ((Reading reading, ReportDate date) in readings.Zip(CompanyDater.Date(readings, knowledge.HeaderWeekdays, cancellation)))
        {
            cancellation.ThrowIfCancellationRequested();
            CompanyNames others = new([.. distinct.Where(one => one.Report != reading.Report.Id || reportsOf[one.Key].Any(report => report != reading.Report.Id)).Select(one => one.Name)]);
            told.Add(Anew(reading, date.Published, others, knowledge) with { RetractedBy = retracted.GetValueOrDefault(reading.Report.Id), Outlet = knowledge.Outlets.Of(reading.Report) });
        }
        return told;
    }

    private static ToldReport Anew(Reading reading, When published, CompanyNames others, Knowledge knowledge)
    {
        IReadOnlyList<MentionLink> links = knowledge.Links.Link(reading.Report, reading.Analysis, reading.Mentions, published, others).Items;
        IReadOnlyList<SpeakerLink> speakers = knowledge.Speakers.Link(reading.Report, reading.Analysis, reading.Mentions, links, reading.Quotations).Items;
        Dictionary<string, SpeakerLink> given = reading.Speakers.Where(link => link.By == SpeakerLink.Given).ToDictionary(link => link.QuotationId, StringComparer.Ordinal);
        speakers = given.Count == 0 ? speakers : [.. speakers.Select(link => given.GetValueOrDefault(link.QuotationId, link))];
        return new ToldReport(reading, published, speakers, TimeResolver.Resolve(reading.Times, published).Items);
    }

    // People that the report names in full, with the titles that it gives them; the key is the same where both are.
    private static IEnumerable<(string Report, CompanyName Name, string Key)> Named(Reading reading) =>
        reading.Mentions.Zip(reading.Links)
            .Where(pair => pair.First.Kind == MentionKind.Person && pair.First.Name is TextSpan name && reading.Report.Text[name].Contains(' ') && pair.Second.Actor is not null)
            .GroupBy(pair => pair.Second.Actor!)
            .OrderBy(group => group.Key.Id, StringComparer.Ordinal)
            .Select(group => new CompanyName(
                group.Key,
                [.. group.Where(pair => pair.First.Title is not null).Select(pair => reading.Report.Text[pair.First.Title!.Value]).Distinct().Order(StringComparer.Ordinal)]))
            .Select(name => (reading.Report.Id, name, $"{name.Actor}\n{string.Join('\n', name.Titles)}"));
}

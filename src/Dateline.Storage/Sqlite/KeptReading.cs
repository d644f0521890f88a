using Dateline.Language;
using Dateline.Storage.Packing;
using Dateline.Text;

namespace Dateline.Storage.Sqlite;

/// <summary>A reading as the record gives it, to be unpacked without the record, on any core.</summary>
/// <param name="Particulars">Its report without what is packed.</param>
/// <param name="Packed">Its packed lines.</param>
/// <param name="Published">Its day as it was read.</param>
internal sealed record KeptReading(Report Particulars, byte[] Packed, When Published)
{
    /// <summary>The report.</summary>
    public Report Report() => Report(Lines());

    /// <summary>The reading, its tokens read anew; without tokens and sentences where <paramref name="knowledge"/> is null.</summary>
    public Reading Reading(Knowledge? knowledge, CancellationToken cancellation)
    {
        ReadLines lines = Lines();
        Report report = Report(lines);
        return new Reading
        {
            Report = report,
            Analysis = knowledge?.Analyzer.Analyze(report.Text.Value, [.. report.Parts.Select(part => part.Span)], cancellation) ?? new TextAnalysis(new TokenTable(report.Text.Value, [], []), [], []),
            Published = Published,
            Mentions = lines.Mentions,
            Times = lines.Times,
            Places = lines.Places,
            Quotations = lines.Quotations,
            Events = lines.Events,
            Links = lines.Links,
            Speakers = lines.Speakers,
            Parties = lines.Parties,
            ResolvedTimes = lines.ResolvedTimes,
            Findings = lines.OfReading,
        };
    }

    private ReadLines Lines() => PackedReading.Unpack(new PackReader(Packed, null));

    private Report Report(ReadLines lines) => Particulars with { Parts = lines.Parts, Findings = lines.OfReport };
}

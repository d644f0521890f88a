using Dateline.Extraction;
using Dateline.Extraction.PlainText;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Reads plain texts anew where what is now known of their outlet tells another of their lines for boilerplate, so that it does not matter which report came first.</summary>
internal static class OutletRepair
{
    /// <summary>Those of <paramref name="reports"/> whose parts are others in the light of <paramref name="lines"/>, read anew.</summary>
    public static IEnumerable<ReadReport> Anew(IEnumerable<ReadReport> reports, OutletLines lines, Knowledge knowledge, CancellationToken cancellation)
    {
        foreach (ReadReport report in reports.Where(report => lines.Concern(report.Reading.Report) && ReportExtractor.IsPlain(report.Raw)))
        {
            Report anew = knowledge.Extractor.ExtractWhole(report.Raw, lines, cancellation).Report;
            if (anew.Id == report.Reading.Report.Id && !anew.Parts.SequenceEqual(report.Reading.Report.Parts))
            {
                Reading reading = Reading.Of(anew, knowledge, cancellation);
                yield return report with { IsAnew = true, Reading = reading with { Findings = [.. OnTheWay(report.Reading, reading), .. reading.Findings] } };
            }
        }
    }

    /// <summary>Holds the reports of <paramref name="outlets"/> that a record has against each other, and saves those that are then read otherwise: of each outlet those that <see cref="OutletLines.MostReports"/> looks at, and those of <paramref name="ids"/>.</summary>
    /// <returns>How many were saved anew.</returns>
    public static async Task<int> RepairAsync(Session session, IRecordStore store, Run run, IEnumerable<string> outlets, IReadOnlySet<string> ids)
    {
        int saved = 0;
        foreach (string outlet in outlets.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToArray())
        {
            Listed<ReportEntry> entries = await store.ListReportsAsync(new ReportFilter { Outlet = outlet }, Page.All, session.Cancellation).ConfigureAwait(false);
            string[] looked = [.. entries.Items.Select(entry => entry.Id).Order(StringComparer.Ordinal).Where((id, at) => at < OutletLines.MostReports || ids.Contains(id))];
            List<Report> reports = [];
            foreach (string id in looked)
            {
                reports.AddRange(await store.LoadReportAsync(id, session.Cancellation).ConfigureAwait(false) is Report report ? [report] : []);
            }
            OutletLines lines = OutletLines.Of(reports);
            List<ReadReport> concerned = [];
            foreach (Reading head in await store.LoadReadingsAsync([.. reports.Where(lines.Concern).Select(report => report.Id)], null, session.Cancellation).ConfigureAwait(false))
            {
                concerned.AddRange(await store.LoadRawAsync(head.Report.Id, session.Cancellation).ConfigureAwait(false) is RawReport raw ? [new ReadReport(raw, head)] : []);
            }
            ReadReport[] anew = [.. Anew(concerned, lines, session.Knowledge, session.Cancellation)];
            if (anew.Length > 0)
            {
                CorrectedReadings corrected = await CorrectedReadings.LoadAsync(session, store).ConfigureAwait(false);
                await store.ReplaceReadingsAsync(run, [.. anew.Select(report => corrected.Of(report, session.Cancellation))], session.Cancellation).ConfigureAwait(false);
                saved += anew.Length;
            }
        }
        return saved;
    }

    /// <summary>What was odd before the bytes were read: what the report alone does not say again.</summary>
    private static IEnumerable<Finding> OnTheWay(Reading before, Reading anew) =>
        before.Findings.Where(finding => finding.Code is FindingCodes.TooLong or FindingCodes.Damaged or FindingCodes.LeadOnly && !anew.Findings.Contains(finding));
}

using Dateline.Host.Commands;
using Dateline.Storage;

namespace Dateline.Host.Web.Reports;

/// <summary>That a report no longer stands as it was published: taken back by its outlet, followed by a later text, or taken out by people.</summary>
/// <param name="Notice">The notice that takes it back, or null.</param>
/// <param name="Later">Its later text, the latest of several, or null.</param>
/// <param name="Withheld">That people took it out of the record, or null.</param>
/// <param name="Removal">Who took it out, and why; null where that is not kept.</param>
internal sealed record ReportState(ReportEntry? Notice, ReportEntry? Later, WithheldReport? Withheld, Correction? Removal)
{
    /// <summary>How a report that the record shows stands.</summary>
    /// <param name="store">The record.</param>
    /// <param name="entry">The report as the record lists it.</param>
    /// <param name="company">The reports of its story.</param>
    /// <param name="cancellation">Stops asking.</param>
    public static async Task<ReportState> OfAsync(IRecordReader store, ReportEntry entry, IReadOnlyList<ReportEntry> company, CancellationToken cancellation)
    {
        ReportEntry? notice = company.FirstOrDefault(other => other.Id == entry.RetractedBy);
        if (notice is null && entry.RetractedBy is string by)
        {
            notice = (await store.ListReportsAsync(new ReportFilter { Id = by }, Page.First(1), cancellation).ConfigureAwait(false)).Items is [{ } outside] ? outside : null;
        }
        return new ReportState(notice, company.LastOrDefault(other => other.VersionOf == entry.Id && other.Id != notice?.Id), null, null);
    }

    /// <summary>How a report stands that the record does not show; null where it never had it.</summary>
    public static async Task<ReportState?> OfWithheldAsync(IRecordReader store, string id, CancellationToken cancellation)
    {
        WithheldReport? withheld = (await store.ListWithheldAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(report => report.Id == id);
        IReadOnlyList<CorrectionEntry> entries = withheld is null ? [] : await store.ListCorrectionsAsync(cancellation).ConfigureAwait(false);
        return withheld is null ? null
            : new ReportState(null, null, withheld, entries.LastOrDefault(entry => entry.UndoneAt is null && entry.Correction.ReportId == id && entry.Correction.Field == LineFields.Removed)?.Correction);
    }
}

using System.Text;
using Dateline.Annotation.Quotations;
using Dateline.Eval.Gold;
using Dateline.Eval.Scores;
using Dateline.Extraction;
using Dateline.Linking;

namespace Dateline.Eval.Running;

/// <summary>Runs the library on gold texts, as the program would on the same bytes.</summary>
internal static class LibraryRun
{
    /// <summary>Reads a gold text; its day is given with it only where <paramref name="isDated"/>.</summary>
    public static Reading Read(GoldReport report, bool isDated) =>
        Reading.Of(
            new RawReport(report.Id, Encoding.UTF8.GetBytes(report.Text)) { Outlet = report.Outlet, Published = isDated ? report.TrueDate : null },
            Knowledge.Embedded);

    /// <summary>The quotations of a reading in the form that is scored.</summary>
    public static IReadOnlyList<FoundQuotation> Quotations(Reading reading)
    {
        Dictionary<string, SpeakerLink> speakers = reading.Speakers.ToDictionary(link => link.QuotationId, StringComparer.Ordinal);
        return [.. reading.Quotations.Select(quotation => new FoundQuotation(
            Kind(quotation.Kind), quotation.Content, quotation.Speaker, quotation.Cue, speakers.GetValueOrDefault(quotation.Id)?.Actor?.Name))];
    }

    private static string Kind(QuotationKind kind) => kind.ToString().ToLowerInvariant();
}

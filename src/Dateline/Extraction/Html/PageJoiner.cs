using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Makes one report of the pages of one article: the headline and what the first page says of itself, then the running text of all. Every character leads to its own page's bytes.</summary>
internal static class PageJoiner
{
    private const string Joint = "\n\n";

    /// <summary>The report.</summary>
    /// <param name="pages">The pages as extracted, in their order, each with the place of its bytes among those of all.</param>
    public static ExtractedReport Join(IReadOnlyList<(ExtractedReport Page, int Start)> pages)
    {
        (ExtractedReport first, int firstStart) = pages[0];
        if (pages.Count == 1 && firstStart == 0)
        {
            return first;
        }
        StringBuilder text = new();
        List<SourceRun> runs = [];
        List<Part> parts = [];
        HashSet<string> had = new(StringComparer.Ordinal);
        for (int i = 0; i < pages.Count; i++)
        {
            (ExtractedReport page, int start) = pages[i];
            foreach (Part part in page.Report.Parts.Where(part => i == 0 || part.Kind != PartKind.Headline))
            {
                // A page may open with the standfirst or the byline again.
                if (had.Add(page.Report.Text[part.Span]) || i == 0)
                {
                    Add(page, part, start);
                }
            }
        }
        ReportText whole = new(text.ToString());
        PagePart? last = pages[^1].Page.Page?.Part;
        Report report = new(first.Report.Label, first.Report.Outlet, whole)
        {
            Publisher = first.Report.Publisher,
            Url = first.Report.Url,
            Parts = parts,
            Kind = first.Report.Kind,
            PublishedGiven = first.Report.PublishedGiven,
            Seen = first.Report.Seen,
            Language = first.Report.Language,
            Replaces = first.Report.Replaces,
            Retracts = first.Report.Retracts,
            Findings = [.. pages.SelectMany(page => page.Page.Report.Findings.Where(finding => finding.Code != FindingCodes.PartOfSeveral)).DistinctBy(finding => (finding.Code, finding.Message)), .. Missing(first.Page?.Part, last, pages.Count)],
        };
        return new ExtractedReport(report, Described(first.Page, firstStart, last), new SourceMap(runs))
        {
            Entries = [.. pages.SelectMany(page => page.Page.Entries.Select(entry => Moved(entry, page.Start))).Select((entry, at) => Named(entry, $"{first.Report.Label}#{at + 1}"))],
        };

        void Add(ExtractedReport page, Part part, int start)
        {
            if (text.Length > 0)
            {
                runs.Add(new SourceRun(text.Length, Joint.Length, runs.Count == 0 ? start : runs[^1].Source, 0, true));
                text.Append(Joint);
            }
            int from = text.Length;
            foreach (SourceRun run in page.Source!.Within(part.Span))
            {
                runs.Add(run with { Start = run.Start - part.Span.Start + from, Source = run.Source + start });
            }
            text.Append(page.Report.Text[part.Span]);
            parts.Add(part with { Span = new TextSpan(from, text.Length) });
        }
    }

    /// <summary>What is said where a page is one of several and the others are not all at hand.</summary>
    public static IEnumerable<Finding> Missing(PagePart? first, PagePart? last, int count)
    {
        int number = first?.Number ?? 1;
        int? of = first?.Of ?? last?.Of;
        bool isWhole = number == 1 && last?.Next is null && (of is null || of <= count);
        return isWhole ? [] : [new Finding(FindingCodes.PartOfSeveral, null, $"The page is {(count == 1 ? $"page {number}" : $"pages {number} to {number + count - 1}")}{(of is int all ? $" of {all}" : " of several")} of the article; the others are not at hand.")];
    }

    private static PageDescription? Described(PageDescription? page, int start, PagePart? last) => page is null ? null : page with
    {
        Part = page.Part is null ? null : page.Part with { Next = last?.Next },
        Facts = [.. page.Facts.Select(fact => fact with { Start = fact.Start + start, End = fact.End + start })],
    };

    private static ExtractedReport Moved(ExtractedReport entry, int start) => entry with { Source = new SourceMap([.. entry.Source!.Runs.Select(run => run with { Source = run.Source + start })]) };

    /// <summary>The entry of a live page under another label.</summary>
    public static ExtractedReport Named(ExtractedReport entry, string label)
    {
        Report report = entry.Report;
        return entry with
        {
            Report = new Report(label, report.Outlet, report.Text)
            {
                Publisher = report.Publisher, Url = report.Url, Parts = report.Parts, Kind = report.Kind, PublishedGiven = report.PublishedGiven,
                Seen = report.Seen, Language = report.Language, Replaces = report.Replaces, Retracts = report.Retracts, Findings = report.Findings,
            },
        };
    }
}

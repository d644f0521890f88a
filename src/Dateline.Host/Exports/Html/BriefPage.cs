using System.Security.Cryptography;
using System.Text;
using Dateline.Grouping;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Html;

/// <summary>A brief as one self-contained page: no script, no request to anywhere, readable on a telephone, in print and by a screen reader.</summary>
internal sealed class BriefPage(Telling telling, EngineWire engine, bool fullText)
{
    private const string StyleName = "assets/brief.css";
    private readonly PageReports _reports = new(telling);

    /// <summary>The page.</summary>
    public string Render()
    {
        string title = telling.Stories.Count == 1 ? telling.Stories[0].Story.Title : telling.Storylines.Count == 1 ? telling.Storylines[0].Title : $"{_reports.All.Count} reports, {telling.Stories.Count} stories";
        Markup page = new();
        AddHead(page, title);
        page.Add($"<a class=\"skip\" href=\"#main\">To the content</a>\n<header><p class=\"kicker\">Dateline</p><h1><bdi>{title}</bdi></h1><p class=\"lede\">{Lede()}</p></header>\n");
        page.Add($"{Contents()}\n<main id=\"main\">\n");
        StoryMarkup stories = new(telling, _reports, new OpenedInPlace(new Excerpts(_reports), _reports), StoryLimits.None);
        for (int i = 0; i < telling.Stories.Count; i++)
        {
            page.Add($"{stories.Of(telling.Stories[i], i + 1)}\n");
        }
        if (fullText)
        {
            page.Add($"{FullTexts.Of(_reports)}\n");
        }
        return page.Add($"</main>\n{Foot()}\n</body>\n</html>\n").ToString();
    }

    /// <summary>Adds what stands before the content of a page, up to the opening of its body.</summary>
    public static void AddHead(Markup page, string title)
    {
        string style = Style();
        string styleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        page.Add($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{styleHash}'; base-uri 'none'; form-action 'none'\">\n");
        page.Add($"<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>").Add($"{Markup.OfProgram(style)}").Add($"</style>\n</head>\n<body>\n");
    }

    private static string Style()
    {
        using Stream stream = typeof(BriefPage).Assembly.GetManifestResourceStream(StyleName)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private string Lede()
    {
        int shared = telling.Stories.Sum(story => story.Statements.Count(told => StoryMarkup.CountReports(told) > 1));
        int outlets = _reports.All.Select(report => report.Name).Distinct(StringComparer.Ordinal).Count();
        int statements = telling.Stories.Sum(story => story.Statements.Count);
        int discrepancies = telling.Stories.Sum(story => story.Discrepancies.Count);
        List<string> counts = [Count(_reports.All.Count, "report"), Count(outlets, "outlet"), Count(statements, "statement"), $"{shared} told by more than one"];
        if (discrepancies > 0)
        {
            counts.Add(discrepancies == 1 ? "1 discrepancy" : $"{discrepancies} discrepancies");
        }
        return string.Join(" · ", counts);
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private Markup Contents()
    {
        Markup markup = new();
        if (telling.Stories.Count < 2)
        {
            return markup;
        }
        markup.Add($"<nav aria-label=\"Stories\">");
        HashSet<string> listed = new(StringComparer.Ordinal);
        foreach (Storyline storyline in telling.Storylines)
        {
            markup.Add($"<section><h2 class=\"{(telling.Storylines.Count == 1 ? "unseen" : "title")}\"><bdi>{storyline.Title}</bdi></h2><p><bdi>{storyline.Because}</bdi></p><ol>");
            for (int i = 0; i < telling.Stories.Count; i++)
            {
                Story story = telling.Stories[i].Story;
                if (storyline.StoryIds.Contains(story.Id, StringComparer.Ordinal) && listed.Add(story.Id))
                {
                    markup.Add($"<li><a href=\"#story-{i + 1}\"><bdi>{story.Title}</bdi></a> <small>{PageReports.Day(story.On)}, {Count(story.ReportIds.Count, "report")}</small></li>");
                }
            }
            markup.Add($"</ol></section>");
        }
        return markup.Add($"</nav>");
    }

    private Markup Foot()
    {
        int findings = telling.Readings.Sum(reading => reading.Findings.Count);
        Markup markup = new();
        markup.Add($"<footer><p>Every line opens the characters that it comes from: a report's name and <code>start..end</code> in UTF-16 units of its text. Dateline says what reports say and where they differ; it gives no verdict on what is true.</p>");
        return markup.Add($"<p>Dateline {engine.Version} · knowledge <code>{engine.Data[..12]}</code> · {Count(findings, "finding")}</p></footer>");
    }
}

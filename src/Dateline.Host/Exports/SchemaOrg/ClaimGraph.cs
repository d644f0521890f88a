using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Host.Exports.Stories;
using Dateline.Linking;

namespace Dateline.Host.Exports.SchemaOrg;

/// <summary>Stories as JSON-LD of schema.org: each statement a Claim with its appearances. There is no rating in it: the record says who said what, not what is so.</summary>
internal static class ClaimGraph
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The claims of <paramref name="stories"/>.</summary>
    public static byte[] Write(IReadOnlyList<ExportedStory> stories)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, _options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            foreach (ExportedStory story in stories)
            {
                Dictionary<string, ExportedReport> reports = story.Reports.ToDictionary(report => report.Report.Id, StringComparer.Ordinal);
                foreach (ExportedStatement statement in story.Statements)
                {
                    Claim(json, story, statement, reports);
                }
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Claim(Utf8JsonWriter json, ExportedStory story, ExportedStatement statement, Dictionary<string, ExportedReport> reports)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Claim");
        json.WriteString("@id", $"urn:dateline:statement:{statement.Id}");
        json.WriteString("text", statement.Appearances[0].Words);
        json.WriteStartObject("about");
        json.WriteString("@type", "Thing");
        json.WriteString("@id", $"urn:dateline:story:{story.Id}");
        json.WriteString("name", story.Title);
        json.WriteEndObject();
        if (statement.Actor is ActorReference actor)
        {
            json.WriteStartObject("author");
            json.WriteString("@type", actor.Kind == Annotation.Mentions.MentionKind.Person ? "Person" : "Organization");
            json.WriteString("@id", $"urn:dateline:actor:{actor.Id}");
            json.WriteString("name", actor.Name);
            json.WriteEndObject();
        }
        json.WriteStartArray("appearance");
        foreach (StatementAppearance appearance in statement.Appearances)
        {
            Appearance(json, appearance, reports[appearance.ReportId]);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Appearance(Utf8JsonWriter json, StatementAppearance appearance, ExportedReport report)
    {
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", $"urn:dateline:report:{report.Report.Id}");
        json.WriteString("headline", report.Headline);
        if (report.Url is string url)
        {
            json.WriteString("url", url);
        }
        if (report.Report.Outlet is string outlet)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", outlet);
            json.WriteEndObject();
        }
        if (report.Day is DateOnly day)
        {
            json.WriteString("datePublished", Days.Iso(day));
        }
        if (report.Report.Language is string language)
        {
            json.WriteString("inLanguage", language);
        }
        if (report.Text is not null)
        {
            json.WriteString("articleBody", report.Text);
        }
        json.WriteStartObject("identifier");
        json.WriteString("@type", "PropertyValue");
        json.WriteString("propertyID", "sha256");
        json.WriteString("value", report.Report.Text.Hash);
        json.WriteEndObject();
        json.WriteStartObject("hasPart");
        json.WriteString("@type", appearance.Kind == Annotation.Quotations.QuotationKind.Direct ? "Quotation" : "CreativeWork");
        json.WriteString("text", appearance.Words);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

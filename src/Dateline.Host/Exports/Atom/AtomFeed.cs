using System.Text;
using System.Xml;
using Dateline.Host.Exports.Stories;

namespace Dateline.Host.Exports.Atom;

/// <summary>A story as a feed (RFC 4287): an entry for each report and for each statement that several reports carry.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    // RFC 4287 asks for an instant; what has no day gets the earliest one that machines know, so that it moves to no wrong place among those that have.
    private const string NoDay = "1970-01-01T00:00:00Z";

    /// <summary>The feed of <paramref name="story"/>, in UTF-8.</summary>
    public static byte[] Write(ExportedStory story, string version)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            Head(xml, $"urn:dateline:story:{story.Id}", story.Title, story.Reports.Max(report => report.Day));
            xml.WriteStartElement("generator", Namespace);
            xml.WriteAttributeString("version", version);
            xml.WriteString("Dateline");
            xml.WriteEndElement();
            Dictionary<string, ExportedReport> reports = story.Reports.ToDictionary(report => report.Report.Id, StringComparer.Ordinal);
            foreach (ExportedReport report in story.Reports)
            {
                Report(xml, report);
            }
            foreach (ExportedStatement statement in story.Statements.Where(statement => statement.Appearances.Count > 1))
            {
                Statement(xml, statement, reports);
            }
            xml.WriteEndElement();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Report(XmlWriter xml, ExportedReport report)
    {
        xml.WriteStartElement("entry", Namespace);
        Head(xml, $"urn:dateline:report:{report.Report.Id}", Retracted.Named($"{report.Outlet}: {report.Headline}", report.RetractedBy), report.Day, report.Outlet);
        Link(xml, report, "alternate");
        xml.WriteElementString("summary", Namespace, Plain(report.Excerpt));
        // An entry without content must lead to it (RFC 4287, 4.1.2).
        if ((report.Text ?? (report.Url is null ? report.Excerpt : null)) is string content)
        {
            xml.WriteElementString("content", Namespace, Plain(content));
        }
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", $"sha256:{report.Report.Text.Hash}");
        xml.WriteAttributeString("scheme", "urn:dateline:text-hash");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Statement(XmlWriter xml, ExportedStatement statement, Dictionary<string, ExportedReport> reports)
    {
        xml.WriteStartElement("entry", Namespace);
        ExportedReport first = reports[statement.Appearances[0].ReportId];
        Head(xml, $"urn:dateline:statement:{statement.Id}", $"{statement.Actor?.Name ?? "Somebody"}{statement.Appearances[0].Introduced}", statement.Appearances.Max(appearance => reports[appearance.ReportId].Day), first.Outlet);
        xml.WriteElementString("content", Namespace, Plain(string.Join('\n', statement.Appearances.Select(appearance => $"{reports[appearance.ReportId].Outlet}{appearance.Introduced}"))));
        foreach (StatementAppearance appearance in statement.Appearances)
        {
            Link(xml, reports[appearance.ReportId], "related");
        }
        xml.WriteEndElement();
    }

    private static void Head(XmlWriter xml, string id, string title, DateOnly? day, string? author = null)
    {
        xml.WriteElementString("id", Namespace, id);
        xml.WriteElementString("title", Namespace, Plain(title));
        xml.WriteElementString("updated", Namespace, day is DateOnly known ? $"{Days.Iso(known)}T00:00:00Z" : NoDay);
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, Plain(author ?? "Dateline"));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, ExportedReport report, string relation)
    {
        if (report.Url is string url)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("href", url);
            xml.WriteAttributeString("title", Plain(report.Outlet));
            xml.WriteEndElement();
        }
    }

    /// <summary>Without the characters that XML has no place for.</summary>
    private static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair)
            {
                plain.Append(text[i]).Append(text[++i]);
            }
            else
            {
                plain.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }
        return plain.ToString();
    }
}

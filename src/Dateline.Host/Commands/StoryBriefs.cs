using System.Text;
using Dateline.Host.Exports;
using Dateline.Host.Exports.Text;

namespace Dateline.Host.Commands;

/// <summary>Writes the brief of told stories as text for people or as Markdown.</summary>
internal static class StoryBriefs
{
    /// <summary>Writes the brief of everything that <paramref name="telling"/> tells.</summary>
    public static async Task WriteAsync(Session session, Telling telling, bool markdown)
    {
        Dictionary<string, string> labels = telling.Readings.ToDictionary(reading => reading.Report.Id, reading => reading.Report.Label, StringComparer.Ordinal);
        string Label(string id) => labels.GetValueOrDefault(id, id);
        string text = markdown
            ? new BriefMarkdown(Label).Of(Briefs.Of(telling, session.Knowledge.Outlets))
            : new BriefText(Label, session.World.Width, session.World.Colour).Of(Briefs.Of(telling, session.Knowledge.Outlets)) + FindingCount.Line(telling.Readings);
        await session.World.Output.WriteAsync(Encoding.UTF8.GetBytes(text), session.Cancellation).ConfigureAwait(false);
    }
}

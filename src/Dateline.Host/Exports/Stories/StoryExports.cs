using System.Globalization;
using Dateline.Host.Commands;
using Dateline.Host.Exports.Atom;
using Dateline.Host.Exports.Events;
using Dateline.Host.Exports.SchemaOrg;
using Dateline.Host.Exports.Stix;
using Dateline.Host.Running;
using Dateline.Host.Signals;
using Dateline.Storage;

namespace Dateline.Host.Exports.Stories;

/// <summary>The forms in which stories are handed to other programs.</summary>
internal static class StoryExports
{
    /// <summary>Names of the forms.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["atom", "schema", "stix"];

    /// <summary>Where the record has signals that its user holds against techniques; only STIX has a place for them.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="session">The session.</param>
    /// <param name="reader">The record.</param>
    /// <param name="telling">The stories that are exported.</param>
    public static async Task<IReadOnlyList<SignalHit>> SignalsAsync(string format, Session session, IRecordReader reader, Telling telling)
    {
        WatchedSignal[] mapped = format == "stix" ? [.. WatchedSignals.Of(session.Knowledge.Data).Where(signal => signal.Technique is not null)] : [];
        string? story = telling.Stories is [var one] ? one.Story.Id : null;
        return mapped.Length == 0 ? [] : await SignalFinder.FindAsync(reader, mapped, story, told => session.World.Error.WriteLine($"dateline: {Lines.Plain(told)}"), session.Cancellation).ConfigureAwait(false);
    }

    /// <summary>The files of <paramref name="record"/> in a form, and what is said of them on stderr.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="record">The stories with their reports.</param>
    /// <param name="fullText">Whether the texts go with them.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="met">Where signals were met that the user holds against techniques.</param>
    /// <exception cref="CommandException">The form holds one story, and there are others.</exception>
    public static (ExportFile File, string Told) Of(string format, ToldRecord record, bool fullText, string version, IReadOnlyList<SignalHit> met)
    {
        IReadOnlyList<ExportedStory> stories = ExportedStory.Of(record.Telling, record.Reports, fullText, met);
        int statements = stories.Sum(story => story.Statements.Count);
        switch (format)
        {
            case "atom":
                ExportedStory one = stories.Count == 1 ? stories[0] : throw new CommandException("a feed is of one story: name it with --story STORY");
                return (new ExportFile("story.atom", one.Reports.Count, AtomFeed.Write(one, version)), string.Create(CultureInfo.InvariantCulture, $"{one.Reports.Count} reports in story.atom"));
            case "schema":
                return (new ExportFile("claims.jsonld", statements, ClaimGraph.Write(stories)), string.Create(CultureInfo.InvariantCulture, $"{statements} claims in claims.jsonld"));
            default:
                StixBundle bundle = new();
                byte[] bytes = bundle.Write(stories);
                string left = bundle.LeftOut == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {bundle.LeftOut} reports left out that have no day or refer to nobody");
                return (new ExportFile("bundle.stix.json", bundle.Count, bytes), string.Create(CultureInfo.InvariantCulture, $"{bundle.Count} objects in bundle.stix.json{left}"));
        }
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Annotation.Mentions;
using Dateline.Comparison.Views;
using Dateline.Host.Exports.Stories;
using Dateline.Host.Signals;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Host.Exports.Stix;

/// <summary>Stories as a bundle of STIX 2.1: outlets and actors as identities, places as locations, reports as reports, statements as notes on the reports that carry them, acts and copies as relationships. A report that was taken back is revoked.</summary>
internal sealed class StixBundle
{
    private const string NoDay = "1970-01-01";
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };
    private readonly SortedDictionary<string, Action<Utf8JsonWriter>> _objects = new(StringComparer.Ordinal);

    /// <summary>Reports that have no day or nothing that they refer to, for which STIX has no place.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many objects there are.</summary>
    public int Count => _objects.Count;

    /// <summary>The bundle of <paramref name="stories"/>.</summary>
    public byte[] Write(IReadOnlyList<ExportedStory> stories)
    {
        foreach (ExportedStory story in stories)
        {
            Add(story);
        }
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, _options))
        {
            json.WriteStartObject();
            json.WriteString("type", "bundle");
            json.WriteString("id", Id("bundle", [.. stories.Select(story => story.Id)]));
            json.WriteStartArray("objects");
            foreach (Action<Utf8JsonWriter> write in _objects.Values)
            {
                write(json);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private void Add(ExportedStory story)
    {
        DateOnly? first = story.Reports.Min(report => report.Day);
        ILookup<string, ExportedStatement> statements = story.Statements.SelectMany(statement => statement.Appearances.Select(appearance => (appearance.ReportId, statement))).ToLookup(pair => pair.ReportId, pair => pair.statement, StringComparer.Ordinal);
        HashSet<string> written = new(StringComparer.Ordinal);
        foreach (ExportedReport report in story.Reports)
        {
            string[] refs =
            [
                .. report.Report.Outlet is string outlet ? [Identity($"outlet/{outlet}", outlet, "organization", first)] : Array.Empty<string>(),
                .. statements[report.Report.Id].Select(statement => statement.Actor).OfType<ActorReference>().Select(actor => Speaker(actor, first)).Distinct(StringComparer.Ordinal),
                .. report.Places.Select(place => Location(place, first)).Distinct(StringComparer.Ordinal),
                .. report.Signals.Select(signal => Technique(signal, first)).Distinct(StringComparer.Ordinal),
            ];
            if (report.Day is not DateOnly day || refs.Length == 0)
            {
                LeftOut++;
                continue;
            }
            string id = Id("report", report.Report.Id);
            written.Add(report.Report.Id);
            _objects[id] = json => Report(json, id, report, day, refs);
        }
        foreach (ExportedStatement statement in story.Statements)
        {
            StatementAppearance[] carried = [.. statement.Appearances.Where(appearance => written.Contains(appearance.ReportId))];
            if (carried.Length > 0)
            {
                string id = Id("note", statement.Id);
                string[] refs = [.. carried.Select(appearance => Id("report", appearance.ReportId)), .. statement.Actor is ActorReference actor ? [Speaker(actor, first)] : Array.Empty<string>()];
                _objects[id] = json => Note(json, id, statement, carried[0], first, refs);
            }
        }
        AddRelationships(story, written, first);
    }

    // Relationships between objects that are there; each reports' words stand as its description and evidence.
    private void AddRelationships(ExportedStory story, HashSet<string> written, DateOnly? first)
    {
        Dictionary<string, ExportedReport> reports = story.Reports.ToDictionary(report => report.Report.Id, StringComparer.Ordinal);
        foreach ((string copy, string of) in story.Copies.Where(pair => written.Contains(pair.ReportId) && written.Contains(pair.Of)))
        {
            Relationship(Id("relationship", "copy", copy, of), "derived-from", Id("report", copy), Id("report", of), first, null, [], []);
        }
        foreach (ExportedAct act in story.Acts)
        {
            ExportedAccount[] accounts = [.. act.Accounts.Where(account => written.Contains(account.ReportId))];
            if (accounts.Length > 0)
            {
                string[] labels = accounts.All(account => account.IsToldBySource) ? ["told-by-a-source"] : ["told-by-a-report"];
                Relationship(Id("relationship", act.Id), act.Class.ToLowerInvariant().Replace('_', '-'), Speaker(act.Who, first), Speaker(act.Whom, first), first, accounts[0].Words, labels, [.. accounts.Select(account => reports[account.ReportId])]);
            }
        }
    }

    private void Relationship(string id, string kind, string source, string target, DateOnly? day, string? words, string[] labels, ExportedReport[] evidence) => _objects[id] = json =>
    {
        Head(json, "relationship", id, day);
        json.WriteString("relationship_type", kind);
        json.WriteString("source_ref", source);
        json.WriteString("target_ref", target);
        if (words is not null)
        {
            json.WriteString("description", words);
        }
        if (labels.Length > 0)
        {
            Strings(json, "labels", labels);
        }
        if (evidence.Length > 0)
        {
            json.WriteStartArray("external_references");
            foreach (ExportedReport report in evidence)
            {
                External(json, report);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    };

    private string Location(ViewPlace place, DateOnly? first)
    {
        string degrees = place is { Latitude: double north, Longitude: double east } ? string.Create(CultureInfo.InvariantCulture, $"{north:0.####}/{east:0.####}") : "";
        string id = Id("location", place.Name, place.Country ?? "", degrees);
        _objects.TryAdd(id, json =>
        {
            Head(json, "location", id, first);
            json.WriteString("name", place.Name);
            if (place.Country is string country)
            {
                json.WriteString("country", country);
            }
            if (place is { Latitude: double latitude, Longitude: double longitude })
            {
                json.WriteNumber("latitude", latitude);
                json.WriteNumber("longitude", longitude);
            }
            json.WriteEndObject();
        });
        return id;
    }

    // What the user holds a signal against: their word, and said to be theirs.
    private string Technique(WatchedSignal signal, DateOnly? first)
    {
        string id = Id("attack-pattern", signal.Technique!, signal.Name, signal.Query);
        _objects.TryAdd(id, json =>
        {
            Head(json, "attack-pattern", id, first);
            json.WriteString("name", signal.TechniqueName);
            json.WriteString("description", $"Held against it by whoever watches the signal “{signal.Name}”, a search for {signal.Query}; not found by the program.");
            json.WriteStartArray("external_references");
            json.WriteStartObject();
            json.WriteString("source_name", "DISARM");
            json.WriteString("external_id", signal.Technique);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return id;
    }

    private string Speaker(ActorReference actor, DateOnly? first) => Identity($"actor/{actor.Id}", actor.Name, actor.Kind switch
    {
        MentionKind.Person => "individual",
        MentionKind.Group => "group",
        _ => "organization",
    }, first);

    private string Identity(string key, string name, string kind, DateOnly? first)
    {
        string id = Id("identity", key);
        _objects.TryAdd(id, json =>
        {
            Head(json, "identity", id, first);
            json.WriteString("name", name);
            json.WriteString("identity_class", kind);
            json.WriteEndObject();
        });
        return id;
    }

    private static void Report(Utf8JsonWriter json, string id, ExportedReport report, DateOnly day, string[] refs)
    {
        Head(json, "report", id, day);
        json.WriteString("name", report.Headline);
        json.WriteString("description", report.Text ?? report.Excerpt);
        json.WriteString("published", Instant(day));
        if (report.RetractedBy is not null)
        {
            json.WriteBoolean("revoked", true);
        }
        Strings(json, "object_refs", refs);
        json.WriteStartArray("external_references");
        External(json, report);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void External(Utf8JsonWriter json, ExportedReport report)
    {
        json.WriteStartObject();
        json.WriteString("source_name", report.Outlet);
        json.WriteString("external_id", report.Report.Id);
        if (report.Url is string url)
        {
            json.WriteString("url", url);
        }
        // Hashes are those of what the address gives, which nobody holds; the text is the record's.
        json.WriteString("description", $"SHA-256 of the text that was read: {report.Report.Text.Hash}");
        json.WriteEndObject();
    }

    private static void Note(Utf8JsonWriter json, string id, ExportedStatement statement, StatementAppearance first, DateOnly? day, string[] refs)
    {
        Head(json, "note", id, day);
        json.WriteString("abstract", $"{statement.Actor?.Name ?? "Somebody"} said, by {statement.Appearances.Count} {(statement.Appearances.Count == 1 ? "report" : "reports")}");
        json.WriteString("content", first.Words);
        Strings(json, "object_refs", refs);
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, string type, string id, DateOnly? day)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", id);
        json.WriteString("created", Instant(day));
        json.WriteString("modified", Instant(day));
    }

    private static void Strings(Utf8JsonWriter json, string name, string[] values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }

    private static string Instant(DateOnly? day) => $"{(day is DateOnly known ? Days.Iso(known) : NoDay)}T00:00:00.000Z";

    /// <summary>The same id for the same thing, in the form of a UUID of version 5 (STIX 2.1 §2.9), from SHA-256.</summary>
    private static string Id(string type, params string[] values)
    {
        string hash = ContentHash.OfText(string.Join('\n', values.Prepend(type)));
        char variant = "89ab"[Convert.ToInt32(hash[16..17], 16) % 4];
        return $"{type}--{hash[..8]}-{hash[8..12]}-5{hash[13..16]}-{variant}{hash[17..20]}-{hash[20..32]}";
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dateline.Host.Tests.Exports;

/// <summary>Holds objects of STIX against a table of what the standard asks for (<c>stix-2.1.tsv</c>).</summary>
internal static partial class StixRules
{
    private static readonly Lazy<ILookup<string, (string Property, bool IsNeeded, string Form)>> _rules = new(() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Dateline.Host.Tests", "Exports", "stix-2.1.tsv")).Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t'))
            .ToLookup(cells => cells[0], cells => (cells[1], cells[2] == "yes", cells[3]), StringComparer.Ordinal));

    /// <summary>What an object breaks, in the order of its table; <paramref name="there"/> are the ids that it may refer to.</summary>
    public static IReadOnlyList<string> Breaches(JsonElement each, IReadOnlyCollection<string> there)
    {
        string type = each.GetProperty("type").GetString()!;
        List<string> breaches = [.. Breaches(type, each, [.. type == "bundle" ? [] : _rules.Value["common"], .. _rules.Value[type]])];
        if (each.TryGetProperty("id", out JsonElement id) && !id.GetString()!.StartsWith(type + "--", StringComparison.Ordinal))
        {
            breaches.Add("the id is of another type");
        }
        if (breaches.Count > 0)
        {
            return [.. breaches, .. type == "location" ? Location(each) : []];
        }
        if (type != "bundle" && string.CompareOrdinal(Text(each, "modified"), Text(each, "created")) < 0)
        {
            breaches.Add("it is modified before it was created");
        }
        string[] references = [.. each.TryGetProperty("object_refs", out JsonElement list) ? list.EnumerateArray().Select(reference => reference.GetString()!) : [], .. new[] { "source_ref", "target_ref", "created_by_ref" }.Where(name => each.TryGetProperty(name, out _)).Select(name => Text(each, name)!)];
        breaches.AddRange(references.Where(reference => !there.Contains(reference)).Select(reference => $"{reference} is not there"));
        return [.. breaches, .. type == "location" ? Location(each) : [], .. type == "relationship" ? Relationship(each) : []];
    }

    private static IEnumerable<string> Breaches(string type, JsonElement each, (string Property, bool IsNeeded, string Form)[] rules)
    {
        foreach ((string property, bool isNeeded, string form) in rules)
        {
            if (!each.TryGetProperty(property, out JsonElement value))
            {
                if (isNeeded)
                {
                    yield return $"{type}.{property} is missing";
                }
            }
            else if (Breach(value, form) is string breach)
            {
                yield return $"{type}.{property} {breach}";
            }
            else if (form == "references")
            {
                foreach (string inner in value.EnumerateArray().SelectMany(Reference))
                {
                    yield return inner;
                }
            }
        }
        foreach (JsonProperty property in each.EnumerateObject().Where(property => !rules.Any(rule => rule.Property == property.Name)))
        {
            yield return $"{type}.{property.Name} is no property of it";
        }
    }

    private static string? Breach(JsonElement value, string form) => form switch
    {
        _ when value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0 => "is empty",
        "text" => value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0 ? null : "is no text",
        "texts" => value.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String && text.GetString()!.Length > 0) ? null : "are no texts",
        "instant" => Instant().IsMatch(value.GetString()!) && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, out _) ? null : "is no instant in UTC",
        "id" => Id().IsMatch(value.GetString()!) ? null : "is no id",
        "ids" => value.EnumerateArray().All(id => Id().IsMatch(id.GetString()!)) ? null : "are no ids",
        "flag" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "is no flag",
        "kind" => Kind().IsMatch(value.GetString()!) ? null : "is no kind of relationship",
        // XK is no code of ISO 3166-1, but one that it leaves to its users.
        "country" => Country().IsMatch(value.GetString()!) ? null : "is no code of a country",
        "address" => Uri.IsWellFormedUriString(value.GetString(), UriKind.Absolute) ? null : "is no address",
        "references" or "objects" => value.ValueKind == JsonValueKind.Array ? null : "is no list",
        "hashes" => value.EnumerateObject().All(hash => hash.Name is "SHA-256" && Hash().IsMatch(hash.Value.GetString()!)) ? null : "are no hashes",
        _ when form.Split("..") is [string least, string most] => value.GetDouble() >= double.Parse(least, CultureInfo.InvariantCulture) && value.GetDouble() <= double.Parse(most, CultureInfo.InvariantCulture) ? null : $"is not between {least} and {most}",
        _ when form.StartsWith("list:", StringComparison.Ordinal) => value.EnumerateArray().All(word => form[5..].Split(' ').Contains(word.GetString())) ? null : "has words of its own",
        _ => form.Split(' ').Contains(value.GetString()) ? null : $"is none of {form}",
    };

    private static IEnumerable<string> Reference(JsonElement reference) =>
    [
        .. Breaches("reference", reference, [.. _rules.Value["reference"]]),
        .. new[] { "description", "url", "external_id" }.Any(name => reference.TryGetProperty(name, out _)) ? Array.Empty<string>() : ["an external reference has a description, an address or an id"],
        .. reference.TryGetProperty("hashes", out _) && !reference.TryGetProperty("url", out _) ? ["hashes are those of an address"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Location(JsonElement each)
    {
        bool north = each.TryGetProperty("latitude", out _);
        if (north != each.TryGetProperty("longitude", out _))
        {
            yield return "latitude and longitude go together";
        }
        if (!north && !each.TryGetProperty("country", out _) && !each.TryGetProperty("region", out _))
        {
            yield return "a location has a country, a region or degrees";
        }
    }

    // The relationships that all objects may have join two of one type; others may be of one's own making, but never between relationships.
    private static IEnumerable<string> Relationship(JsonElement each)
    {
        (string kind, string source, string target) = (Text(each, "relationship_type")!, Text(each, "source_ref")!.Split("--")[0], Text(each, "target_ref")!.Split("--")[0]);
        if (kind is "derived-from" or "duplicate-of" && source != target)
        {
            yield return $"{kind} joins {source} and {target}";
        }
        if (source is "relationship" or "sighting" || target is "relationship" or "sighting")
        {
            yield return "it joins a relationship";
        }
        if (Text(each, "source_ref") == Text(each, "target_ref"))
        {
            yield return "it joins a thing with itself";
        }
    }

    private static string? Text(JsonElement each, string name) => each.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Kind();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex Country();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();

    [GeneratedRegex("^[a-z][a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$")]
    private static partial Regex Instant();
}

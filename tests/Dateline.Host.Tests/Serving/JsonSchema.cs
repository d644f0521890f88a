using System.Globalization;
using System.Text.Json;

namespace Dateline.Host.Tests.Serving;

/// <summary>As much of JSON Schema (2020-12) as the API's description uses. A keyword that it does not know is a fault, so that nothing passes unseen.</summary>
internal sealed class JsonSchema(JsonElement document)
{
    private static readonly HashSet<string> _notes = new(["description", "title", "default", "example", "examples", "deprecated"], StringComparer.Ordinal);

    /// <summary>What in <paramref name="value"/> is at odds with <paramref name="schema"/>; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonElement schema, JsonElement value)
    {
        List<string> faults = [];
        Check(schema, value, "$", faults);
        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    Check(Resolve(keyword.Value.GetString()!), value, at, faults);
                    break;
                case "type":
                    string[] types = keyword.Value.ValueKind == JsonValueKind.Array ? [.. keyword.Value.EnumerateArray().Select(type => type.GetString()!)] : [keyword.Value.GetString()!];
                    Fault(types.Any(type => Is(value, type)), $"{at}: {value.ValueKind} is no {string.Join(" or ", types)}", faults);
                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    foreach (JsonProperty property in value.EnumerateObject())
                    {
                        // A field that is not described is one that a reader of the description does not know of.
                        if (keyword.Value.TryGetProperty(property.Name, out JsonElement described))
                        {
                            Check(described, property.Value, $"{at}.{property.Name}", faults);
                        }
                        else
                        {
                            Fault(_whole > 0, $"{at}.{property.Name} is not described", faults);
                        }
                    }
                    break;
                case "required" when value.ValueKind == JsonValueKind.Object:
                    faults.AddRange(keyword.Value.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at} lacks {name}"));
                    break;
                case "items" when value.ValueKind == JsonValueKind.Array:
                    foreach ((JsonElement item, int index) in value.EnumerateArray().Select((item, index) => (item, index)))
                    {
                        Check(keyword.Value, item, $"{at}[{index}]", faults);
                    }
                    break;
                case "minItems" when value.ValueKind == JsonValueKind.Array:
                    Fault(value.GetArrayLength() >= keyword.Value.GetInt32(), $"{at} has too few items", faults);
                    break;
                case "maxItems" when value.ValueKind == JsonValueKind.Array:
                    Fault(value.GetArrayLength() <= keyword.Value.GetInt32(), $"{at} has too many items", faults);
                    break;
                case "format" when keyword.Value.GetString() == "date" && value.ValueKind == JsonValueKind.String:
                    Fault(DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), $"{at} is no day", faults);
                    break;
                case "allOf":
                    _whole++;
                    foreach (JsonElement part in keyword.Value.EnumerateArray())
                    {
                        Check(part, value, at, faults);
                    }
                    _whole--;
                    break;
                case "anyOf" or "oneOf":
                    Fault(keyword.Value.EnumerateArray().Any(one => new JsonSchema(document).Faults(one, value).Count == 0), $"{at} fits none of {keyword.Name}", faults);
                    break;
                case "properties" or "required" or "items" or "minItems" or "maxItems" or "format":
                    break;
                default:
                    Fault(_notes.Contains(keyword.Name), $"{at}: the keyword {keyword.Name} is not known here", faults);
                    break;
            }
        }
    }

    // Parts of a whole describe some of its fields each.
    private int _whole;

    private JsonElement Resolve(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate(document, (at, name) => at.GetProperty(name));

    private static void Fault(bool isWell, string fault, List<string> faults)
    {
        if (!isWell)
        {
            faults.Add(fault);
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => false,
    };
}

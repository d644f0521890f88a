using System.Text.Json;
using Dateline.Host.Running;

namespace Dateline.Host.Mcp;

/// <summary>Holds the arguments of a call against what the tool says it takes, so that who calls it wrongly is told how.</summary>
internal static class ToolArguments
{
    /// <summary>What is wrong with the arguments, in one sentence, or null.</summary>
    /// <param name="schema">The tool's schema of its input.</param>
    /// <param name="arguments">The arguments, or null where there are none.</param>
    public static string? Fault(JsonElement schema, IDictionary<string, JsonElement>? arguments)
    {
        arguments ??= new Dictionary<string, JsonElement>();
        JsonElement known = schema.GetProperty("properties");
        foreach ((string name, JsonElement value) in arguments.OrderBy(argument => argument.Key, StringComparer.Ordinal))
        {
            if (!known.TryGetProperty(name, out JsonElement described))
            {
                return $"'{Lines.Plain(name)}' is no argument of this tool: {string.Join(", ", known.EnumerateObject().Select(property => property.Name))}";
            }
            string[] types = Types(described);
            if (types.Length > 0 && !types.Any(type => Is(value, type)))
            {
                return $"'{name}' is {string.Join(" or ", types)}, not {value.ValueKind.ToString().ToLowerInvariant()}";
            }
            if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            {
                return $"'{name}' is an array of strings";
            }
        }
        IEnumerable<string> required = schema.TryGetProperty("required", out JsonElement must) ? must.EnumerateArray().Select(name => name.GetString()!) : [];
        return required.FirstOrDefault(name => !arguments.ContainsKey(name)) is string missing ? $"'{missing}' is missing" : null;
    }

    private static string[] Types(JsonElement described) =>
        !described.TryGetProperty("type", out JsonElement type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => string.Equals(type, value.ValueKind.ToString(), StringComparison.OrdinalIgnoreCase),
    };
}

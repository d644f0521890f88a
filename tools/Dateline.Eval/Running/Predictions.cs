using System.Text.Json;
using Dateline.Eval.Scores;
using Dateline.Text;

namespace Dateline.Eval.Running;

/// <summary>Reads quotations out of lines of <c>dateline annotate -</c>, so that another program's output can be scored too.</summary>
internal static class Predictions
{
    /// <summary>The quotations of each line, by the line's id.</summary>
    /// <exception cref="JsonException">A line is no JSON.</exception>
    public static Dictionary<string, IReadOnlyList<FoundQuotation>> Read(string file)
    {
        Dictionary<string, IReadOnlyList<FoundQuotation>> found = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(file).Where(line => line.Trim().Length > 0))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            found[root.GetProperty("id").GetString()!] = root.TryGetProperty("quotations", out JsonElement quotations) && quotations.ValueKind == JsonValueKind.Array
                ? [.. quotations.EnumerateArray().Select(Quotation)]
                : [];
        }
        return found;
    }

    private static FoundQuotation Quotation(JsonElement quotation) => new(
        quotation.GetProperty("kind").GetString()!,
        Spans(quotation, "content"),
        Spans(quotation, "speaker"),
        Spans(quotation, "cue"),
        quotation.TryGetProperty("name", out JsonElement name) ? name.GetString() : null);

    private static TextSpan[] Spans(JsonElement quotation, string role)
    {
        if (!quotation.TryGetProperty(role, out JsonElement spans) || spans.ValueKind != JsonValueKind.Array || spans.GetArrayLength() == 0)
        {
            return [];
        }
        return spans[0].ValueKind == JsonValueKind.Number ? [Span(spans)] : [.. spans.EnumerateArray().Select(Span)];
    }

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());
}

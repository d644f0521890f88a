using System.Globalization;
using System.Text.Json;
using Dateline.Text;

namespace Dateline.Eval.Gold;

/// <summary>Reads gold: folders or files of marked stories, and a key with spans beside plain texts (<c>answers.json</c>).</summary>
internal static class GoldReader
{
    /// <summary>The stories in a folder (every .json but .plain.json, in ordinal order) or of one file.</summary>
    /// <exception cref="FormatException">A file is not marked as it should be.</exception>
    public static IReadOnlyList<GoldStory> Stories(string path) =>
        [.. (Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.json").Where(file => !file.EndsWith(".plain.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            : (IEnumerable<string>)[path]).Select(Story)];

    /// <summary>The reports of a key whose texts lie beside it.</summary>
    public static IReadOnlyList<GoldReport> Key(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement key = document.RootElement;
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Dictionary<string, List<string>> forms = key.GetProperty("names").EnumerateArray()
            .ToDictionary(name => Text(name, "entity"), name => Strings(name.GetProperty("forms")), StringComparer.Ordinal);
        if (key.TryGetProperty("also", out JsonElement also))
        {
            foreach (JsonProperty more in also.EnumerateObject())
            {
                if (!forms.TryGetValue(more.Name, out List<string>? known))
                {
                    forms[more.Name] = known = [];
                }
                known.AddRange(Strings(more.Value));
            }
        }
        return [.. key.GetProperty("quotations").EnumerateArray().GroupBy(quotation => Text(quotation, "report"), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new GoldReport(group.Key, null, File.ReadAllText(Path.Combine(folder, group.Key)), null, [.. group.Select(quotation => KeyQuotation(quotation, forms))]))];
    }

    private static GoldQuotation KeyQuotation(JsonElement quotation, Dictionary<string, List<string>> forms)
    {
        string speaker = Text(quotation, "speaker_id");
        List<string> names = [speaker.Replace('-', ' '), .. forms.GetValueOrDefault(speaker, [])];
        bool isPerson = speaker.Count(character => character == '-') == 1;
        return new GoldQuotation(null, Text(quotation, "kind"), [.. quotation.GetProperty("content").EnumerateArray().Select(Span)], One(quotation, "speaker"), One(quotation, "cue"), names, isPerson);
    }

    private static GoldStory Story(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement story = document.RootElement;
        string name = Text(story, "story");
        Dictionary<string, JsonElement> actors = story.GetProperty("actors").EnumerateObject().ToDictionary(actor => actor.Name, actor => actor.Value, StringComparer.Ordinal);
        List<GoldReport> reports = [];
        Dictionary<string, TextSpan[]> values = new(StringComparer.Ordinal);
        foreach (JsonElement report in story.GetProperty("reports").EnumerateArray())
        {
            string id = Text(report, "id");
            (string text, IReadOnlyList<Mark> marks) = Marks.Strip(Text(report, "marked"));
            GoldQuotation[] quotations = [.. story.GetProperty("quotations").EnumerateArray().Where(quotation => Text(quotation, "at").Split(':')[0] == id)
                .Select(quotation => MarkedQuotation(quotation, marks, actors))];
            foreach (IGrouping<string, Mark> value in marks.Where(mark => mark.Role == 'D').GroupBy(mark => mark.Number, StringComparer.Ordinal))
            {
                values[$"{id}:D{value.Key}"] = [.. value.Select(mark => mark.Span).Order()];
            }
            DateOnly day = DateOnly.ParseExact(Text(report, "true_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            reports.Add(new GoldReport($"{name}/{id}", Text(report, "outlet"), text, day, quotations) { Events = GoldEvents.Of(story, id, marks) });
        }
        GoldStatement[] statements = [.. story.GetProperty("statements").EnumerateArray().Select(Statement)];
        (string, string)[] copies = [.. story.GetProperty("copies").EnumerateArray().Select(copy => (Text(copy, "of"), Text(copy, "copy")))];
        GoldDiscrepancy[] discrepancies = [.. story.GetProperty("discrepancies").EnumerateArray().Select(discrepancy => new GoldDiscrepancy(
            Text(discrepancy, "field"), Text(discrepancy, "kind"), [.. Strings(discrepancy.GetProperty("at")).Select(at => (at.Split(':')[0], (IReadOnlyList<TextSpan>)values[at]))]))];
        return new GoldStory(name, reports, statements, copies) { Discrepancies = discrepancies };
    }

    private static GoldQuotation MarkedQuotation(JsonElement quotation, IReadOnlyList<Mark> marks, Dictionary<string, JsonElement> actors)
    {
        string at = Text(quotation, "at");
        string number = at.Split(':')[1];
        TextSpan[] Get(char role) => [.. marks.Where(mark => mark.Role == role && mark.Number == number).Select(mark => mark.Span).Order()];
        string id = Text(quotation, "speaker");
        JsonElement actor = actors[id];
        string name = Text(actor, "name");
        List<string> names = [name, .. actor.TryGetProperty("forms", out JsonElement forms) ? Strings(forms) : [], id];
        bool isPerson = id.Count(character => character == '-') == 1 && name.Count(character => character == ' ') == 1;
        return new GoldQuotation(at, Text(quotation, "kind"), Get('C'), Get('S'), Get('U'), names, isPerson);
    }

    private static GoldStatement Statement(JsonElement statement)
    {
        IEnumerable<JsonElement> differences = statement.TryGetProperty("differences", out JsonElement all) ? all.EnumerateArray() : [];
        return new GoldStatement(
            Text(statement, "speaker"),
            Strings(statement.GetProperty("quotations")),
            [.. differences.Select(difference => (Text(difference, "aspect"), (IReadOnlyList<string>)Strings(difference.GetProperty("between"))))]);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private static TextSpan[] One(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement pair) && pair.ValueKind == JsonValueKind.Array ? [Span(pair)] : [];
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Annotation.Times;
using Dateline.Extraction;
using Dateline.Text;

namespace Dateline.Eval.Scores;

/// <summary>The cases of the English date models of Recognizers-Text whose results are all dates, ranges of dates or lengths: one is right where every span is exact and one of the values listed for it is ours, the ends of ranges turned inclusive.</summary>
internal sealed class TimeScore
{
    private static readonly string[] _types = ["date", "daterange", "duration"];

    private readonly HashSet<int> _unlike;

    /// <param name="unlike">A table of the cases that no news report would say, by their numbers in the file from 1, or null.</param>
    public TimeScore(string? unlike) =>
        _unlike = unlike is null ? [] : [.. DataTable.Parse(new DataFile(Path.GetFileName(unlike), File.ReadAllText(unlike))).Rows.Select(row => row.Number("case"))];

    public int Right { get; private set; }

    /// <summary>Those right among the cases that a news report could say.</summary>
    public int RightInNews { get; private set; }

    /// <summary>The cases that a news report could say.</summary>
    public int CasesInNews { get; private set; }

    public int Cases { get; private set; }

    /// <summary>The inputs of the cases that are not right.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Scores the cases of <paramref name="file"/>.</summary>
    public void Add(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
        foreach ((JsonElement item, int number) in document.RootElement.EnumerateArray().Select((item, at) => (item, at + 1)).Where(pair => Applies(pair.item)))
        {
            string text = item.GetProperty("Input").GetString()!;
            bool right = IsRight(item, text);
            Cases++;
            Right += right ? 1 : 0;
            if (!_unlike.Contains(number))
            {
                CasesInNews++;
                RightInNews += right ? 1 : 0;
            }
            if (!right)
            {
                Wrong.Add(text);
            }
        }
    }

    private static bool Applies(JsonElement item)
    {
        JsonElement[] results = [.. item.GetProperty("Results").EnumerateArray()];
        return results.Length > 0 && results.All(result => Values(result) is { Length: > 0 } values && values.All(value => _types.Contains(Text(value, "type"))));
    }

    private static bool IsRight(JsonElement item, string text)
    {
        DateOnly? day = item.TryGetProperty("Context", out JsonElement context) && Text(context, "ReferenceDateTime") is { Length: >= 10 } said ? DateOnly.ParseExact(said[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        Reading reading = Reading.Of(new RawReport("case", Encoding.UTF8.GetBytes(text)) { Language = "en", Published = day }, Knowledge.Embedded);
        return item.GetProperty("Results").EnumerateArray().All(result =>
        {
            TextSpan span = new(result.GetProperty("Start").GetInt32(), result.GetProperty("End").GetInt32() + 1);
            return reading.ResolvedTimes.FirstOrDefault(time => time.Span == span) is ResolvedTime time && Values(result).Any(value => Same(value, time));
        });
    }

    private static JsonElement[] Values(JsonElement result) =>
        result.TryGetProperty("Resolution", out JsonElement resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("values", out JsonElement values) && values.ValueKind == JsonValueKind.Array ? [.. values.EnumerateArray()] : [];

    private static bool Same(JsonElement value, ResolvedTime time)
    {
        string? said = Text(value, "value");
        if (said == "not resolved")
        {
            return time.From is null && time.To is null;
        }
        if (Text(value, "type") == "date")
        {
            return time.Value == said || (time.From == time.To && Day(time.From) == said);
        }
        if (Text(value, "type") == "duration")
        {
            return time.Value == Text(value, "timex");
        }
        string? end = Text(value, "end");
        bool named = Text(value, "timex") is string timex && timex.Contains('(', StringComparison.Ordinal) && end is not null && Day(time.To) == end;
        return Day(time.From) == Text(value, "start") && (named || (end is null ? time.To is null : Day(time.To?.AddDays(1)) == end));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Host.Tests.Commands;

/// <summary>Every run of characters that is written gives back what it names: in the report's text, through the record and back, for every kind of line; over the samples and, where the gold is at hand, its reports.</summary>
public sealed partial class EvidenceTests
{
    private static readonly string[] _single = ["addressee", "medium", "venue", "hedge"];
    private static readonly string[] _lists = ["content", "cue", "speaker"];

    [Fact]
    public async Task Every_span_of_the_samples_gives_its_characters_back() =>
        await CheckAsync([.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file)))], 10);

    [Fact]
    public async Task Every_span_of_the_marked_stories_and_the_seeds_gives_its_characters_back()
    {
        string? gold = Environment.GetEnvironmentVariable("DATELINE_GOLD");
        Assert.SkipWhen(string.IsNullOrEmpty(gold), "The gold texts are not at hand: set DATELINE_GOLD");
        List<(string, string)> texts = [];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(gold!, "stories"), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (JsonElement report in JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).RootElement.GetProperty("reports").EnumerateArray())
            {
                texts.Add(($"{Path.GetFileName(file)}:{report.GetProperty("id")}", Marks().Replace(report.GetProperty("marked").GetString()!, "")));
            }
        }
        texts.AddRange(Directory.EnumerateFiles(Path.Combine(gold!, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file))));
        await CheckAsync(texts, 60);
    }

    private static async Task CheckAsync(List<(string Id, string Text)> texts, int fewest)
    {
        texts.Count.ShouldBeGreaterThanOrEqualTo(fewest);
        using TemporaryFolder folder = new();
        StringBuilder input = new();
        foreach ((string id, string text) in texts)
        {
            input.Append(JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["text"] = text, ["outlet"] = id, ["published"] = "2025-03-06" })).Append('\n');
        }
        JsonElement[] lines = (await Program.RunAsync(["annotate", "-", "--text", "--tokens"], input.ToString(), folder.Path)).Objects;
        lines.Length.ShouldBe(texts.Count);
        Dictionary<string, int> kinds = [];
        foreach (JsonElement line in lines)
        {
            string text = line.GetProperty("text").GetString()!;
            ContentHash.OfText(text).ShouldBe(line.GetProperty("textHash").GetString());
            Walk(line, "", text, kinds);
        }
        foreach (string kind in (string[])["quotations.content", "quotations.cue", "quotations.speaker", "quotations.addressee.span", "quotations.medium", "quotations.said.evidence", "quotations.where.evidence", "mentions.span", "times.span", "places.span", "events.text", "parts.span", "sentences", "tokens.span"])
        {
            kinds.GetValueOrDefault(kind).ShouldBePositive($"no span of {kind} among {string.Join(", ", kinds.Keys)}");
        }
        await ThroughRecordAsync(texts, lines, folder);
    }

    /// <summary>Each span below <paramref name="element"/>: in the text, of at least one character, no blank at its ends and no surrogate pair cut.</summary>
    private static void Walk(JsonElement element, string path, string text, Dictionary<string, int> kinds)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject().Where(property => property.Name is not ("engine" or "candidates" or "modes" or "contexts")))
            {
                Walk(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", text, kinds);
            }
            return;
        }
        if (element.ValueKind != JsonValueKind.Array)
        {
            return;
        }
        if (element.GetArrayLength() == 2 && element[0].ValueKind == JsonValueKind.Number && element[1].ValueKind == JsonValueKind.Number)
        {
            (int start, int end) = (element[0].GetInt32(), element[1].GetInt32());
            kinds[path] = kinds.GetValueOrDefault(path) + 1;
            start.ShouldBeGreaterThanOrEqualTo(0, path);
            end.ShouldBeLessThanOrEqualTo(text.Length, path);
            if (path.StartsWith("findings", StringComparison.Ordinal))
            {
                return;
            }
            end.ShouldBeGreaterThan(start, path);
            string words = text[start..end];
            words.ShouldBe(words.Trim(), path);
            (char.IsLowSurrogate(words[0]) || char.IsHighSurrogate(words[^1])).ShouldBeFalse(path);
            return;
        }
        foreach (JsonElement item in element.EnumerateArray())
        {
            Walk(item, path, text, kinds);
        }
    }

    /// <summary>The same quotations with the same spans come back from a record, whose every line holds.</summary>
    private static async Task ThroughRecordAsync(List<(string Id, string Text)> texts, JsonElement[] lines, TemporaryFolder folder)
    {
        StringBuilder manifest = new("file,outlet,url,published\n");
        for (int number = 0; number < texts.Count; number++)
        {
            string text = lines[number].GetProperty("text").GetString()!;
            folder.Write($"in/{number}.txt", text);
            manifest.Append($"{number}.txt,Outlet {number},,2025-03-06\n");
        }
        folder.Write("in/manifest.csv", manifest.ToString());
        Outcome read = await Program.RunAsync(["read", folder["in"]], folder: folder.Path);
        read.Code.ShouldBe(0, read.Error);
        (await Program.RunAsync(["verify"], folder: folder.Path)).Code.ShouldBe(0);
        JsonElement[] kept = (await Program.RunAsync(["quotes", "--jsonl"], folder: folder.Path)).Objects;
        kept.Length.ShouldBePositive();
        Dictionary<string, string> shown = [];
        foreach (JsonElement quotation in kept)
        {
            string report = quotation.GetProperty("report").GetString()!;
            if (!shown.TryGetValue(report, out string? text))
            {
                shown.Add(report, text = (await Program.RunAsync(["show", report, "--jsonl"], folder: folder.Path)).Objects.Single().GetProperty("text").GetString()!);
                ContentHash.OfText(text).ShouldBe(quotation.GetProperty("textHash").GetString());
            }
            Spans(quotation.GetProperty("content")).Select(span => span.In(text)).ShouldBe(quotation.GetProperty("text").GetString()!.Split(" […] "), ignoreOrder: false);
            foreach (TextSpan span in _lists.SelectMany(name => Spans(quotation.GetProperty(name))).Concat(_single.SelectMany(name => One(quotation.GetProperty(name)))))
            {
                span.End.ShouldBeLessThanOrEqualTo(text.Length);
            }
        }
    }

    private static IEnumerable<TextSpan> Spans(JsonElement list) => list.EnumerateArray().Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32()));

    private static TextSpan[] One(JsonElement span) => span.ValueKind == JsonValueKind.Array ? [new TextSpan(span[0].GetInt32(), span[1].GetInt32())] : [];

    [GeneratedRegex(@"⟦[A-Z]\d*\||⟧")]
    private static partial Regex Marks();
}

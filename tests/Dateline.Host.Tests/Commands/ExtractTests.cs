using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

public sealed class ExtractTests
{
    private const string Page = """
        <!doctype html><html lang="en"><head><title>Ferry closed</title><meta property="article:published_time" content="2025-03-04T10:00:00+01:00"><meta name="author" content="Una Marrant"></head>
        <body><h1>Ferry closed</h1><p>The ferry between the islands stays closed until the end of the month, the harbour office said on Tuesday.</p>
        <p>Nobody was hurt when the ramp broke, but the pier needs new timber before it can open again, the office added.</p></body></html>
        """;

    [Fact]
    public async Task A_page_gives_a_line_whose_spans_and_bytes_give_the_characters_back()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("ferry.html", Page);
        JsonElement line = (await Program.RunAsync(["extract", file, "--jsonl"])).Objects.Single();
        line.GetProperty("id").GetString().ShouldBe("ferry");
        line.GetProperty("title").GetString().ShouldBe("Ferry closed");
        line.GetProperty("authors").EnumerateArray().Single().GetString().ShouldBe("Una Marrant");
        line.GetProperty("date").GetString().ShouldBe("2025-03-04");
        line.GetProperty("published").GetString().ShouldBe("2025-03-04T10:00:00+01:00");
        string text = line.GetProperty("text").GetString()!;
        text.Split("\n\n").Length.ShouldBe(2);
        byte[] bytes = Encoding.UTF8.GetBytes(Page);
        foreach (JsonElement part in line.GetProperty("parts").EnumerateArray())
        {
            string characters = part.GetProperty("characters").GetString()!;
            int[] place = [.. part.GetProperty("bytes").EnumerateArray().Select(each => each.GetInt32())];
            Encoding.UTF8.GetString(bytes[place[0]..place[1]]).ShouldBe(characters);
            if (part.GetProperty("span") is { ValueKind: JsonValueKind.Array } span)
            {
                text[span[0].GetInt32()..span[1].GetInt32()].ShouldBe(characters);
            }
        }
    }

    [Fact]
    public async Task A_packed_page_is_called_without_the_ending_and_reads_the_same()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("ferry.html", Page);
        string packed = Path.Combine(folder.Path, "packed.html.gz");
        using (GZipStream stream = new(File.Create(packed), CompressionMode.Compress))
        {
            stream.Write(Encoding.UTF8.GetBytes(Page));
        }
        JsonElement[] lines = [.. (await Program.RunAsync(["extract", file, packed, "--jsonl"])).Objects];
        lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(["ferry", "packed"]);
        lines[1].GetProperty("text").GetString().ShouldBe(lines[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task For_people_the_report_is_shown_as_text()
    {
        using TemporaryFolder folder = new();
        Outcome outcome = await Program.RunAsync(["extract", folder.Write("ferry.html", Page)]);
        outcome.Output.ShouldStartWith("Ferry closed\nUna Marrant · 2025-03-04T10:00:00+01:00\n\nThe ferry between");
    }
}

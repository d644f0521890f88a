using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

/// <summary>Lines that an outlet repeats are boilerplate in the record, whichever of its reports came first.</summary>
public sealed class RepeatedLinesTests
{
    private static readonly string[] _bodies =
    [
        "Ferry closed for a year\n\nThe ferry of Orlan will be closed for a year. “We cannot pay the pilots,” Minister Bero Halk said on Monday.",
        "Bread dearer again\n\nBakers in the capital ask more for a loaf since flour has become dear, their guild said on Tuesday.",
        "Light goes out\n\nThe keeper of the light went home for the last time on Wednesday and locked the door behind him.",
        "Snow on the pass\n\nSnow fell on the pass on Friday and cars stood for six hours, the road office said in the evening.",
    ];

    [Fact]
    public async Task The_parts_are_the_same_in_any_order_of_arrival()
    {
        string atOnce = await PartsAsync([[0, 1, 2, 3]]);
        (await PartsAsync([[3], [1], [0], [2]])).ShouldBe(atOnce);
        (await PartsAsync([[2, 0], [1, 3], [0]])).ShouldBe(atOnce);
        atOnce.Split('\n').Count(line => line.Contains("repeated-line", StringComparison.Ordinal)).ShouldBe(8);
    }

    [Fact]
    public async Task A_brief_of_files_knows_them_too()
    {
        using TemporaryFolder folder = new();
        Write(folder, [0, 1, 2, 3]);
        Outcome brief = await Program.RunAsync(["brief", "--manifest", "m.csv", "--jsonl"], folder: folder.Path);
        brief.Code.ShouldBe(0, brief.Error);
        brief.Output.ShouldNotContain("Voices from the islands");
    }

    private static async Task<string> PartsAsync(int[][] batches)
    {
        using TemporaryFolder folder = new();
        foreach (int[] batch in batches)
        {
            Write(folder, batch);
            (await Program.RunAsync(["read", "--manifest", "m.csv"], folder: folder.Path)).Code.ShouldBe(0);
        }
        List<string> parts = [];
        for (int i = 0; i < _bodies.Length; i++)
        {
            JsonElement shown = (await Program.RunAsync(["show", $"{i}.txt", "--jsonl"], folder: folder.Path)).Objects.Single();
            parts.AddRange(shown.GetProperty("parts").EnumerateArray().Select(part => $"{i} {part.GetRawText()}"));
        }
        (await Program.RunAsync(["verify"], folder: folder.Path)).Code.ShouldBe(0);
        return string.Join('\n', parts);
    }

    private static void Write(TemporaryFolder folder, int[] reports)
    {
        foreach (int i in reports)
        {
            folder.Write($"{i}.txt", $"{_bodies[i]}\nVoices from the islands\n{i + 2} letters today\n");
        }
        folder.Write("m.csv", "file,outlet,published\n" + string.Concat(reports.Select(i => $"{i}.txt,Orlan Wire,2025-06-0{i + 2}\n")));
    }
}

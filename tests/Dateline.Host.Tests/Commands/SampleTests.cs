using System.Text.RegularExpressions;

namespace Dateline.Host.Tests.Commands;

/// <summary>What a newcomer sees: the briefs of the samples, as files whose changes are reviewed, and the README that quotes one.</summary>
public sealed partial class SampleTests
{
    [Theory]
    [InlineData("bay-of-piran")]
    [InlineData("the-drone-at-odzisi")]
    public async Task The_brief_of_a_sample_is_as_it_was(string story)
    {
        Outcome outcome = await Program.RunAsync(["brief", $"samples/{story}"], folder: Repository.Root);
        outcome.Code.ShouldBe(0, outcome.Error);
        Golden.Check(outcome.Output, "The_brief_of_" + story.Replace('-', '_'));
    }

    [Fact]
    public async Task The_readme_shows_what_its_command_prints()
    {
        string[] blocks = [.. CodeBlock().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"))).Select(match => match.Groups[1].Value)];
        int command = Array.IndexOf(blocks, "./dateline brief samples/bay-of-piran\n");
        command.ShouldBeGreaterThanOrEqualTo(0);
        Outcome outcome = await Program.RunAsync(["brief", "samples/bay-of-piran"], folder: Repository.Root);
        HashSet<string> printed = [.. outcome.Output.Split('\n')];
        string[] shown = [.. blocks[command + 1].Split('\n').Where(line => line.Length > 0 && line != "…")];
        shown.Length.ShouldBeGreaterThan(8);
        shown.ShouldAllBe(line => printed.Contains(line));
    }

    [GeneratedRegex("(?s)```\n(.*?)```")]
    private static partial Regex CodeBlock();
}

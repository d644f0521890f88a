using System.CommandLine;
using Dateline.Host.Commands;
using Dateline.Host.Running;

namespace Dateline.Host.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("frobnicate")]
    [InlineData("annotate")]
    [InlineData("annotate", "file.txt")]
    [InlineData("annotate", "-", "--no-such-option")]
    [InlineData("annotate", "-", "--threads", "0")]
    [InlineData("annotate", "-", "--log-level", "loud")]
    [InlineData("quotes", "--from", "yesterday")]
    [InlineData("quotes", "--json", "--csv")]
    [InlineData("annotate", "-", "--csv")]
    [InlineData("group", "-", "--csv")]
    [InlineData("brief", "--csv")]
    [InlineData("show", "1", "--csv")]
    [InlineData("compare", "1", "--csv")]
    [InlineData("compare", "-", "--csv")]
    [InlineData("explain", "1", "--csv")]
    [InlineData("outlets", "--kind", "agencies")]
    [InlineData("brief", "no-such-file.txt")]
    [InlineData("brief", "--data", "no-such-folder", "x.txt")]
    [InlineData("read")]
    [InlineData("stories")]
    [InlineData("compare", "-")]
    [InlineData()]
    public async Task Wrong_use_gives_one_line_and_exit_code_2(params string[] arguments)
    {
        using TemporaryFolder folder = new();
        Outcome outcome = await Program.RunAsync(arguments, folder: folder.Path);
        outcome.Code.ShouldBe(2);
        outcome.Output.ShouldBe("");
        outcome.ErrorLines.Single().ShouldStartWith("dateline: ");
    }

    [Fact]
    public async Task Settings_are_options_over_environment_over_file_over_defaults()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "dateline.json"), """{"record":"file.db","threads":3}""", TestContext.Current.CancellationToken);
        Surroundings Of(Dictionary<string, string> environment) => new() { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null, Environment = environment, Folder = folder.Path };
        Settings fromFile = Settings.Of(Of([]), _ => null);
        Settings fromEnvironment = Settings.Of(Of(new() { ["DATELINE_RECORD"] = "environment.db" }), _ => null);
        Settings fromOption = Settings.Of(Of(new() { ["DATELINE_RECORD"] = "environment.db" }), name => name == "record" ? "option.db" : null);
        Path.GetFileName(fromFile.Record).ShouldBe("file.db");
        fromFile.Threads.ShouldBe(3);
        Path.GetFileName(fromEnvironment.Record).ShouldBe("environment.db");
        Path.GetFileName(fromOption.Record).ShouldBe("option.db");
    }

    [Fact]
    public async Task The_log_goes_to_stderr_at_the_level_asked_for()
    {
        using TemporaryFolder folder = new();
        folder.Write("a.txt", "A headline\n\nA report.");
        (await Program.RunAsync(["brief", "a.txt"], folder: folder.Path)).Error.ShouldBe("");
        (await Program.RunAsync(["brief", "a.txt", "--log-level", "information"], folder: folder.Path)).Error.ShouldStartWith("information: read a.txt: ");
    }

    [Fact]
    public async Task An_unknown_setting_in_the_file_is_named()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "dateline.json"), """{"recrod":"x"}""", TestContext.Current.CancellationToken);
        Outcome outcome = await Program.RunAsync(["annotate", "-"], folder: folder.Path);
        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("'recrod' is no setting");
    }

    [Fact]
    public void Every_verb_and_option_is_documented()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cli.md"));
        Command root = CommandLine.Root(new Surroundings { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null, Environment = new Dictionary<string, string>(), Folder = "/" });
        string[] missing =
        [
            .. root.Options.Select(option => option.Name).Where(name => !text.Contains($"`{name}", StringComparison.Ordinal)),
            .. root.Subcommands.Where(verb => !text.Contains($"\n## {verb.Name}", StringComparison.Ordinal)).Select(verb => verb.Name),
            .. root.Subcommands.SelectMany(verb => verb.Options.Where(option => !Section(text, verb.Name).Contains($"`{option.Name}", StringComparison.Ordinal)).Select(option => $"{verb.Name} {option.Name}")),
        ];
        missing.ShouldBeEmpty();
    }

    private static string Section(string text, string verb)
    {
        int start = text.IndexOf($"\n## {verb}", StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return start < 0 ? "" : text[start..(end < 0 ? text.Length : end)];
    }
}

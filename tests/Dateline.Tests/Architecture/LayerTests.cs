using System.Text.RegularExpressions;

namespace Dateline.Tests.Architecture;

/// <summary>Keeps the layers of ARCHITECTURE.md: a folder of the library names only folders to its left.</summary>
public sealed partial class LayerTests
{
    private static readonly string[] _stages = ["Text", "Language", "Extraction", "Annotation", "Linking", "Grouping", "Comparison"];

    [Fact]
    public void A_folder_of_the_library_names_only_folders_to_its_left()
    {
        List<string> offences = [];
        foreach ((string stage, int at) in _stages.Select((stage, at) => (stage, at)))
        {
            foreach (string file in Repository.SourceFiles($"src/Dateline/{stage}"))
            {
                string code = WithoutComments(File.ReadAllText(file));
                offences.AddRange(_stages.Skip(at + 1).Where(later => Names(code, later)).Select(later => $"{Repository.Relative(file)} names {later}"));
            }
        }
        offences.ShouldBeEmpty();
    }

    [Fact]
    public void The_value_of_the_first_pass_is_named_by_grouping_and_comparison_only_and_that_of_the_second_by_none()
    {
        List<string> offences = [];
        foreach (string stage in _stages)
        {
            bool mayRead = stage is "Grouping" or "Comparison";
            foreach (string file in Repository.SourceFiles($"src/Dateline/{stage}"))
            {
                string code = WithoutComments(File.ReadAllText(file));
                if (!mayRead && ReadingType().IsMatch(code))
                {
                    offences.Add($"{Repository.Relative(file)} names Reading");
                }
                if (TellingType().IsMatch(code))
                {
                    offences.Add($"{Repository.Relative(file)} names Telling");
                }
            }
        }
        offences.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("src/Dateline/Dateline.csproj")]
    [InlineData("src/Dateline.Sources/Dateline.Sources.csproj", "Dateline")]
    [InlineData("src/Dateline.Storage/Dateline.Storage.csproj", "Dateline")]
    [InlineData("src/Dateline.Host/Dateline.Host.csproj", "Dateline", "Dateline.Sources", "Dateline.Storage")]
    public void Projects_refer_only_to_those_before_them(string project, params string[] expected)
    {
        string content = File.ReadAllText(Path.Combine(Repository.Root, project));
        ProjectReference().Matches(content).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal).ShouldBe(expected);
    }

    [Fact]
    public void A_planted_arrow_to_the_right_is_seen()
    {
        Names("using Dateline.Linking;", "Linking").ShouldBeTrue();
        Names("var x = Linking.MentionLinker.Link();", "Linking").ShouldBeTrue();
        Names("// told by Linking", "Linking").ShouldBeFalse();
    }

    private static bool Names(string code, string stage) =>
        Regex.IsMatch(code, $@"\bDateline\.{stage}\b|(?<![.\w]){stage}\.[A-Z]", RegexOptions.CultureInvariant);

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![.\w""])Reading\b(?!\w)")]
    private static partial Regex ReadingType();

    [GeneratedRegex(@"(?<![.\w""])Telling\b(?!\w)")]
    private static partial Regex TellingType();

    [GeneratedRegex(@"ProjectReference Include=""[^""]*/([\w.]+)\.csproj""")]
    private static partial Regex ProjectReference();
}

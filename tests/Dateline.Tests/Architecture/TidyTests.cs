using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Tests.Architecture;

/// <summary>Keeps files findable, documented and sourced.</summary>
public sealed partial class TidyTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_source_file_is_longer_than_three_hundred_lines()
    {
        string[] offences = [.. Sources().Select(file => (file, lines: File.ReadAllLines(file).Length)).Where(pair => pair.lines > MostLines)
            .Select(pair => $"{Repository.Relative(pair.file)}: {pair.lines} lines")];
        offences.ShouldBeEmpty();
    }

    [Fact]
    public void No_type_is_named_a_manager_a_helper_or_the_like()
    {
        string[] offences = [.. Sources().Where(file => CatchAll().IsMatch(Path.GetFileNameWithoutExtension(file))).Select(Repository.Relative)];
        offences.ShouldBeEmpty();
    }

    [Fact]
    public void Every_data_file_says_source_licence_and_date()
    {
        List<string> offences = [];
        foreach (DataFile file in DataSet.Embedded.Below(""))
        {
            string[] head = [.. file.Content.Split('\n').TakeWhile(line => line.StartsWith('#'))];
            offences.AddRange(new[] { "source", "licence", "date" }
                .Where(name => !head.Any(line => line.StartsWith($"# {name}: ", StringComparison.Ordinal) && line.Length > name.Length + 4))
                .Select(name => $"data/{file.Path} has no '# {name}: '"));
        }
        offences.ShouldBeEmpty();
    }

    [Fact]
    public void Every_finding_code_has_its_heading_in_the_docs_and_every_heading_its_code()
    {
        string[] codes = [.. typeof(FindingCodes).GetFields().Select(field => (string)field.GetValue(null)!).Order(StringComparer.Ordinal)];
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs/findings.md"));
        string[] headings = [.. lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..].Trim()).Order(StringComparer.Ordinal)];
        headings.ShouldBe(codes);
        lines.ShouldNotContain(line => line.Contains("</summary>", StringComparison.Ordinal) || line.Contains("public ", StringComparison.Ordinal) || line.TrimStart().StartsWith("///", StringComparison.Ordinal));
    }

    [Fact]
    public void No_letter_outside_ascii_stands_in_a_string_of_the_library()
    {
        // Words of a language live in data/; punctuation and marks may stand in code.
        List<string> offences = [];
        foreach (string file in Repository.SourceFiles("src/Dateline"))
        {
            foreach (Match match in StringLiteral().Matches(File.ReadAllText(file)))
            {
                if (match.Value.Any(character => character > 127 && char.IsLetter(character)))
                {
                    offences.Add($"{Repository.Relative(file)}: {match.Value}");
                }
            }
        }
        offences.ShouldBeEmpty();
    }

    private static IEnumerable<string> Sources() => new[] { "src", "tools", "tests" }.SelectMany(Repository.SourceFiles);

    [GeneratedRegex("Manager|Helper|Utils|Utilities|Processor")]
    private static partial Regex CatchAll();

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"")]
    private static partial Regex StringLiteral();
}

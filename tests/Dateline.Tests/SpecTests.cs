using Dateline.Annotation.Quotations;
using Dateline.Tests.Annotation.Quotations;

namespace Dateline.Tests;

/// <summary>Runs the examples of docs/specs: what the pages say is what the program does.</summary>
public sealed class SpecTests
{
    public static TheoryData<int, string, string> QuotationExamples
    {
        get
        {
            TheoryData<int, string, string> examples = [];
            foreach ((int line, string info, string body) in Blocks("quotations.md"))
            {
                examples.Add(line, info, body);
            }
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(QuotationExamples))]
    public void The_quotations_page_tells_what_is_found(int line, string info, string body)
    {
        line.ShouldBePositive();
        string[] words = info.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<QuotationKind> kinds = [.. words.Where(word => word is "direct" or "mixed" or "indirect").Select(word => Enum.Parse<QuotationKind>(word, ignoreCase: true))];
        QuotationReading.Check(body, words.Contains("headline"), kinds.Count > 0 ? kinds : null);
    }

    [Fact]
    public void The_quotations_page_has_examples() => Blocks("quotations.md").Count().ShouldBeGreaterThan(30);

    /// <summary>The blocks ```example of a page: the line on which each begins, what stands behind the word, and its text.</summary>
    internal static IEnumerable<(int Line, string Info, string Body)> Blocks(string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "specs", page));
        for (int at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("```example", StringComparison.Ordinal))
            {
                continue;
            }
            int end = Array.IndexOf(lines, "```", at + 1);
            yield return (at + 1, lines[at]["```example".Length..].Trim(), string.Join('\n', lines[(at + 1)..end]));
            at = end;
        }
    }
}

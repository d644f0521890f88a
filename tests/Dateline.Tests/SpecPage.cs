namespace Dateline.Tests;

/// <summary>The examples of a page in docs/specs, each of which is a test.</summary>
internal static class SpecPage
{
    /// <summary>The blocks ```example of <paramref name="page"/>: the line on which each begins, what stands behind the word, and its text.</summary>
    public static TheoryData<int, string, string> Examples(string page)
    {
        TheoryData<int, string, string> examples = [];
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "specs", page));
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("```example", StringComparison.Ordinal))
            {
                int end = Array.IndexOf(lines, "```", at + 1);
                examples.Add(at + 1, lines[at]["```example".Length..].Trim(), string.Join('\n', lines[(at + 1)..end]));
                at = end;
            }
        }
        return examples;
    }
}

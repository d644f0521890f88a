using System.Text;
using Dateline.Text;

namespace Dateline.Extraction.Html;

/// <summary>Tells whether a headline or an address calls its page live: <c>pages/live-words.tsv</c>. Safe to share.</summary>
internal sealed class LiveWords
{
    private const int Longest = 500;
    private readonly string[] _words;

    /// <summary>Reads the words.</summary>
    /// <exception cref="FormatException">The file is not in its form.</exception>
    public LiveWords(DataSet data) => _words = [.. data.Table("pages/live-words.tsv").Rows.Select(row => $" {row["words"]} ").Distinct(StringComparer.Ordinal)];

    /// <summary>Whether <paramref name="line"/> holds such words whole.</summary>
    public bool AreIn(string? line)
    {
        if (line is null)
        {
            return false;
        }
        StringBuilder words = new(" ");
        foreach (char c in line.AsSpan(0, Math.Min(line.Length, Longest)))
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (words[^1] != ' ')
            {
                words.Append(' ');
            }
        }
        string written = words.Append(words[^1] == ' ' ? "" : " ").ToString();
        return Array.Exists(_words, word => written.Contains(word, StringComparison.Ordinal));
    }
}

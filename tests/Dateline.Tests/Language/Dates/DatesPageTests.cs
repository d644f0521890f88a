using Dateline.Text;

namespace Dateline.Tests.Language.Dates;

/// <summary>Runs the examples of docs/specs/dates.md through the whole first pass.</summary>
public sealed class DatesPageTests
{
    public static TheoryData<int, string, string> Examples => SpecPage.Examples("dates.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_tells_what_is_read(int line, string info, string body)
    {
        line.ShouldBePositive();
        string[] words = info.Split(' ');
        if (words[0] == "day")
        {
            CheckDay(words, body);
        }
        else
        {
            CheckTimes(body);
        }
    }

    [Fact]
    public void The_page_has_examples() => Examples.Count.ShouldBeGreaterThan(15);

    private static void CheckDay(string[] words, string body)
    {
        When published = Read(body, null).Published;
        string said = published.Value is DateOnly day ? day.ToString("o") : $"{published.From?.ToString("o")}..{published.To?.ToString("o")}";
        said.ShouldBe(words[1], published.Because);
        published.Basis.ShouldBe(words.Length > 2 ? Enum.Parse<DateBasis>(words[2], ignoreCase: true) : DateBasis.Unknown);
    }

    private static void CheckTimes(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        Reading reading = Read(text.Text, new DateOnly(2024, 8, 14));
        string[] found = [.. reading.ResolvedTimes.Select(time => $"{(time.Why is null ? $"{time.From?.ToString("o")}/{time.To?.ToString("o")}" : "?")}:{text.Text[time.Span.Start..time.Span.End]}")];
        found.ShouldBe([.. marked.Split('⟦').Skip(1).Select(piece => piece[..piece.IndexOf('⟧', StringComparison.Ordinal)])]);
    }

    private static Reading Read(string text, DateOnly? published)
    {
        Dateline.Extraction.RawReport raw = new("r", System.Text.Encoding.UTF8.GetBytes(text)) { Language = "en", Published = published };
        return Reading.Of(raw, Knowledge.Embedded, TestContext.Current.CancellationToken);
    }
}

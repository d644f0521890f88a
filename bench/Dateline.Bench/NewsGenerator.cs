using System.Globalization;
using System.Text;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>
/// Makes reports of about 400 words that never repeat, the same ones in every run. Words are drawn as the counts of <c>languages/en/word-documents.tsv</c> have them, nearly half are stop words;
/// a report shares some thirty words, a place and half a dozen names with the others of its story, and some words with the other stories of its topic. Stories last some days, a few have many reports.
/// </summary>
internal sealed class NewsGenerator
{
    private const int Length = 400;
    private const int Topics = 400;
    private const int TopicWords = 120;
    private const int StoryWords = 30;
    private const int StoryNames = 6;
    private static readonly DateOnly _first = new(2024, 1, 1);

    private static readonly string[] _syllables =
        ["ba", "lo", "ren", "ti", "kov", "mar", "sha", "del", "go", "vin", "ar", "pe", "tra", "lis", "no", "ku", "dro", "ze", "fan", "mi", "hol", "ber", "cas", "ul", "yan"];

    private readonly string[] _stops;
    private readonly string[] _words;
    private readonly long[] _upTo;

    /// <summary>Reads the words of the library's own lists.</summary>
    public NewsGenerator(DataSet data)
    {
        _stops = [.. data.Table("languages/en/stop-words.tsv").Rows.Select(row => row["form"])];
        DataRow[] rows = [.. data.Table("languages/en/word-documents.tsv").Rows];
        _words = [.. rows.Select(row => row["form"])];
        _upTo = new long[rows.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            _upTo[row] = (row == 0 ? 0 : _upTo[row - 1]) + rows[row].Number("documents");
        }
    }

    /// <summary>The report under that number.</summary>
    /// <param name="number">Its place in the stream.</param>
    /// <param name="reportsADay">Reports of one day; the stream begins with the year 2024.</param>
    public Report Report(int number, int reportsADay)
    {
        SeededDraws draws = new((ulong)number * 2 + 1);
        int day = number / reportsADay;
        (ulong story, int topic) = StoryOf(draws, day, reportsADay);
        string text = Text(draws, story, topic);
        int headline = text.IndexOf('\n', StringComparison.Ordinal);
        return new Report($"r{number}", $"outlet {draws.Below(300)}", new ReportText(text))
        {
            PublishedGiven = _first.AddDays(day),
            Language = "en",
            Parts = [new Part(PartKind.Headline, new TextSpan(0, headline), "en", "made"), new Part(PartKind.Paragraph, new TextSpan(headline + 1, text.Length), "en", "made")],
        };
    }

    // Half of a day's reports tell stories that began up to four days before; the lower a story's number, the more reports it has.
    private static (ulong Story, int Topic) StoryOf(SeededDraws draws, int day, int reportsADay)
    {
        int age = Math.Min(day, draws.Below(100) switch { < 50 => 0, < 75 => 1, < 88 => 2, < 96 => 3, _ => 4 });
        double share = draws.Below(1_000_000) / 1e6;
        int rank = (int)(share * share * (reportsADay / 3));
        ulong story = SeededDraws.Mixed(((ulong)(day - age) << 32) + (ulong)rank + 0x9E37);
        return (story, (int)(story % Topics));
    }

    private string Text(SeededDraws draws, ulong story, int topic)
    {
        SeededDraws ofStory = new(story);
        string[] names = [.. Enumerable.Range(0, StoryNames).Select(_ => Name(ofStory))];
        string[] own = [.. Enumerable.Range(0, StoryWords).Select(_ => _words[ofStory.Below(_words.Length)])];
        StringBuilder text = new(Length * 7);
        for (int word = 0; word < 9; word++)
        {
            text.Append(word == 0 ? "" : " ").Append(word % 3 == 0 ? names[draws.Below(2)] : own[draws.Below(StoryWords)]);
        }
        text.Append('\n');
        int left = 0;
        for (int word = 0; word < Length; word++)
        {
            bool opens = left-- <= 0;
            left = opens ? 8 + draws.Below(22) : left;
            text.Append(opens ? (word == 0 ? "" : ". ") : " ").Append(Word(draws, names, own, topic, opens));
        }
        return text.Append('.').ToString();
    }

    private string Word(SeededDraws draws, string[] names, string[] own, int topic, bool opens)
    {
        int kind = draws.Below(100);
        string word = kind switch
        {
            < 46 => _stops[draws.Below(_stops.Length) * draws.Below(1000) / 1000],
            < 78 => Common(draws),
            < 86 => _words[(topic * 7919 + draws.Below(TopicWords) * 104729) % _words.Length],
            < 93 => own[draws.Below(StoryWords)],
            < 97 => names[draws.Below(StoryNames)],
            < 98 => draws.Below(5000).ToString(CultureInfo.InvariantCulture),
            _ => Name(draws),
        };
        return opens ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    private string Common(SeededDraws draws)
    {
        int found = Array.BinarySearch(_upTo, (long)draws.Below((int)_upTo[^1]));
        return _words[found < 0 ? ~found : found];
    }

    private static string Name(SeededDraws draws)
    {
        StringBuilder name = new();
        for (int syllable = 2 + draws.Below(2); syllable > 0; syllable--)
        {
            name.Append(_syllables[draws.Below(_syllables.Length)]);
        }
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}

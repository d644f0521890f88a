using System.Text;
using Dateline.Extraction;

namespace Dateline.Bench;

/// <summary>
/// Reports of one story, the same ones in every run: a flood that never was, told by outlets that pick, order and word what was said and what happened.
/// A report has about 350 words, ten to sixteen quotations and eight narrative sentences; one in ten is another's text with a sentence left out.
/// </summary>
internal sealed class FloodStory
{
    private const int Outlets = 300;
    private const int ReportsACopy = 10;
    private static readonly DateOnly _first = new(2024, 10, 16);

    private readonly (string First, string Later)[] _speakers;
    private readonly (int Speaker, string Words)[] _said;
    private readonly string[] _told;
    private readonly string[] _headlines;

    /// <summary>Reads the sentences from the program's own resource.</summary>
    public FloodStory()
    {
        using StreamReader reader = new(typeof(FloodStory).Assembly.GetManifestResourceStream("flood.txt")!, Encoding.UTF8);
        ILookup<string, string[]> lines = reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToLookup(cells => cells[0], StringComparer.Ordinal);
        _speakers = [.. lines["speaker"].Select(cells => (cells[1], cells[2]))];
        _said = [.. lines["said"].Select(cells => (int.Parse(cells[1], null) - 1, cells[2]))];
        _told = [.. lines["told"].Select(cells => cells[1])];
        _headlines = [.. lines["headline"].Select(cells => cells[1])];
    }

    /// <summary>The report under that number as it comes in: its text with the headline, its outlet and its day.</summary>
    public RawReport Report(int number)
    {
        bool isCopy = number % ReportsACopy == ReportsACopy - 1;
        SeededDraws draws = new((ulong)(isCopy ? number - 5 : number) * 2 + 1);
        string headline = Wording(_headlines[draws.Below(_headlines.Length)], draws);
        List<string> paragraphs = Paragraphs(draws);
        if (isCopy)
        {
            paragraphs.RemoveAt(paragraphs.Count / 2);
        }
        return new RawReport($"flood-{number}", Encoding.UTF8.GetBytes(headline + "\n\n" + string.Join("\n\n", paragraphs)))
        {
            Outlet = $"outlet {number % Outlets}",
            Published = _first.AddDays(draws.Below(4) + (isCopy ? 1 : 0)),
            Language = "en",
        };
    }

    private List<string> Paragraphs(SeededDraws draws)
    {
        int[] told = Picked(draws, _told.Length, 8);
        int[] said = Picked(draws, _said.Length, 10 + draws.Below(7));
        HashSet<int> named = [];
        List<string> paragraphs = [];
        for (int at = 0; at < Math.Max(told.Length, said.Length); at++)
        {
            StringBuilder paragraph = new();
            if (at < told.Length)
            {
                paragraph.Append(Wording(_told[told[at]], draws)).Append(' ');
            }
            if (at < said.Length)
            {
                (int speaker, string words) = _said[said[at]];
                string name = named.Add(speaker) ? _speakers[speaker].First : _speakers[speaker].Later;
                paragraph.Append(Said(name, Wording(words, draws), draws));
            }
            paragraphs.Add(paragraph.ToString().TrimEnd());
        }
        return paragraphs;
    }

    private static string Said(string name, string words, SeededDraws draws) => draws.Below(4) switch
    {
        0 => $"“{Opened(words)},” {name} said.",
        1 => $"{Opened(name)} told reporters: “{Opened(words)}.”",
        2 => $"{Opened(name)} said that {words}.",
        _ => $"According to {name.TrimEnd(',')}, {words}.",
    };

    private static string Opened(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static int[] Picked(SeededDraws draws, int from, int count)
    {
        int[] all = [.. Enumerable.Range(0, from)];
        for (int at = 0; at < count; at++)
        {
            int other = at + draws.Below(from - at);
            (all[at], all[other]) = (all[other], all[at]);
        }
        return all[..count];
    }

    // Takes one of the wordings in each pair of braces.
    private static string Wording(string template, SeededDraws draws)
    {
        StringBuilder text = new();
        int at = 0;
        for (int open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', at))
        {
            int close = template.IndexOf('}', open);
            string[] choices = template[(open + 1)..close].Split('|');
            text.Append(template, at, open - at).Append(choices[draws.Below(choices.Length)]);
            at = close + 1;
        }
        return text.Append(template, at, template.Length - at).ToString();
    }
}

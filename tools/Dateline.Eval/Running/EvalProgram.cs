using Dateline.Eval.Gold;
using Dateline.Eval.Scores;

namespace Dateline.Eval.Running;

/// <summary>The tool's verbs. Exit codes: 0 fine, 1 a figure is under its floor, 2 wrong use, 3 the floors were measured on other gold.</summary>
internal static class EvalProgram
{
    private const string Usage = """
        dateline-eval: scores the library against gold texts

          quotations GOLD [--predictions FILE]   GOLD: a folder or file of marked stories, or a key (answers.json) beside its texts;
                                                 FILE: lines of `dateline annotate -`, else the library runs on the gold's texts
          dates STORIES                          publication days without those given, alone and in company
          events STORIES                         marked events: found, class, status, who tells them, parties
          times FILE [--wrong]                   cases of Recognizers-Text (English date models); --wrong lists those that are not right
          stories STORIES                        all reports as one stream
          grouping FILE [--dated]                lines with id, text, source, date and cluster_id; --dated gives the days with the reports
          statements STORIES                     statements, differences, copies
          like STORIES                           whether the nearest rendering of words is of the right statement, and whether absent words are refused
          language trees FILE.conllu…            tokens, sentences, tags, lemmas and trees; language names FILE.iob2…: names without the catalogue
          floors GOLDFOLDER [--floors FILE] [--update] [--lower]
                                                 everything above on GOLDFOLDER/stories, seeds, data/times and data/grouping, held against FILE (eval/floors.json);
                                                 --update pins what was measured, and refuses to lower a floor without --lower
        """;

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            return args switch
            {
                ["quotations", string gold] => Print(Measures.Quotations("quotations", Reports(gold)), output),
                ["quotations", string gold, "--predictions", string file] => Print(Predicted(Reports(gold), file), output),
                ["dates", string gold] => Print(Measures.Dates("dates", GoldReader.Stories(gold)), output),
                ["events", string gold] => Print(Measures.Events("events", Reports(gold)), output),
                ["times", string file, .. var options] => Print(Measures.Times("times", file, options.Contains("--wrong")), output),
                ["stories", string gold] => Print(Measures.Stories("stories", GoldReader.Stories(gold)), output),
                ["grouping", string file, .. var options] => Print(Measures.Grouping("grouping", file, options.Contains("--dated")), output),
                ["statements", string gold] => Print(Measures.Statements("statements", GoldReader.Stories(gold)), output),
                ["like", string gold] => Rows(new NearestScore(GoldReader.Stories(gold)).Rows(), output),
                ["language", .. var rest] => Language.LanguageCommand.Run(rest, output),
                ["floors", string folder, .. var options] => HoldFloors(folder, options, output, errors),
                _ => Refuse(Usage, errors),
            };
        }
        catch (Exception wrong) when (wrong is IOException or FormatException or InvalidOperationException or System.Text.Json.JsonException)
        {
            return Refuse("dateline-eval: " + wrong.Message, errors);
        }
    }

    private static int HoldFloors(string folder, string[] options, TextWriter output, TextWriter errors)
    {
        bool update = options.Contains("--update");
        int named = Array.IndexOf(options, "--floors");
        string file = named >= 0 && named + 1 < options.Length ? options[named + 1] : "eval/floors.json";
        string stories = Path.Combine(folder, "stories");
        string seeds = Path.Combine(folder, "seeds");
        string times = Path.Combine(folder, "data", "times");
        string ecb = Path.Combine(folder, "data", "grouping", "ecbplus-1-35.jsonl");
        string basil = Path.Combine(folder, "data", "grouping", "basil-even-years.jsonl");
        IReadOnlyList<GoldStory> all = GoldReader.Stories(stories);
        (string Set, string Hash, Measured Measured)[] measured =
        [
            ("stories", Floors.HashOf(stories), Measures.Quotations("stories.quotations", [.. all.SelectMany(story => story.Reports)])),
            ("stories", Floors.HashOf(stories), Measures.Dates("stories.dates", all)),
            ("stories", Floors.HashOf(stories), Measures.Events("stories.events", [.. all.SelectMany(story => story.Reports)])),
            ("times", Floors.HashOf(times), Measures.Times("times.cases", Path.Combine(times, "recognizers-english-datetimemodel.json"), listed: false)),
            ("stories", Floors.HashOf(stories), Measures.Stories("stories.grouping", all)),
            ("ecbplus", Floors.HashOf(ecb), Measures.Grouping("ecbplus.grouping", ecb, isDated: false)),
            ("basil", Floors.HashOf(basil), Measures.Grouping("basil.grouping", basil, isDated: true)),
            ("stories", Floors.HashOf(stories), Measures.Statements("stories.statements", all)),
            ("stories", Floors.HashOf(stories), Measures.Nearest("stories.nearest", all)),
            ("seeds", Floors.HashOf(seeds), Measures.Quotations("seeds.quotations", GoldReader.Key(Path.Combine(seeds, "answers.json")))),
        ];
        Floors floors = Floors.Read(file);
        foreach ((string set, string hash, Measured figures) in measured)
        {
            output.WriteLine($"== {string.Join(", ", figures.Figures.Keys.Select(name => name[..name.LastIndexOf('.')]).Distinct())}");
            Print(figures, output);
            if (update)
            {
                floors.Pin(set, hash, figures.Figures, options.Contains("--lower"));
            }
        }
        if (update)
        {
            floors.Write(file);
            return 0;
        }
        string[] other = [.. measured.Where(part => floors.Gold.TryGetValue(part.Set, out string? known) && known != part.Hash).Select(part => part.Set).Distinct()];
        foreach (string set in other)
        {
            errors.WriteLine($"the gold '{set}' is not what its floors were measured on: its figures are not held against them; pin them anew with --update --lower");
        }
        string[] fallen = [.. measured.Where(part => !other.Contains(part.Set)).SelectMany(part => floors.Fallen(part.Measured.Figures))];
        foreach (string line in fallen)
        {
            errors.WriteLine("under its floor: " + line);
        }
        return fallen.Length > 0 ? 1 : other.Length > 0 ? 3 : 0;
    }

    private static IReadOnlyList<GoldReport> Reports(string gold) =>
        Path.GetFileName(gold) == "answers.json" ? GoldReader.Key(gold) : [.. GoldReader.Stories(gold).SelectMany(story => story.Reports)];

    private static Measured Predicted(IReadOnlyList<GoldReport> reports, string file)
    {
        Dictionary<string, IReadOnlyList<FoundQuotation>> found = Predictions.Read(file);
        QuotationScore score = new();
        foreach (GoldReport report in reports)
        {
            score.Add(report, found.GetValueOrDefault(report.Id, []));
        }
        return Measures.Figures("quotations", score);
    }

    private static int Rows(IEnumerable<string> rows, TextWriter output)
    {
        foreach (string row in rows)
        {
            output.WriteLine(row);
        }
        return 0;
    }

    private static int Print(Measured measured, TextWriter output) => Rows(measured.Rows, output);

    private static int Refuse(string line, TextWriter errors)
    {
        errors.WriteLine(line);
        return 2;
    }
}

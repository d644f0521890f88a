using System.Text;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Text that no reporter writes: the time must grow with the length alone.</summary>
internal static class OddInput
{
    private const int Length = 1_000_000;
    private const int ReadLength = 400_000;

    public static void Run()
    {
        TextAnalyzer analyzer = new(DataSet.Embedded);
        foreach ((string name, Func<int, string> make) in Kinds())
        {
            double[] times = [.. new[] { Length / 4, Length }.Select(length => Time(analyzer, make(length)))];
            Tell(name, Length, times);
        }
        foreach ((string name, string piece) in Readings())
        {
            Tell(name, ReadLength, [.. new[] { ReadLength / 4, ReadLength }.Select(length => TimeOfReading(Sample.Repeated(piece, length)))]);
        }
    }

    private static void Tell(string name, int length, double[] times) =>
        Console.WriteLine($"{name,-22} {length / times[1]:N0} characters/s; four times the length takes {times[1] / times[0]:F1} times as long");

    private static double TimeOfReading(string text)
    {
        RawReport raw = new("odd", Encoding.UTF8.GetBytes(text));
        return Meter.Best(() => Reading.Of(raw, Knowledge.Embedded), rounds: 1, warmUp: 0);
    }

    /// <summary>Texts that are read whole, for the stages behind the engine.</summary>
    private static IEnumerable<(string Name, string Piece)> Readings() =>
    [
        ("read: names and days", "Doctors to Malta left on Friday. "),
        ("read: speakers", "“We will go,” the Norwegian minister said. "),
        ("read: paragraphs", "“We will go,” she told Ana Horvat.\n\n"),
        ("read: roles", "Minister Ana Horvat met President Josip Kos and the mayor said that he would go. "),
        ("read: events", "Police arrested the protesters and the army attacked the village on 3 May 2021. "),
        ("read: single marks", "‘a "),
        ("read: cues", "he said and "),
        ("read: commas and cues", "he said, a man, "),
        ("read: open and closed", "“ ‘ ” ’ \" "),
        ("read: left open", "“We will stay here.\n"),
        ("read: questions", "Asked whether it was true, the ministry denied it, according to a report. "),
    ];

    private static double Time(TextAnalyzer analyzer, string text) =>
        Meter.Best(() => analyzer.Analyze(text, Sample.Blocks(text), AnalysisDepth.Trees, CancellationToken.None), rounds: 2, warmUp: 1);

    private static IEnumerable<(string Name, Func<int, string> Make)> Kinds() =>
    [
        ("one token", length => new string('a', length)),
        ("one number", length => new string('7', length)),
        ("nested brackets", length => new string('(', length / 2) + new string(')', length / 2)),
        ("opened quotation marks", length => new string('“', length)),
        ("no spaces", length => Sample.Repeated("TheministersaidthatthebridgewouldopeninMay.", length)),
        ("capitals", length => Sample.Repeated("THE MINISTER SAID THAT THE BRIDGE WOULD OPEN IN MAY. ", length)),
        ("one sentence", length => Sample.Repeated("the minister and the mayor and the engineer and ", length)),
        ("table", length => Sample.Repeated("Bridge\t12\t3.5\t1,204\t–\n", length)),
        ("code", length => Sample.Repeated("if (a[i] != 0) { return f(a[i - 1], \"b\"); }\n", length)),
        ("hyphens", length => Sample.Repeated("a-", length)),
        ("dots", length => Sample.Repeated("a.", length)),
        ("addresses", length => Sample.Repeated("a@b.c/", length)),
    ];
}

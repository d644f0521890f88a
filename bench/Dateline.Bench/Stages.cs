using System.Text;
using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Annotation.Places;
using Dateline.Annotation.Quotations;
using Dateline.Annotation.Times;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Bench;

/// <summary>Time of each stage of reading, as a share of the language engine's. Stages run one after another over all reports.</summary>
internal sealed class Stages
{
    private readonly Knowledge _knowledge = Knowledge.Embedded;
    private readonly Work[] _works;

    private Stages(IEnumerable<string> texts) =>
        _works = [.. texts.Select((text, i) => new Work { Report = _knowledge.Extractor.Extract(new RawReport($"{i}", Encoding.UTF8.GetBytes(text)), CancellationToken.None) })];

    /// <summary>Measures and prints.</summary>
    public static void Run(string text)
    {
        Stages stages = new(Sample.Reports(text));
        (string Name, string Group, Action<Work> Do)[] all =
        [
            ("engine", "engine", stages.Read),
            ("mentions", "mentions", stages.FindMentions),
            ("places", "events", stages.FindPlaces),
            ("times", "events", stages.FindTimes),
            ("quotations", "attribution", stages.FindQuotations),
            ("occasions", "attribution", stages.CompleteQuotations),
            ("events", "events", stages.FindEvents),
            ("day of publication", "day", stages.Date),
            ("links", "mentions", stages.Link),
            ("speakers", "attribution", stages.LinkSpeakers),
            ("parties of events", "events", stages.NameParties),
        ];
        Dictionary<string, double> groups = [];
        double engine = 0;
        foreach ((string name, string group, Action<Work> work) in all)
        {
            double seconds = Meter.Best(() => Array.ForEach(stages._works, work));
            engine = name == "engine" ? seconds : engine;
            groups[group] = groups.GetValueOrDefault(group) + seconds;
            Console.WriteLine($"{name,-20} {seconds * 1000,8:F1} ms {100 * seconds / engine,6:F1} % of the engine");
        }

        int tokens = stages._works.Sum(work => work.Analysis!.Tokens.Count);
        Console.WriteLine($"{stages._works.Length} reports, {tokens:N0} tokens; all stages: {tokens / groups.Values.Sum():N0} tokens/s; {Meter.Load()}");
        Console.WriteLine($"attribution (quotations, occasions, speakers): {100 * groups["attribution"] / engine:F1} % of the engine");
        Console.WriteLine($"mentions and what they stand for: {100 * groups["mentions"] / engine:F1} % of the engine");
        Console.WriteLine($"times, places and events: {100 * groups["events"] / engine:F1} % of the engine");
    }

    private void Read(Work work) =>
        work.Analysis = _knowledge.Analyzer.Analyze(work.Report.Text.Value, [.. work.Report.Parts.Select(part => part.Span)], CancellationToken.None);

    private void FindMentions(Work work) => work.Mentions = _knowledge.Mentions.Find(work.Report, work.Analysis!, CancellationToken.None).Items;

    private void FindPlaces(Work work) => work.Places = _knowledge.Places.Find(work.Report, work.Mentions, CancellationToken.None).Items;

    private void FindTimes(Work work) => work.Times = _knowledge.Times.Find(work.Report, work.Analysis!, CancellationToken.None).Items;

    private void FindQuotations(Work work) => work.Quotations = _knowledge.Quotations.Find(work.Report, work.Analysis!, work.Mentions, CancellationToken.None).Items;

    private void CompleteQuotations(Work work) =>
        work.Complete = _knowledge.Occasions.Complete(work.Report, work.Analysis!, work.Quotations, work.Mentions, work.Times, work.Places, CancellationToken.None);

    private void FindEvents(Work work) =>
        work.Events = _knowledge.Events.Find(work.Report, work.Analysis!, work.Mentions, work.Complete, work.Times, work.Places, CancellationToken.None).Items;

    private void Date(Work work)
    {
        work.Published = _knowledge.Publication.Date(work.Report, work.Analysis!, work.Mentions, work.Times, CancellationToken.None).Published;
        TimeResolver.Resolve(work.Times, work.Published);
    }

    private void Link(Work work) => work.Links = _knowledge.Links.Link(work.Report, work.Analysis!, work.Mentions, work.Published).Items;

    private void LinkSpeakers(Work work)
    {
        work.Speakers = _knowledge.Speakers.Link(work.Report, work.Analysis!, work.Mentions, work.Links, work.Complete).Items;
        PartyLinker.Link(work.Report.Text.Value, work.Links, work.Complete);
    }

    private void NameParties(Work work) =>
        _knowledge.EventParties.Complete(work.Report, work.Analysis!, work.Events, work.Links, work.Complete, work.Speakers);

    private sealed class Work
    {
        public required Report Report { get; init; }

        public TextAnalysis? Analysis { get; set; }

        public IReadOnlyList<Mention> Mentions { get; set; } = [];

        public IReadOnlyList<PlaceMention> Places { get; set; } = [];

        public IReadOnlyList<TimeExpression> Times { get; set; } = [];

        public IReadOnlyList<Quotation> Quotations { get; set; } = [];

        public IReadOnlyList<Quotation> Complete { get; set; } = [];

        public IReadOnlyList<Event> Events { get; set; } = [];

        public When Published { get; set; } = When.Unknown;

        public IReadOnlyList<MentionLink> Links { get; set; } = [];

        public IReadOnlyList<SpeakerLink> Speakers { get; set; } = [];
    }
}

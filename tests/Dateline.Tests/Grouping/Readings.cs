using Dateline.Annotation.Mentions;
using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Tests.Grouping;

/// <summary>Makes readings from marked texts: <c>“⟦direct mara-lind:We stay,⟧” she said.</c> A role is a kind of quotation and the speaker's id; a title row is a line without a full stop.</summary>
internal static class Readings
{
    public static WordKnowledge Words { get; } = new(DataSet.Embedded);

    public static Reading Of(string label, string marked, DateOnly? day = null, string? outlet = null, bool isNamed = true)
    {
        MarkedText text = MarkedText.Parse(marked);
        Report report = new(label, isNamed ? outlet ?? label : null, new ReportText(text.Text)) { Parts = [.. Parts(text.Text)], Language = "en" };
        List<(Quotation Quotation, string Speaker)> quotations = [];
        foreach (string role in text.Roles)
        {
            string[] words = role.Split(' ');
            QuotationKind kind = Enum.Parse<QuotationKind>(words[0], ignoreCase: true);
            TextSpan[] content = [.. text[role]];
            IEnumerable<IReadOnlyList<TextSpan>> several = words.Length > 2 ? [content] : content.Select(span => (IReadOnlyList<TextSpan>)[span]);
            quotations.AddRange(several.Select(spans => (new Quotation { Id = ContentHash.LineId(report.Id, "quotation", spans), Kind = kind, Content = spans, By = "test" }, words[1])));
        }
        quotations.Sort((one, other) => one.Quotation.Content[0].CompareTo(other.Quotation.Content[0]));
        When when = day is { } known ? When.On(known, DateBasis.Given, []) : When.Unknown;
        return Reading.Of(report, Knowledge.Embedded) with
        {
            Published = when,
            Quotations = [.. quotations.Select(pair => pair.Quotation)],
            Speakers = [.. quotations.Select(pair => new SpeakerLink(pair.Quotation.Id, new ActorReference(pair.Speaker, pair.Speaker, MentionKind.Person), [], null, null, "test"))],
        };
    }

    private static IEnumerable<Part> Parts(string text)
    {
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                PartKind kind = at == 0 && !line.TrimEnd().EndsWith('.') ? PartKind.Headline : PartKind.Paragraph;
                yield return new Part(kind, new TextSpan(at, at + line.Length), "en", "test");
            }
            at += line.Length + 1;
        }
    }
}

using Dateline.Annotation.Events;
using Dateline.Annotation.Events.Codebooks;
using Dateline.Text;

namespace Dateline.Tests.Annotation.Events;

/// <summary>The examples of the rules, which are written beside them.</summary>
public sealed class CodebookExampleTests
{
    public static TheoryData<string, string> Examples =>
        [.. EventSentences.Finder.Rules.SelectMany(rule => rule.Examples.Select(example => (rule.Id, example)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_a_rule_is_found_by_it_with_its_parties(string id, string example)
    {
        MarkedText marked = MarkedText.Parse(example);
        IReadOnlyList<Event> found = EventSentences.Find(marked);
        Event? told = found.FirstOrDefault(item => item.By == $"rule:{id}");
        told.ShouldNotBeNull($"found by {string.Join(", ", found.Select(item => item.By))}");
        told.Who.Order().ShouldBe(marked["who"]);
        told.Whom.Order().ShouldBe(marked["whom"]);
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_and_an_example()
    {
        IReadOnlyList<CodebookRule> rules = EventSentences.Finder.Rules;
        rules.Select(rule => rule.Id).ShouldBeUnique();
        rules.Where(rule => rule.Examples.Count == 0).Select(rule => rule.Id).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_names_a_field_there_is_not_is_an_error_that_names_the_file()
    {
        DataSet data = DataSet.Embedded.With([new DataFile("codebooks/9-own.yaml", "rules:\n  - id: a\n    klass: AID\n")]);
        Should.Throw<FormatException>(() => new EventFinder(data)).Message.ShouldContain("codebooks/9-own.yaml");
    }
}

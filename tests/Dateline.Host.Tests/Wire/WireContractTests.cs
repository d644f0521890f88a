using System.Text;
using Dateline.Comparison;
using Dateline.Host.Api;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Tests.Wire;

/// <summary>The wire form of an invented report and story, byte for byte: a change here is a change of the contract.</summary>
public sealed class WireContractTests
{
    private static readonly EngineWire _engine = new("0.0.0", null, new string('0', 64));

    [Fact]
    public void The_line_of_a_report_is_as_it_was() => Golden.Check(Encoding.UTF8.GetString(
        WireJson.Line(ReportLines.Of(InventedStory.Reading("wire.txt"), "wire", _engine, tokens: false, text: true), WireJson.Pages.ReportLine)));

    [Fact]
    public void The_object_of_a_story_is_as_it_was() => Golden.Check(Encoding.UTF8.GetString(
        WireJson.Line(new StoryObjects(InventedStory.Telling, _engine, id => id[..4]).Of(InventedStory.Telling.Stories[0]), WireJson.Pages.StoryObject)));

    [Fact]
    public void Every_field_is_documented()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "wire.md"));
        string json = Encoding.UTF8.GetString(WireJson.Line(ReportLines.Of(InventedStory.Reading("wire.txt"), "wire", _engine, tokens: true, text: true), WireJson.Lines.ReportLine))
            + Encoding.UTF8.GetString(WireJson.Line(new StoryObjects(InventedStory.Telling, _engine, id => id).Of(InventedStory.Telling.Stories[0]), WireJson.Lines.StoryObject));
        IEnumerable<string> names = System.Text.RegularExpressions.Regex.Matches(json, "\"([a-zA-Z]+)\":").Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);
        names.Where(name => !text.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_words_for_named_values_are_those_of_the_wire_form()
    {
        WireWords.Of(ReportKind.PressRelease).ShouldBe("press-release");
        WireWords.Of(DiscrepancyKind.SaysMore).ShouldBe("distortion");
        WireWords.Of(Dateline.Annotation.Events.EventStatus.CalledFor).ShouldBe("called-for");
    }
}

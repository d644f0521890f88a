using Dateline.Annotation.Events;

namespace Dateline.Tests.Annotation.Events;

/// <summary>How events stand, sentence by sentence.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData(EventStatus.Denied, "consult-meet", "⟦a:The two premiers⟧ did not meet in Oslo.")]
    [InlineData(EventStatus.Denied, "assault", "⟦a:The militia⟧ has not attacked ⟦b:the convoy⟧.")]
    [InlineData(EventStatus.Denied, "assault", "Nobody attacked ⟦b:the convoy⟧.")]
    [InlineData(EventStatus.Denied, "coerce-arrest", "No one was arrested by ⟦a:the police⟧.")]
    [InlineData(EventStatus.Denied, "sanction", "⟦a:The union⟧ stopped short and never imposed sanctions on ⟦b:the port⟧.")]
    [InlineData(EventStatus.Denied, "coerce-arrest", "⟦a:Police⟧ left without arresting ⟦b:the editor⟧.")]
    [InlineData(EventStatus.Denied, "consult-visit", "⟦a:The envoy⟧ cancelled plans and failed to visit ⟦b:Malta⟧.")]
    [InlineData(EventStatus.Denied, "support", "⟦a:The league⟧ does not support ⟦b:the plan's authors⟧.")]
    [InlineData(EventStatus.Hypothetical, "assault", "⟦a:The militia⟧ might attack ⟦b:the convoy⟧.")]
    [InlineData(EventStatus.Hypothetical, "assault", "Prices will rise if ⟦a:the militia⟧ attacks ⟦b:the convoy⟧.")]
    [InlineData(EventStatus.Hypothetical, "retreat-resign", "⟦a:The mayor⟧ may resign this week.")]
    [InlineData(EventStatus.Hypothetical, "aid-give", "⟦a:The bank⟧ could send money to ⟦b:the island⟧.")]
    [InlineData(EventStatus.Hypothetical, "consult-meet", "⟦a:The premier⟧ is considering meeting ⟦b:the strikers⟧.")]
    [InlineData(EventStatus.Hypothetical, "sanction", "Unless ⟦a:the union⟧ imposes sanctions on ⟦b:the port⟧, nothing changes.")]
    [InlineData(EventStatus.Hypothetical, "coerce-deport", "Whether ⟦a:the ministry⟧ deports ⟦b:the sailors⟧ is open.")]
    [InlineData(EventStatus.Planned, "consult-meet", "⟦a:The premier⟧ will meet ⟦b:the strikers⟧ on Monday.")]
    [InlineData(EventStatus.Planned, "consult-meet", "⟦a:The premier⟧ is due to meet ⟦b:the strikers⟧.")]
    [InlineData(EventStatus.Planned, "consult-meet", "⟦a:The premier⟧ is expected to hold talks with ⟦b:the strikers⟧.")]
    [InlineData(EventStatus.Planned, "consult-meet", "⟦a:The premier⟧ intends to meet ⟦b:the strikers⟧.")]
    [InlineData(EventStatus.Planned, "consult-meet", "⟦a:The premier⟧ said she would meet ⟦b:the strikers⟧.")]
    [InlineData(EventStatus.Planned, "aid-give", "⟦a:The bank⟧ will send money to ⟦b:the island⟧.")]
    [InlineData(EventStatus.Planned, "consult-visit", "⟦a:The envoy⟧ will travel to ⟦b:Malta⟧ tomorrow.")]
    [InlineData(EventStatus.Planned, "consult-visit", "Ahead of ⟦a:the envoy⟧'s visit to ⟦b:Malta⟧, shops closed.")]
    [InlineData(EventStatus.Planned, "consult-visit", "The planned visit to ⟦b:Malta⟧ drew protests.")]
    [InlineData(EventStatus.Planned, "cooperate", "⟦a:Norway⟧ and ⟦b:Sweden⟧ will conduct an exercise in June.")]
    [InlineData(EventStatus.Planned, "retreat-withdraw", "⟦a:The army⟧ will withdraw its troops from ⟦b:the valley⟧.")]
    [InlineData(EventStatus.Threatened, "sanction", "⟦a:The union⟧ will impose sanctions on ⟦b:the port⟧.")]
    [InlineData(EventStatus.Threatened, "threaten", "⟦a:The union⟧ threatened to impose sanctions on ⟦b:the port⟧.")]
    [InlineData(EventStatus.Threatened, "sanction-expel", "⟦a:The governor⟧ vowed to expel ⟦b:the mission⟧.")]
    [InlineData(EventStatus.Threatened, "threaten-secede", "⟦a:The island⟧ will work to break away from ⟦b:the union⟧.")]
    [InlineData(EventStatus.CalledFor, "consult-meet", "⟦c:The bishop⟧ urged ⟦a:the premier⟧ to meet ⟦b:the strikers⟧.")]
    [InlineData(EventStatus.CalledFor, "consult-meet", "⟦c:The bishop⟧ called for talks with ⟦b:the strikers⟧.")]
    [InlineData(EventStatus.CalledFor, "retreat-release", "⟦c:The bishop⟧ asked ⟦a:the court⟧ to free ⟦b:the strikers⟧.")]
    [InlineData(EventStatus.CalledFor, "retreat-sanctions", "⟦a:The union⟧ must lift its sanctions on ⟦b:the port⟧.")]
    [InlineData(EventStatus.CalledFor, "retreat-resign", "⟦c:The bishop⟧ demanded that ⟦a:the mayor⟧ should resign.")]
    [InlineData(EventStatus.Happened, "assault", "⟦a:The militia⟧ attacked ⟦b:the convoy⟧ on Monday.")]
    [InlineData(EventStatus.Happened, "assault", "⟦b:The convoy⟧ has been attacked by ⟦a:the militia⟧.")]
    [InlineData(EventStatus.Happened, "coerce-arrest", "⟦a:Police⟧ have arrested ⟦b:the editor⟧.")]
    [InlineData(EventStatus.Happened, "consult-meet", "⟦a:The premier⟧ met ⟦b:the strikers⟧ and left.")]
    [InlineData(EventStatus.Happened, "retreat-resign", "⟦a:The mayor⟧ resigned after the vote.")]
    [InlineData(EventStatus.Happened, "accuse-allege", "⟦a:The auditor⟧ accused ⟦b:the ministry⟧ of waste.")]
    [InlineData(EventStatus.Happened, "reject", "⟦a:The mayor⟧ refused to resign.")]
    [InlineData(EventStatus.Happened, "protest-demo", "⟦a:Teachers⟧ are protesting against ⟦b:the ministry⟧.")]
    [InlineData(EventStatus.Happened, "aid-give", "⟦b:The island⟧ was sent money by ⟦a:the bank⟧.")]
    [InlineData(EventStatus.Historical, "assault", "⟦a:The militia⟧ attacked ⟦b:the convoy⟧ years ago.")]
    [InlineData(EventStatus.Historical, "consult-visit", "Decades after ⟦a:the king⟧ visited ⟦b:Malta⟧, little remains.")]
    [InlineData(EventStatus.Historical, "assault", "⟦c:The envoy⟧ will see the bridge, which ⟦a:the militia⟧ attacked.")]
    public void An_event_stands_as_its_sentence_tells(EventStatus status, string rule, string sentence)
    {
        IReadOnlyList<Event> found = EventSentences.Find(MarkedText.Parse(sentence));
        Event? told = found.FirstOrDefault(item => item.By == $"rule:{rule}");
        told.ShouldNotBeNull($"found by {string.Join(", ", found.Select(item => item.By))}");
        told.Status.ShouldBe(status);
    }
}

namespace Dateline.Annotation.Events;

/// <summary>The words of the wire form and of the knowledge files for how an event stands.</summary>
internal static class StatusWords
{
    /// <summary>The status that <paramref name="word"/> says, or null where it is no such word.</summary>
    public static EventStatus? Parse(string word) => word switch
    {
        "happened" => EventStatus.Happened,
        "historical" => EventStatus.Historical,
        "planned" => EventStatus.Planned,
        "denied" => EventStatus.Denied,
        "called-for" => EventStatus.CalledFor,
        "threatened" => EventStatus.Threatened,
        "hypothetical" => EventStatus.Hypothetical,
        _ => null,
    };
}

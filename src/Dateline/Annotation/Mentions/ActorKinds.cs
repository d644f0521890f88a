namespace Dateline.Annotation.Mentions;

/// <summary>The kinds of the catalogue's files as kinds of mentions.</summary>
internal static class ActorKinds
{
    /// <summary>The kind for a cell of the column kind in <c>actors.tsv</c>; an entity, what is not known and null count as an organisation.</summary>
    public static MentionKind Of(string? kind) => kind switch
    {
        "person" => MentionKind.Person,
        "state" => MentionKind.State,
        "group" => MentionKind.Group,
        "mission" => MentionKind.Mission,
        "process" => MentionKind.Process,
        "agreement" => MentionKind.Agreement,
        "place" => MentionKind.Place,
        _ => MentionKind.Organisation,
    };
}

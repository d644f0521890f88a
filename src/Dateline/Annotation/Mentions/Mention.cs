using Dateline.Text;

namespace Dateline.Annotation.Mentions;

/// <summary>What kind of thing a mention names.</summary>
public enum MentionKind
{
    /// <summary>A human being, by name or by a description that means one.</summary>
    Person,

    /// <summary>An organisation, a ministry, a company, a party, an armed force.</summary>
    Organisation,

    /// <summary>A state, by its name or by a capital that stands for its government.</summary>
    State,

    /// <summary>A place as a place.</summary>
    Place,

    /// <summary>An office without its holder's name.</summary>
    Office,

    /// <summary>A set of people: an ethnic group, protesters, leaders.</summary>
    Group,

    /// <summary>A mission or an operation in the field.</summary>
    Mission,

    /// <summary>A dialogue, a peace process, a format of talks.</summary>
    Process,

    /// <summary>An agreement, a treaty, a package.</summary>
    Agreement,
}

/// <summary>A run of text that names someone or something. Lists are compared by reference.</summary>
/// <param name="Span">The whole mention with titles and apposition, in UTF-16 units: “the foreign minister of Latvia, Ieva Kalna”.</param>
/// <param name="Kind">What kind of thing it names.</param>
/// <param name="Name">The proper name in it, or null where it has none (“the minister”).</param>
/// <param name="Title">The title or office in it, or null: “the foreign minister of Latvia”.</param>
/// <param name="Candidates">Catalogue ids that the name or title may stand for, in ordinal order; empty where the catalogue knows none.</param>
/// <param name="By">The rule or model that found it.</param>
public sealed record Mention(TextSpan Span, MentionKind Kind, TextSpan? Name, TextSpan? Title, IReadOnlyList<string> Candidates, string By);

namespace Dateline.Annotation.Mentions;

/// <summary>A noun for a person's role, as a line of <c>role-nouns.tsv</c> says.</summary>
/// <param name="Form">The noun, lower case.</param>
/// <param name="Same">The noun that means the same when people speak of one person: “premier” and “prime minister”.</param>
/// <param name="Kind">office, rank or role.</param>
/// <param name="Gender">f, m, or null.</param>
/// <param name="IsAdjective">Whether the word before another noun is an adjective: “official visit”.</param>
/// <param name="IsPlural">Whether this is the plural form.</param>
internal sealed record RoleNoun(string Form, string Same, string Kind, string? Gender, bool IsAdjective, bool IsPlural);

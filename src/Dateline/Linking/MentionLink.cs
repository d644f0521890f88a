using Dateline.Text;

namespace Dateline.Linking;

/// <summary>What a mention stands for. Lists are compared by reference.</summary>
/// <param name="Mention">The mention's run, in UTF-16 units.</param>
/// <param name="Actor">Who or what, or null where it is not known or not one.</param>
/// <param name="Candidates">Who it may be where more than one fits, in ordinal order of ids.</param>
/// <param name="Office">Id of the office spoken in or named, or null.</param>
/// <param name="By">The rule that decided: <c>catalogue</c>, <c>name-in-report</c>, <c>office-on-day</c>, <c>pronoun</c> and others.</param>
public sealed record MentionLink(TextSpan Mention, ActorReference? Actor, IReadOnlyList<ActorReference> Candidates, string? Office, string By);

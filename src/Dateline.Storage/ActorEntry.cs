using Dateline.Annotation.Mentions;

namespace Dateline.Storage;

/// <summary>An actor as far as the record speaks of it. Lists are compared by reference.</summary>
/// <param name="Id">The catalogue's id, or <c>name/</c> and the folded name.</param>
/// <param name="Name">The name to show: of several forms the one in most reports, then the longest, then the first in ordinal order.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Forms">All forms of its name in the record, in ordinal order.</param>
/// <param name="CountReports">Reports that mention it.</param>
/// <param name="CountMentions">Mentions in all.</param>
/// <param name="CountQuotations">Quotations of its words.</param>
public sealed record ActorEntry(string Id, string Name, MentionKind Kind, IReadOnlyList<string> Forms, int CountReports, int CountMentions, int CountQuotations);

namespace Dateline.Host.Mcp.Answers;

/// <summary>The dated lines of a story.</summary>
/// <param name="Notice">How the quoted text is to be taken.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Lines">The lines, by day.</param>
internal sealed record TimelineTold(string Notice, int Count, IReadOnlyList<DatedLine> Lines);

/// <summary>A dated line.</summary>
/// <param name="From">First day possible, or null.</param>
/// <param name="To">Last day possible, or null.</param>
/// <param name="How">stated, given, inferred, bounded or unknown.</param>
/// <param name="Kind">published, said or event.</param>
/// <param name="Text">What, in one line.</param>
/// <param name="About">Id of what it tells of, for get_evidence.</param>
/// <param name="Evidence">Its characters.</param>
internal sealed record DatedLine(DateOnly? From, DateOnly? To, string How, string Kind, string Text, string About, IReadOnlyList<ToolEvidence> Evidence);

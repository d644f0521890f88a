using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Mcp.Answers;

/// <summary>What a search found.</summary>
/// <param name="Notice">How the quoted text is to be taken.</param>
/// <param name="Count">How many lines answer; where <paramref name="More"/>, there are more.</param>
/// <param name="More">Whether counting stopped.</param>
/// <param name="Next">The cursor of the next page, or null.</param>
/// <param name="Findings">What was asked wrongly.</param>
/// <param name="Lines">The lines.</param>
internal sealed record SearchFound(string Notice, int Count, bool More, string? Next, IReadOnlyList<FindingWire> Findings, IReadOnlyList<FoundLine> Lines);

/// <summary>A line that a search found.</summary>
/// <param name="Id">Its id, for get_evidence.</param>
/// <param name="Kind">report, quotation, statement or event.</param>
/// <param name="Day">The day of the report, or null.</param>
/// <param name="Headline">The headline of the report, or null.</param>
/// <param name="Story">Id of its story, for get_story, or null.</param>
/// <param name="Actor">Who spoke, or null.</param>
/// <param name="Class">The class of an event, or null.</param>
/// <param name="RetractedBy">The report by which its outlet took it back, or null.</param>
/// <param name="Evidence">The characters around the words found.</param>
internal sealed record FoundLine(string Id, string Kind, DateOnly? Day, string? Headline, string? Story, string? Actor, string? Class, string? RetractedBy, ToolEvidence Evidence);

using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Mcp.Answers;

/// <summary>A story, or what some of its outlets make of it.</summary>
/// <param name="Notice">How the quoted text is to be taken.</param>
/// <param name="Story">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Reports">Its reports with the hashes of their texts.</param>
/// <param name="CountStatements">Statements in all.</param>
/// <param name="Statements">Those that most reports render, as many as were asked for.</param>
/// <param name="Discrepancies">Differences in fact between accounts.</param>
/// <param name="Omissions">Facts that reports leave out.</param>
internal sealed record StoryTold(
    string Notice, string Story, string Title, IReadOnlyList<StoryReport> Reports, int CountStatements, IReadOnlyList<StatementTold> Statements, IReadOnlyList<DiscrepancyTold> Discrepancies, IReadOnlyList<OmissionTold> Omissions);

/// <summary>One utterance.</summary>
/// <param name="Id">Its id, for get_evidence.</param>
/// <param name="Actor">Id of who spoke, or null.</param>
/// <param name="Name">Name of who spoke, or null.</param>
/// <param name="Origins">How many independent origins say so, and why.</param>
/// <param name="Renderings">How reports render it.</param>
/// <param name="Differences">What renderings do not share.</param>
internal sealed record StatementTold(string Id, string? Actor, string? Name, string Origins, IReadOnlyList<RenderingTold> Renderings, IReadOnlyList<DifferenceTold> Differences);

/// <summary>How one report renders an utterance.</summary>
/// <param name="Label">verbatim, trimmed, paraphrase or altered.</param>
/// <param name="Evidence">Its characters, piece by piece.</param>
internal sealed record RenderingTold(string Label, IReadOnlyList<ToolEvidence> Evidence);

/// <summary>What two renderings do not share.</summary>
/// <param name="Aspect">certainty, number, date, place, subject, scope, wording, attribution, shortened or translation.</param>
/// <param name="Detail">Both wordings.</param>
/// <param name="Evidence">The differing characters in both reports.</param>
internal sealed record DifferenceTold(string Aspect, string Detail, IReadOnlyList<ToolEvidence> Evidence);

/// <summary>A difference in fact.</summary>
/// <param name="Kind">conflict, update, precision or distortion.</param>
/// <param name="Field">In what.</param>
/// <param name="Detail">In one sentence.</param>
/// <param name="Evidence">The characters of each value.</param>
internal sealed record DiscrepancyTold(string Kind, string Field, string Detail, IReadOnlyList<ToolEvidence> Evidence);

/// <summary>A fact that reports leave out.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="OmittedBy">Outlets, or ids of reports, that leave it out.</param>
/// <param name="Evidence">The characters of those who state it.</param>
internal sealed record OmissionTold(string Fact, IReadOnlyList<string> OmittedBy, IReadOnlyList<ToolEvidence> Evidence);

namespace Dateline.Host.Mcp.Answers;

/// <summary>What a line of the record is, and where it comes from.</summary>
/// <param name="Notice">How the quoted text is to be taken.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind of line.</param>
/// <param name="What">What it is, in a sentence.</param>
/// <param name="By">The rule or model that made it, or null.</param>
/// <param name="Reasons">Which evidence joined or parted it.</param>
/// <param name="Evidence">Its characters in their place.</param>
internal sealed record EvidenceTold(string Notice, string Id, string Kind, string What, string? By, IReadOnlyList<string> Reasons, IReadOnlyList<PlacedEvidence> Evidence);

/// <summary>Characters in their place.</summary>
/// <param name="Role">What they are of the line: content, cue, speaker, rendering and others.</param>
/// <param name="Before">Characters before them.</param>
/// <param name="After">Characters behind them.</param>
/// <param name="Evidence">The characters.</param>
internal sealed record PlacedEvidence(string Role, string Before, string After, ToolEvidence Evidence);

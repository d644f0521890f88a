namespace Dateline.Comparison.Briefs;

/// <summary>What a reader is told of many reports, as a value: formatting is the program's. Lists are compared by reference.</summary>
/// <param name="Title">What it is about, in one line.</param>
/// <param name="Sections">One a storyline, in order of its first story; each holds its stories as sections.</param>
public sealed record Brief(string Title, IReadOnlyList<BriefSection> Sections);

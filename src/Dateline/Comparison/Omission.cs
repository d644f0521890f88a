using Dateline.Text;

namespace Dateline.Comparison;

/// <summary>A fact of the story that a later, full, readable report does not carry, nor its outlet's other reports of the story. Lists are compared by reference.</summary>
/// <param name="Fact">The fact in a sentence for people.</param>
/// <param name="About">Id of the statement or occurrence.</param>
/// <param name="StatedBy">Reports that carry it.</param>
/// <param name="OmittedBy">Reports that do not.</param>
/// <param name="Evidence">Where it stands in those that carry it.</param>
public sealed record Omission(string Fact, string About, IReadOnlyList<string> StatedBy, IReadOnlyList<string> OmittedBy, IReadOnlyList<Evidence> Evidence);

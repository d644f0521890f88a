namespace Dateline.Text;

/// <summary>What a finder found, with what was odd on the way. Lists are compared by reference, as record equality does.</summary>
/// <typeparam name="T">What was looked for.</typeparam>
/// <param name="Items">In the order of the text.</param>
/// <param name="Findings">In the order in which they were met.</param>
public sealed record Found<T>(IReadOnlyList<T> Items, IReadOnlyList<Finding> Findings);

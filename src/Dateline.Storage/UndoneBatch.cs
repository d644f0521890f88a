namespace Dateline.Storage;

/// <summary>What came of undoing a batch. Lists hold report ids in ordinal order and are compared by reference.</summary>
/// <param name="Removed">Reports that were taken out.</param>
/// <param name="Reread">Reports that stand again on what came in before the batch replaced it: to be read anew and replaced.</param>
/// <param name="Touched">Reports that were in one story with those taken out.</param>
public sealed record UndoneBatch(IReadOnlyList<string> Removed, IReadOnlyList<string> Reread, IReadOnlyList<string> Touched);

namespace Dateline.Storage;

/// <summary>What is left to do after a record was taken back to an instant. Lists hold report ids in ordinal order and are compared by reference.</summary>
/// <param name="Restore">Reports that were there then and are not now: to be read anew from <see cref="IRecordReader.LoadRemovedAsync"/> and saved.</param>
/// <param name="Reread">Reports of which people have said something else since, or whose particulars came later: to be read anew and replaced.</param>
/// <param name="Touched">Reports whose stories are to be told anew.</param>
/// <param name="CountPurged">Reports that may have been there then and were purged since: nothing is left of them.</param>
public sealed record Rewound(IReadOnlyList<string> Restore, IReadOnlyList<string> Reread, IReadOnlyList<string> Touched, int CountPurged);

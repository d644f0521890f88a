namespace Dateline.Training.Doubt;

/// <summary>An answer of the rules on a marked story: the story's fold, its rows, and whether the marks say that it is right.</summary>
internal readonly record struct Example(int Fold, int[] Rows, bool IsRight);

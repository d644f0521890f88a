namespace Dateline.Language.Models;

/// <summary>A node of a decision tree.</summary>
/// <param name="Feature">The feature that is asked for, or -1 for a leaf.</param>
/// <param name="Value">The most that the feature may be for <paramref name="Below"/>; of a leaf what it adds, in millionths.</param>
/// <param name="Below">Number of the node for a feature of <paramref name="Value"/> or less.</param>
/// <param name="Above">Number of the node for a greater one.</param>
internal readonly record struct TreeNode(short Feature, int Value, byte Below, byte Above)
{
    /// <summary>Whether nothing is asked for.</summary>
    public bool IsLeaf => Feature < 0;
}

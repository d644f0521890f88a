namespace Dateline.Language.Models;

/// <summary>Small decision trees over integer features, and the sums of the leaves that they come to: the same on every machine.</summary>
internal sealed class BoostedTrees
{
    private readonly TreeNode[][] _trees;

    /// <summary>Takes the trees; the first node of each is its root.</summary>
    public BoostedTrees(TreeNode[][] trees) => _trees = trees;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">A model file.</param>
    /// <param name="features">Number of features.</param>
    /// <exception cref="InvalidDataException">A node names no feature, or no node behind it.</exception>
    public static BoostedTrees Read(BinaryReader reader, int features)
    {
        TreeNode[][] trees = new TreeNode[reader.ReadUInt16()][];
        for (int tree = 0; tree < trees.Length; tree++)
        {
            trees[tree] = new TreeNode[reader.ReadByte()];
            for (int at = 0; at < trees[tree].Length; at++)
            {
                TreeNode node = new(reader.ReadInt16(), reader.ReadInt32(), reader.ReadByte(), reader.ReadByte());
                bool leadsOn = node.IsLeaf || (node.Feature < features && node.Below > at && node.Above > at && Math.Max(node.Below, node.Above) < trees[tree].Length);
                trees[tree][at] = leadsOn ? node : throw new InvalidDataException($"Node {at} of tree {tree} leads nowhere");
            }
        }
        return trees.All(tree => tree.Length > 0) ? new BoostedTrees(trees) : throw new InvalidDataException("A tree has no nodes");
    }

    /// <summary>Writes the trees in the form that <see cref="Read"/> takes.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((ushort)_trees.Length);
        foreach (TreeNode[] tree in _trees)
        {
            writer.Write((byte)tree.Length);
            foreach (TreeNode node in tree)
            {
                writer.Write(node.Feature);
                writer.Write(node.Value);
                writer.Write(node.Below);
                writer.Write(node.Above);
            }
        }
    }

    /// <summary>The sum of the leaves that <paramref name="features"/> come to, in thousandths.</summary>
    public long Sum(ReadOnlySpan<int> features)
    {
        long sum = 0;
        foreach (TreeNode[] tree in _trees)
        {
            TreeNode node = tree[0];
            while (!node.IsLeaf)
            {
                node = tree[features[node.Feature] <= node.Value ? node.Below : node.Above];
            }
            sum += node.Value;
        }
        return sum / 1000;
    }
}

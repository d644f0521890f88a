using Dateline.Language.Models;

namespace Dateline.Tests.Language;

public sealed class BoostedTreesTests
{
    private static readonly TreeNode[] _stump = [new(1, 300, 1, 2), new(-1, -2_000_000, 0, 0), new(-1, 500_000, 0, 0)];

    [Theory]
    [InlineData(300, -1_900)]
    [InlineData(301, 600)]
    public void Each_tree_adds_the_leaf_that_the_features_come_to(int feature, int sum) =>
        new BoostedTrees([[new TreeNode(-1, 100_000, 0, 0)], _stump]).Sum([1000, feature]).ShouldBe(sum);

    [Fact]
    public void What_was_written_is_read_again()
    {
        BoostedTrees read = Read(_stump, features: 2);
        read.Sum([0, 0]).ShouldBe(-2_000);
        read.Sum([0, 900]).ShouldBe(500);
    }

    [Fact]
    public void A_node_that_leads_back_or_names_no_feature_is_refused()
    {
        Should.Throw<InvalidDataException>(() => Read([new TreeNode(0, 300, 0, 0)], features: 2));
        Should.Throw<InvalidDataException>(() => Read(_stump, features: 1));
    }

    private static BoostedTrees Read(TreeNode[] tree, int features)
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes);
        new BoostedTrees([tree]).Write(writer);
        bytes.Position = 0;
        using BinaryReader reader = new(bytes);
        return BoostedTrees.Read(reader, features);
    }
}

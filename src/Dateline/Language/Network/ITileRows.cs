using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>Where the sums of a tile go.</summary>
internal interface ITileRows
{
    /// <summary>Takes 32 sums of a row, from a column on.</summary>
    void Store(int row, int column, Vector512<int> low, Vector512<int> high);

    /// <summary>Takes 16 sums of a row, from a column on.</summary>
    void Store(int row, int column, Vector256<int> low, Vector256<int> high);
}

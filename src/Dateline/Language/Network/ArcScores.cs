using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>How well each word of a sentence would do as the head of each other word, and of the root.</summary>
internal static class ArcScores
{
    /// <summary>Number of distance classes.</summary>
    public const int DistanceClasses = 80;

    /// <summary>Class of the distance from a dependent to a head: exact up to 20 words, three classes beyond, left and right apart; the root has its own.</summary>
    public static int DistanceClass(int dependent, int head, int root)
    {
        if (head == root)
        {
            return DistanceClasses - 1;
        }

        int distance = Math.Abs(head - dependent);
        int near = distance <= 20 ? distance : distance <= 28 ? 21 : distance <= 40 ? 22 : 23;
        return head < dependent ? near : 32 + near;
    }

    /// <summary>Fills row by row, one row a dependent: its score with every word as head, then with the root.</summary>
    /// <param name="queries">A row a dependent, <paramref name="width"/> long, a multiple of 32.</param>
    /// <param name="heads">A row a word, then the root's.</param>
    /// <param name="priors">One a word and one for the root.</param>
    /// <param name="distances">Preferences by <see cref="DistanceClass"/>.</param>
    /// <param name="count">Words.</param>
    /// <param name="width">Length of the rows.</param>
    /// <param name="scores">Where the scores go.</param>
    public static void Fill(
        ReadOnlySpan<short> queries, ReadOnlySpan<short> heads, ReadOnlySpan<int> priors, ReadOnlySpan<int> distances, int count, int width, Span<int> scores)
    {
        for (int dependent = 0; dependent < count; dependent++)
        {
            ref short query = ref MemoryMarshal.GetReference(queries.Slice(dependent * width, width));
            Span<int> row = scores.Slice(dependent * (count + 1), count + 1);
            for (int head = 0; head <= count; head++)
            {
                ref short other = ref MemoryMarshal.GetReference(heads.Slice(head * width, width));
                Vector512<int> sum = Vector512<int>.Zero;
                for (int i = 0; i < width; i += 32)
                {
                    sum += FixedPoint.MultiplyPairs(Vector512.LoadUnsafe(ref query, (nuint)i), Vector512.LoadUnsafe(ref other, (nuint)i));
                }

                row[head] = Vector512.Sum(sum) + priors[head] + distances[DistanceClass(dependent, head, count)];
            }

            row[dependent] = int.MinValue / 4;
        }
    }
}

using System.Buffers;

namespace Dateline.Extraction.PlainText;

/// <summary>What is known of the outlet of a report when its lines are told apart: which lines it repeats, and what it is called.</summary>
/// <param name="lines">The lines.</param>
/// <param name="names">Names of outlet and publisher.</param>
internal sealed class OutletHabits(RepeatedLines lines, IReadOnlyList<string> names)
{
    private static readonly SearchValues<char> _marks = SearchValues.Create("\"“”„«»「」『』");

    /// <summary>Nothing is known.</summary>
    public static OutletHabits None { get; } = new(RepeatedLines.None, []);

    /// <summary>Whether a block at the head or the end of the text is the outlet's and not the report's. Running text repeats in reports too, as what went before: it must speak of the outlet, or <paramref name="isHinted"/> must say so.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isHinted">Whether its language or its words speak for it.</param>
    public bool RepeatsAtEdge(ReadOnlySpan<char> block, bool isHinted) =>
        lines.Of(block) != Repetition.None && !HoldsMark(block) && (isHinted || !BlockShape.IsRunning(block) || Names(block));

    /// <summary>Whether a block between paragraphs is the outlet's.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isHinted">Whether its language or its words speak for it.</param>
    public bool RepeatsInside(ReadOnlySpan<char> block, bool isHinted)
    {
        Repetition repetition = lines.Of(block);
        return repetition != Repetition.None && !HoldsMark(block) && (isHinted || (repetition == Repetition.Mostly && !BlockShape.IsRunning(block)));
    }

    /// <summary>What is quoted is somebody's words, however often it comes.</summary>
    private static bool HoldsMark(ReadOnlySpan<char> block) => block.IndexOfAny(_marks) >= 0;

    private bool Names(ReadOnlySpan<char> block)
    {
        foreach (string name in names)
        {
            int at = block.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            int end = at + name.Length;
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(block[at - 1])) && (end == block.Length || !char.IsLetterOrDigit(block[end])))
            {
                return true;
            }
        }
        return false;
    }
}

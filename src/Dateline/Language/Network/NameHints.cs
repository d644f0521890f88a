namespace Dateline.Language.Network;

/// <summary>
/// What is added to the network's scores of names before the labels are chosen: an address is no name, and “no name” is a little less
/// likely than the network thinks. The weight was chosen on the development part (docs/language.md).
/// </summary>
internal sealed class NameHints(string[] labels)
{
    // Scores are natural logarithms with 24 bits behind the point.
    private const int One = 1 << 24;
    private const int OutsideWeight = -One / 2;
    private const int AddressWeight = 10 * One;

    private readonly int _outside = Array.IndexOf(labels, "O");

    /// <summary>Adds to the scores of one word's labels.</summary>
    public void Add(ReadOnlySpan<char> form, Span<int> scores)
    {
        bool isAddress = form.Contains('@') || form.Contains("://", StringComparison.Ordinal);
        scores[_outside] += isAddress ? AddressWeight : OutsideWeight;
    }
}

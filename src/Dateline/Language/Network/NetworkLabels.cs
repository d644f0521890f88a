namespace Dateline.Language.Network;

/// <summary>Answers of the network for a report, as label numbers: one place a token.</summary>
internal sealed class NetworkLabels(int tokens)
{
    /// <summary>Whether the network read the token at all.</summary>
    public bool[] IsRead { get; } = new bool[tokens];

    public byte[] Upos { get; } = new byte[tokens];

    public byte[] Xpos { get; } = new byte[tokens];

    public byte[] Names { get; } = new byte[tokens];

    /// <summary>Token numbers; -1 for a root.</summary>
    public int[] Heads { get; } = new int[tokens];

    public byte[] Relations { get; } = new byte[tokens];
}

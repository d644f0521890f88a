namespace Dateline.Language.Network;

/// <summary>Answers of the network for a report, as label numbers: one place a token.</summary>
internal sealed class NetworkLabels
{
    private const byte NotRead = byte.MaxValue;
    private const short IsRoot = short.MinValue;

    // Heads are told by their distance: no piece of a sentence is longer than fits.
    private readonly short[] _heads;

    public NetworkLabels(int tokens)
    {
        (Upos, Xpos, Names, Relations, _heads) = (new byte[tokens], new byte[tokens], new byte[tokens], new byte[tokens], new short[tokens]);
        Upos.AsSpan().Fill(NotRead);
    }

    public byte[] Upos { get; }

    public byte[] Xpos { get; }

    public byte[] Names { get; }

    public byte[] Relations { get; }

    /// <summary>Whether the network read the token at all.</summary>
    public bool IsRead(int token) => Upos[token] != NotRead;

    /// <summary>Token number of the head; -1 for a root.</summary>
    public int Head(int token) => _heads[token] == IsRoot ? -1 : token + _heads[token];

    /// <summary>Hangs a token below another one.</summary>
    public void Hang(int token, int head) => _heads[token] = (short)(head - token);

    /// <summary>Makes a token a root.</summary>
    public void MakeRoot(int token) => _heads[token] = IsRoot;
}

namespace Dateline.Annotation.Events.Grammar;

/// <summary>The mentions that fill one place of a clause.</summary>
/// <param name="Mentions">Numbers of mentions, in the order of the text.</param>
/// <param name="Pronoun">Token of the pronoun that fills it instead, or -1.</param>
/// <param name="First">First token of the place in this clause, or -1 where it is taken over from another clause.</param>
internal sealed record Party(IReadOnlyList<int> Mentions, int Pronoun, int First)
{
    /// <summary>Nobody.</summary>
    public static Party None { get; } = new([], -1, -1);

    /// <summary>Whether nobody fills it.</summary>
    public bool IsEmpty => Mentions.Count == 0 && Pronoun < 0;

    /// <summary>The same party, in a clause that does not name it again.</summary>
    public Party Shared => this with { First = -1 };
}

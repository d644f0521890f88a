namespace Dateline.Language.Network;

/// <summary>A sentence, or as much of a long one as is read at once.</summary>
/// <param name="First">Number of its first token.</param>
/// <param name="Count">Number of its tokens.</param>
/// <param name="Row">Its first row in the arrays of a batch.</param>
internal readonly record struct SentencePiece(int First, int Count, int Row);

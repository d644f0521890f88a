using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>What a report calls the speaker of a quotation.</summary>
/// <param name="Name">The last word of the name, the same for its transliterations; empty where nobody is known.</param>
/// <param name="Words">Telling words of all that the report calls the speaker, each family once.</param>
internal sealed record SpeakerWords(string Name, QuotedWord[] Words)
{
    /// <summary>Equal for the same name and words.</summary>
    public ulong Hash { get; } = Words.Aggregate(WordHash.Of(Name), (hash, word) => WordHash.Joined(hash, word.Key));
}

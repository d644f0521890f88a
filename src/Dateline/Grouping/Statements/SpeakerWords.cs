using Dateline.Grouping.Words;

namespace Dateline.Grouping.Statements;

/// <summary>What a report calls the speaker of a quotation.</summary>
/// <param name="Name">The last word of the name, the same for its transliterations; empty where nobody is known.</param>
/// <param name="Words">Telling words of all that the report calls the speaker, each family once.</param>
/// <param name="Story">The same of all that the story's reports call one of this name.</param>
internal sealed record SpeakerWords(string Name, QuotedWord[] Words, QuotedWord[] Story)
{
    /// <summary>Words of <see cref="Story"/> at most.</summary>
    private const int MostOfStory = 40;

    /// <summary>Equal for the same name and words.</summary>
    public ulong Hash { get; } = Story.Aggregate(Words.Aggregate(WordHash.Of(Name), (hash, word) => WordHash.Joined(hash, word.Key)), (hash, word) => WordHash.Joined(hash, word.Key));

    /// <summary>For each of the speakers of a story's quotations the same with what all its reports call those of its name.</summary>
    public static IReadOnlyDictionary<SpeakerWords, SpeakerWords> InStory(IEnumerable<SpeakerWords> speakers)
    {
        SpeakerWords[] all = [.. speakers.Distinct<SpeakerWords>(ReferenceEqualityComparer.Instance)];
        Dictionary<string, QuotedWord[]> words = all.Where(speaker => speaker.Name.Length > 0).GroupBy(speaker => speaker.Name, StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => name.SelectMany(speaker => speaker.Words).DistinctBy(word => word.Key).Take(MostOfStory).ToArray(), StringComparer.Ordinal);
        return all.ToDictionary(speaker => speaker, speaker => new SpeakerWords(speaker.Name, speaker.Words, words.GetValueOrDefault(speaker.Name, speaker.Words)), (IEqualityComparer<SpeakerWords>)ReferenceEqualityComparer.Instance);
    }
}

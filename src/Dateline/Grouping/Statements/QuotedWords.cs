using Dateline.Annotation.Quotations;
using Dateline.Grouping.Words;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping.Statements;

/// <summary>A telling word of a quotation.</summary>
/// <param name="Key">Its family.</param>
/// <param name="Weight">What it tells, in thousandths.</param>
/// <param name="Row">Its vector, or null.</param>
/// <param name="Number">Its number among the words of the story's quotations.</param>
internal readonly record struct QuotedWord(ulong Key, int Weight, short[]? Row, int Number);

/// <summary>A quotation as pairs are scored: its words, its clauses, its speaker.</summary>
/// <param name="Report">Number of the report in the order told.</param>
/// <param name="Quotation">The quotation.</param>
/// <param name="Actor">Who said it, or null.</param>
internal sealed record QuotedWords(int Report, Quotation Quotation, ActorReference? Actor)
{
    private QuotedWord[]? _told;
    private int[]? _plain;

    /// <summary>Its telling words, each family once, in the order of the text.</summary>
    public required QuotedWord[] Words { get; init; }

    /// <summary>The word that tells that it was said, where <see cref="Words"/> lacks it; null where there is none.</summary>
    public required QuotedWord? Cue { get; init; }

    /// <summary>What its report calls the speaker.</summary>
    public required SpeakerWords Speaker { get; init; }

    /// <summary>Its clauses.</summary>
    public required TextSpan[] Clauses { get; init; }

    /// <summary>For each clause, numbers of the words in it.</summary>
    public required int[][] ClauseWords { get; init; }

    /// <summary>For each clause, all words' forms, stop words among them.</summary>
    public required ulong[][] ClauseForms { get; init; }

    /// <summary>All words' forms, stop words among them.</summary>
    public required ulong[] Forms { get; init; }

    /// <summary>Hash over <see cref="Forms"/>: equal in quotations of the same words.</summary>
    public required ulong Hash { get; init; }

    /// <summary>Hash over what <see cref="PairOverlap"/> is made from: words, what they tell, clauses. 0 where it is not asked for.</summary>
    public required ulong Content { get; init; }

    /// <summary>Families of its numbers.</summary>
    public required ulong[] Numbers { get; init; }

    /// <summary>Families of its names.</summary>
    public required ulong[] Names { get; init; }

    /// <summary>The weighted sum of its words' vectors.</summary>
    public required long[] Meaning { get; init; }

    /// <summary>Where it begins, in thousandths of the report.</summary>
    public required int Place { get; init; }

    /// <summary>Whether it stands in a headline.</summary>
    public required bool InHeadline { get; init; }

    /// <summary>What its words tell together.</summary>
    public required long Weight { get; init; }

    /// <summary><see cref="Words"/>, and behind them <see cref="Cue"/>.</summary>
    public QuotedWord[] Told => _told ??= Cue is { } cue ? [.. Words, cue] : Words;

    /// <summary>Numbers of the words that are no names.</summary>
    public int[] Plain => _plain ??= [.. Enumerable.Range(0, Words.Length).Where(word => Array.BinarySearch(Names, Words[word].Key) < 0)];

    /// <summary>One clause as if it were the whole quotation.</summary>
    public QuotedWords Part(int clause)
    {
        QuotedWord[] words = [.. ClauseWords[clause].Select(word => Words[word])];
        HashSet<ulong> keys = [.. words.Select(word => word.Key)];
        return this with
        {
            _told = null,
            _plain = null,
            Words = words,
            Weight = words.Sum(word => (long)word.Weight),
            ClauseWords = [[.. Enumerable.Range(0, words.Length)]],
            ClauseForms = [ClauseForms[clause]],
            Forms = ClauseForms[clause],
            Content = 0,
            Numbers = [.. Numbers.Where(keys.Contains)],
            Names = [.. Names.Where(keys.Contains)],
            Meaning = MeaningOf(words),
        };
    }

    /// <summary>The weighted sum of vectors.</summary>
    public static long[] MeaningOf(IReadOnlyList<QuotedWord> words)
    {
        long[] sum = new long[WordMeanings.Width];
        foreach (QuotedWord word in words.Where(word => word.Row is not null))
        {
            for (int at = 0; at < sum.Length; at++)
            {
                sum[at] += (long)word.Weight * word.Row![at] / 16;
            }
        }
        return sum;
    }
}

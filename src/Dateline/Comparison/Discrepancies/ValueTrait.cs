namespace Dateline.Comparison.Discrepancies;

/// <summary>What tells whether two values are of the same thing; shares and nearness are in thousandths, what is or is not is 1000 or 0.</summary>
internal enum ValueTrait
{
    /// <summary>Always one.</summary>
    Always,

    /// <summary>Both hang on the same word.</summary>
    SameHead,

    /// <summary>How near the words are on which they hang.</summary>
    NearHead,

    /// <summary>They hang on words that are not near at all.</summary>
    OtherHead,

    /// <summary>The words above those are the same.</summary>
    SameGovernor,

    /// <summary>How near the words above those are.</summary>
    NearGovernor,

    /// <summary>How near the word on which the one hangs is to that above the other's.</summary>
    CrossGovernor,

    /// <summary>The next telling word behind is the same.</summary>
    SameBehind,

    /// <summary>The next telling word before is the same.</summary>
    SameBefore,

    /// <summary>Share of the lighter surroundings that the heavier ones have.</summary>
    Contained,

    /// <summary>Share of the heavier surroundings that the lighter ones have.</summary>
    Covered,

    /// <summary>How near the closest words are to the other's.</summary>
    Closest,

    /// <summary>Nearness in meaning of the surroundings.</summary>
    Meaning,

    /// <summary>Share of the lighter sentence that the heavier one has.</summary>
    SentenceContained,

    /// <summary>Share of the heavier sentence that the lighter one has.</summary>
    SentenceCovered,

    /// <summary>Nearness in meaning of the sentences.</summary>
    SentenceMeaning,

    /// <summary>How much the sentences share.</summary>
    Shared,

    /// <summary>Nearness in meaning of the sentences around.</summary>
    AroundMeaning,

    /// <summary>Share of the names of the sentence with fewer that the other has.</summary>
    Names,

    /// <summary>Both have names, none shared.</summary>
    OtherNames,

    /// <summary>Both stand in renderings of one statement.</summary>
    SameStatement,

    /// <summary>Both stand in accounts of one occurrence.</summary>
    SameOccurrence,

    /// <summary>Both stand in words of one speaker.</summary>
    SameSpeaker,

    /// <summary>They stand in words of two speakers.</summary>
    OtherSpeaker,

    /// <summary>Both stand at the head of their reports.</summary>
    BothLead,

    /// <summary>One stands in a headline.</summary>
    Headline,

    /// <summary>Both stand in one report.</summary>
    SameReport,

    /// <summary>Both stand in one sentence.</summary>
    SameSentence,

    /// <summary>One report has the other's value as well.</summary>
    OneKnown,

    /// <summary>Each report has the other's value as well.</summary>
    BothKnown,

    /// <summary>The values are equal.</summary>
    SameValue,

    /// <summary>The values are equal and one says how exact it is.</summary>
    OtherExactness,

    /// <summary>One is the other with its digits in another order, or ten or a hundred times as large; of two dates the day or the month is the same.</summary>
    Digits,

    /// <summary>They lie within a tenth of each other.</summary>
    NearValue,

    /// <summary>They lie within a tenth of each other, by how near the closest words are.</summary>
    NearValueFits,

    /// <summary>Their digits are alike, by how near the closest words are.</summary>
    DigitsFit,

    /// <summary>How far apart they are, as a logarithm.</summary>
    Ratio,

    /// <summary>Both are below eleven.</summary>
    Small,

    /// <summary>One is a sum of money, the other not.</summary>
    OtherKind,

    /// <summary>Both are sums of money.</summary>
    BothMoney,

    /// <summary>Both are shares.</summary>
    BothShares,

    /// <summary>Both are lengths of time.</summary>
    BothLengths,

    /// <summary>Both are tallies.</summary>
    BothTallies,

    /// <summary>Both are days.</summary>
    BothDays,

    /// <summary>One is a weekday, the other a date.</summary>
    OneWeekday,

    /// <summary>Both are weekdays.</summary>
    BothWeekdays,

    /// <summary>Both are hours of the day.</summary>
    BothClocks,

    /// <summary>Both are years.</summary>
    BothYears,

    /// <summary>Both are places.</summary>
    BothPlaces,

    /// <summary>Both are ages.</summary>
    BothAges,

    /// <summary>Days between the reports.</summary>
    DaysApart,

    /// <summary>How far the pair is ahead of others of the two reports, seen from the side where it is less.</summary>
    Ahead,

    /// <summary>The same, seen from the side where it is more.</summary>
    AheadOnce,

    /// <summary>Neither has a better one in the other's report.</summary>
    Mutual,

    /// <summary>What an equal value in the other report has of the surroundings: the thing may be told there already.</summary>
    EqualElsewhere,
}

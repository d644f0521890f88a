namespace Dateline.Grouping.Occurrences;

/// <summary>What tells whether two accounts are of one event in the world, in thousandths.</summary>
internal enum OccurrenceTrait
{
    /// <summary>Always the whole.</summary>
    Always,

    /// <summary>Share of the lighter account's words that the other has.</summary>
    Contained,

    /// <summary>Share of the heavier account's words that the other has.</summary>
    Covered,

    /// <summary>As <see cref="Contained"/>, words near in meaning counting by their nearness.</summary>
    NearlyContained,

    /// <summary>As <see cref="Covered"/>, words near in meaning counting by their nearness.</summary>
    NearlyCovered,

    /// <summary>What the rarest shared word tells, up to twice the whole.</summary>
    Rarest,

    /// <summary>What the sentences share, the shorter one's words counting most.</summary>
    Sentence,

    /// <summary>They are of one class of the codebook.</summary>
    SameClass,

    /// <summary>They stand alike: happened, planned, denied.</summary>
    SameStatus,

    /// <summary>One is told by the report itself, the other by a source.</summary>
    OtherTeller,

    /// <summary>One actor acts in both.</summary>
    SameWho,

    /// <summary>Known actors act in both, and none in both.</summary>
    OtherWho,

    /// <summary>Share of the words for those who act that the other has too.</summary>
    WhoAlike,

    /// <summary>One actor is acted upon in both.</summary>
    SameWhom,

    /// <summary>Known actors are acted upon in both, and none in both.</summary>
    OtherWhom,

    /// <summary>Share of the words for those acted upon that the other has too.</summary>
    WhomAlike,

    /// <summary>One acts in the one account and is acted upon in the other.</summary>
    Crossed,

    /// <summary>Both name one place.</summary>
    SamePlace,

    /// <summary>They name places, and none that both name.</summary>
    OtherPlace,

    /// <summary>Their days can be one.</summary>
    SameDay,

    /// <summary>Their days lie apart.</summary>
    OtherDay,

    /// <summary>They count the same number of the same.</summary>
    SameNumber,

    /// <summary>Both hold numbers, and none that both hold.</summary>
    OtherNumber,

    /// <summary>Renderings of one statement hold both.</summary>
    SameStatement,

    /// <summary>One over the number of accounts of the class in the report that has more of them.</summary>
    OnlyOfClass,

    /// <summary>How far apart they stand in their reports.</summary>
    Apart,

    /// <summary>How far down the one stands that stands further down.</summary>
    Down,

    /// <summary>How far ahead of the next best account of the other's report it is, on the side where it is less so.</summary>
    Ahead,
}

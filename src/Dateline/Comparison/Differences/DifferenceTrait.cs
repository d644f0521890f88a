namespace Dateline.Comparison.Differences;

/// <summary>What tells which differences between two renderings are worth telling; shares are in thousandths, what is or is not is 1000 or 0.</summary>
internal enum DifferenceTrait
{
    /// <summary>Always one.</summary>
    Always,

    /// <summary>Both are direct.</summary>
    BothDirect,

    /// <summary>One is direct, one mixed.</summary>
    DirectMixed,

    /// <summary>One is direct, one indirect.</summary>
    DirectIndirect,

    /// <summary>Both are mixed.</summary>
    BothMixed,

    /// <summary>One is mixed, one indirect.</summary>
    MixedIndirect,

    /// <summary>Words of the shorter one, of the longer one's.</summary>
    Length,

    /// <summary>The same, squared.</summary>
    LengthSquared,

    /// <summary>Words of the shorter one: the fewer, the greater.</summary>
    Short,

    /// <summary>Words of the longer one: the fewer, the greater.</summary>
    Long,

    /// <summary>Words of the first, in thirties.</summary>
    FirstLength,

    /// <summary>Words of the second, in thirties.</summary>
    SecondLength,

    /// <summary>How many words one has more than the other, in twenties.</summary>
    LengthGap,

    /// <summary>Share of the shorter one's telling words that the longer one has.</summary>
    SharedOfShort,

    /// <summary>Share of the longer one's telling words that the shorter one has.</summary>
    SharedOfLong,

    /// <summary>The product of both shares.</summary>
    SharedOfBoth,

    /// <summary>How near the telling words that are not shared stand to words of the other, on average.</summary>
    Nearness,

    /// <summary>Numbers differ.</summary>
    Number,

    /// <summary>One alone has a number.</summary>
    OneNumber,

    /// <summary>A hedge or a negation beside shared words stands on one side only.</summary>
    Certainty,

    /// <summary>Kinds of hedges that one side alone has.</summary>
    Hedges,

    /// <summary>One side alone denies.</summary>
    Negation,

    /// <summary>One side alone says what will or must be.</summary>
    Sure,

    /// <summary>Days or times differ.</summary>
    Date,

    /// <summary>One side alone has a day or time.</summary>
    OneDate,

    /// <summary>Places differ.</summary>
    Place,

    /// <summary>Other words stand first.</summary>
    Subject,

    /// <summary>A name or an amount is left out.</summary>
    Scope,

    /// <summary>Names of one side that the other lacks, in thirds.</summary>
    NamesMissing,

    /// <summary>Amounts differ.</summary>
    Amounts,

    /// <summary>Words are exchanged that may change the meaning.</summary>
    Loaded,

    /// <summary>Words are exchanged.</summary>
    Exchanged,

    /// <summary>Exchanges of words, in thirds.</summary>
    Exchanges,

    /// <summary>Most of the one stands in the other, and much of the other does not stand in it.</summary>
    Shortened,

    /// <summary>The longest run that one side alone has, in tens of words.</summary>
    Gap,

    /// <summary>The speakers are two.</summary>
    Attribution,

    /// <summary>The speakers have different ids.</summary>
    OtherSpeaker,

    /// <summary>A speaker is not known.</summary>
    UnknownSpeaker,

    /// <summary>One word tells that both were said.</summary>
    SameCue,

    /// <summary>One alone was said by a word that tells how.</summary>
    OneCue,

    /// <summary>Both were said by words that tell how, and not the same.</summary>
    OtherCue,

    /// <summary>One report is a copy of another.</summary>
    Copy,

    /// <summary>One stands in a headline.</summary>
    InHeadline,

    /// <summary>The statement is rendered in two reports.</summary>
    TwoReports,

    /// <summary>The statement is rendered in four reports or more.</summary>
    ManyReports,

    /// <summary>One is the reference.</summary>
    Reference,

    /// <summary>The reports are of one day.</summary>
    SameDay,

    /// <summary>The words are the same.</summary>
    SameWords,

    /// <summary>Both are direct, times the share of the shorter one's words that the longer one lacks.</summary>
    DirectUnlike,

    /// <summary>The share of the shorter one's words that the longer one has, times how much shorter it is.</summary>
    Inside,

    /// <summary>The words for the speakers share none.</summary>
    SpeakerWords,

    /// <summary>Times are told, and not the same.</summary>
    Times,

    /// <summary>One side alone tells a time.</summary>
    OneTime,

    /// <summary>One is direct or mixed, the other indirect, times the share of the shorter one's words that the longer one lacks.</summary>
    IndirectUnlike,

    /// <summary>Hedges differ, times the share of both.</summary>
    HedgedAlike,

    /// <summary>Names are missing, times the share of both.</summary>
    NamesAlike,
}

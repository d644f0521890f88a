namespace Dateline.Grouping.Statements;

/// <summary>What tells whether two quotations render one utterance, each in thousandths, by its place in the list of weights.</summary>
internal enum PairFeature
{
    /// <summary>Always one.</summary>
    Always,

    /// <summary>Share of the shorter one's words that the longer one has.</summary>
    Contained,

    /// <summary>Share of the longer one's words that the shorter one has.</summary>
    Covered,

    /// <summary>How much is shared.</summary>
    Shared,

    /// <summary>As <see cref="Contained"/>, words near in meaning counting by their nearness.</summary>
    NearlyContained,

    /// <summary>As <see cref="Covered"/>, words near in meaning counting by their nearness.</summary>
    NearlyCovered,

    /// <summary>Nearness in meaning of all words together.</summary>
    Meaning,

    /// <summary>The best two clauses: as <see cref="Contained"/>.</summary>
    ClauseContained,

    /// <summary>The best two clauses: as <see cref="Covered"/>.</summary>
    ClauseCovered,

    /// <summary>The best two clauses: as <see cref="Shared"/>.</summary>
    ClauseShared,

    /// <summary>The best two clauses: as <see cref="NearlyContained"/>.</summary>
    ClauseNearlyContained,

    /// <summary>The best two clauses: as <see cref="NearlyCovered"/>.</summary>
    ClauseNearlyCovered,

    /// <summary>The speaker is one.</summary>
    SameSpeaker,

    /// <summary>The speakers' names differ, but one name ends as the other.</summary>
    SameName,

    /// <summary>One speaker is not known.</summary>
    OneUnknown,

    /// <summary>No speaker is known.</summary>
    BothUnknown,

    /// <summary>The speakers are two, but the words for the one stand beside the other.</summary>
    RelatedSpeaker,

    /// <summary>How far the reports may call one speaker by the words that they use.</summary>
    SpeakerLike,

    /// <summary>How far the speakers' names are alike as they are spelt.</summary>
    SpeakerSpelt,

    /// <summary>Share of the words for one speaker that are words for the other, seen from the side that has more.</summary>
    SpeakerCalled,

    /// <summary>The same, seen from the other side.</summary>
    SpeakerCalledCovered,

    /// <summary>As <see cref="SpeakerCalled"/>, held against the words of all reports of the story.</summary>
    StoryCalled,

    /// <summary>As <see cref="SpeakerCalledCovered"/>, held against the words of all reports of the story.</summary>
    StoryCalledCovered,

    /// <summary>What the rarest word tells that is used for both speakers.</summary>
    SpeakerRarest,

    /// <summary>Both speakers are of one sort: two persons, two bodies.</summary>
    SameSort,

    /// <summary>A person here, a body or a state there.</summary>
    PersonForBody,

    /// <summary>How much better the words fit this speaker than any other of its report; the less of both sides.</summary>
    SpeakerAhead,

    /// <summary>A number stands in both.</summary>
    SameNumber,

    /// <summary>Both have numbers, none of them in both.</summary>
    OtherNumber,

    /// <summary>One alone has numbers.</summary>
    OneNumber,

    /// <summary>Names shared, of the names of the one that has fewer.</summary>
    SharedNames,

    /// <summary>Both have names, and share none.</summary>
    OtherNames,

    /// <summary>Both are direct.</summary>
    BothDirect,

    /// <summary>Both are of one kind.</summary>
    SameKind,

    /// <summary>One stands in a headline.</summary>
    InHeadline,

    /// <summary>How far apart they stand in their reports, the length of a report being one.</summary>
    Apart,

    /// <summary>The reports are of one day.</summary>
    SameDay,

    /// <summary>Words of the shorter one: the fewer, the greater.</summary>
    Short,

    /// <summary>Difference in length.</summary>
    Lengths,

    /// <summary>Words that stand one behind the other in both.</summary>
    Run,

    /// <summary>What the rarest shared word tells.</summary>
    Rarest,

    /// <summary>How many other quotations the speaker has in the two reports: the more, the smaller.</summary>
    Alone,

    /// <summary>How much likelier the other one is than any in its report; the less of both sides.</summary>
    Ahead,

    /// <summary>The same; the more of both sides.</summary>
    AheadOnce,

    /// <summary>Each is the likeliest of its report.</summary>
    Mutual,

    /// <summary>As <see cref="NearlyContained"/>, with the words that tell that it was said.</summary>
    ToldContained,

    /// <summary>As <see cref="NearlyCovered"/>, with the words that tell that it was said.</summary>
    ToldCovered,

    /// <summary><see cref="SpeakerLike"/> times <see cref="NearlyContained"/>.</summary>
    SpeakerContained,

    /// <summary><see cref="SpeakerLike"/> times <see cref="ClauseNearlyContained"/>.</summary>
    SpeakerClause,

    /// <summary><see cref="SpeakerLike"/> times <see cref="Meaning"/>.</summary>
    SpeakerMeaning,

    /// <summary><see cref="SpeakerLike"/> times <see cref="ToldCovered"/>.</summary>
    SpeakerTold,

    /// <summary>As <see cref="Contained"/>, names left out: who and where is the story's topic.</summary>
    PlainContained,

    /// <summary>As <see cref="Covered"/>, names left out.</summary>
    PlainCovered,

    /// <summary>As <see cref="Shared"/>, names left out.</summary>
    PlainShared,

    /// <summary>As <see cref="NearlyContained"/>, names left out.</summary>
    PlainNearlyContained,

    /// <summary>As <see cref="NearlyCovered"/>, names left out.</summary>
    PlainNearlyCovered,

    /// <summary><see cref="Contained"/> times <see cref="Covered"/>.</summary>
    Whole,

    /// <summary><see cref="ClauseNearlyContained"/> times <see cref="ClauseNearlyCovered"/>.</summary>
    ClauseWhole,

    /// <summary>One speaker, and each the likeliest of its report.</summary>
    SpeakerMutual,
}

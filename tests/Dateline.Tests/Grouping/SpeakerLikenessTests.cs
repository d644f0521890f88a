using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;
using Dateline.Text;

namespace Dateline.Tests.Grouping;

public sealed class SpeakerLikenessTests
{
    private static readonly WordKnowledge _knowledge = new(DataSet.Embedded);

    private readonly SpeakerLikeness _likeness = new(new WordLikeness(_knowledge));

    [Fact]
    public void A_name_that_differs_in_its_vowels_alone_is_nearly_the_same() => Likeness(Called("Zubeir", 1), Called("Zobayr", 2)).ShouldBe(900);

    [Fact]
    public void A_name_that_shares_most_letters_in_order_is_alike() => Likeness(Called("Velikovic", 1), Called("Velichkov", 2)).ShouldBeInRange(300, 899);

    [Fact]
    public void Other_names_and_other_words_are_not_alike() => Likeness(Called("Torm", 1), Called("Berglund", 2)).ShouldBe(0);

    [Fact]
    public void An_office_that_the_other_report_names_too_counts_less_than_its_holder() => Likeness(Called("Torm", 1, 7), Called("", 7)).ShouldBe(800);

    [Fact]
    public void A_title_that_only_a_third_report_gives_the_speaker_is_known_of_the_story()
    {
        SpeakerWords[] all = [.. SpeakerWords.InStory([Called("Torm", 1), Called("Torm", 1, 7), Called("", 7)]).Values];
        SpeakerOverlap overlap = _likeness.Of(all[0], all[2]);
        overlap.Likeness.ShouldBe(0);
        overlap.StoryContained.ShouldBe((short)1000);
    }

    [Fact]
    public void Nobody_is_like_nobody() => Likeness(Called(""), Called("")).ShouldBe(0);

    private int Likeness(SpeakerWords one, SpeakerWords other)
    {
        SpeakerOverlap overlap = _likeness.Of(one, other);
        _likeness.Of(other, one).ShouldBe(overlap);
        return overlap.Likeness;
    }

    // Words by number alone: two are alike only where they are one.
    private static SpeakerWords Called(string name, params int[] words)
    {
        QuotedWord[] quoted = [.. words.Select(word => new QuotedWord((ulong)word << 40, 3_000, null, word))];
        return new SpeakerWords(_knowledge.LooseName(name), quoted, quoted);
    }
}

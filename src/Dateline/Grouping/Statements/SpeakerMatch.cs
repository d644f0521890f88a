using Dateline.Grouping.Words;
using Dateline.Linking;

namespace Dateline.Grouping.Statements;

/// <summary>Whether two utterances can be of one speaker.</summary>
internal enum SpeakerMatch
{
    /// <summary>They are of one speaker.</summary>
    Same,

    /// <summary>One of the speakers is not known.</summary>
    Unknown,

    /// <summary>Their names differ, and the catalogue does not know both: a minister here, her spokesman or her ministry there.</summary>
    Doubtful,

    /// <summary>They are told of different speakers: the same words may still be attributed twice.</summary>
    Other,
}

/// <summary>Compares speakers.</summary>
internal static class SpeakerMatcher
{
    public static SpeakerMatch Compare(ActorReference? one, ActorReference? other, WordKnowledge words)
    {
        if (one is null || other is null)
        {
            return SpeakerMatch.Unknown;
        }
        if (one.Id == other.Id)
        {
            return SpeakerMatch.Same;
        }
        return one.InCatalogue && other.InCatalogue ? SpeakerMatch.Other : AreOneName(words.Folded(one.Name), words.Folded(other.Name)) ? SpeakerMatch.Same : SpeakerMatch.Doubtful;
    }

    /// <summary>A key that is equal for the speakers that are most likely one: the catalogue's id, else the name's last word.</summary>
    public static string Key(ActorReference actor, WordKnowledge words) =>
        actor.InCatalogue ? actor.Id : words.Folded(actor.Name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? actor.Id;

    // One name ends with the other's last word: “Jonas Berg” and “Berg”.
    private static bool AreOneName(string one, string other)
    {
        string[] first = one.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        string[] second = other.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return first.Length > 0 && second.Length > 0 && first[^1] == second[^1] && (first.Length == 1 || second.Length == 1 || first[0] == second[0]);
    }
}

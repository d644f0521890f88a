using Dateline.Annotation.Events;
using Dateline.Grouping.Statements;

namespace Dateline.Grouping.Occurrences;

/// <summary>An account as accounts are held against each other.</summary>
/// <param name="Report">Number of the report in the order told.</param>
/// <param name="Event">The event.</param>
internal sealed record ToldAccount(int Report, Event Event)
{
    /// <summary>Its telling words, each family once, by family.</summary>
    public required QuotedWord[] Words { get; init; }

    /// <summary>What its words tell together.</summary>
    public required long Weight { get; init; }

    /// <summary>Hash over the forms of all its words.</summary>
    public required ulong Hash { get; init; }

    /// <summary>The words of its sentence.</summary>
    public required UtteranceTerms Sentence { get; init; }

    /// <summary>Those who act.</summary>
    public required AccountParty Who { get; init; }

    /// <summary>Those acted upon.</summary>
    public required AccountParty Whom { get; init; }

    /// <summary>The places that it names.</summary>
    public required string[] Places { get; init; }

    /// <summary>The first and the last day that it can be of, as day numbers; null where it tells none.</summary>
    public required (int From, int To)? Days { get; init; }

    /// <summary>Families of its numbers.</summary>
    public required ulong[] Numbers { get; init; }

    /// <summary>Ids of the statements whose renderings hold it.</summary>
    public required string[] Statements { get; init; }

    /// <summary>Accounts of its class in its report.</summary>
    public required int OfClass { get; init; }

    /// <summary>Where it begins, in thousandths of the report.</summary>
    public required int Place { get; init; }
}

/// <summary>One side of an account.</summary>
/// <param name="Actors">Ids of the known ones.</param>
/// <param name="Words">Families of the words for them.</param>
internal sealed record AccountParty(string[] Actors, ulong[] Words);

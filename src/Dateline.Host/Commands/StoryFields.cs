using Dateline.Grouping;
using Dateline.Host.Running;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>How corrections of stories are named in a record, and what they take.</summary>
internal static class StoryFields
{
    private const int LongestTitle = 300;
    private const string Prefix = "story.";

    /// <summary>The field of a correction.</summary>
    public static string Of(StoryWord word) => Prefix + word.ToString().ToLowerInvariant();

    /// <summary>What a correction says of stories, or null where it speaks of something else.</summary>
    public static StoryCorrection? Word(Correction correction)
    {
        foreach (StoryWord word in Enum.GetValues<StoryWord>())
        {
            if (correction.Field == Of(word))
            {
                return new StoryCorrection(word, correction.ReportId, correction.Value);
            }
        }
        return null;
    }

    /// <summary>The title as it is kept.</summary>
    /// <exception cref="CommandException">It is empty or too long.</exception>
    public static string Title(string title) => title.Trim() is { Length: > 0 and <= LongestTitle } given ? given
        : throw new CommandException($"a title has 1 to {LongestTitle} characters");

    /// <summary>A correction of stories as it is kept.</summary>
    /// <exception cref="CommandException">Its field does not take the value, or the record has no such other report.</exception>
    public static async Task<Correction> CheckedAsync(IRecordReader record, Correction correction, CancellationToken cancellation)
    {
        switch (Word(correction)?.Word)
        {
            case StoryWord.Titled:
                return correction with { Value = Title(correction.Value) };
            case StoryWord.Apart:
                return correction.Value.Length == 0 ? correction : throw new CommandException($"'{correction.Field}' takes no value");
            case StoryWord.Pinned or StoryWord.Merged when correction.Value == correction.ReportId:
                throw new CommandException($"'{correction.Field}' takes another report than the one it is said of");
            case StoryWord.Pinned or StoryWord.Merged:
                return await record.LoadReportAsync(correction.Value, cancellation).ConfigureAwait(false) is null ? throw CommandException.NotFound($"the record has no report '{Lines.Plain(correction.Value)}'") : correction;
            default:
                return correction;
        }
    }
}

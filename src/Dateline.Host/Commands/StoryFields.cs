using Dateline.Grouping;
using Dateline.Storage;

namespace Dateline.Host.Commands;

/// <summary>How corrections of stories are named in a record.</summary>
internal static class StoryFields
{
    private const string Prefix = "story.";

    /// <summary>The field of a correction.</summary>
    public static string Of(StoryWord word) => Prefix + word.ToString().ToLowerInvariant();

    /// <summary>What a correction says of stories, or null where it speaks of something else.</summary>
    public static StoryCorrection? Word(Correction correction) =>
        correction.Field.StartsWith(Prefix, StringComparison.Ordinal) && Enum.TryParse(correction.Field[Prefix.Length..], ignoreCase: true, out StoryWord word)
            ? new StoryCorrection(word, correction.ReportId, correction.Value)
            : null;
}

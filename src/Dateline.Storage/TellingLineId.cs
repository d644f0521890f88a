using Dateline.Comparison;
using Dateline.Text;

namespace Dateline.Storage;

/// <summary>Ids of told lines that bring none of their own: hashes over the story and what makes the line the one it is.</summary>
public static class TellingLineId
{
    /// <summary>The id of a discrepancy of a story: over the field and the places of its values.</summary>
    public static string Of(Discrepancy discrepancy, string storyId) =>
        ContentHash.Id([storyId, "discrepancy", discrepancy.Field, .. discrepancy.Values.Select(value => $"{value.Place.ReportId} {value.Place.Span}")]);

    /// <summary>The id of an omission of a story: over the statement or occurrence left out.</summary>
    public static string Of(Omission omission, string storyId) => ContentHash.Id(storyId, "omission", omission.About, omission.Fact);
}

using Dateline.Text;

namespace Dateline.Grouping;

/// <summary>The reports of one happening (days). Lists are compared by reference.</summary>
/// <param name="Id">Hash of the founding report's id; stays when reports join later.</param>
/// <param name="FoundedBy">Id of the founding report: the earliest by date, then id, when the story was founded.</param>
/// <param name="ReportIds">Its reports, in order of date, then id.</param>
/// <param name="Title">Composed from actors, place and day, not one outlet's headline.</param>
/// <param name="On">The days that its reports speak from.</param>
/// <param name="By">The rule that grouped it.</param>
public sealed record Story(string Id, string FoundedBy, IReadOnlyList<string> ReportIds, string Title, When On, string By)
{
    /// <summary>The id of the story founded by the report <paramref name="reportId"/>.</summary>
    public static string IdOf(string reportId) => ContentHash.Id("story", reportId);
}

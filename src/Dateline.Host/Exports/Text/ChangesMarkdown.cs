using System.Globalization;
using System.Text;
using Dateline.Storage;

namespace Dateline.Host.Exports.Text;

/// <summary>What changed in the stories of a record, as CommonMark: new lines first, then changed ones, withdrawn ones and those of merged stories.</summary>
internal static class ChangesMarkdown
{
    /// <summary>The text; <paramref name="title"/> says since when.</summary>
    public static string Of(string title, IReadOnlyList<ToldChange> changes)
    {
        StringBuilder text = new($"# {BriefMarkdown.Escaped(title)}\n");
        foreach (IGrouping<ToldChangeKind, ToldChange> kind in changes.GroupBy(change => change.Kind).OrderBy(kind => kind.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Key}\n\n");
            foreach (ToldChange change in kind)
            {
                string into = change.IntoStory is null ? "" : $" → {change.IntoStory}";
                text.Append(CultureInfo.InvariantCulture, $"- {change.Line.Kind}: {BriefMarkdown.Escaped(change.Line.Text)} (`{change.Line.Id}`{into})\n");
            }
        }
        return text.ToString();
    }
}

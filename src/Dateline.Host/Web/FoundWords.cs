using Dateline.Host.Exports.Html;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Web;

/// <summary>An excerpt with the words that were searched for marked.</summary>
internal static class FoundWords
{
    /// <summary>The excerpt.</summary>
    public static Markup Of(Snippet snippet)
    {
        Markup markup = new();
        int at = 0;
        foreach (TextSpan mark in snippet.Marks.Where(mark => mark.End <= snippet.Text.Length).Order())
        {
            if (mark.Start < at)
            {
                continue;
            }
            markup.Text(snippet.Text[at..mark.Start]).Add($"<mark>{snippet.Text[mark.Start..mark.End]}</mark>");
            at = mark.End;
        }
        return markup.Text(snippet.Text[at..]);
    }
}

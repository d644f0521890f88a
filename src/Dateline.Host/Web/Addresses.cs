using System.Globalization;
using Dateline.Host.Exports.Html;
using Dateline.Text;

namespace Dateline.Host.Web;

/// <summary>Where the pages are. Every id that was ever issued leads to its page.</summary>
internal static class Addresses
{
    /// <summary>The page of a report.</summary>
    public static string Report(string id) => $"/reports/{id}";

    /// <summary>The page of a report with runs of its text marked, at the first of them: what every line of the record leads to.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="spans">The runs, in UTF-16 units; of very many the first hundred.</param>
    public static string Characters(string reportId, IEnumerable<TextSpan> spans) =>
        $"/reports/{reportId}?at={string.Join(',', spans.Take(MostRuns).Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")))}#{Landing}";

    /// <summary>The page of a story.</summary>
    public static string Story(string id) => $"/stories/{id}";

    /// <summary>A statement on the page of its story, with all its renderings however many they are.</summary>
    public static string Statement(string storyId, string id) => $"/stories/{storyId}?{StoryLimits.Asked}={id}#statement-{id}";

    /// <summary>The page of a storyline.</summary>
    public static string Storyline(string id) => $"/storylines/{id}";

    /// <summary>What leads from the id of a line to its characters.</summary>
    public static string Line(string id) => $"/lines/{id}";

    /// <summary>The page of an actor; ids of actors outside the catalogue hold a slash.</summary>
    public static string Actor(string id) => $"/actors/{string.Join('/', id.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>Where an actor was; ids as in <see cref="Actor"/>.</summary>
    public static string Stops(string id) => $"/stops/{string.Join('/', id.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>What the search finds.</summary>
    /// <param name="query">The words and fields.</param>
    /// <param name="kind">In what: <c>report</c>, <c>quotation</c>, <c>statement</c> or <c>event</c>.</param>
    public static string Search(string query, string kind) => $"/search?q={Uri.EscapeDataString(query)}&kind={kind}";

    /// <summary>Words as one phrase or one value of a field of the search.</summary>
    public static string Quoted(string words) => $"\"{words.Replace('"', ' ')}\"";

    /// <summary>Id of the first run asked for on the page of a report.</summary>
    public const string Landing = "at";

    /// <summary>Runs that one address may ask for, so that it stays shorter than what servers take.</summary>
    public const int MostRuns = 100;
}

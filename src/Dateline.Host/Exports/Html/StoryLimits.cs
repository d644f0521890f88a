namespace Dateline.Host.Exports.Html;

/// <summary>How much of a story a page shows at once, so that one of a thousand reports comes quickly and can still be read. A section that is cut says how much it has and leads to the whole of it.</summary>
/// <param name="address">Address of the page; null where everything is shown at once.</param>
/// <param name="whole">The section, or the statement by its id, that is asked for whole; null for none.</param>
internal sealed class StoryLimits(string? address, string? whole)
{
    /// <summary>Name in the address of what is asked for whole.</summary>
    public const string Asked = "all";

    /// <summary>Lines of a section that are shown at first.</summary>
    public const int Lines = 30;

    /// <summary>Renderings of one statement, and values of one discrepancy, that are shown at first.</summary>
    public const int Renderings = 6;

    /// <summary>Outlets that have a column of their own at first.</summary>
    public const int Columns = 16;

    /// <summary>Lines of one day that are shown at first.</summary>
    public const int LinesADay = 25;

    /// <summary>Everything at once.</summary>
    public static StoryLimits None { get; } = new(null, null);

    /// <summary>Whether everything of that section or statement is shown.</summary>
    public bool IsWhole(string id) => address is null || whole == id;

    /// <summary>How many of <paramref name="most"/> are shown of that section or statement: all of them where it is asked for.</summary>
    public int Of(string id, int most) => IsWhole(id) ? int.MaxValue : most;

    /// <summary>Where a statement is: further down on the page, or on one of its own where the story is so large that the page may not show it.</summary>
    public string Statement(string id, bool isLarge) => address is null || !isLarge ? $"#statement-{id}" : $"{address}?{Asked}={id}#statement-{id}";

    /// <summary>Leads to the whole of a section or statement; empty where <paramref name="shown"/> is all.</summary>
    /// <param name="id">The section or statement.</param>
    /// <param name="shown">What is shown of it.</param>
    /// <param name="all">What it has.</param>
    /// <param name="what">What it has, in the plural.</param>
    /// <param name="landing">Id of the element to land at.</param>
    public Markup Rest(string id, int shown, int all, string what, string landing) => shown >= all ? new Markup()
        : new Markup().Add($"<p class=\"more\"><a class=\"button\" href=\"{address}?{Asked}={id}#{landing}\">Show all {all} {what}</a> <small>{shown} are shown</small></p>");
}

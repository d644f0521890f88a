namespace Dateline.Comparison.Briefs;

/// <summary>What a section of a brief tells.</summary>
public enum BriefSectionKind
{
    /// <summary>A storyline; its sections are its stories.</summary>
    Storyline,

    /// <summary>A story; its sections are those below.</summary>
    Story,

    /// <summary>The reports: outlet, day and how the day is known.</summary>
    Reports,

    /// <summary>Who said what, the renderings side by side, the most consequential differences first.</summary>
    Statements,

    /// <summary>Where accounts differ in fact.</summary>
    Discrepancies,

    /// <summary>What later reports leave out.</summary>
    Omissions,

    /// <summary>What happened, by day.</summary>
    Timeline,

    /// <summary>Statements that only one report carries.</summary>
    OnlyIn,
}

/// <summary>A part of a brief. Lists are compared by reference.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Title">Its heading.</param>
/// <param name="About">Id of the storyline or story that it is about.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Sections">The sections in it.</param>
public sealed record BriefSection(BriefSectionKind Kind, string Title, string About, IReadOnlyList<BriefLine> Lines, IReadOnlyList<BriefSection> Sections);

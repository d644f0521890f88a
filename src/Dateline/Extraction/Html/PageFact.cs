namespace Dateline.Extraction.Html;

/// <summary>What a page may say of itself.</summary>
public enum PageField
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>One who wrote it.</summary>
    Author,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Modified,

    /// <summary>Who published it.</summary>
    Publisher,

    /// <summary>Its language.</summary>
    Language,

    /// <summary>Its own address.</summary>
    Canonical,

    /// <summary>The part of the outlet that it stands in.</summary>
    Section,
}

/// <summary>One thing that a page says of itself, in one place.</summary>
/// <param name="Field">Of what.</param>
/// <param name="Value">What it says, as it stands there.</param>
/// <param name="By">Where it says so: <c>json-ld</c>, <c>meta</c>, <c>itemprop</c>, <c>time</c>, <c>heading</c>, <c>byline</c>, <c>address</c>, <c>title</c>.</param>
/// <param name="Start">First byte of the place in the source.</param>
/// <param name="End">The byte behind its last one.</param>
public sealed record PageFact(PageField Field, string Value, string By, int Start, int End);

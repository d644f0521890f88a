using Dateline.Extraction.Html;

namespace Dateline.Extraction.Feeds;

/// <summary>An item of a feed. Lists are compared by reference.</summary>
/// <param name="Identity">What it is known by from one visit to the next: its own id where no other item of the feed has it, else its address under the same condition, else a hash over what it says.</param>
/// <param name="Fingerprint">Hash over headline, texts and times: another one means that the item was changed.</param>
public sealed record FeedItem(string Identity, string Fingerprint)
{
    /// <summary>Its address, absolute; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it has an address that no other item of the feed has: one that leads to its own page.</summary>
    public bool HasOwnAddress { get; init; }

    /// <summary>Its headline as plain text, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Its lead as HTML, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Its text as HTML, or null where there is a lead at most.</summary>
    public string? Content { get; init; }

    /// <summary>Whether <see cref="Content"/> looks like the whole report: long, and far longer than the lead.</summary>
    public bool IsWhole { get; init; }

    /// <summary>When it was published, or null.</summary>
    public PageTime? Published { get; init; }

    /// <summary>When it was last changed, or null.</summary>
    public PageTime? Modified { get; init; }

    /// <summary>Who wrote it, as it names them.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Language as it names it, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The outlet that a sitemap's news entry names, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its own words as a page, headline and text, or lead where there is no text; null where it has neither.</summary>
    public string? Page => (Content ?? Summary ?? Title) is null ? null
        : $"<!doctype html><article>{(Title is null ? "" : $"<h1>{FeedValues.Escaped(Title)}</h1>")}{Content ?? Summary}</article>";
}

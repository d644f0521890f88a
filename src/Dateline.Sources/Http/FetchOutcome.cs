using Dateline.Text;

namespace Dateline.Sources.Http;

/// <summary>How a fetch ended.</summary>
public enum FetchResult
{
    /// <summary>There is a body.</summary>
    Fetched,

    /// <summary>What the conditions name is still what the server has.</summary>
    NotModified,

    /// <summary>It is gone for good (410).</summary>
    Gone,

    /// <summary>It may not or shall not be fetched: its scheme, its address, its host's robots.txt, too many redirects.</summary>
    Refused,

    /// <summary>The server says that there is no such thing (4xx but 408, 410, 425 and 429).</summary>
    Missing,

    /// <summary>It did not work now and may work later: no answer, an answer cut short, 408, 425, 429, 5xx.</summary>
    Failed,
}

/// <summary>What came of a fetch. Lists are compared by reference.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Address">The address that answered last, behind all redirects.</param>
/// <param name="Reason">What to tell people; empty where there is a body.</param>
public sealed record FetchOutcome(FetchResult Result, Uri Address, string Reason)
{
    /// <summary>The status of the last answer, or 0 where there was none.</summary>
    public int Status { get; init; }

    /// <summary>The body, unpacked; empty where there is none.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Its media type with parameters, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>The validator of the answer as the server wrote it, or null.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The instant of the last change as the server wrote it, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>How long the server asks to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether every redirect on the way was permanent (301, 308) and there was one: the address may be replaced.</summary>
    public bool HasMoved { get; init; }

    /// <summary>What was odd about the body.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

namespace Dateline.Sources.Http;

/// <summary>What is already at hand, so that a server need not send it again.</summary>
/// <param name="EntityTag">The validator of the last answer as the server wrote it, or null.</param>
/// <param name="LastModified">The instant of the last change as the server wrote it, or null.</param>
public sealed record FetchConditions(string? EntityTag, string? LastModified)
{
    /// <summary>Nothing is at hand.</summary>
    public static FetchConditions None { get; } = new(null, null);
}

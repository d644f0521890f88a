using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Serving;

/// <summary>Says that an endpoint can answer from the record as it stood at an instant.</summary>
internal sealed class AsOfTaken
{
    /// <summary>The field of the query.</summary>
    public const string Field = "as-of";

    private AsOfTaken()
    {
    }

    /// <summary>The only one.</summary>
    public static AsOfTaken Mark { get; } = new();

    /// <summary>What a request gives as the instant; null where it gives none, or its endpoint takes none.</summary>
    public static string? Given(HttpContext http) =>
        IsTaken(http) && http.Request.Query.TryGetValue(Field, out Microsoft.Extensions.Primitives.StringValues given) ? given.ToString() : null;

    /// <summary>Whether the endpoint of a request takes it.</summary>
    public static bool IsTaken(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<AsOfTaken>() is not null;
}

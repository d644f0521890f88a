namespace Dateline.Host.Api.Endpoints;

/// <summary>Ends a request with a status and one sentence.</summary>
internal sealed class ApiException(int status, string detail, Exception? inner = null) : Exception(detail, inner)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;
}

using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>A thing that the user watches, met in a report.</summary>
internal sealed record SignalLine
{
    public required string Report { get; init; }
    public required string TextHash { get; init; }
    public required string Signal { get; init; }
    public required TextSpan Span { get; init; }
}

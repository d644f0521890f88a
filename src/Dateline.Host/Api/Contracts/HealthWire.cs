namespace Dateline.Host.Api.Contracts;

/// <summary>Whether the record answers, and how much it holds.</summary>
internal sealed record HealthWire
{
    public int Format { get; init; } = WireJson.Format;

    /// <summary>Always <c>ok</c>: a record that does not answer is a problem with status 503.</summary>
    public string Status { get; init; } = "ok";

    public required EngineWire Engine { get; init; }
    public required int Schema { get; init; }
    public required int Reports { get; init; }
    public required int Outlets { get; init; }
    public required int Stories { get; init; }
    public required int Storylines { get; init; }
    public required int Statements { get; init; }
    public required int Quotations { get; init; }
    public required int Events { get; init; }

    /// <summary>Whether the record takes reports and corrections.</summary>
    public required bool Writable { get; init; }
}

namespace Dateline.Host.Api.Contracts;

/// <summary>Why a request was not answered as asked (RFC 9457, <c>application/problem+json</c>).</summary>
/// <param name="Type">Always <c>about:blank</c>: the status says what it is.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong here, in one sentence.</param>
internal sealed record ProblemWire(string Type, string Title, int Status, string Detail);

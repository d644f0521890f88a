namespace Dateline.Sources.Http;

/// <summary>A host has no address that may be fetched.</summary>
internal sealed class RefusedAddressException(string message) : Exception(message);

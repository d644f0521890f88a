using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Exports.Events;

/// <summary>How events are written.</summary>
/// <param name="Engine">The engine that writes.</param>
/// <param name="Own">Whether the class STATEMENT and the contexts that only we have are written into the formats of others too.</param>
/// <param name="PublishedDay">Whether an event without a day of its own gets that of its report there.</param>
/// <param name="OneADay">Whether of events of one day, class, CAMEO code and pair only the first is written.</param>
/// <param name="StatusesGiven">Whether the caller named statuses, so that the formats of others keep to these.</param>
/// <param name="ToldGiven">Whether the caller named who tells.</param>
internal sealed record ExportOptions(EngineWire Engine, bool Own, bool PublishedDay, bool OneADay, bool StatusesGiven, bool ToldGiven);

/// <summary>A file of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Records in it, its header not counted.</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record ExportFile(string Name, int Rows, byte[] Bytes);

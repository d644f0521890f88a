using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>Which program, models and knowledge made a line.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Models">SHA-256 over the trained weights, or null where none were used.</param>
/// <param name="Data">SHA-256 over the files of knowledge.</param>
internal sealed record EngineWire(string Version, string? Models, string Data);

/// <summary>When something was, with inclusive days.</summary>
/// <param name="Value">The day, or null where no single day is known.</param>
/// <param name="From">First day possible, or null.</param>
/// <param name="To">Last day possible, or null.</param>
/// <param name="How">One of stated, given, inferred, bounded, unknown.</param>
/// <param name="Evidence">The characters in this line's report that fix it.</param>
internal sealed record WhenWire(DateOnly? Value, DateOnly? From, DateOnly? To, string How, IReadOnlyList<TextSpan> Evidence);

/// <summary>Where something was.</summary>
/// <param name="Name">The catalogue's name, or the characters.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="How">stated, or inferred from the dateline.</param>
/// <param name="Evidence">The characters that say so.</param>
/// <param name="Candidates">Ids of all places of that name.</param>
internal sealed record WhereWire(string Name, string? Country, double? Latitude, double? Longitude, string How, IReadOnlyList<TextSpan> Evidence, IReadOnlyList<string> Candidates);

/// <summary>Who acts, is acted upon or is spoken to.</summary>
/// <param name="Actor">Id of the actor, or null.</param>
/// <param name="Name">The catalogue's name, or the fullest form in the report, or the characters.</param>
/// <param name="Span">The mention.</param>
/// <param name="Code">Code of the state or body, or null.</param>
/// <param name="Sector">Sector of the codebook, or null.</param>
internal sealed record WhoWire(string? Actor, string Name, TextSpan Span, string? Code, string? Sector);

/// <summary>Something odd or not possible.</summary>
/// <param name="Code">One of the codes of docs/findings.md.</param>
/// <param name="Span">Where, or null.</param>
/// <param name="Message">One sentence.</param>
internal sealed record FindingWire(string Code, TextSpan? Span, string Message);

/// <summary>A place in a report, with its characters.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Span">The run.</param>
/// <param name="Text">The characters of the run.</param>
/// <param name="TextHash">SHA-256 of the report's text.</param>
internal sealed record EvidenceWire(string Report, TextSpan Span, string Text, string TextHash);

/// <summary>A place in a report; written as <c>["report",[start,end]]</c>.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Span">The run.</param>
internal readonly record struct PlacedSpan(string Report, TextSpan Span);

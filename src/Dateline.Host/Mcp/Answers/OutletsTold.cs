namespace Dateline.Host.Mcp.Answers;

/// <summary>Outlets with reports in the record. Nothing in it says how far anybody is to be trusted.</summary>
/// <param name="Notice">How the quoted text is to be taken.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Outlets">The outlets, by name.</param>
internal sealed record OutletsTold(string Notice, int Count, IReadOnlyList<OutletTold> Outlets);

/// <summary>An outlet.</summary>
/// <param name="Outlet">What it is called.</param>
/// <param name="Kind">agency, newspaper and others, or null.</param>
/// <param name="Publisher">Who publishes it, or null.</param>
/// <param name="Owner">Who owns it, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Reports">Its reports in the record.</param>
/// <param name="Stories">Stories with a report of it.</param>
/// <param name="Retracted">Reports that it took back.</param>
/// <param name="Evidence">The beginning of its latest report.</param>
internal sealed record OutletTold(string Outlet, string? Kind, string? Publisher, string? Owner, string? Country, int Reports, int Stories, int Retracted, ToolEvidence Evidence);

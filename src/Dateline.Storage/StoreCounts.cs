namespace Dateline.Storage;

/// <summary>How much a record holds.</summary>
/// <param name="Reports">Reports.</param>
/// <param name="Outlets">Outlets named.</param>
/// <param name="Quotations">Quotations.</param>
/// <param name="Events">Events.</param>
/// <param name="Mentions">Mentions.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Stories">Stories.</param>
/// <param name="Storylines">Storylines.</param>
/// <param name="Statements">Statements.</param>
public sealed record StoreCounts(int Reports, int Outlets, int Quotations, int Events, int Mentions, int Findings, int Stories, int Storylines, int Statements);

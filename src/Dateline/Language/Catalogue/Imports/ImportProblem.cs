namespace Dateline.Language.Catalogue.Imports;

/// <summary>A line of somebody else's file that was not taken.</summary>
/// <param name="Line">The line in the file, counted from 1.</param>
/// <param name="Message">Why, in one sentence.</param>
public sealed record ImportProblem(int Line, string Message);

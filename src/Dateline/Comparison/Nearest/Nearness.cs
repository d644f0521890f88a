namespace Dateline.Comparison.Nearest;

/// <summary>How near a rendering is to the words asked for. Lists are compared by reference.</summary>
/// <param name="Number">Number of the rendering in the list that was given.</param>
/// <param name="Score">Share of what the words tell that both have, in thousandths; 1000 where one holds all of the other and both are of one length.</param>
/// <param name="IsFound">Whether it counts as a rendering of the same utterance: <see cref="NearestFinder.Threshold"/>.</param>
/// <param name="IsVerbatim">Whether the words asked for stand in it in the same order without another one between them, letter case and marks aside.</param>
/// <param name="Runs">The rendering's words, in UTF-16 units of the text given, held against the words asked for.</param>
public sealed record Nearness(int Number, int Score, bool IsFound, bool IsVerbatim, IReadOnlyList<AlignedRun> Runs);

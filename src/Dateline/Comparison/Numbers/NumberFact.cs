using Dateline.Grouping;
using Dateline.Grouping.Words;

namespace Dateline.Comparison.Numbers;

/// <summary>A number in a report with the words around it: what it counts.</summary>
/// <param name="Report">The report.</param>
/// <param name="Sentence">Number of the sentence over all reports: two numbers of one sentence count different things.</param>
/// <param name="Number">The number.</param>
/// <param name="Units">Families of the words just behind and before it, the nearest first.</param>
/// <param name="Unit">The word that it counts, as the report has it, or empty.</param>
/// <param name="Around">The words around it.</param>
internal sealed record NumberFact(ToldReport Report, int Sentence, ToldNumber Number, IReadOnlyList<ulong> Units, string Unit, IReadOnlyList<Word> Around);

using Dateline.Comparison.Numbers;
using Dateline.Grouping.Words;

namespace Dateline.Comparison.Discrepancies;

/// <summary>Reads numbers that are told by their size alone: “a dozen”, “dozens”, “thousands”, “tens of thousands”. They stand for all numbers of that size, and “two dozen” for twenty-four.</summary>
/// <param name="words">What is known of words.</param>
/// <param name="forms">What is known of values.</param>
internal sealed class LooseNumbers(WordKnowledge words, ValueWords forms)
{
    /// <summary>How far the numbers reach that a size stands for: “hundreds” are 200 to 999.</summary>
    private const int Least = 2;

    private const int Beyond = 10;
    private const long MostNumber = 1_000_000_000_000;

    /// <summary>The numbers that the words from <paramref name="first"/> to before <paramref name="end"/> tell, as ranges in thousandths.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="report">The words.</param>
    /// <param name="first">Number of the first word.</param>
    /// <param name="end">Number of the word behind the last.</param>
    /// <param name="told">Numbers told by their value; those that only count sizes are in what is given back.</param>
    public List<(long Low, long High, int First, int End)> Read(string text, ReportWords report, int first, int end, IReadOnlyList<ToldNumber> told)
    {
        List<(long Low, long High, int First, int End)> read = [];
        for (int at = first; at < end; at++)
        {
            string form = words.Folded(report[at].Span.In(text));
            if (forms.Value(form, "dozen") is int dozen)
            {
                ToldNumber? count = told.FirstOrDefault(number => number.End == at && number.Currency is null);
                long value = dozen * (count?.Value ?? 1000);
                read.Add((value, value, count?.First ?? at, at + 1));
            }
            else if (forms.Value(form, "size") is int size)
            {
                long low = size;
                int last = at;
                while (last + 2 < end && forms.Is(words.Folded(report[last + 1].Span.In(text)), "of") && forms.Value(words.Folded(report[last + 2].Span.In(text)), "size") is int times && low * times < MostNumber)
                {
                    (low, last) = (low * times, last + 2);
                }
                read.Add((low * Least * 1000, (low * Beyond * 1000) - 1, at, last + 1));
                at = last;
            }
        }
        return read;
    }
}

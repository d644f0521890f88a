using Dateline.Grouping.Words;

namespace Dateline.Comparison.Differences;

/// <summary>Tells the differences between what two reports have of a statement: what the words show, as far as it is worth telling.</summary>
internal sealed class PairComparer
{
    /// <summary>Product of the shares of telling words that two renderings have of each other, in thousandths, from which they are mostly the same.</summary>
    private const int MostlyShared = 400;

    private readonly WordKnowledge _words;
    private readonly DifferenceFinder _finder;
    private readonly TraitReader _traits;
    private readonly DifferenceModel? _model = DifferenceModel.Embedded();

    public PairComparer(WordKnowledge words, WordingKnowledge wording)
    {
        _words = words;
        _finder = new DifferenceFinder(words, wording);
        _traits = new TraitReader(words, wording, _finder);
    }

    /// <summary>The differences worth telling, in the order of consequence; all that are found where this build holds no weights.</summary>
    public IReadOnlyList<Difference> Told(ComparedPair compared)
    {
        (IReadOnlyList<Difference> found, int[] traits) = Read(compared, out RenderingPair pair);
        if (_model is null)
        {
            return found;
        }
        List<Difference> told = Plain(found, traits, pair, compared);
        foreach (Aspect aspect in Enum.GetValues<Aspect>().Where(aspect => _model.Sum(aspect, traits) > 0 && !told.Exists(difference => difference.Aspect == aspect)))
        {
            told.AddRange(Of(aspect, [.. found.Except(told)], pair).Where(difference => !told.Exists(other => other.First == difference.First && other.Second == difference.Second)));
        }
        return [.. told.OrderBy(difference => difference.Aspect)];
    }

    /// <summary>The differences that are told whatever the weights say, and the traits by which others are.</summary>
    public (IReadOnlyList<Difference> Plain, int[] Traits) Plain(ComparedPair compared)
    {
        (IReadOnlyList<Difference> found, int[] traits) = Read(compared, out RenderingPair pair);
        return (Plain(found, traits, pair, compared), traits);
    }

    private List<Difference> Plain(IReadOnlyList<Difference> found, int[] traits, RenderingPair pair, ComparedPair compared) =>
        [.. found.Where(difference => IsPlain(difference, traits, pair) || IsLoaded(difference, compared))];

    // What no reader would leave out: another number or subject, a denial or a party that is lost, the same words of two speakers.
    private static bool IsPlain(Difference difference, int[] traits, RenderingPair pair) => difference.Aspect switch
    {
        Aspect.Number or Aspect.Subject => true,
        Aspect.Certainty => traits[(int)DifferenceTrait.Negation] > 0 && traits[(int)DifferenceTrait.SharedOfBoth] >= MostlyShared,
        Aspect.Scope => difference == ScopeFinder.LeftOut(pair),
        Aspect.Attribution => traits[(int)DifferenceTrait.SharedOfBoth] >= MostlyShared,
        _ => false,
    };

    private bool IsLoaded(Difference difference, ComparedPair compared) =>
        difference.Aspect == Aspect.Wording && Keys(difference.First, compared.First).Any(one => Keys(difference.Second, compared.Second).Any(other => _words.AreOpposite(one, other) || (_words.AreNear(one, other) && _words.IsLoaded(one))));

    private static IEnumerable<ulong> Keys(ReportSpan place, ComparedRendering rendering)
    {
        (int first, int end) = rendering.Words.Range(place.Span);
        return Enumerable.Range(first, end - first).Select(word => rendering.Words[word].Key);
    }

    private (IReadOnlyList<Difference> Found, int[] Traits) Read(ComparedPair compared, out RenderingPair pair)
    {
        pair = new RenderingPair(compared.First, compared.Second);
        List<Difference> found = [.. _finder.Find(pair)];
        if (AttributionFinder.Between([.. compared.Ones], [.. compared.Others], _words) is { } attribution)
        {
            found.Add(attribution);
        }
        return (found, _traits.Of(pair, found, compared));
    }

    // What was found of the aspect; else, for what the words as a whole tell, the longest stretch that is not shared.
    private static IEnumerable<Difference> Of(Aspect aspect, IReadOnlyList<Difference> found, RenderingPair pair)
    {
        Difference[] own = [.. found.Where(difference => difference.Aspect == aspect)];
        if (own.Length == 0 && aspect is Aspect.Wording or Aspect.Translation)
        {
            own = [.. found.Where(difference => difference.Aspect is Aspect.Wording or Aspect.Translation)];
        }
        if (own.Length > 0)
        {
            return own.Select(difference => difference with { Aspect = aspect });
        }
        bool exchange = aspect is Aspect.Wording or Aspect.Translation;
        Gap[] gaps = [.. pair.Gaps.Where(gap => !exchange || (gap.First < gap.FirstEnd && gap.Second < gap.SecondEnd))];
        return (exchange || aspect is Aspect.Certainty or Aspect.Shortened or Aspect.Scope) && gaps.Length > 0
            ? [DifferenceFinder.Make(aspect, pair, gaps.MaxBy(gap => gap.FirstEnd - gap.First + gap.SecondEnd - gap.Second))]
            : [];
    }
}

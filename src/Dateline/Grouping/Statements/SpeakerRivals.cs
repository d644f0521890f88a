namespace Dateline.Grouping.Statements;

/// <summary>Measures how much better the words for two speakers fit each other than any other speaker of the same report: “the minister” fits three ministers alike.</summary>
internal static class SpeakerRivals
{
    // The speaker of a report who fits best, and how well any other does.
    private readonly record struct Top(ulong Speaker, int Fit, int Next);

    /// <summary>Fills in <see cref="PairFeature.SpeakerAhead"/> for pairs of two quotations whose speakers' words are known.</summary>
    public static void Measure(IReadOnlyList<QuotedWords> quotations, IReadOnlyList<QuotationPair> pairs)
    {
        Dictionary<(ulong Speaker, int Of, int Report), Top> tops = [];
        foreach (QuotationPair pair in pairs)
        {
            Note(tops, Key(quotations, pair.One, pair.Other), quotations[pair.Other].Speaker.Hash, Fit(pair));
            Note(tops, Key(quotations, pair.Other, pair.One), quotations[pair.One].Speaker.Hash, Fit(pair));
        }
        foreach (QuotationPair pair in pairs)
        {
            int one = Ahead(tops[Key(quotations, pair.One, pair.Other)], quotations[pair.Other].Speaker.Hash, Fit(pair));
            int other = Ahead(tops[Key(quotations, pair.Other, pair.One)], quotations[pair.One].Speaker.Hash, Fit(pair));
            pair.Features[(int)PairFeature.SpeakerAhead] = Math.Min(one, other);
        }
    }

    private static (ulong Speaker, int Of, int Report) Key(IReadOnlyList<QuotedWords> quotations, int one, int other) =>
        (quotations[one].Speaker.Hash, quotations[one].Report, quotations[other].Report);

    private static int Fit(QuotationPair pair) => Math.Max(pair.Features[(int)PairFeature.SpeakerLike], pair.Features[(int)PairFeature.StoryCalled]);

    private static void Note(Dictionary<(ulong, int, int), Top> tops, (ulong, int, int) key, ulong speaker, int fit)
    {
        Top top = tops.GetValueOrDefault(key);
        tops[key] = speaker == top.Speaker ? top with { Fit = Math.Max(top.Fit, fit) }
            : fit > top.Fit ? new Top(speaker, fit, top.Fit)
            : top with { Next = Math.Max(top.Next, fit) };
    }

    private static int Ahead(Top top, ulong speaker, int fit) => fit - (speaker == top.Speaker ? top.Next : top.Fit);
}

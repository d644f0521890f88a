namespace Dateline.Language.Network;

/// <summary>The arrays that reading a sentence needs, made once and used again for every sentence.</summary>
internal sealed class SentenceScratch
{
    /// <summary>Most words that are read at once; longer sentences are read in pieces, so that work stays linear.</summary>
    public const int MostWords = 192;

    public SentenceScratch(NetworkWeights weights)
    {
        int widest = weights.Gates.Max(gates => gates.Outputs) + 64;
        int width = Math.Max(weights.Gates.Max(gates => gates.Inputs), Math.Max(weights.Dependents.Outputs, weights.LabelDependents.Outputs)) + 32;
        Input = new short[(MostWords + 4) * width];
        Output = new short[(MostWords + 4) * width];
        Words = new short[(MostWords + 4) * width];
        Values = new short[(MostWords + 4) * widest];
        Sums = new int[(MostWords + 4) * widest];
        Queries = new short[(MostWords + 4) * width];
        Heads = new short[(MostWords + 4) * width];
        Scores = new int[MostWords * (MostWords + 1)];
        Priors = new int[MostWords + 1];
        HeadOf = new int[MostWords];
        Affixes = new int[TokenFeatures.AffixCount];
        Decoder = new TreeDecoder(MostWords);
        Names = new NameDecoder(weights.Names, MostWords);
    }

    public short[] Input { get; }

    public short[] Output { get; }

    /// <summary>The sum of all layers: what all heads read.</summary>
    public short[] Words { get; }

    public short[] Values { get; }

    public int[] Sums { get; }

    public short[] Queries { get; }

    public short[] Heads { get; }

    public int[] Scores { get; }

    public int[] Priors { get; }

    public int[] HeadOf { get; }

    public int[] Affixes { get; }

    public TreeDecoder Decoder { get; }

    public NameDecoder Names { get; }
}

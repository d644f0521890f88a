namespace Dateline.Language.Network;

/// <summary>The sentences that are read at once, and the arrays that reading them needs: made once and used again for every batch.</summary>
internal sealed class SentenceBatch
{
    /// <summary>Most words of one piece; longer sentences are read in pieces, so that work stays linear.</summary>
    public const int MostWords = 192;

    /// <summary>Most words of all pieces together: enough that products of short sentences waste no rows, few enough to stay near the processor.</summary>
    public const int MostRows = 256;

    private readonly int _formWidth;
    private readonly List<SentencePiece> _pieces = new(MostRows);

    public SentenceBatch(NetworkWeights weights)
    {
        int rows = MostRows + ProductTiles.PaddedRows(1);
        int forms = ProductTiles.PaddedColumns(weights.Gates[0].Outputs);
        int gates = Math.Max(forms / 3, weights.Gates.Skip(1).Select(gates => ProductTiles.PaddedColumns(gates.Outputs)).DefaultIfEmpty().Max());
        int input = weights.Gates.Max(gates => ProductTiles.PaddedColumns(gates.Inputs));
        int hidden = ProductTiles.PaddedColumns(Math.Max(weights.Dependents.Outputs, weights.LabelDependents.Outputs));
        int width = Math.Max(input, hidden);
        (Input, Output, Words) = (new short[rows * width], new short[rows * width], new short[rows * width]);
        (Values, NewValues) = (new short[rows * gates], new short[rows * forms]);
        (FormPlaces, _formWidth) = (new int[MostRows], forms);
        (Queries, Heads) = (new short[rows * hidden], new short[rows * hidden]);
        Sums = new int[rows * ProductTiles.PaddedColumns(Math.Max(weights.Tags.Outputs, weights.Labels.Outputs))];
        (HeadOf, HeadRows) = (new int[MostRows], new int[MostRows]);
        NewTokens = new (int, bool)[MostRows];
        Affixes = new int[TokenFeatures.AffixCount];
        Arcs = new ArcScores(hidden, weights.Distances);
        Decoder = new TreeDecoder(MostWords);
        Names = new NameDecoder(weights.Names, MostWords);
        Forms = new FormCache(forms);
    }

    /// <summary>The pieces, one row a word from the first on.</summary>
    public IReadOnlyList<SentencePiece> Pieces => _pieces;

    /// <summary>Words of all pieces.</summary>
    public int Rows { get; private set; }

    public short[] Input { get; }

    public short[] Output { get; }

    /// <summary>The sum of all layers: what all heads read.</summary>
    public short[] Words { get; }

    public short[] Values { get; }

    /// <summary>For each row the place of its form among those remembered, or the complement of its place among the new ones.</summary>
    public int[] FormPlaces { get; }

    /// <summary>Gate values of forms that were not remembered.</summary>
    public short[] NewValues { get; }

    public int[] Sums { get; }

    public short[] Queries { get; }

    public short[] Heads { get; }

    /// <summary>Row of each word's head; -1 for the root.</summary>
    public int[] HeadOf { get; }

    /// <summary>For each row the place among those rows that are heads.</summary>
    public int[] HeadRows { get; }

    /// <summary>Words whose form was not remembered.</summary>
    public (int Token, bool IsFirst)[] NewTokens { get; }

    public int[] Affixes { get; }

    public ArcScores Arcs { get; }

    public TreeDecoder Decoder { get; }

    public NameDecoder Names { get; }

    public FormCache Forms { get; }

    /// <summary>What the word of a row says to the gates of the first layer: three rows, one behind the other.</summary>
    public ReadOnlySpan<short> FormValues(int row) =>
        FormPlaces[row] >= 0 ? Forms.RowAt(FormPlaces[row]) : NewValues.AsSpan(~FormPlaces[row] * _formWidth, _formWidth);

    /// <summary>Whether so many more words still have room.</summary>
    public bool HasRoom(int words) => Rows + words <= MostRows;

    public void Add(int first, int count)
    {
        _pieces.Add(new SentencePiece(first, count, Rows));
        Rows += count;
    }

    public void Clear()
    {
        _pieces.Clear();
        Rows = 0;
    }
}

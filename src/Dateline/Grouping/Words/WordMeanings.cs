using System.Numerics;
using Dateline.Language.Models;
using Dateline.Language.Network;

namespace Dateline.Grouping.Words;

/// <summary>How near words stand in meaning, from word vectors of open text: four bits a number. Safe to share between threads.</summary>
internal sealed class WordMeanings
{
    /// <summary>Numbers in a row that is handed out: those of the file, then noughts, so that rows divide into whole machine vectors.</summary>
    public const int Width = 128;

    private static readonly Lazy<WordMeanings> _embedded = new(Open);
    private readonly VectorRows? _rows;

    private WordMeanings(VectorRows? rows) => _rows = rows;

    /// <summary>The vectors embedded in the library; without them no word is near another.</summary>
    public static WordMeanings Embedded => _embedded.Value;

    /// <summary>The row of the word, of <see cref="Width"/> numbers from -7 to 7, or null where the word has none.</summary>
    public short[]? Row(ReadOnlySpan<char> word)
    {
        short[] row = new short[Width];
        return _rows is not null && _rows.TryFill(TokenFeatures.WordHash(word), row) ? row : null;
    }

    /// <summary>The cosine of two rows in thousandths.</summary>
    public static int Cosine(short[] one, short[] other)
    {
        long squares = (long)Product(one, one) * Product(other, other);
        return squares == 0 ? 0 : (int)(Product(one, other) * 1000L / FixedLogarithm.Root(squares));
    }

    /// <summary>The sum of the products of two rows. It stays below 2^15, since each number is of four bits.</summary>
    public static int Product(short[] one, short[] other)
    {
        Vector<short> sum = Vector<short>.Zero;
        for (int at = 0; at < Width; at += Vector<short>.Count)
        {
            sum += new Vector<short>(one, at) * new Vector<short>(other, at);
        }
        return Vector.Sum(sum);
    }

    private static WordMeanings Open()
    {
        using Stream? source = ModelResource.Open("en/meanings.bin");
        return new WordMeanings(source is null ? null : VectorRows.Read(source));
    }
}

using Dateline.Annotation.Events.Grammar;
using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Annotation.Events;

/// <summary>Which quotation carries which token: the innermost whose content holds it.</summary>
internal sealed class Carriers
{
    // Contents nest a few deep in news; deeper ones are left to the outer quotation.
    private const int MostDepth = 16;
    private readonly int[] _pieceAt;
    private readonly (TextSpan Piece, Quotation Quotation)[] _pieces;

    public Carriers(ReportWords words, IReadOnlyList<Quotation> quotations)
    {
        // Outer pieces first, so that inner ones write over them.
        _pieces = [.. quotations.SelectMany(quotation => quotation.Content.Select(piece => (piece, quotation)))
            .Where(pair => !pair.piece.IsEmpty).OrderByDescending(pair => pair.piece.Length).ThenBy(pair => pair.piece.Start)];
        _pieceAt = new int[words.Tokens.Count];
        Array.Fill(_pieceAt, -1);
        long work = (long)MostDepth * words.Tokens.Count;
        for (int number = 0; number < _pieces.Length; number++)
        {
            TextSpan piece = _pieces[number].Piece;
            for (int token = words.Tokens.At(piece.Start); token < words.Tokens.Count && words.Tokens.Span(token).Start < piece.End && work > 0; token++, work--)
            {
                _pieceAt[token] = number;
            }
        }
    }

    /// <summary>The quotation whose content holds token <paramref name="token"/>, or null.</summary>
    public Quotation? At(int token) => _pieceAt[token] < 0 ? null : _pieces[_pieceAt[token]].Quotation;

    /// <summary>The piece of content that holds token <paramref name="token"/>, or null.</summary>
    public TextSpan? PieceAt(int token) => _pieceAt[token] < 0 ? null : _pieces[_pieceAt[token]].Piece;
}

using Dateline.Text;

namespace Dateline.Storage;

/// <summary>The content of a quotation as one run of text, for lists and search.</summary>
internal static class QuotationContent
{
    /// <summary>What stands between two pieces.</summary>
    public const string Gap = " […] ";

    public static string Of(string text, IReadOnlyList<TextSpan> pieces) =>
        string.Join(Gap, pieces.Select(piece => KeptCharacters.Whole(piece.In(text))));
}

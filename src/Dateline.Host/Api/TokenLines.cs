using Dateline.Host.Api.Contracts;
using Dateline.Language;

namespace Dateline.Host.Api;

/// <summary>Tokens as wire values.</summary>
internal static class TokenLines
{
    /// <summary>All tokens in the order of the text; what no model read is null.</summary>
    public static IReadOnlyList<TokenWire> Of(TextAnalysis analysis)
    {
        TokenTable table = analysis.Tokens;
        TokenWire[] tokens = new TokenWire[table.Count];
        for (int token = 0; token < tokens.Length; token++)
        {
            tokens[token] = table.HasTrees
                ? new TokenWire(table.Span(token), table.Upos(token), table.Xpos(token), table.Lemma(token), table.Head(token), table.Relation(token))
                : new TokenWire(table.Span(token), null, null, null, null, null);
        }
        return tokens;
    }
}

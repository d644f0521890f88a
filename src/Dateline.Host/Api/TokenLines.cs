using Dateline.Host.Api.Contracts;
using Dateline.Language;

namespace Dateline.Host.Api;

/// <summary>Tokens as wire values.</summary>
internal static class TokenLines
{
    /// <summary>All tokens in the order of the text; what no model read is null.</summary>
    public static IReadOnlyList<TokenWire> Of(TextAnalysis analysis)
    {
        TokenWire[] tokens = new TokenWire[analysis.Tokens.Count];
        for (int token = 0; token < tokens.Length; token++)
        {
            tokens[token] = new TokenWire(analysis.Tokens.Span(token), null, null, null, null, null);
        }
        return tokens;
    }
}

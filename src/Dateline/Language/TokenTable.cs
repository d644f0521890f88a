using Dateline.Text;

namespace Dateline.Language;

/// <summary>The tokens of one text as arrays, one place a token, in the order of the text. Token numbers count from 0.</summary>
public sealed class TokenTable
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    /// <summary>Takes the tokens' ends as they are; both arrays must be of one length and ascending.</summary>
    /// <param name="text">The text that the tokens lie in.</param>
    /// <param name="starts">First UTF-16 unit of each token.</param>
    /// <param name="ends">The UTF-16 unit behind each token.</param>
    public TokenTable(string text, int[] starts, int[] ends)
        : this(text, starts, ends, starts.Length)
    {
    }

    internal TokenTable(string text, int[] starts, int[] ends, int count)
    {
        Text = text;
        _starts = starts;
        _ends = ends;
        Count = count;
    }

    /// <summary>The text that the tokens lie in.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count { get; }

    /// <summary>The run of token <paramref name="token"/>, in UTF-16 units.</summary>
    public TextSpan Span(int token) => new(_starts[token], _ends[token]);

    /// <summary>The characters of token <paramref name="token"/>.</summary>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(_starts[token], _ends[token] - _starts[token]);

    /// <summary>What a model said of the tokens; null where none was run (another language, no model). Tokens and sentences never need it.</summary>
    public TokenLabels? Labels { get; init; }

    /// <summary>Whether parts of speech, lemmas and trees are there: <see cref="Upos"/> and the others may then be asked.</summary>
    public bool HasTrees => Labels is not null;

    /// <summary>Universal part of speech of token <paramref name="token"/> (<c>NOUN</c>, <c>VERB</c>).</summary>
    /// <exception cref="InvalidOperationException">No model was run: see <see cref="HasTrees"/>.</exception>
    public string Upos(int token) => Labelled.Upos(token);

    /// <summary>Penn part of speech of token <paramref name="token"/> (<c>VBD</c>, <c>NNP</c>).</summary>
    /// <exception cref="InvalidOperationException">No model was run: see <see cref="HasTrees"/>.</exception>
    public string Xpos(int token) => Labelled.Xpos(token);

    /// <summary>Base form of token <paramref name="token"/>.</summary>
    /// <exception cref="InvalidOperationException">No model was run: see <see cref="HasTrees"/>.</exception>
    public string Lemma(int token) => Labelled.Lemma(token, Form(token));

    /// <summary>Token number of the head of token <paramref name="token"/>; -1 for a root.</summary>
    /// <exception cref="InvalidOperationException">No model was run: see <see cref="HasTrees"/>.</exception>
    public int Head(int token) => Labelled.Head(token);

    /// <summary>Relation of token <paramref name="token"/> to its head (<c>nsubj</c>, <c>ccomp</c>, <c>root</c>).</summary>
    /// <exception cref="InvalidOperationException">No model was run: see <see cref="HasTrees"/>.</exception>
    public string Relation(int token) => Labelled.Relation(token);

    /// <summary>Grammatical features of token <paramref name="token"/>.</summary>
    /// <exception cref="InvalidOperationException">No model was run: see <see cref="HasTrees"/>.</exception>
    public WordFeatures Features(int token) => Labelled.Features(token);

    internal TokenTable With(TokenLabels? labels) => new(Text, _starts, _ends, Count) { Labels = labels };

    private TokenLabels Labelled => Labels ?? throw new InvalidOperationException("This text has tokens and sentences alone: ask HasTrees first");

    /// <summary>The first token that ends behind <paramref name="position"/> (UTF-16 units); <see cref="Count"/> where there is none.</summary>
    public int At(int position)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_ends[middle] > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }
}

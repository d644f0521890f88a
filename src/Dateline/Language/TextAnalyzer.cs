using Dateline.Language.Sentences;
using Dateline.Language.Tokens;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Reads tokens and sentences. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class TextAnalyzer
{
    // English news has a token every five characters or so; room for a tenth more, so that the arrays seldom grow.
    private const double CharactersPerToken = 4.5;

    private const int CharactersPerSentence = 80;

    private readonly Tokenizer _tokenizer;
    private readonly SentenceRules _sentences;
    private readonly EnglishReader _english;

    /// <summary>Reads the tables of <c>languages/en</c>: abbreviations, prefixes, contractions, emoticons, sentence openers.</summary>
    /// <exception cref="FormatException">A file is no table.</exception>
    public TextAnalyzer(DataSet data)
        : this(data, new EnglishReader(data))
    {
    }

    internal TextAnalyzer(DataSet data, EnglishReader english)
    {
        _english = english;
        TokenRules rules = new(data);
        _tokenizer = new Tokenizer(rules);
        _sentences = new SentenceRules(data, rules);
    }

    /// <summary>Reads <paramref name="text"/> block by block; no token or sentence crosses a block's end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Runs of the text in ascending order, in UTF-16 units.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public TextAnalysis Analyze(string text, IReadOnlyList<TextSpan> blocks, CancellationToken cancellation) =>
        Analyze(text, blocks, AnalysisDepth.Trees, cancellation);

    /// <summary>Reads <paramref name="text"/> as deep as is asked for; deeper than sentences only blocks that may be English are read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Runs of the text in ascending order, in UTF-16 units.</param>
    /// <param name="depth">How much is wanted.</param>
    /// <param name="cancellation">Stops long work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public TextAnalysis Analyze(string text, IReadOnlyList<TextSpan> blocks, AnalysisDepth depth, CancellationToken cancellation)
    {
        TextAnalysis analysis = Split(text, blocks, cancellation);
        return depth == AnalysisDepth.Sentences ? analysis : _english.Read(analysis, blocks, depth == AnalysisDepth.Trees, cancellation);
    }

    /// <summary>Labels given tokens and sentences, all in one block: for scoring with a treebank's own tokens.</summary>
    internal TextAnalysis Label(TextAnalysis tokens) => _english.ReadAll(tokens, CancellationToken.None);

    internal string LemmaOf(ReadOnlySpan<char> form, string xpos) => _english.Lemmas.Lemma(form, xpos);

    private TextAnalysis Split(string text, IReadOnlyList<TextSpan> blocks, CancellationToken cancellation)
    {
        TokenBuffer tokens = new((int)(text.Length / CharactersPerToken) + 16);
        List<Sentence> sentences = new((text.Length / CharactersPerSentence) + 1);
        for (int block = 0; block < blocks.Count; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            int first = tokens.Count;
            _tokenizer.Tokenize(text, blocks[block], tokens);
            Split(text, tokens, first, block, sentences);
        }

        return new TextAnalysis(tokens.ToTable(text), sentences, []);
    }

    private void Split(string text, TokenBuffer tokens, int first, int block, List<Sentence> sentences)
    {
        QuotationDepth quotation = default;
        int begin = first;
        for (int token = first; token < tokens.Count; token++)
        {
            quotation.Take(text.AsSpan(tokens.Starts[token], tokens.Ends[token] - tokens.Starts[token]));
            if (token + 1 == tokens.Count || _sentences.EndsBehind(text, tokens, first, token))
            {
                TextSpan span = new(tokens.Starts[begin], tokens.Ends[token]);
                sentences.Add(new Sentence(span, begin, token + 1, block) { EndsInsideQuotation = quotation.IsOpen });
                begin = token + 1;
            }
        }
    }
}

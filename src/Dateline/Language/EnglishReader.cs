using Dateline.Language.Lemmas;
using Dateline.Language.Models;
using Dateline.Language.Network;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Tags, lemmas, trees and names of English sentences. The models are read on first use.</summary>
internal sealed class EnglishReader
{
    private static readonly Lazy<SentenceNetwork?> _embeddedNetwork = new(LoadNetwork);
    private static readonly Lazy<Lemmatizer> _embeddedLemmas = new(LoadLemmas);

    // Below this confidence a part is read as English even if it looks like another language: names in headlines do.
    private const double SureOfOther = 0.97;

    // The first two or three sentences of a part tell its language as well as all of it.
    private const int ReadForLanguage = 400;

    private readonly Lazy<Models?> _models;
    private readonly Lazy<Lemmatizer> _lemmas;

    /// <summary>Uses the embedded models.</summary>
    public EnglishReader(DataSet data)
    {
        _models = new(() => _embeddedNetwork.Value is { } network ? new Models(network, data) : null);
        _lemmas = _embeddedLemmas;
    }

    /// <summary>Uses a given network: for measuring one before it ships.</summary>
    public EnglishReader(DataSet data, SentenceNetwork network, Lemmatizer lemmas)
    {
        _models = new(() => new Models(network, data));
        _lemmas = new(() => lemmas);
    }

    public Lemmatizer Lemmas => _lemmas.Value;

    /// <summary>Reads the sentences of the blocks that are not surely in another language.</summary>
    public TextAnalysis Read(TextAnalysis analysis, IReadOnlyList<TextSpan> blocks, bool withTrees, CancellationToken cancellation) =>
        Read(analysis, block => MayBeEnglish(analysis.Tokens.Text.AsSpan(blocks[block].Start, blocks[block].Length)), withTrees, cancellation);

    /// <summary>Reads all sentences, as English.</summary>
    public TextAnalysis ReadAll(TextAnalysis analysis, CancellationToken cancellation) => Read(analysis, _ => true, true, cancellation);

    private TextAnalysis Read(TextAnalysis analysis, Func<int, bool> mayBeEnglish, bool withTrees, CancellationToken cancellation)
    {
        if (_models.Value is not { } models)
        {
            return analysis;
        }

        TokenTable tokens = analysis.Tokens;
        NetworkLabels labels = new(tokens.Count);
        List<Finding> findings = [.. analysis.Findings];
        SentenceBatch batch = models.Network.Borrow();
        (int block, bool isEnglish) = (-1, true);
        foreach (Sentence sentence in analysis.Sentences)
        {
            if (sentence.Block != block)
            {
                cancellation.ThrowIfCancellationRequested();
                block = sentence.Block;
                isEnglish = mayBeEnglish(block);
            }

            if (isEnglish)
            {
                ReadSentence(models, tokens, sentence, labels, batch, withTrees, findings);
            }
        }

        models.Network.Read(tokens, batch, labels, withTrees, models.Hints);
        models.Network.Return(batch);
        TokenLabels? given = withTrees ? new TokenLabels(models.Network.Weights, labels, _lemmas.Value, models.Features.Read(tokens, labels)) : null;
        return analysis with
        {
            Tokens = tokens.With(given),
            Findings = findings,
            Names = NameConsistency.Apply(
                tokens,
                analysis.Sentences,
                RecognisedNames.From(tokens, analysis.Sentences, labels, models.Network.Weights.Names),
                token => models.Network.Weights.Xpos[labels.Xpos[token]] is "NNP" or "NNPS"),
        };
    }

    private static void ReadSentence(
        Models models, TokenTable tokens, Sentence sentence, NetworkLabels labels, SentenceBatch batch, bool withTrees, List<Finding> findings)
    {
        int count = sentence.EndToken - sentence.FirstToken;
        if (count > SentenceBatch.MostWords)
        {
            findings.Add(new Finding(FindingCodes.LimitMet, sentence.Span, $"The sentence has {count} tokens; trees are read in pieces of {SentenceBatch.MostWords}"));
        }

        for (int first = sentence.FirstToken; first < sentence.EndToken; first += SentenceBatch.MostWords)
        {
            int length = Math.Min(SentenceBatch.MostWords, sentence.EndToken - first);
            if (!batch.HasRoom(length))
            {
                models.Network.Read(tokens, batch, labels, withTrees, models.Hints);
            }

            batch.Add(first, length);
        }
    }

    private static bool MayBeEnglish(ReadOnlySpan<char> block) =>
        LanguageIdentifier.Default.Identify(block[..Math.Min(block.Length, ReadForLanguage)]) is not { } guess || guess.Code == "en" || (guess.Script == "Latn" && guess.Confidence < SureOfOther);

    private static SentenceNetwork? LoadNetwork()
    {
        using Stream? model = ModelResource.Open("en/network.bin");
        return model is null ? null : new SentenceNetwork(NetworkWeights.Read(model));
    }

    private static Lemmatizer LoadLemmas()
    {
        using Stream? model = ModelResource.Open("en/lemmas.bin");
        return model is null ? Lemmatizer.None : Lemmatizer.Read(model);
    }

    // The network and what works on its answers by its labels' numbers.
    private sealed class Models(SentenceNetwork network, DataSet data)
    {
        public SentenceNetwork Network { get; } = network;

        public FeatureReader Features { get; } = new(data, network.Weights);

        public NameHints Hints { get; } = new(network.Weights.Names);
    }
}

using Dateline.Language.Network;
using Dateline.Training.Network;
using Dateline.Training.Treebanks;

namespace Dateline.Tests.Training;

/// <summary>A miniature of the training, on sentences of ours: the whole runs by one command and takes minutes.</summary>
public class NetworkTrainerTests
{
    // The form of the package of vectors: behind each vector stand its length and its place, which do not count.
    private const string Vectors = """
        {"dimensions": 2, "words": ["sees", "sells", "eats", "anna", "otto"],
         "vectors": {"sees": [1, 0.1, 1, 0], "sells": [1, 0.2, 1, 1], "eats": [1, 0.1, 1, 2], "anna": [0.1, 1, 1, 3], "otto": [0.1, 1.1, 1, 4]}}
        """;

    [Fact]
    public void Makes_the_same_bytes_twice() => Train(epochs: 2).ShouldBe(Train(epochs: 2));

    [Theory]
    [InlineData("Anna sees boats")]
    [InlineData("Otto eats boats")]
    public void Learns_the_trees_that_it_is_shown_and_reads_words_like_those_by_their_vectors(string text)
    {
        using MemoryStream model = new(Train(epochs: 60));
        SentenceNetwork network = new(NetworkWeights.Read(model));
        Dateline.Language.TokenTable tokens = new(text, [0, 5, 10], [4, 9, 15]);
        NetworkLabels labels = new(3);
        SentenceBatch batch = network.Borrow();
        batch.Add(0, 3);
        network.Read(tokens, batch, labels, withTrees: true);
        Enumerable.Range(0, 3).Select(labels.Head).ShouldBe([1, -1, 1]);
        labels.Relations.Select(relation => network.Weights.Relations[relation]).ShouldBe(["nsubj", "root", "obj"]);
        labels.Upos.Select(upos => network.Weights.Upos[upos]).ShouldBe(["PROPN", "VERB", "NOUN"]);
        labels.Names.Select(name => network.Weights.Names[name]).ShouldBe(["U-PER", "O", "O"]);
    }

    private static byte[] Train(int epochs)
    {
        List<TreebankToken[]> sentences = [];
        foreach (string name in new[] { "Anna", "Peter", "Maria", "Ivan" })
        {
            foreach (string verb in new[] { "sees", "sells", "builds" })
            {
                sentences.Add(
                [
                    new TreebankToken(name, name, "PROPN", "NNP", 2, "nsubj") { Name = "U-PER" },
                    new TreebankToken(verb, verb, "VERB", "VBZ", 0, "root") { Name = "O" },
                    new TreebankToken("boats", "boat", "NOUN", "NNS", 2, "obj") { Name = "O" },
                ]);
            }
        }

        LabelSets labels = LabelSets.Of(sentences);
        Vocabulary vocabulary = new(sentences);
        Settings settings = new() { Epochs = epochs, Units = 16, ArcUnits = 32, LabelUnits = 32, Batch = 4, Rate = 0.02f };
        string file = Path.GetTempFileName();
        File.WriteAllText(file, Vectors);
        WordVectors vectors = WordVectors.Read(file, 100);
        File.Delete(file);
        NetworkShape shape = new(vocabulary.Hashes.Length + 1, vectors.Size, settings, labels);
        NetworkTrainer trainer = new(shape, vectors, [.. sentences.Select(tokens => TrainingSentence.Of(tokens, true, vocabulary, vectors, labels))], settings);
        trainer.Train(_ => { });
        using MemoryStream target = new();
        new NetworkExport(trainer.Weights, vocabulary, vectors).ToWeights("miniature").Write(target);
        return target.ToArray();
    }
}

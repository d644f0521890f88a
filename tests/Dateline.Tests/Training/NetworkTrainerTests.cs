using Dateline.Language.Network;
using Dateline.Training.Network;
using Dateline.Training.Treebanks;

namespace Dateline.Tests.Training;

/// <summary>A miniature of the training, on sentences of ours: the whole runs by one command and takes minutes.</summary>
public class NetworkTrainerTests
{
    [Fact]
    public void Makes_the_same_bytes_twice() => Train(epochs: 2).ShouldBe(Train(epochs: 2));

    [Fact]
    public void Learns_the_trees_that_it_is_shown()
    {
        using MemoryStream model = new(Train(epochs: 60));
        SentenceNetwork network = new(NetworkWeights.Read(model));
        const string Text = "Anna sees boats";
        Dateline.Language.TokenTable tokens = new(Text, [0, 5, 10], [4, 9, 15]);
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
        NetworkShape shape = new(vocabulary.Hashes.Length + 1, settings.Units, settings.Layers, settings.ArcUnits, settings.LabelUnits, labels);
        NetworkTrainer trainer = new(shape, [.. sentences.Select(tokens => TrainingSentence.Of(tokens, true, vocabulary, labels))], settings);
        trainer.Train(_ => { });
        using MemoryStream target = new();
        new NetworkExport(trainer.Weights, vocabulary.Hashes).ToWeights("miniature").Write(target);
        return target.ToArray();
    }
}

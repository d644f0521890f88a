using System.Diagnostics;

namespace Dateline.Training.Network;

/// <summary>Runs the epochs. Order, masks and sums follow from the seed alone, whatever the number of cores.</summary>
internal sealed unsafe class NetworkTrainer
{
    private readonly Settings _settings;
    private readonly TrainingSentence[] _sentences;
    private readonly Parameters _turned;
    private readonly SentencePass[] _passes;
    private readonly Optimizer _optimizer;

    public NetworkTrainer(NetworkShape shape, WordVectors vectors, TrainingSentence[] sentences, Settings settings)
    {
        (_settings, _sentences) = (settings, sentences);
        Weights = new Parameters(shape);
        Weights.Start(settings.Seed);
        _turned = new Parameters(shape);
        _passes = [.. Enumerable.Range(0, settings.Shards).Select(shard =>
            new SentencePass(Weights, vectors, settings, (settings.Batch + settings.Shards - 1) / settings.Shards, 88172645463325252UL + ((ulong)settings.Seed << 32) + ((ulong)shard * 7919)) { Turned = _turned })];
        int steps = (sentences.Length + settings.Batch - 1) / settings.Batch * settings.Epochs;
        _optimizer = new Optimizer(Weights, settings, steps);
    }

    public Parameters Weights { get; }

    public void Train(Action<string> report)
    {
        Random random = new(_settings.Seed - 2);
        int[] order = [.. Enumerable.Range(0, _sentences.Length)];
        Stopwatch watch = Stopwatch.StartNew();
        for (int epoch = 0; epoch < _settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            for (int at = 0; at < order.Length; at += _settings.Batch)
            {
                Step(order.AsMemory(at, Math.Min(_settings.Batch, order.Length - at)));
            }

            if (epoch >= _settings.Epochs * 2 / 3)
            {
                _optimizer.AddToAverage();
            }

            Report(epoch, watch, report);
        }

        _optimizer.UseAverage();
    }

    private void Step(ReadOnlyMemory<int> batch)
    {
        Turn();
        Parallel.For(0, _passes.Length, shard =>
        {
            _passes[shard].Learn(Enumerable.Range(0, batch.Length).Where(i => i % _passes.Length == shard).Select(i => _sentences[batch.Span[i]]));
        });

        Gather();
        HashSet<int> words = [], affixes = [];
        int[] wordRows = [.. _passes.SelectMany(pass => pass.Touched.Words).Where(words.Add)];
        int[] affixRows = [.. _passes.SelectMany(pass => pass.Touched.Affixes).Where(affixes.Add)];
        _optimizer.Step(_passes[0].Gradient, wordRows, affixRows);
        Array.ForEach(_passes, pass => pass.Touched.Clear());
    }

    // Adds the other passes' gradients to the first's, in the order of the passes.
    private void Gather()
    {
        Parameters sum = _passes[0].Gradient;
        foreach (SentencePass pass in _passes.Skip(1))
        {
            Kernels.AddScaled(sum.Core, pass.Gradient.Core, 1, sum.Shape.Count);
            FloatArray.Clear(pass.Gradient.Core, sum.Shape.Count);
            foreach (int row in pass.Touched.Words)
            {
                MoveRow(pass.Gradient.Words + (row * sum.Shape.WordWidth), sum.Words + (row * sum.Shape.WordWidth), sum.Shape.WordWidth);
            }

            foreach (int row in pass.Touched.Affixes)
            {
                MoveRow(pass.Gradient.Affixes + (row * NetworkShape.Part), sum.Affixes + (row * NetworkShape.Part), NetworkShape.Part);
            }
        }
    }

    private static void MoveRow(float* from, float* to, int width)
    {
        Kernels.AddScaled(to, from, 1, width);
        FloatArray.Clear(from, width);
    }

    private void Turn()
    {
        foreach (NetworkShape.Block block in Weights.Shape.Blocks.Where(block => block.Rows > 1))
        {
            float* from = Weights.At(block), to = _turned.At(block);
            for (int i = 0; i < block.Rows; i++)
            {
                for (int j = 0; j < block.Columns; j++)
                {
                    to[(j * block.Rows) + i] = from[(i * block.Columns) + j];
                }
            }
        }
    }

    private void Report(int epoch, Stopwatch watch, Action<string> report)
    {
        double[] losses = [.. Enumerable.Range(0, 4).Select(task => _passes.Sum(pass => pass.Losses[task]))];
        Array.ForEach(_passes, pass => Array.Clear(pass.Losses));
        report($"epoch {epoch + 1} of {_settings.Epochs}, {watch.Elapsed.TotalSeconds:F0} s: losses of tags {losses[0]:F0}, arcs {losses[1]:F0}, relations {losses[2]:F0}, names {losses[3]:F0}");
    }
}

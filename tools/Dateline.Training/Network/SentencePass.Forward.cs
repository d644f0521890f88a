using System.Runtime.Intrinsics;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <content>From words to scores.</content>
internal sealed unsafe partial class SentencePass
{
    private void Forward()
    {
        DrawMasks();
        FillInput();
        int size = _rowCount * _shape.Width;
        FloatArray.Clear(_words, size);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            if (layer > 0)
            {
                FloatArray.Copy(_outputs[layer - 1], _inputs[layer], size);
                Mask(_inputs[layer], layer, _shape.Width, withRoot: false);
            }

            for (int side = 0; side < 2; side++)
            {
                int at = (2 * layer) + side;
                Product(_gates[at], _shape.GateBias[at], _inputs[layer], layer == 0 ? _shape.Window : _shape.Width, _shape.Gates[at]);
                for (int i = 0; i < _sentences.Count; i++)
                {
                    Recur(at, _outputs[layer] + (side * _shape.Units), _starts[i], _sentences[i].Length, side == 1);
                }
            }

            ClearRootRows(_outputs[layer], _shape.Width);
            Kernels.AddScaled(_words, _outputs[layer], 1, size);
        }

        Mask(_words, _shape.Layers, _shape.Width, withRoot: false);
        for (int i = 0; i < _sentences.Count; i++)
        {
            FloatArray.Copy(_weights.At(_shape.Root), RootRow(_words, i, _shape.Width), _shape.Width);
        }

        Product(_tags, _shape.TagBias, _words, _shape.Width, _shape.Tags);
        ScoreArcs();
        ScoreRelations();
    }

    private void FillInput()
    {
        for (int s = 0; s < _sentences.Count; s++)
        {
            TrainingSentence sentence = _sentences[s];
            for (int i = 0; i < sentence.Length; i++)
            {
                FillRow(sentence, i, _starts[s] + i);
            }
        }

        ClearRootRows(_ownRows, _shape.Input);
        ClearRootRows(_vectorsOf, _shape.VectorSize);
        Kernels.Multiply(_ownRows, _shape.Input, _vectorsOf, _shape.VectorSize, 1, _weights.At(_shape.Projection), _shape.WordWidth, _rowCount, _shape.WordWidth, _shape.VectorSize);
        Mask(_ownRows, 0, _shape.Input, withRoot: false);
        for (int i = 0; i < _rowCount; i++)
        {
            float* window = _inputs[0] + (i * _shape.Window);
            CopyOwnRow(i - 1, window);
            CopyOwnRow(i, window + _shape.Input);
            CopyOwnRow(i + 1, window + (2 * _shape.Input));
        }
    }

    // The root's row behind each sentence is all 0, and so is what lies beyond the first and the last.
    private void CopyOwnRow(int row, float* target)
    {
        if (row < 0 || row >= _rowCount)
        {
            FloatArray.Clear(target, _shape.Input);
        }
        else
        {
            FloatArray.Copy(_ownRows + (row * _shape.Input), target, _shape.Input);
        }
    }

    private void FillRow(TrainingSentence sentence, int word, int place)
    {
        bool hides = Draw() < _settings.WordDrop / (_settings.WordDrop + sentence.Counts[word]);
        int vector = hides && Draw() < _settings.VectorDrop ? 0 : sentence.Vectors[word];
        _vectors.Values.AsSpan(vector * _shape.VectorSize, _shape.VectorSize).CopyTo(new Span<float>(_vectorsOf + (place * _shape.VectorSize), _shape.VectorSize));
        _wordOf[place] = hides ? 0 : sentence.Words[word];
        float* row = _ownRows + (place * _shape.Input);
        FloatArray.Copy(_weights.Words + (_wordOf[place] * _shape.WordWidth), row, _shape.WordWidth);
        FloatArray.Clear(row + _shape.WordWidth, NetworkShape.Part);
        for (int k = 0; k < TokenFeatures.AffixCount; k++)
        {
            int affix = sentence.Affixes[(word * TokenFeatures.AffixCount) + k];
            Kernels.AddScaled(row + _shape.WordWidth, _weights.Affixes + (affix * NetworkShape.Part), 1, NetworkShape.Part);
        }
    }

    private void Recur(int at, float* output, int start, int count, bool backward)
    {
        int units = _shape.Units;
        for (int j = 0; j < units; j += Kernels.Lane)
        {
            Vector512<float> cell = Vector512<float>.Zero;
            Vector512<float> forget = Vector512.Load(_weights.At(_shape.Forget[at]) + j), show = Vector512.Load(_weights.At(_shape.Show[at]) + j);
            for (int step = 0; step < count; step++)
            {
                int i = start + (backward ? count - 1 - step : step);
                float* gate = _gates[at] + (i * 3 * units) + j;
                Vector512<float> z = Kernels.Tanh(Vector512.Load(gate));
                Vector512<float> f = Kernels.Sigmoid(Vector512.Load(gate + units) + (forget * cell));
                Vector512<float> o = Kernels.Sigmoid(Vector512.Load(gate + (2 * units)) + (show * cell));
                z.Store(gate);
                f.Store(gate + units);
                o.Store(gate + (2 * units));
                cell = (f * cell) + ((Vector512<float>.One - f) * z);
                cell.Store(_cells[at] + (i * units) + j);
                (o * cell).Store(output + (i * _shape.Width) + j);
            }
        }
    }

    private void ScoreArcs()
    {
        int units = _shape.ArcUnits, size = _rowCount * units;
        Product(_dependents, _shape.DependentBias, _words, _shape.Width, _shape.Dependents);
        Product(_heads, _shape.HeadBias, _words, _shape.Width, _shape.Heads);
        Kernels.HoldAboveZero(_dependents, size);
        Kernels.HoldAboveZero(_heads, size);
        Mask(_dependents, _shape.Layers + 1, units, withRoot: false);
        Mask(_heads, _shape.Layers + 2, units, withRoot: true);
        FloatArray.Clear(_queries, size);
        Kernels.Multiply(_queries, units, _dependents, units, 1, _weights.At(_shape.Arcs), units, _rowCount, units, units);
        for (int i = 0; i < _sentences.Count; i++)
        {
            if (_sentences[i].HasTree)
            {
                ScoreArcs(_starts[i], _sentences[i].Length);
            }
        }
    }

    private float* ScoresOf(int start) => _scores + (start * (MostWords + 16));

    private void ScoreArcs(int start, int count)
    {
        int units = _shape.ArcUnits, width = ScoreWidth(count);
        float* heads = _heads + (start * units), scores = ScoresOf(start);
        float* prior = _weights.At(_shape.HeadPrior), distances = _weights.At(_shape.Distances);
        FloatArray.Clear(_headsTurned, units * width);
        for (int head = 0; head <= count; head++)
        {
            float sum = 0;
            for (int unit = 0; unit < units; unit++)
            {
                float value = heads[(head * units) + unit];
                _headsTurned[(unit * width) + head] = value;
                sum += value * prior[unit];
            }

            for (int dependent = 0; dependent < count; dependent++)
            {
                scores[(dependent * width) + head] = sum + distances[ArcScores.DistanceClass(dependent, head, count)];
            }
        }

        for (int dependent = 0; dependent < count; dependent++)
        {
            new Span<float>(scores + (dependent * width) + count + 1, width - count - 1).Clear();
        }

        Kernels.Multiply(scores, width, _queries + (start * units), units, 1, _headsTurned, width, count, width, units);
    }

    // Relations are learnt on the arcs of the gold.
    private void ScoreRelations()
    {
        int units = _shape.LabelUnits, size = _rowCount * units;
        Product(_labelDependents, _shape.LabelBias, _words, _shape.Width, _shape.LabelDependents);
        FloatArray.Clear(_labelHeads, size);
        Kernels.Multiply(_labelHeads, units, _words, _shape.Width, 1, _weights.At(_shape.LabelHeads), units, _rowCount, units, _shape.Width);
        FloatArray.Clear(_labelHidden, size);
        for (int s = 0; s < _sentences.Count; s++)
        {
            TrainingSentence sentence = _sentences[s];
            for (int i = 0; i < sentence.Length && sentence.HasTree; i++)
            {
                float* hidden = _labelHidden + ((_starts[s] + i) * units);
                FloatArray.Copy(_labelDependents + ((_starts[s] + i) * units), hidden, units);
                Kernels.AddScaled(hidden, _labelHeads + ((_starts[s] + sentence.Heads[i]) * units), 1, units);
            }
        }

        Kernels.HoldAboveZero(_labelHidden, size);
        Product(_relations, _shape.RelationBias, _labelHidden, units, _shape.Relations);
    }

    private void Product(float* output, NetworkShape.Block bias, float* input, int inputWidth, NetworkShape.Block weights)
    {
        for (int i = 0; i < _rowCount; i++)
        {
            FloatArray.Copy(_weights.At(bias), output + (i * weights.Columns), weights.Columns);
        }

        Kernels.Multiply(output, weights.Columns, input, inputWidth, 1, _weights.At(weights), weights.Columns, _rowCount, weights.Columns, inputWidth);
    }
}

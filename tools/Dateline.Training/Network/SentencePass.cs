using System.Runtime.Intrinsics;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <summary>One sentence through the network; with its gradients in <c>SentencePass.Backward.cs</c>. One pass serves one shard.</summary>
internal sealed unsafe partial class SentencePass
{
    /// <summary>Longest sentence that is trained on, in words.</summary>
    public const int MostWords = 180;

    private const int Rows = MostWords + 16;
    private readonly NetworkShape _shape;
    private readonly Parameters _weights;
    private readonly Settings _settings;
    private readonly int[] _wordOf = new int[MostWords];
    private readonly float* _input;
    private readonly float*[] _gates;
    private readonly float*[] _cells;
    private readonly float*[] _outputs;
    private readonly float* _masked;
    private readonly float* _words;
    private readonly float* _tags;
    private readonly float* _dependents;
    private readonly float* _heads;
    private readonly float* _headsTurned;
    private readonly float* _queries;
    private readonly float* _scores;
    private readonly float* _labelDependents;
    private readonly float* _labelHeads;
    private readonly float* _labelHidden;
    private readonly float* _relations;
    private readonly float*[] _masks;
    private ulong _random;

    public SentencePass(Parameters weights, Settings settings, ulong seed)
    {
        (_shape, _weights, _settings, _random) = (weights.Shape, weights, settings, seed);
        _input = FloatArray.Make(Rows * NetworkShape.Input);
        _gates = new float*[_shape.Layers * 2];
        _cells = new float*[_shape.Layers * 2];
        _outputs = new float*[_shape.Layers];
        for (int i = 0; i < _shape.Layers * 2; i++)
        {
            _gates[i] = FloatArray.Make(Rows * 3 * _shape.Units);
            _cells[i] = FloatArray.Make(Rows * _shape.Units);
            _outputs[i / 2] = FloatArray.Make(Rows * _shape.Width);
        }

        _masked = FloatArray.Make(Rows * _shape.Width);
        _words = FloatArray.Make(Rows * _shape.Width);
        _tags = FloatArray.Make(Rows * _shape.TagWidth);
        _dependents = FloatArray.Make(Rows * _shape.ArcUnits);
        _heads = FloatArray.Make(Rows * _shape.ArcUnits);
        _headsTurned = FloatArray.Make(Rows * _shape.ArcUnits);
        _queries = FloatArray.Make(Rows * _shape.ArcUnits);
        _scores = FloatArray.Make(Rows * Rows);
        _labelDependents = FloatArray.Make(Rows * _shape.LabelUnits);
        _labelHeads = FloatArray.Make(Rows * _shape.LabelUnits);
        _labelHidden = FloatArray.Make(Rows * _shape.LabelUnits);
        _relations = FloatArray.Make(Rows * _shape.RelationWidth);
        _masks = new float*[_shape.Layers + 3];
        for (int i = 0; i < _masks.Length; i++)
        {
            _masks[i] = FloatArray.Make(Math.Max(NetworkShape.Input, _shape.Width));
        }

        (_gradient, _rows) = (new Parameters(_shape), new RowsTouched(_shape.Words));
        MakeBackwardArrays();
    }

    private static int ScoreWidth(int length) => (length + 1 + Kernels.Lane - 1) / Kernels.Lane * Kernels.Lane;

    private void Forward(TrainingSentence sentence)
    {
        int count = sentence.Length;
        DrawMasks();
        FillInput(sentence);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            float* input = InputOf(layer, count);
            int width = layer == 0 ? NetworkShape.Input : _shape.Width;
            for (int side = 0; side < 2; side++)
            {
                int at = (2 * layer) + side;
                Product(_gates[at], _shape.GateBias[at], input, width, _shape.Gates[at], count);
                Recur(at, _outputs[layer] + (side * _shape.Units), count, side == 1);
            }
        }

        FloatArray.Clear(_words, count * _shape.Width);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            Kernels.AddScaled(_words, _outputs[layer], 1, count * _shape.Width);
        }

        Times(_words, _masks[_shape.Layers], count, _shape.Width);
        FloatArray.Copy(_weights.At(_shape.Root), _words + (count * _shape.Width), _shape.Width);
        Product(_tags, _shape.TagBias, _words, _shape.Width, _shape.Tags, count);
        if (sentence.HasTree)
        {
            ScoreArcs(count);
            ScoreRelations(sentence);
        }
    }

    private void FillInput(TrainingSentence sentence)
    {
        for (int i = 0; i < sentence.Length; i++)
        {
            bool hides = Draw() < _settings.WordDrop / (_settings.WordDrop + sentence.Counts[i]);
            _wordOf[i] = hides ? 0 : sentence.Words[i];
            float* row = _input + (i * NetworkShape.Input);
            FloatArray.Copy(_weights.Words + (_wordOf[i] * NetworkShape.Part), row, NetworkShape.Part);
            FloatArray.Clear(row + NetworkShape.Part, NetworkShape.Part);
            for (int k = 0; k < TokenFeatures.AffixCount; k++)
            {
                int affix = sentence.Affixes[(i * TokenFeatures.AffixCount) + k];
                Kernels.AddScaled(row + NetworkShape.Part, _weights.Affixes + (affix * NetworkShape.Part), 1, NetworkShape.Part);
            }
        }

        Times(_input, _masks[0], sentence.Length, NetworkShape.Input);
    }

    // The first layer reads the rows of words; a later one the masked output of the layer below.
    private float* InputOf(int layer, int count)
    {
        if (layer == 0)
        {
            return _input;
        }

        FloatArray.Copy(_outputs[layer - 1], _masked, count * _shape.Width);
        Times(_masked, _masks[layer], count, _shape.Width);
        return _masked;
    }

    private void Recur(int at, float* output, int count, bool backward)
    {
        int units = _shape.Units;
        for (int j = 0; j < units; j += Kernels.Lane)
        {
            Vector512<float> cell = Vector512<float>.Zero;
            Vector512<float> forget = Vector512.Load(_weights.At(_shape.Forget[at]) + j), show = Vector512.Load(_weights.At(_shape.Show[at]) + j);
            for (int step = 0; step < count; step++)
            {
                int i = backward ? count - 1 - step : step;
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

    private void ScoreArcs(int count)
    {
        int units = _shape.ArcUnits, width = ScoreWidth(count);
        Product(_dependents, _shape.DependentBias, _words, _shape.Width, _shape.Dependents, count);
        Product(_heads, _shape.HeadBias, _words, _shape.Width, _shape.Heads, count + 1);
        HoldAboveZero(_dependents, count * units);
        HoldAboveZero(_heads, (count + 1) * units);
        Times(_dependents, _masks[_shape.Layers + 1], count, units);
        Times(_heads, _masks[_shape.Layers + 2], count + 1, units);
        FloatArray.Clear(_queries, count * units);
        Kernels.Multiply(_queries, units, _dependents, units, 1, _weights.At(_shape.Arcs), units, count, units, units);
        FloatArray.Clear(_headsTurned, units * width);
        float* prior = _weights.At(_shape.HeadPrior), distances = _weights.At(_shape.Distances);
        for (int head = 0; head <= count; head++)
        {
            float sum = 0;
            for (int unit = 0; unit < units; unit++)
            {
                float value = _heads[(head * units) + unit];
                _headsTurned[(unit * width) + head] = value;
                sum += value * prior[unit];
            }

            for (int dependent = 0; dependent < count; dependent++)
            {
                _scores[(dependent * width) + head] = sum + distances[ArcScores.DistanceClass(dependent, head, count)];
            }
        }

        for (int dependent = 0; dependent < count; dependent++)
        {
            new Span<float>(_scores + (dependent * width) + count + 1, width - count - 1).Clear();
        }

        Kernels.Multiply(_scores, width, _queries, units, 1, _headsTurned, width, count, width, units);
    }

    // Relations are learnt on the arcs of the gold.
    private void ScoreRelations(TrainingSentence sentence)
    {
        int units = _shape.LabelUnits, count = sentence.Length;
        Product(_labelDependents, _shape.LabelBias, _words, _shape.Width, _shape.LabelDependents, count);
        FloatArray.Clear(_labelHeads, (count + 1) * units);
        Kernels.Multiply(_labelHeads, units, _words, _shape.Width, 1, _weights.At(_shape.LabelHeads), units, count + 1, units, _shape.Width);
        for (int i = 0; i < count; i++)
        {
            float* hidden = _labelHidden + (i * units);
            FloatArray.Copy(_labelDependents + (i * units), hidden, units);
            Kernels.AddScaled(hidden, _labelHeads + (sentence.Heads[i] * units), 1, units);
        }

        HoldAboveZero(_labelHidden, count * units);
        Product(_relations, _shape.RelationBias, _labelHidden, units, _shape.Relations, count);
    }

    private void Product(float* output, NetworkShape.Block bias, float* input, int inputWidth, NetworkShape.Block weights, int rows)
    {
        for (int i = 0; i < rows; i++)
        {
            FloatArray.Copy(_weights.At(bias), output + (i * weights.Columns), weights.Columns);
        }

        Kernels.Multiply(output, weights.Columns, input, inputWidth, 1, _weights.At(weights), weights.Columns, rows, weights.Columns, inputWidth);
    }

    private void DrawMasks()
    {
        DrawMask(_masks[0], NetworkShape.Input, _settings.DropInput);
        for (int layer = 1; layer <= _shape.Layers; layer++)
        {
            DrawMask(_masks[layer], _shape.Width, _settings.Drop);
        }

        DrawMask(_masks[_shape.Layers + 1], _shape.ArcUnits, _settings.DropHidden);
        DrawMask(_masks[_shape.Layers + 2], _shape.ArcUnits, _settings.DropHidden);
    }

    // One mask for all words of the sentence.
    private void DrawMask(float* mask, int count, float drop)
    {
        for (int i = 0; i < count; i++)
        {
            mask[i] = Draw() < drop ? 0 : 1 / (1 - drop);
        }
    }

    private float Draw()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return (_random >> 40) * (1f / 16777216f);
    }

    private static void HoldAboveZero(float* values, int count)
    {
        for (int i = 0; i < count; i += Kernels.Lane)
        {
            Vector512.Max(Vector512.Load(values + i), Vector512<float>.Zero).Store(values + i);
        }
    }

    private static void Times(float* values, float* mask, int rows, int columns)
    {
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j += Kernels.Lane)
            {
                float* at = values + (i * columns) + j;
                (Vector512.Load(at) * Vector512.Load(mask + j)).Store(at);
            }
        }
    }
}

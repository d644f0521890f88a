using System.Runtime.Intrinsics;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <content>The gradients of one sentence, written out by hand.</content>
internal sealed unsafe partial class SentencePass
{
    private readonly Parameters _gradient;
    private readonly RowsTouched _rows;
    private readonly float* _softmax = FloatArray.Make(256);
    private float* _toInput;
    private float* _toWords;
    private float* _toMasked;
    private float*[] _toOutputs = [];
    private float* _toGates;
    private float* _toQueries;
    private float* _toDependents;
    private float* _toHeads;
    private float* _toHidden;
    private float* _toLabelHeads;

    public Parameters Gradient => _gradient;

    /// <summary>Rows of words and affixes whose gradient is not 0.</summary>
    public RowsTouched Touched => _rows;

    /// <summary>Matrices turned on their side, made anew before each step: shared by all passes.</summary>
    public required Parameters Turned { get; init; }

    /// <summary>Sum of the losses since the last reset, by task: tags, arcs, relations, names.</summary>
    public double[] Losses { get; } = new double[4];

    private void MakeBackwardArrays()
    {
        _toInput = FloatArray.Make(Rows * NetworkShape.Input);
        _toWords = FloatArray.Make(Rows * _shape.Width);
        _toMasked = FloatArray.Make(Rows * _shape.Width);
        _toOutputs = new float*[_shape.Layers];
        for (int i = 0; i < _shape.Layers; i++)
        {
            _toOutputs[i] = FloatArray.Make(Rows * _shape.Width);
        }

        _toGates = FloatArray.Make(Rows * 3 * _shape.Units);
        _toQueries = FloatArray.Make(Rows * _shape.ArcUnits);
        _toDependents = FloatArray.Make(Rows * _shape.ArcUnits);
        _toHeads = FloatArray.Make(Rows * _shape.ArcUnits);
        _toHidden = FloatArray.Make(Rows * _shape.LabelUnits);
        _toLabelHeads = FloatArray.Make(Rows * _shape.LabelUnits);
    }

    /// <summary>Adds the gradient of one sentence.</summary>
    public void Learn(TrainingSentence sentence)
    {
        Forward(sentence);
        int count = sentence.Length;
        FloatArray.Clear(_toWords, (count + 1) * _shape.Width);
        LearnTags(sentence);
        if (sentence.HasTree)
        {
            LearnRelations(sentence);
            LearnArcs(sentence);
            Kernels.AddScaled(_gradient.At(_shape.Root), _toWords + (count * _shape.Width), 1, _shape.Width);
        }

        Times(_toWords, _masks[_shape.Layers], count, _shape.Width);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            FloatArray.Copy(_toWords, _toOutputs[layer], count * _shape.Width);
        }

        for (int layer = _shape.Layers - 1; layer >= 0; layer--)
        {
            LearnLayer(layer, count);
        }

        LearnInput(sentence);
    }

    private void LearnTags(TrainingSentence sentence)
    {
        int upos = _shape.Labels.Upos.Count, xpos = _shape.Labels.Xpos.Count, names = _shape.Labels.Names.Count;
        for (int i = 0; i < sentence.Length; i++)
        {
            float* row = _tags + (i * _shape.TagWidth);
            Losses[0] += Softmax(row, upos, sentence.HasTree ? sentence.Upos[i] : -1, _settings.TagWeight);
            Losses[0] += Softmax(row + upos, xpos, sentence.HasTree ? sentence.Xpos[i] : -1, _settings.TagWeight);
            Losses[3] += Softmax(row + upos + xpos, names, sentence.Names is { } gold ? gold[i] : -1, _settings.NameWeight);
            new Span<float>(row + upos + xpos + names, _shape.TagWidth - upos - xpos - names).Clear();
        }

        Kernels.AddRows(_gradient.At(_shape.TagBias), _tags, sentence.Length, _shape.TagWidth);
        Back(_shape.Tags, _words, _shape.Width, _tags, sentence.Length, _toWords);
    }

    private void LearnRelations(TrainingSentence sentence)
    {
        int count = sentence.Length, units = _shape.LabelUnits;
        for (int i = 0; i < count; i++)
        {
            float* row = _relations + (i * _shape.RelationWidth);
            int labels = _shape.Labels.Relations.Count;
            Losses[2] += Softmax(row, labels, sentence.Relations[i], 1);
            new Span<float>(row + labels, _shape.RelationWidth - labels).Clear();
        }

        Kernels.AddRows(_gradient.At(_shape.RelationBias), _relations, count, _shape.RelationWidth);
        FloatArray.Clear(_toHidden, count * units);
        Back(_shape.Relations, _labelHidden, units, _relations, count, _toHidden);
        ClearWhereSilent(_toHidden, _labelHidden, count * units);
        FloatArray.Clear(_toLabelHeads, (count + 1) * units);
        for (int i = 0; i < count; i++)
        {
            Kernels.AddScaled(_toLabelHeads + (sentence.Heads[i] * units), _toHidden + (i * units), 1, units);
        }

        Kernels.AddRows(_gradient.At(_shape.LabelBias), _toHidden, count, units);
        Back(_shape.LabelDependents, _words, _shape.Width, _toHidden, count, _toWords);
        Back(_shape.LabelHeads, _words, _shape.Width, _toLabelHeads, count + 1, _toWords);
    }

    private void LearnArcs(TrainingSentence sentence)
    {
        int count = sentence.Length, units = _shape.ArcUnits, width = ScoreWidth(count);
        float* distances = _gradient.At(_shape.Distances);
        for (int i = 0; i < count; i++)
        {
            float* row = _scores + (i * width);
            row[i] = -1e4f;
            Losses[1] += Softmax(row, count + 1, sentence.Heads[i], 1);
            for (int head = 0; head <= count; head++)
            {
                distances[ArcScores.DistanceClass(i, head, count)] += row[head];
            }
        }

        FloatArray.Clear(_toQueries, count * units);
        Kernels.Multiply(_toQueries, units, _scores, width, 1, _heads, units, count, units, count + 1);
        FloatArray.Clear(_toHeads, (count + 1) * units);
        Kernels.Multiply(_toHeads, units, _scores, 1, width, _queries, units, count + 1, units, count);
        for (int head = 0; head <= count; head++)
        {
            float sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += _scores[(i * width) + head];
            }

            Kernels.AddScaled(_toHeads + (head * units), _weights.At(_shape.HeadPrior), sum, units);
            Kernels.AddScaled(_gradient.At(_shape.HeadPrior), _heads + (head * units), sum, units);
        }

        FloatArray.Clear(_toDependents, count * units);
        Back(_shape.Arcs, _dependents, units, _toQueries, count, _toDependents);
        BackHidden(_shape.Dependents, _shape.DependentBias, _toDependents, _dependents, _masks[_shape.Layers + 1], count);
        BackHidden(_shape.Heads, _shape.HeadBias, _toHeads, _heads, _masks[_shape.Layers + 2], count + 1);
    }

    private void BackHidden(NetworkShape.Block weights, NetworkShape.Block bias, float* gradient, float* values, float* mask, int rows)
    {
        ClearWhereSilent(gradient, values, rows * weights.Columns);
        Times(gradient, mask, rows, weights.Columns);
        Kernels.AddRows(_gradient.At(bias), gradient, rows, weights.Columns);
        Back(weights, _words, _shape.Width, gradient, rows, _toWords);
    }

    private void LearnLayer(int layer, int count)
    {
        int width = layer == 0 ? NetworkShape.Input : _shape.Width;
        float* input = InputOf(layer, count);
        float* toInput = layer == 0 ? _toInput : _toMasked;
        FloatArray.Clear(toInput, count * width);
        for (int side = 0; side < 2; side++)
        {
            int at = (2 * layer) + side;
            BackRecur(at, _toOutputs[layer] + (side * _shape.Units), count, side == 1);
            Kernels.AddRows(_gradient.At(_shape.GateBias[at]), _toGates, count, 3 * _shape.Units);
            Back(_shape.Gates[at], input, width, _toGates, count, toInput);
        }

        if (layer > 0)
        {
            Times(_toMasked, _masks[layer], count, width);
            Kernels.AddScaled(_toOutputs[layer - 1], _toMasked, 1, count * width);
        }
    }

    private void BackRecur(int at, float* toOutput, int count, bool backward)
    {
        int units = _shape.Units;
        Vector512<float> one = Vector512<float>.One;
        for (int j = 0; j < units; j += Kernels.Lane)
        {
            float* toForget = _gradient.At(_shape.Forget[at]) + j;
            float* toShow = _gradient.At(_shape.Show[at]) + j;
            Vector512<float> toCell = Vector512<float>.Zero, forgets = Vector512.Load(toForget), shows = Vector512.Load(toShow);
            Vector512<float> forget = Vector512.Load(_weights.At(_shape.Forget[at]) + j), show = Vector512.Load(_weights.At(_shape.Show[at]) + j);
            for (int step = count - 1; step >= 0; step--)
            {
                int i = backward ? count - 1 - step : step;
                float* gate = _gates[at] + (i * 3 * units) + j;
                float* toGate = _toGates + (i * 3 * units) + j;
                Vector512<float> z = Vector512.Load(gate), f = Vector512.Load(gate + units), o = Vector512.Load(gate + (2 * units));
                Vector512<float> cell = Vector512.Load(_cells[at] + (i * units) + j);
                Vector512<float> before = step == 0 ? Vector512<float>.Zero : Vector512.Load(_cells[at] + ((backward ? i + 1 : i - 1) * units) + j);
                Vector512<float> given = Vector512.Load(toOutput + (i * _shape.Width) + j);
                Vector512<float> now = toCell + (given * o);
                Vector512<float> toO = given * cell * Kernels.SigmoidSlope(o);
                Vector512<float> toF = now * (before - z) * Kernels.SigmoidSlope(f);
                (now * (one - f) * Kernels.TanhSlope(z)).Store(toGate);
                toF.Store(toGate + units);
                toO.Store(toGate + (2 * units));
                (forgets, shows) = (forgets + (toF * before), shows + (toO * before));
                toCell = (now * f) + (toF * forget) + (toO * show);
            }

            forgets.Store(toForget);
            shows.Store(toShow);
        }
    }

    private void LearnInput(TrainingSentence sentence)
    {
        Times(_toInput, _masks[0], sentence.Length, NetworkShape.Input);
        for (int i = 0; i < sentence.Length; i++)
        {
            float* row = _toInput + (i * NetworkShape.Input);
            _rows.TouchWord(_wordOf[i]);
            Kernels.AddScaled(_gradient.Words + (_wordOf[i] * NetworkShape.Part), row, 1, NetworkShape.Part);
            for (int k = 0; k < TokenFeatures.AffixCount; k++)
            {
                int affix = sentence.Affixes[(i * TokenFeatures.AffixCount) + k];
                _rows.TouchAffix(affix);
                Kernels.AddScaled(_gradient.Affixes + (affix * NetworkShape.Part), row + NetworkShape.Part, 1, NetworkShape.Part);
            }
        }
    }

    // weights' gradient += inputᵀ · gradient; input's gradient += gradient · weightsᵀ.
    private void Back(NetworkShape.Block weights, float* input, int inputWidth, float* gradient, int rows, float* toInput)
    {
        Kernels.Multiply(_gradient.At(weights), weights.Columns, input, 1, inputWidth, gradient, weights.Columns, inputWidth, weights.Columns, rows);
        Kernels.Multiply(toInput, inputWidth, gradient, weights.Columns, 1, Turned.At(weights), inputWidth, rows, inputWidth, weights.Columns);
    }

    private static void ClearWhereSilent(float* gradient, float* values, int count)
    {
        for (int i = 0; i < count; i++)
        {
            gradient[i] = values[i] > 0 ? gradient[i] : 0;
        }
    }

    // Scores become the gradient of −log p(gold); a gold of −1 means that the task says nothing here.
    private double Softmax(float* scores, int count, int gold, float weight)
    {
        if (gold < 0)
        {
            new Span<float>(scores, count).Clear();
            return 0;
        }

        float most = scores[0];
        for (int i = 1; i < count; i++)
        {
            most = Math.Max(most, scores[i]);
        }

        float sum = 0;
        for (int i = 0; i < count; i += Kernels.Lane)
        {
            for (int k = 0; k < Kernels.Lane; k++)
            {
                _softmax[i + k] = i + k < count ? scores[i + k] - most : -80;
            }

            Kernels.Exp(Vector512.Load(_softmax + i)).Store(_softmax + i);
        }

        for (int i = 0; i < count; i++)
        {
            sum += _softmax[i];
        }

        for (int i = 0; i < count; i++)
        {
            scores[i] = weight * _softmax[i] / sum;
        }

        double loss = -Math.Log(Math.Max(1e-9, _softmax[gold] / sum));
        scores[gold] -= weight;
        return loss;
    }
}

using System.Runtime.Intrinsics;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <content>The gradients of the layers and of the input, written out by hand.</content>
internal sealed unsafe partial class SentencePass
{
    private void Backward()
    {
        int size = _rowCount * _shape.Width;
        FloatArray.Clear(_toWords, size);
        LearnTags();
        LearnRelations();
        LearnArcs();
        for (int i = 0; i < _sentences.Count; i++)
        {
            Kernels.AddScaled(Gradient.At(_shape.Root), RootRow(_toWords, i, _shape.Width), 1, _shape.Width);
        }

        Mask(_toWords, _shape.Layers, _shape.Width, withRoot: false);
        for (int layer = 0; layer < _shape.Layers; layer++)
        {
            FloatArray.Copy(_toWords, _toOutputs[layer], size);
        }

        for (int layer = _shape.Layers - 1; layer >= 0; layer--)
        {
            LearnLayer(layer);
        }

        LearnInput();
    }

    private void LearnLayer(int layer)
    {
        int width = layer == 0 ? _shape.Window : _shape.Width;
        float* toInput = layer == 0 ? _toInput : _toMasked;
        FloatArray.Clear(toInput, _rowCount * width);
        for (int side = 0; side < 2; side++)
        {
            int at = (2 * layer) + side;
            for (int i = 0; i < _sentences.Count; i++)
            {
                BackRecur(at, _toOutputs[layer] + (side * _shape.Units), _starts[i], _sentences[i].Length, side == 1);
            }

            ClearRootRows(_toGates, 3 * _shape.Units);
            Kernels.AddRows(Gradient.At(_shape.GateBias[at]), _toGates, _rowCount, 3 * _shape.Units);
            Back(_shape.Gates[at], _inputs[layer], width, _toGates, toInput);
        }

        if (layer > 0)
        {
            Mask(_toMasked, layer, width, withRoot: false);
            Kernels.AddScaled(_toOutputs[layer - 1], _toMasked, 1, _rowCount * width);
        }
    }

    private void BackRecur(int at, float* toOutput, int start, int count, bool backward)
    {
        int units = _shape.Units;
        Vector512<float> one = Vector512<float>.One;
        for (int j = 0; j < units; j += Kernels.Lane)
        {
            float* toForget = Gradient.At(_shape.Forget[at]) + j;
            float* toShow = Gradient.At(_shape.Show[at]) + j;
            Vector512<float> toCell = Vector512<float>.Zero, forgets = Vector512.Load(toForget), shows = Vector512.Load(toShow);
            Vector512<float> forget = Vector512.Load(_weights.At(_shape.Forget[at]) + j), show = Vector512.Load(_weights.At(_shape.Show[at]) + j);
            for (int step = count - 1; step >= 0; step--)
            {
                int i = start + (backward ? count - 1 - step : step);
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

    private void LearnInput()
    {
        FloatArray.Clear(_toOwnRows, _rowCount * _shape.Input);
        for (int i = 0; i < _rowCount; i++)
        {
            float* window = _toInput + (i * _shape.Window);
            AddToOwnRow(i - 1, window);
            AddToOwnRow(i, window + _shape.Input);
            AddToOwnRow(i + 1, window + (2 * _shape.Input));
        }

        Mask(_toOwnRows, 0, _shape.Input, withRoot: false);
        ClearRootRows(_toOwnRows, _shape.Input);
        Kernels.Multiply(Gradient.At(_shape.Projection), _shape.WordWidth, _vectorsOf, 1, _shape.VectorSize, _toOwnRows, _shape.Input, _shape.VectorSize, _shape.WordWidth, _rowCount);
        for (int s = 0; s < _sentences.Count; s++)
        {
            for (int i = 0; i < _sentences[s].Length; i++)
            {
                LearnRow(_sentences[s], i, _starts[s] + i);
            }
        }
    }

    private void AddToOwnRow(int row, float* gradient)
    {
        if (row >= 0 && row < _rowCount)
        {
            Kernels.AddScaled(_toOwnRows + (row * _shape.Input), gradient, 1, _shape.Input);
        }
    }

    private void LearnRow(TrainingSentence sentence, int word, int place)
    {
        float* row = _toOwnRows + (place * _shape.Input);
        Touched.TouchWord(_wordOf[place]);
        Kernels.AddScaled(Gradient.Words + (_wordOf[place] * _shape.WordWidth), row, 1, _shape.WordWidth);
        for (int k = 0; k < TokenFeatures.AffixCount; k++)
        {
            int affix = sentence.Affixes[(word * TokenFeatures.AffixCount) + k];
            Touched.TouchAffix(affix);
            Kernels.AddScaled(Gradient.Affixes + (affix * NetworkShape.Part), row + _shape.WordWidth, 1, NetworkShape.Part);
        }
    }

    // weights' gradient += inputᵀ · gradient; input's gradient += gradient · weightsᵀ.
    private void Back(NetworkShape.Block weights, float* input, int inputWidth, float* gradient, float* toInput)
    {
        Kernels.Multiply(Gradient.At(weights), weights.Columns, input, 1, inputWidth, gradient, weights.Columns, inputWidth, weights.Columns, _rowCount);
        Kernels.Multiply(toInput, inputWidth, gradient, weights.Columns, 1, Turned.At(weights), inputWidth, _rowCount, inputWidth, weights.Columns);
    }
}

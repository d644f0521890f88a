using System.Runtime.Intrinsics;

namespace Dateline.Training.Network;

/// <summary>Adam with a rate that rises at first and then falls, and the mean of the weights over the last third of the epochs.</summary>
internal sealed unsafe class Optimizer(Parameters weights, Settings settings, int steps)
{
    private const float First = 0.9f;
    private const float Second = 0.98f;
    private const int RisingSteps = 400;

    // Losses are summed over words; this keeps the numbers of a step near 1.
    private const float Scale = 1f / 200;

    private readonly Parameters _means = new(weights.Shape);
    private readonly Parameters _squares = new(weights.Shape);
    private readonly Parameters _average = new(weights.Shape);
    private double _firstLeft = 1;
    private double _secondLeft = 1;
    private int _step;
    private int _averaged;

    /// <summary>Takes a step along the gradient of the first pass, to which those of the others were added, and clears it.</summary>
    public void Step(Parameters gradient, IEnumerable<int> words, IEnumerable<int> affixes)
    {
        _step++;
        (_firstLeft, _secondLeft) = (_firstLeft * First, _secondLeft * Second);
        double rate = settings.Rate * Math.Min(1, (double)_step / RisingSteps) * (1 - (0.95 * _step / steps));
        float corrected = (float)(rate * Math.Sqrt(1 - _secondLeft) / (1 - _firstLeft));
        Move(weights.Core, gradient.Core, _means.Core, _squares.Core, weights.Shape.Count, corrected);
        foreach (int row in words)
        {
            int at = row * weights.Shape.WordWidth;
            Move(weights.Words + at, gradient.Words + at, _means.Words + at, _squares.Words + at, weights.Shape.WordWidth, corrected);
        }

        foreach (int row in affixes)
        {
            int at = row * NetworkShape.Part;
            Move(weights.Affixes + at, gradient.Affixes + at, _means.Affixes + at, _squares.Affixes + at, NetworkShape.Part, corrected);
        }
    }

    /// <summary>Takes the weights of this epoch into the mean.</summary>
    public void AddToAverage()
    {
        _averaged++;
        Add(_average.Core, weights.Core, weights.Shape.Count);
        Add(_average.Words, weights.Words, weights.Shape.Words * weights.Shape.WordWidth);
        Add(_average.Affixes, weights.Affixes, Parameters.AffixRows * NetworkShape.Part);
    }

    /// <summary>Makes the mean the weights.</summary>
    public void UseAverage()
    {
        FloatArray.Copy(_average.Core, weights.Core, weights.Shape.Count);
        FloatArray.Copy(_average.Words, weights.Words, weights.Shape.Words * weights.Shape.WordWidth);
        FloatArray.Copy(_average.Affixes, weights.Affixes, Parameters.AffixRows * NetworkShape.Part);
    }

    private void Add(float* average, float* values, int count)
    {
        for (int i = 0; i < count; i++)
        {
            average[i] += (values[i] - average[i]) / _averaged;
        }
    }

    private static void Move(float* weight, float* gradient, float* mean, float* square, int count, float rate)
    {
        Vector512<float> first = Vector512.Create(First), second = Vector512.Create(Second), one = Vector512<float>.One;
        for (int i = 0; i < count; i += Kernels.Lane)
        {
            Vector512<float> g = Vector512.Load(gradient + i) * Vector512.Create(Scale);
            Vector512<float>.Zero.Store(gradient + i);
            Vector512<float> m = (Vector512.Load(mean + i) * first) + (g * (one - first));
            Vector512<float> s = (Vector512.Load(square + i) * second) + (g * g * (one - second));
            m.Store(mean + i);
            s.Store(square + i);
            (Vector512.Load(weight + i) - (Vector512.Create(rate) * m / (Vector512.Sqrt(s) + Vector512.Create(1e-8f)))).Store(weight + i);
        }
    }
}

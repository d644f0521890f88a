namespace Dateline.Training.Network;

/// <summary>
/// A few sentences through the network at once, a row a word and one for the root behind each sentence; the layers stand in
/// <c>SentencePass.Forward.cs</c>, the gradients in <c>SentencePass.Backward.cs</c> and <c>SentencePass.Heads.cs</c>. One pass serves one shard.
/// </summary>
internal sealed unsafe partial class SentencePass
{
    /// <summary>Longest sentence that is trained on, in words.</summary>
    public const int MostWords = 180;

    private readonly NetworkShape _shape;
    private readonly Parameters _weights;
    private readonly WordVectors _vectors;
    private readonly Settings _settings;
    private readonly int _mostRows;
    private readonly List<TrainingSentence> _sentences = [];
    private readonly int[] _starts;
    private readonly int[] _wordOf;
    private readonly float*[] _inputs;
    private readonly float*[] _gates;
    private readonly float*[] _cells;
    private readonly float*[] _outputs;
    private readonly float*[] _masks;
    private readonly float* _vectorsOf;
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
    private readonly float* _softmax = FloatArray.Make(256);
    private readonly float* _ownRows;
    private readonly float* _toOwnRows;
    private readonly float* _toInput;
    private readonly float* _toWords;
    private readonly float* _toMasked;
    private readonly float*[] _toOutputs;
    private readonly float* _toGates;
    private readonly float* _toQueries;
    private readonly float* _toDependents;
    private readonly float* _toHeads;
    private readonly float* _toHidden;
    private readonly float* _toLabelHeads;
    private int _rowCount;
    private ulong _random;

    /// <summary>Makes the arrays for at most <paramref name="mostSentences"/> sentences at once.</summary>
    public SentencePass(Parameters weights, WordVectors vectors, Settings settings, int mostSentences, ulong seed)
    {
        (_shape, _weights, _vectors, _settings, _random) = (weights.Shape, weights, vectors, settings, seed);
        _mostRows = (mostSentences * (MostWords + 1)) + 16;
        (_starts, _wordOf) = (new int[mostSentences], new int[_mostRows]);
        int layers = _shape.Layers;
        _inputs = new float*[layers];
        _outputs = new float*[layers];
        _toOutputs = new float*[layers];
        _gates = new float*[layers * 2];
        _cells = new float*[layers * 2];
        for (int i = 0; i < layers * 2; i++)
        {
            _inputs[i / 2] = i % 2 == 0 ? Rows(i == 0 ? _shape.Window : _shape.Width) : _inputs[i / 2];
            _outputs[i / 2] = i % 2 == 0 ? Rows(_shape.Width) : _outputs[i / 2];
            _toOutputs[i / 2] = i % 2 == 0 ? Rows(_shape.Width) : _toOutputs[i / 2];
            _gates[i] = Rows(3 * _shape.Units);
            _cells[i] = Rows(_shape.Units);
        }

        _vectorsOf = Rows(_shape.VectorSize);
        _words = Rows(_shape.Width);
        _tags = Rows(_shape.TagWidth);
        _dependents = Rows(_shape.ArcUnits);
        _heads = Rows(_shape.ArcUnits);
        _queries = Rows(_shape.ArcUnits);
        _scores = Rows(MostWords + 16);
        _labelDependents = Rows(_shape.LabelUnits);
        _labelHeads = Rows(_shape.LabelUnits);
        _labelHidden = Rows(_shape.LabelUnits);
        _relations = Rows(_shape.RelationWidth);
        _ownRows = Rows(_shape.Input);
        _toOwnRows = Rows(_shape.Input);
        _toInput = Rows(_shape.Window);
        _toWords = Rows(_shape.Width);
        _toMasked = Rows(_shape.Width);
        _toGates = Rows(3 * _shape.Units);
        _toQueries = Rows(_shape.ArcUnits);
        _toDependents = Rows(_shape.ArcUnits);
        _toHeads = Rows(_shape.ArcUnits);
        _toHidden = Rows(_shape.LabelUnits);
        _toLabelHeads = Rows(_shape.LabelUnits);
        _headsTurned = FloatArray.Make((MostWords + 16) * _shape.ArcUnits);
        _masks = new float*[layers + 3];
        for (int i = 0; i < _masks.Length; i++)
        {
            _masks[i] = FloatArray.Make(mostSentences * Math.Max(_shape.Input, _shape.Width));
        }

        (Gradient, Touched) = (new Parameters(_shape), new RowsTouched(_shape.Words));
    }

    /// <summary>The gradient of all sentences learnt since it was cleared.</summary>
    public Parameters Gradient { get; }

    /// <summary>Rows of words and affixes whose gradient is not 0.</summary>
    public RowsTouched Touched { get; }

    /// <summary>Matrices turned on their side, made anew before each step: shared by all passes.</summary>
    public required Parameters Turned { get; init; }

    /// <summary>Sum of the losses since the last reset, by task: tags, arcs, relations, names.</summary>
    public double[] Losses { get; } = new double[4];

    /// <summary>Adds the gradient of some sentences.</summary>
    public void Learn(IEnumerable<TrainingSentence> sentences)
    {
        _sentences.Clear();
        _sentences.AddRange(sentences);
        _rowCount = 0;
        for (int i = 0; i < _sentences.Count; i++)
        {
            _starts[i] = _rowCount;
            _rowCount += _sentences[i].Length + 1;
        }

        if (_rowCount > 0)
        {
            Forward();
            Backward();
        }
    }

    private static int ScoreWidth(int length) => (length + 1 + Kernels.Lane - 1) / Kernels.Lane * Kernels.Lane;

    private float* Rows(int width) => FloatArray.Make(_mostRows * width);

    private void DrawMasks()
    {
        for (int i = 0; i < _sentences.Count; i++)
        {
            DrawMask(_masks[0] + (i * _shape.Input), _shape.Input, _settings.DropInput);
            for (int layer = 1; layer <= _shape.Layers; layer++)
            {
                DrawMask(_masks[layer] + (i * _shape.Width), _shape.Width, _settings.Drop);
            }

            DrawMask(_masks[_shape.Layers + 1] + (i * _shape.ArcUnits), _shape.ArcUnits, _settings.DropHidden);
            DrawMask(_masks[_shape.Layers + 2] + (i * _shape.ArcUnits), _shape.ArcUnits, _settings.DropHidden);
        }
    }

    // One mask for all words of a sentence.
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

    // Each sentence's rows times its own mask; the root's row counts among them only where asked.
    private void Mask(float* values, int mask, int columns, bool withRoot)
    {
        for (int i = 0; i < _sentences.Count; i++)
        {
            Kernels.MultiplyRows(values + (_starts[i] * columns), _masks[mask] + (i * columns), _sentences[i].Length + (withRoot ? 1 : 0), columns);
        }
    }

    private float* RootRow(float* values, int sentence, int columns) => values + ((_starts[sentence] + _sentences[sentence].Length) * columns);

    private void ClearRootRows(float* values, int columns)
    {
        for (int i = 0; i < _sentences.Count; i++)
        {
            FloatArray.Clear(RootRow(values, i, columns), columns);
        }
    }
}

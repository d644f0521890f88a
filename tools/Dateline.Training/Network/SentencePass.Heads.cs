using System.Runtime.Intrinsics;
using Dateline.Language.Network;

namespace Dateline.Training.Network;

/// <content>The losses of tags, names, arcs and relations, and their gradients.</content>
internal sealed unsafe partial class SentencePass
{
    private void LearnTags()
    {
        int upos = _shape.Labels.Upos.Count, xpos = _shape.Labels.Xpos.Count, names = _shape.Labels.Names.Count;
        for (int s = 0; s < _sentences.Count; s++)
        {
            TrainingSentence sentence = _sentences[s];
            for (int i = 0; i < sentence.Length; i++)
            {
                float* row = _tags + ((_starts[s] + i) * _shape.TagWidth);
                Losses[0] += Softmax(row, upos, sentence.HasTree ? sentence.Upos[i] : -1, _settings.TagWeight);
                Losses[0] += Softmax(row + upos, xpos, sentence.HasTree ? sentence.Xpos[i] : -1, _settings.TagWeight);
                Losses[3] += Softmax(row + upos + xpos, names, sentence.Names is { } gold ? gold[i] : -1, _settings.NameWeight);
                new Span<float>(row + upos + xpos + names, _shape.TagWidth - upos - xpos - names).Clear();
            }
        }

        ClearRootRows(_tags, _shape.TagWidth);
        Kernels.AddRows(Gradient.At(_shape.TagBias), _tags, _rowCount, _shape.TagWidth);
        Back(_shape.Tags, _words, _shape.Width, _tags, _toWords);
    }

    private void LearnRelations()
    {
        int units = _shape.LabelUnits, labels = _shape.Labels.Relations.Count;
        for (int s = 0; s < _sentences.Count; s++)
        {
            TrainingSentence sentence = _sentences[s];
            for (int i = 0; i < sentence.Length; i++)
            {
                float* row = _relations + ((_starts[s] + i) * _shape.RelationWidth);
                Losses[2] += Softmax(row, labels, sentence.HasTree ? sentence.Relations[i] : -1, 1);
                new Span<float>(row + labels, _shape.RelationWidth - labels).Clear();
            }
        }

        ClearRootRows(_relations, _shape.RelationWidth);
        Kernels.AddRows(Gradient.At(_shape.RelationBias), _relations, _rowCount, _shape.RelationWidth);
        FloatArray.Clear(_toHidden, _rowCount * units);
        Back(_shape.Relations, _labelHidden, units, _relations, _toHidden);
        Kernels.ClearWhereSilent(_toHidden, _labelHidden, _rowCount * units);
        FloatArray.Clear(_toLabelHeads, _rowCount * units);
        for (int s = 0; s < _sentences.Count; s++)
        {
            TrainingSentence sentence = _sentences[s];
            for (int i = 0; i < sentence.Length && sentence.HasTree; i++)
            {
                Kernels.AddScaled(_toLabelHeads + ((_starts[s] + sentence.Heads[i]) * units), _toHidden + ((_starts[s] + i) * units), 1, units);
            }
        }

        Kernels.AddRows(Gradient.At(_shape.LabelBias), _toHidden, _rowCount, units);
        Back(_shape.LabelDependents, _words, _shape.Width, _toHidden, _toWords);
        Back(_shape.LabelHeads, _words, _shape.Width, _toLabelHeads, _toWords);
    }

    private void LearnArcs()
    {
        int units = _shape.ArcUnits, size = _rowCount * units;
        FloatArray.Clear(_toQueries, size);
        FloatArray.Clear(_toHeads, size);
        for (int i = 0; i < _sentences.Count; i++)
        {
            if (_sentences[i].HasTree)
            {
                LearnArcs(_sentences[i], _starts[i]);
            }
        }

        FloatArray.Clear(_toDependents, size);
        Back(_shape.Arcs, _dependents, units, _toQueries, _toDependents);
        BackHidden(_shape.Dependents, _shape.DependentBias, _toDependents, _dependents, _shape.Layers + 1);
        BackHidden(_shape.Heads, _shape.HeadBias, _toHeads, _heads, _shape.Layers + 2);
    }

    private void LearnArcs(TrainingSentence sentence, int start)
    {
        int count = sentence.Length, units = _shape.ArcUnits, width = ScoreWidth(count);
        float* distances = Gradient.At(_shape.Distances), scores = ScoresOf(start);
        float* heads = _heads + (start * units), toHeads = _toHeads + (start * units);
        for (int i = 0; i < count; i++)
        {
            float* row = scores + (i * width);
            row[i] = -1e4f;
            Losses[1] += Softmax(row, count + 1, sentence.Heads[i], 1);
            for (int head = 0; head <= count; head++)
            {
                distances[ArcScores.DistanceClass(i, head, count)] += row[head];
            }
        }

        Kernels.Multiply(_toQueries + (start * units), units, scores, width, 1, heads, units, count, units, count + 1);
        Kernels.Multiply(toHeads, units, scores, 1, width, _queries + (start * units), units, count + 1, units, count);
        for (int head = 0; head <= count; head++)
        {
            float sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += scores[(i * width) + head];
            }

            Kernels.AddScaled(toHeads + (head * units), _weights.At(_shape.HeadPrior), sum, units);
            Kernels.AddScaled(Gradient.At(_shape.HeadPrior), heads + (head * units), sum, units);
        }
    }

    private void BackHidden(NetworkShape.Block weights, NetworkShape.Block bias, float* gradient, float* values, int mask)
    {
        Kernels.ClearWhereSilent(gradient, values, _rowCount * weights.Columns);
        Mask(gradient, mask, weights.Columns, withRoot: true);
        Kernels.AddRows(Gradient.At(bias), gradient, _rowCount, weights.Columns);
        Back(weights, _words, _shape.Width, gradient, _toWords);
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

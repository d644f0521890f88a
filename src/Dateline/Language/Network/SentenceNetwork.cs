using System.Collections.Concurrent;

namespace Dateline.Language.Network;

/// <summary>
/// Tags, trees and names of sentences from one network: word and affix rows, layers that read from both ends, and on their sum
/// a product for tags and names, one for arcs and one for relations. Integers throughout.
/// </summary>
internal sealed class SentenceNetwork
{
    private const int HiddenShift = (2 * FixedPoint.Bits) - FixedPoint.HiddenBits;

    private readonly NetworkWeights _weights;
    private readonly WordRows _rows;
    private readonly RecurrentLayer[] _layers;
    private readonly IntegerMatrix _tags;
    private readonly IntegerMatrix _dependents;
    private readonly IntegerMatrix _heads;
    private readonly IntegerMatrix _arcs;
    private readonly IntegerMatrix _labelDependents;
    private readonly IntegerMatrix _labelHeads;
    private readonly IntegerMatrix _labels;
    private readonly short[] _silent;
    private readonly short[] _headPrior;
    private readonly short[] _rootAsHead;
    private readonly short[] _rootAsLabelHead;
    private readonly ConcurrentBag<SentenceBatch> _batches = [];

    public SentenceNetwork(NetworkWeights weights)
    {
        _weights = weights;
        _rows = new WordRows(weights);
        _layers = [.. weights.Gates.Select((gates, i) => new RecurrentLayer(gates.Pack(), weights.Memories[i], gates.Outputs / (i == 0 ? 18 : 6)))];
        _silent = new short[_layers[0].Stride];
        _tags = weights.Tags.Pack();
        _dependents = weights.Dependents.Pack();
        _heads = weights.Heads.Pack();
        _arcs = weights.Arcs.Pack();
        _labelDependents = weights.LabelDependents.Pack();
        _labelHeads = weights.LabelHeads.Pack();
        _labels = weights.Labels.Pack();
        _headPrior = new short[_heads.Width];
        weights.HeadPrior.CopyTo(_headPrior, 0);
        _rootAsHead = Alone(_heads, weights.Root, 0);
        _rootAsLabelHead = Alone(_labelHeads, weights.Root, short.MinValue);
    }

    public NetworkWeights Weights => _weights;

    /// <summary>Takes the arrays for one report; give them back with <see cref="Return"/>.</summary>
    public SentenceBatch Borrow() => _batches.TryTake(out SentenceBatch? batch) ? batch : new SentenceBatch(_weights);

    public void Return(SentenceBatch batch) => _batches.Add(batch);

    /// <summary>Reads the sentences of a batch into the arrays of the report, and empties the batch.</summary>
    /// <param name="tokens">The report's tokens.</param>
    /// <param name="batch">The sentences, with the arrays to work in.</param>
    /// <param name="labels">Where the answers go, by token number.</param>
    /// <param name="withTrees">Whether arcs and relations are wanted.</param>
    /// <param name="hints">What word lists say of names.</param>
    public void Read(TokenTable tokens, SentenceBatch batch, NetworkLabels labels, bool withTrees, NameHints? hints = null)
    {
        ReadForms(tokens, batch);
        ReadLayers(batch);
        Tag(tokens, batch, labels, hints);
        if (withTrees)
        {
            FindHeads(batch, labels);
            FindRelations(batch, labels);
        }

        batch.Clear();
    }

    // The gates of the first layer follow from a word's form alone: only forms not met lately are computed, all of them at once.
    private void ReadForms(TokenTable tokens, SentenceBatch batch)
    {
        IntegerMatrix gates = _layers[0].Gates;
        int unknown = 0;
        batch.Forms.Begin();
        foreach (SentencePiece piece in batch.Pieces)
        {
            for (int i = 0; i < piece.Count; i++)
            {
                ReadOnlySpan<char> form = tokens.Form(piece.First + i);
                int place = batch.Forms.Find(form, i == 0);
                batch.FormPlaces[piece.Row + i] = place >= 0 ? place : ~unknown;
                if (place < 0)
                {
                    _rows.Fill(form, i == 0, batch.Affixes, batch.Input.AsSpan(unknown * gates.Inputs, gates.Inputs));
                    batch.NewTokens[unknown] = (piece.First + i, i == 0);
                    unknown++;
                }
            }
        }

        gates.Multiply(batch.Input, unknown, batch.NewValues, FixedPoint.Bits, short.MinValue);
        for (int i = 0; i < unknown; i++)
        {
            (int token, bool isFirst) = batch.NewTokens[i];
            batch.Forms.Keep(tokens.Form(token), isFirst, batch.NewValues.AsSpan(i * gates.Width, gates.Width));
        }

        AddNeighbours(batch);
    }

    // A form has three rows of values: for its own gates, for those of the word behind it, and for those of the word before it.
    private void AddNeighbours(SentenceBatch batch)
    {
        int width = _layers[0].Stride;
        foreach (SentencePiece piece in batch.Pieces)
        {
            for (int i = 0; i < piece.Count; i++)
            {
                int row = piece.Row + i;
                ReadOnlySpan<short> before = i == 0 ? _silent : batch.FormValues(row - 1).Slice(width, width);
                ReadOnlySpan<short> behind = i + 1 == piece.Count ? _silent : batch.FormValues(row + 1).Slice(2 * width, width);
                FixedPoint.AddHeld(batch.FormValues(row)[..width], before, behind, batch.Values.AsSpan(row * width, width));
            }
        }
    }

    private void ReadLayers(SentenceBatch batch)
    {
        (short[] input, short[] output) = (batch.Input, batch.Output);
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            RecurrentLayer own = _layers[layer];
            if (layer > 0)
            {
                own.Gates.Multiply(input, batch.Rows, batch.Values, FixedPoint.Bits, short.MinValue);
            }

            short[] target = layer == 0 ? batch.Words : output;
            foreach (SentencePiece piece in batch.Pieces)
            {
                own.Read(batch.Values.AsSpan(piece.Row * own.Stride), piece.Count, target.AsSpan(piece.Row * own.Width));
            }

            int size = batch.Rows * own.Width;
            if (layer == 0)
            {
                batch.Words.AsSpan(0, size).CopyTo(output);
            }
            else
            {
                FixedPoint.Add(batch.Words.AsSpan(0, size), output.AsSpan(0, size));
            }

            (input, output) = (output, input);
        }
    }

    private void Tag(TokenTable tokens, SentenceBatch batch, NetworkLabels labels, NameHints? hints)
    {
        _tags.Multiply(batch.Words, batch.Rows, batch.Sums);
        int uposCount = _weights.Upos.Length, xposCount = _weights.Xpos.Length;
        foreach (SentencePiece piece in batch.Pieces)
        {
            Span<int> sums = batch.Sums.AsSpan(piece.Row * _tags.Width, piece.Count * _tags.Width);
            for (int i = 0; i < piece.Count; i++)
            {
                Span<int> row = sums.Slice(i * _tags.Width, _tags.Outputs);
                labels.Upos[piece.First + i] = (byte)TreeDecoder.Best(row[..uposCount]);
                labels.Xpos[piece.First + i] = (byte)TreeDecoder.Best(row.Slice(uposCount, xposCount));
                hints?.Add(tokens.Form(piece.First + i), row[(uposCount + xposCount)..]);
            }

            batch.Names.Decode(sums, piece.Count, _tags.Width, uposCount + xposCount, labels.Names.AsSpan(piece.First, piece.Count));
        }
    }

    private void FindHeads(SentenceBatch batch, NetworkLabels labels)
    {
        int width = _dependents.Width;
        _dependents.Multiply(batch.Words, batch.Rows, batch.Values, HiddenShift, 0);
        _arcs.Multiply(batch.Values, batch.Rows, batch.Queries, FixedPoint.Bits, short.MinValue);
        _heads.Multiply(batch.Words, batch.Rows, batch.Heads, HiddenShift, 0);
        foreach (SentencePiece piece in batch.Pieces)
        {
            int count = piece.Count;
            batch.Arcs.Fill(
                batch.Queries.AsSpan(piece.Row * width), batch.Heads.AsSpan(piece.Row * width), _rootAsHead, _headPrior, _weights.Distances[^1], count);
            Span<int> heads = batch.HeadOf.AsSpan(piece.Row, count);
            batch.Decoder.Decode(batch.Arcs.Scores, batch.Arcs.Stride, count, heads);
            for (int i = 0; i < count; i++)
            {
                if (heads[i] == count)
                {
                    labels.MakeRoot(piece.First + i);
                    heads[i] = -1;
                }
                else
                {
                    labels.Hang(piece.First + i, piece.First + heads[i]);
                    heads[i] += piece.Row;
                }
            }
        }
    }

    private void FindRelations(SentenceBatch batch, NetworkLabels labels)
    {
        int width = _labelDependents.Width;
        _labelDependents.Multiply(batch.Words, batch.Rows, batch.Queries, HiddenShift, short.MinValue);
        int found = GatherHeads(batch);
        _labelHeads.Multiply(batch.Input, found, batch.Heads, HiddenShift, short.MinValue);
        for (int row = 0; row < batch.Rows; row++)
        {
            ReadOnlySpan<short> head = batch.HeadOf[row] < 0 ? _rootAsLabelHead : batch.Heads.AsSpan(batch.HeadRows[batch.HeadOf[row]] * width, width);
            FixedPoint.AddAboveZero(head, batch.Queries.AsSpan(row * width, width), batch.Values.AsSpan(row * width, width));
        }

        _labels.Multiply(batch.Values, batch.Rows, batch.Sums);
        foreach (SentencePiece piece in batch.Pieces)
        {
            for (int i = 0; i < piece.Count; i++)
            {
                labels.Relations[piece.First + i] = (byte)TreeDecoder.Best(batch.Sums.AsSpan((piece.Row + i) * _labels.Width, _labels.Outputs));
            }
        }
    }

    // Half of the words are nobody's head: only the rows of the others are multiplied.
    private int GatherHeads(SentenceBatch batch)
    {
        int width = _labelHeads.Inputs;
        batch.HeadRows.AsSpan(0, batch.Rows).Fill(-1);
        int found = 0;
        for (int row = 0; row < batch.Rows; row++)
        {
            int head = batch.HeadOf[row];
            if (head >= 0 && batch.HeadRows[head] < 0)
            {
                batch.Words.AsSpan(head * width, width).CopyTo(batch.Input.AsSpan(found * width));
                batch.HeadRows[head] = found++;
            }
        }

        return found;
    }

    private static short[] Alone(IntegerMatrix matrix, short[] row, short least)
    {
        int rows = ProductTiles.PaddedRows(1);
        short[] input = new short[rows * matrix.Inputs];
        row.CopyTo(input, 0);
        short[] output = new short[rows * matrix.Width];
        matrix.Multiply(input, 1, output, HiddenShift, least);
        return output[..matrix.Width];
    }
}

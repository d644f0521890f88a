using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dateline.Language.Network;

/// <summary>
/// Tags, tree and names of a sentence from one network: word and affix rows, layers that read from both ends, and on their sum
/// a product for tags and names, one for arcs and one for relations. Integers throughout.
/// </summary>
internal sealed class SentenceNetwork
{
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
    private readonly ConcurrentBag<SentenceScratch> _scratches = [];

    public SentenceNetwork(NetworkWeights weights)
    {
        _weights = weights;
        _rows = new WordRows(weights);
        _layers = [.. weights.Gates.Select((gates, i) => new RecurrentLayer(gates.Pack(), weights.Memories[i], gates.Outputs / 6))];
        _tags = weights.Tags.Pack();
        _dependents = weights.Dependents.Pack();
        _heads = weights.Heads.Pack();
        _arcs = weights.Arcs.Pack();
        _labelDependents = weights.LabelDependents.Pack();
        _labelHeads = weights.LabelHeads.Pack();
        _labels = weights.Labels.Pack();
    }

    public NetworkWeights Weights => _weights;

    /// <summary>Takes the arrays for one report; give them back with <see cref="Return"/>.</summary>
    public SentenceScratch Borrow() => _scratches.TryTake(out SentenceScratch? scratch) ? scratch : new SentenceScratch(_weights);

    public void Return(SentenceScratch scratch) => _scratches.Add(scratch);

    /// <summary>Reads the tokens of one sentence, or of a piece of one, into the arrays of the report.</summary>
    /// <param name="tokens">The report's tokens.</param>
    /// <param name="first">First token.</param>
    /// <param name="count">Tokens, 1 to <see cref="SentenceScratch.MostWords"/>.</param>
    /// <param name="labels">Where the answers go, by token number.</param>
    /// <param name="scratch">Arrays to work in.</param>
    /// <param name="withTrees">Whether arcs and relations are wanted.</param>
    /// <param name="hints">What word lists say of names.</param>
    public void Read(TokenTable tokens, int first, int count, NetworkLabels labels, SentenceScratch scratch, bool withTrees, NameHints? hints = null)
    {
        for (int i = 0; i < count; i++)
        {
            _rows.Fill(tokens.Form(first + i), i == 0, scratch.Affixes, scratch.Input.AsSpan(i * WordRows.Width, WordRows.Width));
        }

        ReadLayers(count, scratch);
        Tag(tokens, first, count, labels, scratch, hints);
        if (withTrees)
        {
            FindHeads(first, count, labels, scratch);
            FindRelations(first, count, labels, scratch);
        }
    }

    private void ReadLayers(int count, SentenceScratch scratch)
    {
        short[] input = scratch.Input;
        int size = count * _layers[0].Width;
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            _layers[layer].Read(input, count, scratch.Sums, scratch.Values, scratch.Output);
            if (layer == 0)
            {
                scratch.Output.AsSpan(0, size).CopyTo(scratch.Words);
            }
            else
            {
                AddTo(scratch.Words.AsSpan(0, size), scratch.Output.AsSpan(0, size));
            }

            scratch.Output.AsSpan(0, size).CopyTo(scratch.Input);
            input = scratch.Input;
        }

        _weights.Root.CopyTo(scratch.Words.AsSpan(size));
    }

    private void Tag(TokenTable tokens, int first, int count, NetworkLabels labels, SentenceScratch scratch, NameHints? hints)
    {
        _tags.Multiply(scratch.Words, count, scratch.Sums);
        int uposCount = _weights.Upos.Length, xposCount = _weights.Xpos.Length;
        for (int i = 0; i < count; i++)
        {
            Span<int> row = scratch.Sums.AsSpan(i * _tags.Width, _tags.Outputs);
            labels.Upos[first + i] = (byte)TreeDecoder.Best(row[..uposCount]);
            labels.Xpos[first + i] = (byte)TreeDecoder.Best(row.Slice(uposCount, xposCount));
            hints?.Add(tokens.Form(first + i), row[(uposCount + xposCount)..]);
        }

        scratch.Names.Decode(scratch.Sums, count, _tags.Width, uposCount + xposCount, labels.Names.AsSpan(first, count));
    }

    private void FindHeads(int first, int count, NetworkLabels labels, SentenceScratch scratch)
    {
        int width = _dependents.Width;
        Hidden(_dependents, scratch.Words, count, scratch, scratch.Values);
        _arcs.Multiply(scratch.Values, count, scratch.Sums);
        FixedPoint.Narrow(scratch.Sums.AsSpan(0, count * width), scratch.Queries, FixedPoint.Bits);
        Hidden(_heads, scratch.Words, count + 1, scratch, scratch.Heads);
        for (int i = 0; i <= count; i++)
        {
            scratch.Priors[i] = Product(scratch.Heads.AsSpan(i * width, width), _weights.HeadPrior) >> 2;
        }

        ArcScores.Fill(scratch.Queries, scratch.Heads, scratch.Priors, _weights.Distances, count, width, scratch.Scores);
        Span<int> heads = scratch.HeadOf.AsSpan(0, count);
        scratch.Decoder.Decode(scratch.Scores.AsSpan(0, count * (count + 1)), count, heads);
        for (int i = 0; i < count; i++)
        {
            labels.Heads[first + i] = heads[i] == count ? -1 : first + heads[i];
        }
    }

    private void FindRelations(int first, int count, NetworkLabels labels, SentenceScratch scratch)
    {
        int width = _labelDependents.Width;
        _labelDependents.Multiply(scratch.Words, count, scratch.Sums);
        FixedPoint.Narrow(scratch.Sums.AsSpan(0, count * width), scratch.Queries, (2 * FixedPoint.Bits) - FixedPoint.HiddenBits);
        _labelHeads.Multiply(scratch.Words, count + 1, scratch.Sums);
        FixedPoint.Narrow(scratch.Sums.AsSpan(0, (count + 1) * width), scratch.Heads, (2 * FixedPoint.Bits) - FixedPoint.HiddenBits);
        for (int i = 0; i < count; i++)
        {
            Span<short> hidden = scratch.Values.AsSpan(i * width, width);
            scratch.Heads.AsSpan(scratch.HeadOf[i] * width, width).CopyTo(hidden);
            AddTo(hidden, scratch.Queries.AsSpan(i * width, width));
            HoldAboveZero(hidden);
        }

        _labels.Multiply(scratch.Values, count, scratch.Sums);
        for (int i = 0; i < count; i++)
        {
            labels.Relations[first + i] = (byte)TreeDecoder.Best(scratch.Sums.AsSpan(i * _labels.Width, _labels.Outputs));
        }
    }

    private static void Hidden(IntegerMatrix matrix, short[] input, int count, SentenceScratch scratch, short[] output)
    {
        matrix.Multiply(input, count, scratch.Sums);
        Span<short> values = output.AsSpan(0, count * matrix.Width);
        FixedPoint.Narrow(scratch.Sums.AsSpan(0, values.Length), values, (2 * FixedPoint.Bits) - FixedPoint.HiddenBits);
        HoldAboveZero(values);
    }

    private static void AddTo(Span<short> target, ReadOnlySpan<short> added)
    {
        ref short to = ref MemoryMarshal.GetReference(target);
        ref short from = ref MemoryMarshal.GetReference(added);
        for (int i = 0; i < target.Length; i += 16)
        {
            (Vector256.LoadUnsafe(ref to, (nuint)i) + Vector256.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        }
    }

    private static void HoldAboveZero(Span<short> values)
    {
        ref short at = ref MemoryMarshal.GetReference(values);
        for (int i = 0; i < values.Length; i += 16)
        {
            Vector256.Max(Vector256.LoadUnsafe(ref at, (nuint)i), Vector256<short>.Zero).StoreUnsafe(ref at, (nuint)i);
        }
    }

    private static int Product(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        int sum = 0;
        for (int i = 0; i < b.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}

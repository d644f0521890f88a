using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dateline.Text;

namespace Dateline.Storage.Packing;

/// <summary>Reads what <see cref="PackWriter"/> packed. Bytes that nobody packed are a damaged record, never another error.</summary>
internal sealed class PackReader
{
    /// <summary>The form of the bytes, told by the first of them.</summary>
    public const byte Version = 1;

    /// <summary>The first bytes of SHA-256 over all others, at the end.</summary>
    public const int HashLength = 8;

    private readonly byte[] _bytes;
    private readonly int _end;
    private readonly string[] _strings;
    private readonly string? _text;
    private readonly RunCheck _check = new();
    private int _at;
    private int _start;
    private bool _isOutside;
    private int _runs;

    /// <summary>Begins to read.</summary>
    /// <param name="bytes">What was packed.</param>
    /// <param name="text">The text that the runs must fit; null to take them as they are.</param>
    /// <exception cref="StoreException">The bytes are not those that were packed.</exception>
    public PackReader(byte[] bytes, string? text)
    {
        _bytes = bytes;
        _text = text;
        _end = bytes.Length - HashLength;
        if (_end < 1 || !SHA256.HashData(bytes.AsSpan(0, _end)).AsSpan(0, HashLength).SequenceEqual(bytes.AsSpan(_end)))
        {
            throw Damaged();
        }
        if (bytes[0] != Version)
        {
            throw new StoreException(StoreProblem.Damaged, $"The record holds packed lines of form {bytes[0]}, which this Dateline does not know");
        }
        _at = 1;
        _strings = new string[Length()];
        for (int place = 0; place < _strings.Length; place++)
        {
            int length = Length();
            _strings[place] = Encoding.UTF8.GetString(bytes, _at, length);
            _at += length;
        }
    }

    /// <summary>Lines that were read.</summary>
    public int CountLines { get; private set; }

    /// <summary>Runs that were read.</summary>
    public int CountRuns => _runs;

    /// <summary>The lines whose runs do not hold the characters that they held when they were packed; only where the text was given.</summary>
    public List<(LineKind Kind, int Place)> Wrong { get; } = [];

    public int Count()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            if (_at >= _end)
            {
                throw Damaged();
            }
            byte next = _bytes[_at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
        throw Damaged();
    }

    public bool Flag() => _at < _end ? _bytes[_at++] == 1 : throw Damaged();

    public int? Optional() => Count() is > 0 and int value ? value - 1 : null;

    public string? StringOrNull()
    {
        int place = Count();
        return place == 0 ? null : place > 0 && place <= _strings.Length ? _strings[place - 1] : throw Damaged();
    }

    public string String() => StringOrNull() ?? throw Damaged();

    public IReadOnlyList<string> Strings() => Several(reader => reader.String());

    public T Name<T>()
        where T : struct, Enum => EnumName<T>.Parse(String());

    public DateOnly? Day() => Optional() is { } number ? number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : throw Damaged() : null;

    public double? Fraction()
    {
        if (!Flag())
        {
            return null;
        }
        _at += 8;
        return _at <= _end ? BinaryPrimitives.ReadDoubleLittleEndian(_bytes.AsSpan(_at - 8)) : throw Damaged();
    }

    public TextSpan? SpanOrNull()
    {
        int length = Count() - 1;
        if (length < 0)
        {
            return null;
        }
        int step = Count();
        _start += (int)((uint)step >> 1) ^ -(step & 1);
        TextSpan span = Spans.Of(_start, _start + length);
        _runs++;
        if (_text is not null)
        {
            _isOutside |= span.End > _text.Length;
            _check.Add(_text, span);
        }
        return span;
    }

    public TextSpan Span() => SpanOrNull() ?? throw Damaged();

    public IReadOnlyList<TextSpan> SpanList() => Several(reader => reader.Span());

    /// <summary>Several values of one line.</summary>
    public IReadOnlyList<T> Several<T>(Func<PackReader, T> read)
    {
        int count = Length();
        T[] values = count == 0 ? [] : new T[count];
        for (int place = 0; place < count; place++)
        {
            values[place] = read(this);
        }
        return values;
    }

    /// <summary>Lines of one kind.</summary>
    public IReadOnlyList<T> Lines<T>(LineKind kind, Func<PackReader, T> read)
    {
        int count = Length();
        T[] lines = count == 0 ? [] : new T[count];
        for (int place = 0; place < count; place++)
        {
            int runs = _runs;
            lines[place] = read(this);
            EndLine(kind, place, _runs > runs);
        }
        CountLines += count;
        return lines;
    }

    private void EndLine(LineKind kind, int place, bool hasRun)
    {
        if (!hasRun)
        {
            return;
        }
        _at += 4;
        if (_at > _end)
        {
            throw Damaged();
        }
        if (_text is not null && (_check.Take() != BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(_at - 4)) || _isOutside))
        {
            Wrong.Add((kind, place));
            _isOutside = false;
        }
    }

    /// <summary>A number of things that each take a byte at least.</summary>
    private int Length() => Count() is >= 0 and int length && length <= _end - _at ? length : throw Damaged();

    private static StoreException Damaged() => new(StoreProblem.Damaged, "The record holds packed lines that are not the ones that were saved");
}

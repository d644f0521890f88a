using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dateline.Text;

namespace Dateline.Storage.Packing;

/// <summary>Packs lines of one report into bytes, as docs/specs/packed-lines.md says. Each thread has one that keeps its room: a report has some hundreds of strings, and growing tables for them was most of what saving left to the garbage collector.</summary>
internal sealed class PackWriter
{
    /// <summary>Strings, and bytes, for which room is kept: a report of a hundred pages.</summary>
    private const int LimitKept = 1 << 16;

    [ThreadStatic]
    private static PackWriter? _spare;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];
    private readonly RunCheck _check = new();
    private byte[] _body = new byte[4096];
    private string _text = "";
    private int _length;
    private int _start;

    private PackWriter()
    {
    }

    /// <summary>An empty one; it is given back by <see cref="ToBytes"/>.</summary>
    /// <param name="text">The text that the runs are into.</param>
    public static PackWriter Of(string text)
    {
        PackWriter writer = _spare ?? new PackWriter();
        _spare = null;
        writer._text = text;
        return writer;
    }

    public void Count(int value)
    {
        uint rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            Byte((byte)(rest | 0x80));
        }
        Byte((byte)rest);
    }

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>A number of 0 or more, or none.</summary>
    public void Optional(int? value) => Count(value is { } number ? number + 1 : 0);

    public void String(string? value)
    {
        if (value is null)
        {
            Count(0);
            return;
        }
        if (!_places.TryGetValue(value, out int place))
        {
            _places.Add(value, place = _strings.Count);
            _strings.Add(value);
        }
        Count(place + 1);
    }

    public void Strings(IReadOnlyList<string> values)
    {
        Count(values.Count);
        foreach (string value in values)
        {
            String(value);
        }
    }

    public void Name<T>(T value)
        where T : struct, Enum => String(EnumName<T>.Of(value));

    public void Day(DateOnly? day) => Optional(day?.DayNumber);

    public void Fraction(double? value)
    {
        Flag(value is not null);
        if (value is { } number)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(Room(8), number);
        }
    }

    /// <summary>A run, or none; its start is told from the run before.</summary>
    public void Span(TextSpan? span)
    {
        if (span is not { } run)
        {
            Count(0);
            return;
        }
        Count(run.Length + 1);
        int step = run.Start - _start;
        Count((step << 1) ^ (step >> 31));
        _start = run.Start;
        _check.Add(_text, run);
    }

    public void Spans(IReadOnlyList<TextSpan> spans)
    {
        Count(spans.Count);
        foreach (TextSpan span in spans)
        {
            Span(span);
        }
    }

    /// <summary>Lines of one kind, each with a check of the characters of its runs where it has any.</summary>
    public void Lines<T>(IReadOnlyList<T> lines, Action<PackWriter, T> write)
    {
        Count(lines.Count);
        foreach (T line in lines)
        {
            write(this, line);
            if (_check.Take() is { } value)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(Room(4), value);
            }
        }
    }

    /// <summary>All that was written, with its strings before and its hash behind. The last call.</summary>
    public byte[] ToBytes()
    {
        int body = _length;
        Byte(PackReader.Version);
        Count(_strings.Count);
        foreach (string value in _strings)
        {
            int length = Encoding.UTF8.GetByteCount(value);
            Count(length);
            Encoding.UTF8.GetBytes(value, Room(length));
        }
        byte[] bytes = new byte[_length + PackReader.HashLength];
        _body.AsSpan(body, _length - body).CopyTo(bytes);
        _body.AsSpan(0, body).CopyTo(bytes.AsSpan(_length - body));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, _length), hash);
        hash[..PackReader.HashLength].CopyTo(bytes.AsSpan(_length));
        GiveBack();
        return bytes;
    }

    private void GiveBack()
    {
        if (_strings.Count > LimitKept || _body.Length > LimitKept)
        {
            return;
        }
        _places.Clear();
        _strings.Clear();
        (_text, _length, _start) = ("", 0, 0);
        _spare = this;
    }

    private void Byte(byte value) => Room(1)[0] = value;

    private Span<byte> Room(int count)
    {
        if (_length + count > _body.Length)
        {
            Array.Resize(ref _body, Math.Max(_body.Length * 2, _length + count));
        }
        _length += count;
        return _body.AsSpan(_length - count, count);
    }
}

namespace Dateline.Sources.Warc;

/// <summary>Reads a source of bytes forwards with a look ahead, and back again as far as it was told to keep. Not safe to share between threads.</summary>
/// <param name="read">Fills the bytes that it is given, as <see cref="Stream.Read(Span{byte})"/> does; 0 says that the source has ended.</param>
internal sealed class ByteWindow(ByteWindow.Source read)
{
    /// <summary>Fills the start of <paramref name="bytes"/> and returns how many; 0 at the end.</summary>
    public delegate int Source(Span<byte> bytes);

    private const int Step = 64 * 1024;
    private byte[] _buffer = new byte[2 * Step];
    private int _position;
    private int _end;
    private long _base;
    private long _kept = long.MaxValue;

    /// <summary>The offset of the next byte since the start of the source.</summary>
    public long Offset => _base + _position;

    /// <summary>What has been read and not yet been taken.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_position, _end - _position);

    /// <summary>Reads until at least <paramref name="count"/> bytes lie ahead; false where the source ends before.</summary>
    public bool Fill(int count)
    {
        while (_end - _position < count)
        {
            MakeRoom(count);
            int got = read(_buffer.AsSpan(_end));
            if (got == 0)
            {
                return false;
            }
            _end += got;
        }
        return true;
    }

    /// <summary>Takes <paramref name="count"/> bytes of those that lie ahead.</summary>
    public void Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _end - _position);
        _position += count;
    }

    /// <summary>Keeps the bytes from <paramref name="offset"/> on, so that <see cref="Return"/> may go back to them; the bytes before it may be forgotten.</summary>
    public void KeepFrom(long offset) => _kept = offset;

    /// <summary>Nothing behind the next byte need be kept.</summary>
    public void KeepNothing() => _kept = long.MaxValue;

    /// <summary>Goes back to <paramref name="offset"/>, which has been kept.</summary>
    public void Return(long offset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offset, _base);
        _position = (int)(offset - _base);
    }

    private void MakeRoom(int count)
    {
        if (_buffer.Length - _end >= Step && _buffer.Length - _position >= count)
        {
            return;
        }
        int first = (int)Math.Min(_position, Math.Max(0, _kept - _base));
        int held = _end - first;
        byte[] target = _buffer;
        int wanted = Math.Max(count + _position - first, held) + Step;
        if (wanted > _buffer.Length)
        {
            target = new byte[Math.Max(wanted, (int)Math.Min(2L * _buffer.Length, Array.MaxLength))];
        }
        _buffer.AsSpan(first, held).CopyTo(target);
        _buffer = target;
        _base += first;
        _position -= first;
        _end -= first;
    }
}

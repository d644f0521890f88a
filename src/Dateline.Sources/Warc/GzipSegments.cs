using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace Dateline.Sources.Warc;

/// <summary>
/// The members of a gzip file. Where one is broken, reading goes on at the next header behind its start, at most <see cref="WayBack"/> bytes back;
/// the bytes between are counted as lost.
/// </summary>
/// <remarks>The library's <c>GZipStream</c> does not tell where a member ends and cannot go on behind a broken one; SharpZipLib's inflater tells what it has used.</remarks>
internal sealed class GzipSegments(ByteWindow file) : Segments
{
    /// <summary>How far behind the place of a break the next member is looked for. 1 MiB: a cut page of a crawl is smaller.</summary>
    private const int WayBack = 1024 * 1024;

    /// <summary>A member may give this many bytes whatever its size; beyond, <see cref="HighestRatio"/> for each of its own.</summary>
    private const long FreeBytes = 64L * 1024 * 1024;

    /// <summary>Text of crawls is packed 3 to 20 times; 200 is not text.</summary>
    private const int HighestRatio = 200;

    /// <summary>Going back may read at most this many bytes again for each byte of the file, beyond <see cref="WayBack"/> for the first breaks: headers that are none cannot make the work grow with the square.</summary>
    private const int HighestAgain = 4;

    private const int Probe = 512;
    private const int Tail = 8;
    private const int Feed = 16 * 1024;
    private static ReadOnlySpan<byte> Mark => "WARC/"u8;
    private readonly Inflater _inflater = new(noHeader: true);
    private readonly byte[] _fed = new byte[Feed];
    private readonly byte[] _target = new byte[Feed];
    private readonly Crc32 _sum = new();
    private long _memberStart;
    private long _dataStart;
    private long _given;
    private long _again;
    private long _lostFrom = long.MaxValue;
    private long _counted;
    private bool _isOpen;
    private bool _isAmidBreak;

    /// <inheritdoc/>
    public override bool Next()
    {
        byte[] rest = _isOpen ? new byte[Feed] : [];
        while (_isOpen && Read(rest) > 0)
        {
        }
        IsBroken = false;
        long from = Math.Max(_lostFrom, _counted);
        bool found = Find();
        _counted = found ? file.Offset : file.Offset + file.Ahead.Length;
        LostBytes += from == long.MaxValue ? 0 : Math.Max(0, _counted - from);
        _lostFrom = long.MaxValue;
        if (!found)
        {
            return false;
        }
        _memberStart = file.Offset;
        file.KeepFrom(_memberStart);
        if (!GzipHeader.Take(file))
        {
            Break();
            return Next();
        }
        _dataStart = file.Offset;
        _given = 0;
        _inflater.Reset();
        _sum.Reset();
        _isOpen = true;
        return true;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> bytes)
    {
        if (!_isOpen)
        {
            return 0;
        }
        int got = Inflate(Math.Min(bytes.Length, Feed));
        if (got > 0)
        {
            _sum.Update(new ArraySegment<byte>(_target, 0, got));
            _target.AsSpan(0, got).CopyTo(bytes);
            _given += got;
            file.KeepFrom(Math.Max(_memberStart, file.Offset - WayBack));
            if (_given > FreeBytes && _given / HighestRatio > file.Offset - _dataStart + Feed)
            {
                Break();
            }
        }
        return got;
    }

    private int Inflate(int count)
    {
        try
        {
            while (true)
            {
                int got = _inflater.Inflate(_target, 0, count);
                if (got > 0)
                {
                    return got;
                }
                if (_inflater.IsFinished)
                {
                    Close();
                    return 0;
                }
                if (_inflater.IsNeedingDictionary || !Supply())
                {
                    Break();
                    return 0;
                }
            }
        }
        catch (SharpZipBaseException)
        {
            Break();
            return 0;
        }
    }

    private bool Supply()
    {
        if (!file.Fill(1))
        {
            return false;
        }
        int count = Math.Min(Feed, file.Ahead.Length);
        file.Ahead[..count].CopyTo(_fed);
        _inflater.SetInput(_fed, 0, count);
        file.Take(count);
        return true;
    }

    /// <summary>The end of a whole member: what the inflater did not use stands next again, then the checksum of RFC 1952.</summary>
    private void Close()
    {
        file.Return(file.Offset - _inflater.RemainingInput);
        _isOpen = false;
        if (!file.Fill(Tail) || System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(file.Ahead) != (uint)_sum.Value)
        {
            Break();
            return;
        }
        file.Take(Tail);
        file.KeepNothing();
        _isAmidBreak = false;
    }

    private void Break()
    {
        _isOpen = false;
        _lostFrom = _memberStart;
        IsBroken = true;
        Breaks += _isAmidBreak ? 0 : 1;
        _isAmidBreak = true;
        long back = Math.Max(_memberStart + 1, file.Offset - WayBack);
        if (_again + file.Offset - back <= WayBack + (HighestAgain * file.Offset))
        {
            _again += file.Offset - back;
            file.Return(back);
        }
        file.KeepNothing();
    }

    private bool Find()
    {
        while (file.Fill(GzipHeader.Shortest))
        {
            ReadOnlySpan<byte> ahead = file.Ahead;
            int at = ahead.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
            if (at < 0)
            {
                file.Take(ahead.Length - 2);
                continue;
            }
            file.Take(at);
            if (!file.Fill(GzipHeader.Shortest))
            {
                return false;
            }
            if (GzipHeader.IsAt(file.Ahead) && (!_isAmidBreak || HoldsRecord()))
            {
                return true;
            }
            file.Take(3);
        }
        return false;
    }

    /// <summary>Whether what stands next, behind a break, unpacks to the first line of a record: packed bytes may look like a header.</summary>
    private bool HoldsRecord()
    {
        long start = file.Offset;
        file.KeepFrom(start);
        file.Fill(Probe);
        byte[] packed = new byte[Probe];
        byte[] first = new byte[Mark.Length];
        int got = 0;
        if (GzipHeader.Take(file))
        {
            int count = Math.Min(Probe, file.Ahead.Length);
            file.Ahead[..count].CopyTo(packed);
            Inflater inflater = new(noHeader: true);
            inflater.SetInput(packed, 0, count);
            try
            {
                got = inflater.Inflate(first);
            }
            catch (SharpZipBaseException)
            {
                got = 0;
            }
        }
        file.Return(start);
        file.KeepNothing();
        return got == first.Length && first.AsSpan().SequenceEqual(Mark);
    }
}

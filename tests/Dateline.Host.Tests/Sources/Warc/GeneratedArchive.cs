using System.Text;

namespace Dateline.Host.Tests.Sources.Warc;

/// <summary>A web archive of many pages as a stream that makes them while it is read, so that the archive itself takes no memory.</summary>
internal sealed class GeneratedArchive(int pages, int pageBytes) : Stream
{
    private readonly Random _random = new(7);
    private byte[] _member = [];
    private int _at;
    private int _made;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _member.Length && _made < pages)
        {
            _member = ArchiveBuilder.Gzip(ArchiveBuilder.Response(ArchiveBuilder.Address(_made++), Page()));
            _at = 0;
        }
        int count = Math.Min(buffer.Length, _member.Length - _at);
        _member.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte[] Page()
    {
        StringBuilder text = new("<html><body>");
        while (text.Length < pageBytes)
        {
            text.Append("<p>").Append(Convert.ToHexString(BitConverter.GetBytes(_random.NextInt64()))).Append("</p>");
        }
        return Encoding.UTF8.GetBytes(text.Append("</body></html>").ToString());
    }
}

namespace Dateline.Sources.Warc;

/// <summary>The stretches of an archive that stand on their own: the members of a gzip file, or the whole of a plain one.</summary>
internal abstract class Segments
{
    /// <summary>Bytes of the file that gave nothing.</summary>
    public long LostBytes { get; protected set; }

    /// <summary>Places at which the file was broken.</summary>
    public int Breaks { get; protected set; }

    /// <summary>Whether the last segment ended where it should not have.</summary>
    public bool IsBroken { get; protected set; }

    /// <summary>Goes on to the next segment, whatever is left of the last one; false at the end of the file.</summary>
    public abstract bool Next();

    /// <summary>Bytes of the segment; 0 at its end.</summary>
    public abstract int Read(Span<byte> bytes);

    /// <summary>The segments of <paramref name="file"/>, by its first bytes.</summary>
    public static Segments Of(Stream file)
    {
        ByteWindow window = new(file.Read);
        return window.Fill(GzipHeader.Shortest) && GzipHeader.IsAt(window.Ahead) ? new GzipSegments(window) : new PlainSegment(window);
    }

    private sealed class PlainSegment(ByteWindow file) : Segments
    {
        private bool _begun;

        public override bool Next() => !_begun && (_begun = true);

        public override int Read(Span<byte> bytes)
        {
            file.Fill(1);
            int count = Math.Min(bytes.Length, file.Ahead.Length);
            file.Ahead[..count].CopyTo(bytes);
            file.Take(count);
            return count;
        }
    }
}

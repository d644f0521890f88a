using System.Globalization;
using System.Text;

namespace Dateline.Sources.Warc;

/// <summary>
/// Reads the records of a web archive (WARC 0.17 to 1.1; plain, one gzip member a record, or one gzip file) one after another in constant memory.
/// Broken members, wrong lengths and cut records are passed over to the next thing that reads as a record, and counted. Not safe to share between threads.
/// </summary>
/// <param name="file">The archive; it is not closed.</param>
/// <param name="blockLimit">The most bytes of a block that are taken; the rest is passed over.</param>
public sealed class WarcReader(Stream file, int blockLimit = WarcReader.DefaultBlockLimit)
{
    /// <summary>Bytes of a block that are taken where nothing else is said. 16 MiB: a page of news has one or two.</summary>
    public const int DefaultBlockLimit = 16 * 1024 * 1024;

    private const int LongestHead = 64 * 1024;
    private static ReadOnlySpan<byte> Mark => "WARC/"u8;
    private readonly Segments _segments = Segments.Of(file);
    private ByteWindow? _window;
    private long _before;
    private long _lost;
    private int _breaks;

    /// <summary>Bytes that gave no record: of the file where a gzip member is broken, else of the unpacked archive.</summary>
    public long LostBytes => _lost + _segments.LostBytes;

    /// <summary>Places at which the archive was broken.</summary>
    public int Breaks => _breaks + _segments.Breaks;

    /// <summary>The next record, or null at the end.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public WarcRecord? Next(CancellationToken cancellation = default)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_window is null)
            {
                if (!_segments.Next())
                {
                    return null;
                }
                _window = new ByteWindow(_segments.Read);
            }
            if (!FindRecord(_window))
            {
                _before += _window.Offset;
                _window = null;
                continue;
            }
            if (ReadRecord(_window) is WarcRecord record)
            {
                return record;
            }
        }
    }

    /// <summary>Goes to the next line that opens a record; blank lines on the way are no loss.</summary>
    private bool FindRecord(ByteWindow window)
    {
        bool isLineStart = true;
        long passed = 0;
        bool found = false;
        while (window.Fill(1))
        {
            window.Fill(Mark.Length + 1);
            ReadOnlySpan<byte> ahead = window.Ahead;
            if (isLineStart && ahead.StartsWith(Mark))
            {
                found = true;
                break;
            }
            int end = ahead.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? ahead : ahead[..(end + 1)];
            passed += line.ContainsAnyExcept((byte)'\r', (byte)'\n', (byte)0) ? line.Length : 0;
            isLineStart = end >= 0;
            window.Take(line.Length);
        }
        if (passed > 0)
        {
            _lost += passed;
            _breaks += _segments.IsBroken ? 0 : 1;
        }
        return found;
    }

    private WarcRecord? ReadRecord(ByteWindow window)
    {
        long offset = _before + window.Offset;
        if (ReadHead(window) is not List<KeyValuePair<string, string>> fields)
        {
            return null;
        }
        WarcRecord head = new(offset, fields, [], false);
        bool known = long.TryParse(head.Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length);
        int wanted = known ? (int)Math.Min(length, blockLimit) : blockLimit;
        window.KeepFrom(window.Offset);
        bool whole = window.Fill(wanted);
        int have = Math.Min(wanted, window.Ahead.Length);
        ReadOnlySpan<byte> block = window.Ahead[..have];
        bool trusted = known && whole && (length > blockLimit || EndsWell(window, have));
        if (!trusted && NextRecordIn(window.Ahead[..have]) is int at)
        {
            _breaks++;
            WarcRecord shorter = head with { Block = block[..at].ToArray(), IsCut = known };
            window.Take(at);
            window.KeepNothing();
            return shorter;
        }
        WarcRecord record = head with { Block = window.Ahead[..have].ToArray(), IsCut = (known && !whole) || length > blockLimit };
        _breaks += known && !whole && !_segments.IsBroken ? 1 : 0;
        window.Take(have);
        window.KeepNothing();
        Pass(window, known ? length - have : 0);
        return record;
    }

    /// <summary>Whether the bytes behind the block are what stands between records: blank lines, then another record or the end.</summary>
    private static bool EndsWell(ByteWindow window, int length)
    {
        window.Fill(length + 4 + Mark.Length);
        ReadOnlySpan<byte> rest = window.Ahead[length..].TrimStart("\r\n"u8);
        return rest.IsEmpty || rest.StartsWith(Mark[..Math.Min(Mark.Length, rest.Length)]);
    }

    /// <summary>Where in a block of a wrong length the next record begins, the blank line before it left to it.</summary>
    private static int? NextRecordIn(ReadOnlySpan<byte> block)
    {
        for (int from = 0; block[from..].IndexOf("\nWARC/"u8) is int at and >= 0; from += at + 1)
        {
            ReadOnlySpan<byte> after = block[(from + at + 1)..];
            int end = after.IndexOf((byte)'\n');
            if (end is > 0 and < 16 && after[(end + 1)..].StartsWith("WARC-"u8))
            {
                return block[..(from + at)].TrimEnd("\r\n"u8).Length;
            }
        }
        return null;
    }

    private static void Pass(ByteWindow window, long count)
    {
        while (count > 0 && window.Fill(1))
        {
            int step = (int)Math.Min(count, window.Ahead.Length);
            window.Take(step);
            count -= step;
        }
    }

    private List<KeyValuePair<string, string>>? ReadHead(ByteWindow window)
    {
        int length = 0;
        while (true)
        {
            ReadOnlySpan<byte> ahead = window.Ahead;
            int at = ahead[length..].IndexOf((byte)'\n');
            if (at < 0)
            {
                if (ahead.Length > LongestHead || !window.Fill(ahead.Length + 1))
                {
                    _lost += ahead.Length;
                    _breaks += _segments.IsBroken ? 0 : 1;
                    window.Take(ahead.Length);
                    return null;
                }
                continue;
            }
            ReadOnlySpan<byte> line = ahead.Slice(length, at).TrimEnd((byte)'\r');
            length += at + 1;
            if (line.IsEmpty)
            {
                string head = Encoding.UTF8.GetString(ahead[..length]);
                window.Take(length);
                return Fields(head);
            }
        }
    }

    /// <summary>The fields behind the line of the version; a line that begins with a blank goes on with the one before.</summary>
    private static List<KeyValuePair<string, string>> Fields(string head)
    {
        List<KeyValuePair<string, string>> fields = [];
        foreach (string line in head.Split('\n').Skip(1))
        {
            string text = line.TrimEnd('\r');
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            if (text.Length > 0 && text[0] is ' ' or '\t' && fields.Count > 0)
            {
                (string name, string value) = fields[^1];
                fields[^1] = new(name, value + " " + text.Trim());
            }
            else if (colon > 0)
            {
                fields.Add(new(text[..colon].Trim(), text[(colon + 1)..].Trim()));
            }
        }
        return fields;
    }
}

using Dateline.Text;

namespace Dateline.Sources.Files;

/// <summary>Reads streams to their end or to a limit.</summary>
internal static class LimitedStream
{
    private const int Step = 64 * 1024;

    /// <summary>The bytes of <paramref name="stream"/>, at most <paramref name="limit"/>, and what was odd: <see cref="FindingCodes.TooLong"/> where there are more, <see cref="FindingCodes.Damaged"/> where a packed stream is broken, which gives what lies before the break.</summary>
    public static async Task<(byte[] Bytes, IReadOnlyList<Finding> Findings)> ReadAsync(Stream stream, int limit, CancellationToken cancellation)
    {
        // Special files (pipes, /proc) say 0 or nothing of their length.
        long length = stream.CanSeek ? stream.Length - stream.Position : 0;
        byte[] buffer = new byte[(int)Math.Min(Math.Max(length, Step), limit) + 1];
        int filled = 0;
        while (true)
        {
            int count;
            try
            {
                count = await stream.ReadAsync(buffer.AsMemory(filled), cancellation).ConfigureAwait(false);
            }
            catch (InvalidDataException)
            {
                return (buffer[..filled], [new Finding(FindingCodes.Damaged, null, $"The packed bytes are broken behind the first {filled}.")]);
            }
            filled += count;
            if (count == 0 || filled > limit)
            {
                return (buffer[..Math.Min(filled, limit)], filled > limit ? [Cut(limit)] : []);
            }
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limit + 1L));
            }
        }
    }

    /// <summary>The finding that bytes behind <paramref name="limit"/> were left out.</summary>
    public static Finding Cut(int limit) => new(FindingCodes.TooLong, null, $"Longer than {limit} bytes; the rest was left out");
}

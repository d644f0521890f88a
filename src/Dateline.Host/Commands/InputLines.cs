using System.Runtime.CompilerServices;
using System.Text;
using Dateline.Host.Running;

namespace Dateline.Host.Commands;

/// <summary>A line of input and its number, counted from 1.</summary>
internal readonly record struct NumberedLine(int Number, string Text);

/// <summary>Lines of input, one at a time.</summary>
internal static class InputLines
{
    /// <summary>UTF-16 units of a line at most; what stands behind them is left out, so that the line is no whole one. As many as the bytes that are read of a file.</summary>
    public const int MostUnits = 128 * 1024 * 1024;

    private const int BufferSize = 1 << 16;

    /// <summary>The lines of <paramref name="stream"/>, UTF-8 with or without a byte order mark; empty ones are passed over.</summary>
    public static async IAsyncEnumerable<NumberedLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using StreamReader reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        char[] buffer = new char[BufferSize];
        StringBuilder line = new();
        int number = 1;
        bool isAfterReturn = false;
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            int start = 0;
            while (start < read)
            {
                if (isAfterReturn && buffer[start] == '\n')
                {
                    start++;
                    isAfterReturn = false;
                    continue;
                }
                int length = buffer.AsSpan(start, read - start).IndexOfAny('\r', '\n');
                int end = length < 0 ? read : start + length;
                line.Append(buffer, start, Math.Min(end - start, MostUnits - line.Length));
                isAfterReturn = length >= 0 && buffer[end] == '\r';
                start = end + 1;
                if (length >= 0)
                {
                    string text = line.ToString();
                    line.Clear();
                    if (!string.IsNullOrWhiteSpace(text))
                    {
                        yield return new NumberedLine(number, text);
                    }
                    number++;
                }
            }
        }
        if (line.Length > 0 && line.ToString() is string last && !string.IsNullOrWhiteSpace(last))
        {
            yield return new NumberedLine(number, last);
        }
    }

    /// <summary>The only place that the wire verbs read from.</summary>
    /// <exception cref="CommandException">The argument is not <c>-</c>.</exception>
    public static void RequireDash(string? argument, string verb)
    {
        if (argument != "-")
        {
            throw new CommandException($"dateline {verb} reads JSON Lines from stdin: write 'dateline {verb} -'");
        }
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using Dateline.Host.Running;

namespace Dateline.Host.Commands;

/// <summary>A line of input and its number, counted from 1.</summary>
internal readonly record struct NumberedLine(int Number, string Text);

/// <summary>Lines of input, one at a time.</summary>
internal static class InputLines
{
    private const int BufferSize = 1 << 16;

    /// <summary>The lines of <paramref name="stream"/>, UTF-8 with or without a byte order mark; empty ones are passed over.</summary>
    public static async IAsyncEnumerable<NumberedLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using StreamReader reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        int number = 0;
        while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is string line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new NumberedLine(number, line);
            }
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

using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;

namespace Dateline.Host.Commands;

/// <summary>Input that could not be taken: one line each on stderr and, where a file was asked for, one JSON line each in it. The run goes on.</summary>
internal sealed class Rejects(Session session, string? path)
{
    private readonly List<RejectLine> _lines = [];

    /// <summary>How many there are.</summary>
    public int Count => _lines.Count;

    /// <summary>Says that input was not taken.</summary>
    /// <param name="source">Where it came from: a file's path, or <c>-</c>.</param>
    /// <param name="line">Line of the source, counted from 1, or null.</param>
    /// <param name="reason">Why, in a few words.</param>
    /// <param name="input">The input as it came, or null.</param>
    public async Task AddAsync(string source, int? line, string reason, string? input)
    {
        _lines.Add(new RejectLine(source, line, reason, input));
        string place = source == "-" ? "input" : Lines.Plain(source);
        await session.World.Error.WriteLineAsync($"dateline: {place}{(line is int number ? $" line {number}" : "")}: {Lines.Plain(reason)}").ConfigureAwait(false);
    }

    /// <summary>Writes the file, also when it is empty, so that an old one does not stand for this run.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task SaveAsync()
    {
        if (path is null)
        {
            return;
        }
        await WholeFile.WriteAsync(session.World.PathOf(path), async stream =>
        {
            foreach (RejectLine line in _lines)
            {
                await stream.WriteAsync(WireJson.Line(line, WireJson.Lines.RejectLine), session.Cancellation).ConfigureAwait(false);
            }
        }, session.Cancellation).ConfigureAwait(false);
    }
}

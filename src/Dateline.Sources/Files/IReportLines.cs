using Dateline.Text;

namespace Dateline.Sources.Files;

/// <summary>A form of files that hold many reports, one a line, known to whoever reads the files.</summary>
public interface IReportLines
{
    /// <summary>Whether a file that begins with <paramref name="beginning"/> is of this form. Its name does not count.</summary>
    bool Are(ReadOnlySpan<byte> beginning);

    /// <summary>The reports of a file of this form, in its order. What is wrong with a line never ends the reading.</summary>
    /// <param name="label">What the file is called.</param>
    /// <param name="lines">The file from its beginning; it is not closed.</param>
    /// <param name="findings">What was odd on the way: an end that was left out, or is broken.</param>
    /// <param name="options">What is said of all reports where their lines say nothing.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    IAsyncEnumerable<SourcedReport> ReadAsync(string label, Stream lines, IReadOnlyList<Finding> findings, FileSourceOptions options, CancellationToken cancellation);
}

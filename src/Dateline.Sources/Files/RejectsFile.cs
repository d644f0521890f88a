using System.Globalization;
using CsvHelper;

namespace Dateline.Sources.Files;

/// <summary>Writes the rows of a manifest that gave no report, so that they can be mended and read again.</summary>
public static class RejectsFile
{
    /// <summary>Writes <paramref name="rows"/> to <paramref name="path"/> as CSV with the columns <c>line</c>, <c>reason</c>, <c>row</c>; an existing file is replaced. What a spreadsheet would take for a formula has an apostrophe before it (<see cref="FormulaGuard"/>).</summary>
    /// <exception cref="SourceException">The file may not be written.</exception>
    public static async Task WriteAsync(string path, IReadOnlyList<RejectedRow> rows, CancellationToken cancellation = default)
    {
        try
        {
            using CsvWriter csv = CsvWriter.ToFile(path);
            foreach (string[] cells in rows.Select(row => new[] { row.Line.ToString(CultureInfo.InvariantCulture), FormulaGuard.Cell(row.Reason), FormulaGuard.Cell(row.Raw) }).Prepend(["line", "reason", "row"]))
            {
                Array.ForEach(cells, csv.WriteField);
                await csv.EndRecordAsync(cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"{path}: it cannot be written ({FileSource.FirstLine(error.Message)})", error);
        }
    }
}

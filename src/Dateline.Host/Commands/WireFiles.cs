using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Dateline.Extraction;
using Dateline.Sources;
using Dateline.Sources.Files;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Files of the program's own lines, told by their form: each line that holds a report gives it.</summary>
/// <param name="tell">Told of lines that give none, the first of them each by itself.</param>
internal sealed class WireFiles(Action<string> tell) : IReportLines
{
    private const int LinesLookedAt = 8;
    private const int LinesTold = 20;

    /// <summary>Lines that gave no report.</summary>
    public int Rejected { get; private set; }

    /// <inheritdoc/>
    /// <remarks>One of the first eight lines is an object of ours, whole or cut; the first may have lost its beginning, but then must end as one.</remarks>
    public bool Are(ReadOnlySpan<byte> beginning)
    {
        using MemoryStream bytes = new(beginning.ToArray());
        using StreamReader reader = new(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        int looked = 0;
        while (looked < LinesLookedAt && reader.ReadLine() is string line)
        {
            string trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                continue;
            }
            if (looked++ == 0 && trimmed[0] != '{' && trimmed[^1] != '}')
            {
                return false;
            }
            if (trimmed[0] == '{' && IsOurs(Encoding.UTF8.GetBytes(trimmed)))
            {
                return true;
            }
        }
        return false;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourcedReport> ReadAsync(
        string label, Stream lines, IReadOnlyList<Finding> findings, FileSourceOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        int wrong = 0, corrections = 0;
        await foreach (NumberedLine line in InputLines.ReadAsync(lines, cancellation).ConfigureAwait(false))
        {
            WireLine read;
            try
            {
                read = WireLine.Parse(line.Text);
            }
            catch (FormatException error)
            {
                if (wrong++ < LinesTold)
                {
                    tell($"{label}:{line.Number}: {error.Message}");
                }
                continue;
            }
            corrections += read.Correction is null ? 0 : 1;
            if (read.Report is { } report)
            {
                yield return report with { Raw = With(report.Raw, options) };
            }
        }
        Rejected += wrong;
        if (wrong > LinesTold)
        {
            tell($"{label}: {wrong - LinesTold} more lines give no report");
        }
        foreach (Finding finding in findings)
        {
            tell($"{label}: {finding.Message}");
        }
        if (corrections > 0)
        {
            tell($"{label}: {corrections} {(corrections == 1 ? "correction" : "corrections")} left out: 'dateline import' takes them with their reports");
        }
    }

    private static RawReport With(RawReport raw, FileSourceOptions options) => raw with
    {
        Outlet = raw.Outlet ?? options.Outlet,
        Publisher = raw.Publisher ?? options.Publisher,
        Seen = raw.Seen ?? options.Seen,
        Language = raw.Language ?? options.Language,
    };

    /// <summary>Whether an object, perhaps without its end, has the fields of a line of ours: an id and a text, or the version and the units of spans that every line written by the program carries, or that it is a correction.</summary>
    private static bool IsOurs(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, isFinalBlock: false, state: default);
        bool id = false, text = false, format = false, offsets = false, named = false;
        try
        {
            while (!((id && text) || (format && offsets) || named) && reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                {
                    continue;
                }
                id |= reader.ValueTextEquals("id"u8);
                text |= reader.ValueTextEquals("text"u8);
                format |= reader.ValueTextEquals("format"u8);
                offsets |= reader.ValueTextEquals("offsets"u8);
                named |= reader.ValueTextEquals("line"u8) && reader.Read() && reader.TokenType == JsonTokenType.String && (reader.ValueTextEquals("correction"u8) || reader.ValueTextEquals("report"u8));
            }
        }
        catch (JsonException)
        {
            // What came before it counts.
        }
        return (id && text) || (format && offsets) || named;
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Annotation.Quotations;
using Dateline.Host.Commands;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Exports;

/// <summary>Quotations in the annotation format of BBC Citron (docs/data_format.md of its repository): one file a report with its text, positions in Unicode code points, contents with the quotation marks around them.</summary>
internal static class CitronFiles
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes <c>ID.json</c> for each report of <paramref name="quotations"/> into <paramref name="folder"/>, which is made where it is missing, and says on stderr how many quotations the format has no place for: those without a cue.</summary>
    /// <exception cref="CommandException">The folder cannot be written.</exception>
    public static async Task WriteAsync(Session session, IRecordReader store, IReadOnlyList<QuotationEntry> quotations, string folder)
    {
        string place = Path.GetFullPath(folder, session.World.Folder);
        try
        {
            Directory.CreateDirectory(place);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{folder}: it cannot be written ({Lines.First(error.Message).TrimEnd('.')})", ExitCode.Refused, error);
        }
        int retracted = quotations.Count(entry => entry.RetractedBy is not null);
        quotations = [.. quotations.Where(entry => entry.RetractedBy is null)];
        int left = quotations.Count(entry => entry.Quotation.Cue.Count == 0);
        int files = 0;
        foreach (IGrouping<string, QuotationEntry> report in quotations.GroupBy(entry => entry.ReportId).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Report? loaded = await store.LoadReportAsync(report.Key, session.Cancellation).ConfigureAwait(false);
            byte[] bytes = Bytes(loaded!.Text.Value, [.. report.Select(entry => entry.Quotation).Where(quotation => quotation.Cue.Count > 0).OrderBy(quotation => quotation.Content[0])]);
            await WholeFile.WriteAsync(Path.Combine(place, report.Key + ".json"), async stream => await stream.WriteAsync(bytes, session.Cancellation).ConfigureAwait(false), session.Cancellation).ConfigureAwait(false);
            files++;
        }
        string passed = (left == 0 ? "" : $"; {left} without a cue left out, for which the format has no place") + (retracted == 0 ? "" : $"; {retracted} of retracted reports left out");
        await session.World.Error.WriteLineAsync($"dateline: {quotations.Count - left} quotations in {files} files{passed}").ConfigureAwait(false);
    }

    /// <summary>One report in the format.</summary>
    public static byte[] Bytes(string text, IReadOnlyList<Quotation> quotations)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, _options))
        {
            writer.WriteStartObject();
            writer.WriteString("text", text);
            writer.WriteStartArray("quotes");
            CodePoints points = new(text);
            foreach (Quotation quotation in quotations)
            {
                writer.WriteStartObject();
                writer.WriteString("id", quotation.Id);
                writer.WritePropertyName("cue");
                Span(writer, quotation.Cue[0], text, points);
                writer.WriteStartArray("sources");
                foreach (TextSpan source in quotation.Speaker)
                {
                    Span(writer, source, text, points);
                }
                writer.WriteEndArray();
                writer.WriteStartArray("contents");
                foreach (TextSpan content in quotation.Content)
                {
                    Span(writer, WithMarks(content, text), text, points);
                }
                writer.WriteEndArray();
                if (quotation.Confidence is int thousandths)
                {
                    writer.WriteString("confidence", (thousandths / 1000m).ToString("0.0000", CultureInfo.InvariantCulture));
                }
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void Span(Utf8JsonWriter writer, TextSpan span, string text, CodePoints points)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", points.At(span.Start));
        writer.WriteNumber("end", points.At(span.End));
        writer.WriteString("text", span.In(text));
        writer.WriteEndObject();
    }

    /// <summary>The content with the marks that stand right before and behind it; where only one does, with that one.</summary>
    private static TextSpan WithMarks(TextSpan content, string text)
    {
        int start = content.Start > 0 && IsMark(text[content.Start - 1]) ? content.Start - 1 : content.Start;
        int end = content.End < text.Length && IsMark(text[content.End]) ? content.End + 1 : content.End;
        return new TextSpan(start, end);
    }

    private static bool IsMark(char unit) => unit is '"' or '\'' || char.GetUnicodeCategory(unit) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation || unit is '„' or '‚' or '「' or '」' or '『' or '』';

    /// <summary>Positions in code points: a pair of surrogates is one.</summary>
    private sealed class CodePoints(string text)
    {
        private readonly int[] _pairs = [.. Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(at => char.IsSurrogatePair(text[at - 1], text[at]))];

        public int At(int unit)
        {
            int before = Array.BinarySearch(_pairs, unit);
            return unit - (before >= 0 ? before : ~before);
        }
    }
}

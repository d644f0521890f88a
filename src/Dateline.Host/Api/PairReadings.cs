using System.Text.Json;
using Dateline.Annotation.Events;
using Dateline.Annotation.Mentions;
using Dateline.Host.Api.Contracts;
using Dateline.Text;

namespace Dateline.Host.Api;

/// <summary>Readings of texts whose two parties are given: at most one event, the one between them.</summary>
internal static class PairReadings
{
    /// <summary>Reads the text of <paramref name="line"/> and codes the event between its source and its target.</summary>
    /// <exception cref="FormatException">It lacks a text, or a party is no span in it.</exception>
    public static Reading Of(InputLine line, Knowledge knowledge, CancellationToken cancellation)
    {
        Reading reading = Reading.Of(InputReports.Raw(line), knowledge, cancellation);
        int length = reading.Report.Text.Value.Length;
        TextSpan[] sources = Spans("source", line.Source, length);
        TextSpan[] targets = Spans("target", line.Target, length);
        IReadOnlyList<Mention> mentions = PairReader.Mentions(reading.Mentions, sources, targets);
        IReadOnlyList<Event> events = knowledge.Events.Find(reading.Report, reading.Analysis, mentions, reading.Quotations, reading.Times, reading.Places, cancellation).Items;
        return reading with { Events = PairReader.Best(events, sources, targets) is Event best ? [best with { Who = sources, Whom = targets }] : [] };
    }

    private static TextSpan[] Spans(string field, JsonElement? given, int length)
    {
        if (given is not JsonElement value || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }
        bool many = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Array;
        return many ? [.. value.EnumerateArray().Select(one => Span(field, one, length))] : [Span(field, value, length)];
    }

    private static TextSpan Span(string field, JsonElement value, int length) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2 && value[0].ValueKind == JsonValueKind.Number && value[1].ValueKind == JsonValueKind.Number
            && value[0].TryGetInt32(out int start) && value[1].TryGetInt32(out int end) && start >= 0 && end > start && end <= length
            ? new TextSpan(start, end)
            : throw new FormatException($"'{field}' is no span in the text");
}

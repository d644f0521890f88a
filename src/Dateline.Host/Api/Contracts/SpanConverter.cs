using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Text;

namespace Dateline.Host.Api.Contracts;

/// <summary>A span as <c>[start,end]</c>.</summary>
internal sealed class SpanConverter : JsonConverter<TextSpan>
{
    /// <inheritdoc/>
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a span is [start, end]");
        }
        int start = Number(ref reader);
        int end = Number(ref reader);
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray || start < 0 || end < start)
        {
            throw new JsonException("a span is [start, end] with 0 <= start <= end");
        }
        return new TextSpan(start, end);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number)
            ? number
            : throw new JsonException("a span is [start, end] in whole numbers");
}

/// <summary>A place in a report as <c>["report",[start,end]]</c>.</summary>
internal sealed class PlacedSpanConverter : JsonConverter<PlacedSpan>
{
    private static readonly SpanConverter _span = new();

    /// <inheritdoc/>
    public override PlacedSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Places in reports are only written");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PlacedSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Report);
        _span.Write(writer, value.Span, options);
        writer.WriteEndArray();
    }
}

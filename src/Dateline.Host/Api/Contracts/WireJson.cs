using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Dateline.Host.Api.Contracts;

/// <summary>How wire types become JSON: camel case, nulls written, characters not escaped needlessly; generated at build, so that nothing is looked up by reflection at start.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(SpanConverter), typeof(PlacedSpanConverter)])]
[JsonSerializable(typeof(InputLine))]
[JsonSerializable(typeof(GivenLine))]
[JsonSerializable(typeof(ReportLine))]
[JsonSerializable(typeof(GroupLine))]
[JsonSerializable(typeof(ExtractLine))]
[JsonSerializable(typeof(StoryObject))]
[JsonSerializable(typeof(RejectLine))]
[JsonSerializable(typeof(ExplanationWire))]
[JsonSerializable(typeof(BriefObject))]
[JsonSerializable(typeof(ExportedEventWire))]
[JsonSerializable(typeof(ManifestWire))]
[JsonSerializable(typeof(ProblemWire))]
[JsonSerializable(typeof(HealthWire))]
[JsonSerializable(typeof(StatementLine))]
[JsonSerializable(typeof(PageWire<StatementLine>), TypeInfoPropertyName = "StatementPage")]
[JsonSerializable(typeof(PageWire<ExportedEventWire>), TypeInfoPropertyName = "EventPage")]
[JsonSerializable(typeof(PageWire<PlaceLine>), TypeInfoPropertyName = "PlacePage")]
[JsonSerializable(typeof(PageWire<StorylineWire>), TypeInfoPropertyName = "StorylinePage")]
[JsonSerializable(typeof(EvidenceLine))]
[JsonSerializable(typeof(IngestWire))]
[JsonSerializable(typeof(KeyFileWire))]
[JsonSerializable(typeof(FeedFileWire))]
[JsonSerializable(typeof(CorrectionInput))]
[JsonSerializable(typeof(WithheldWire))]
[JsonSerializable(typeof(KeptReportLine))]
[JsonSerializable(typeof(ImportedLine))]
[JsonSerializable(typeof(OwnLine))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Version of the wire form; adding a field keeps it, changing one raises it.</summary>
    public const int Format = 1;

    /// <summary>The unit of all spans.</summary>
    public const string Offsets = "utf-16";

    /// <summary>For one object a line.</summary>
    public static WireJson Lines => Made.Lines;

    /// <summary>For one object over many lines.</summary>
    public static WireJson Pages => Made.Pages;

    /// <summary><paramref name="value"/> as UTF-8 JSON with a line feed behind it.</summary>
    public static byte[] Line<T>(T value, JsonTypeInfo<T> type)
    {
        using MemoryStream stream = new();
        JsonSerializer.Serialize(stream, value, type);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    // Apart, because the generated defaults must be there first.
    private static class Made
    {
        public static readonly WireJson Lines = Of(indented: false);
        public static readonly WireJson Pages = Of(indented: true);

        private static WireJson Of(bool indented) => new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
        });
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Mcp.Answers;
using ModelContextProtocol;

namespace Dateline.Host.Mcp;

/// <summary>How the answers of tools become JSON: as the wire form does.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(SpanConverter)])]
[JsonSerializable(typeof(SearchFound))]
[JsonSerializable(typeof(StoryTold))]
[JsonSerializable(typeof(TimelineTold))]
[JsonSerializable(typeof(EvidenceTold))]
[JsonSerializable(typeof(OutletsTold))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    /// <summary>For tools: their answers, and the protocol's own types for their arguments.</summary>
    public static JsonSerializerOptions Tools => Made.Tools;

    // Apart, because the generated defaults must be there first.
    private static class Made
    {
        public static readonly JsonSerializerOptions Tools = new(Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(Default, McpJsonUtilities.DefaultOptions.TypeInfoResolver),
        };
    }
}

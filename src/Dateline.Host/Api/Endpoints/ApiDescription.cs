using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Dateline.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Dateline.Host.Api.Endpoints;

/// <summary>The description of the API (OpenAPI 3.1), made from its endpoints; the lines of lists from the columns that write them.</summary>
internal static class ApiDescription
{
    private const string Json = "application/json";

    /// <summary>Adds what describes the API.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Lines);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("openapi", description =>
        {
            description.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            description.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith(ApiEndpoints.Root, StringComparison.Ordinal);
            description.AddDocumentTransformer((document, _, _) => Head(document));
            description.AddOperationTransformer((operation, context, _) => Answers(operation, context));
            description.AddOperationTransformer((operation, context, _) => Instants(operation, context));
            description.AddSchemaTransformer((schema, context, _) => Corrected(schema, context.JsonTypeInfo));
        });
    }

    private static Task Head(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Dateline",
            Version = EngineStamp.Version,
            Description = "Who said what, who did what, when and where, who says so, and where they differ. Spans are [start, end], half-open, in UTF-16 code units of the report's text. What is not known is null.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        return Task.CompletedTask;
    }

    // Endpoints that give lines of listings have no type to describe them by.
    private static Task Answers(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AnswerShape>().LastOrDefault() is { } shape && context.Document is { } document)
        {
            document.AddComponent(shape.Name, Line(shape.Fields));
            OpenApiSchemaReference line = new(shape.Name, document);
            operation.Responses ??= [];
            operation.Responses["200"] = new OpenApiResponse
            {
                Description = "OK",
                Content = new Dictionary<string, OpenApiMediaType> { [Json] = new() { Schema = shape.IsList ? Page(line, shape.IsSearch) : Whole(line) } },
            };
        }
        return Task.CompletedTask;
    }

    // The instant is read where the record is opened, not by each endpoint.
    private static Task Instants(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<AsOfTaken>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = AsOfTaken.Field,
                In = ParameterLocation.Query,
                Description = "The record as it stood at the end of that day or second (2024-03-05 or 2024-03-05T10:00Z)",
                Schema = Of(JsonSchemaType.String),
            });
        }
        return Task.CompletedTask;
    }

    private static OpenApiSchema Line(IReadOnlyList<(string Name, ColumnType Type)> fields) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = fields.ToDictionary(field => field.Name, field => (IOpenApiSchema)Field(field.Type), StringComparer.Ordinal),
        Required = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal),
    };

    private static OpenApiSchema Page(IOpenApiSchema line, bool isSearch)
    {
        Dictionary<string, IOpenApiSchema> fields = new(StringComparer.Ordinal)
        {
            ["format"] = Of(JsonSchemaType.Integer),
            ["offsets"] = Of(JsonSchemaType.String),
            ["count"] = Of(JsonSchemaType.Integer),
            ["next"] = Of(JsonSchemaType.String | JsonSchemaType.Null),
            ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = line },
        };
        if (isSearch)
        {
            fields["more"] = Of(JsonSchemaType.Boolean);
            fields["kind"] = Of(JsonSchemaType.String);
            fields["order"] = Of(JsonSchemaType.String);
            fields["findings"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Finding() };
        }
        return new OpenApiSchema { Type = JsonSchemaType.Object, Properties = fields, Required = fields.Keys.ToHashSet(StringComparer.Ordinal) };
    }

    private static OpenApiSchema Finding() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["code"] = Of(JsonSchemaType.String), ["span"] = Span(JsonSchemaType.Array | JsonSchemaType.Null), ["message"] = Of(JsonSchemaType.String) },
        Required = new HashSet<string>(StringComparer.Ordinal) { "code", "span", "message" },
    };

    private static OpenApiSchema Whole(IOpenApiSchema line) => new()
    {
        AllOf =
        [
            new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["format"] = Of(JsonSchemaType.Integer), ["offsets"] = Of(JsonSchemaType.String) },
                Required = new HashSet<string>(StringComparer.Ordinal) { "format", "offsets" },
            },
            line,
        ],
    };

    private static OpenApiSchema Field(ColumnType type) => type switch
    {
        ColumnType.Day => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date" },
        ColumnType.Count => Of(JsonSchemaType.Integer),
        ColumnType.Number => Of(JsonSchemaType.Number | JsonSchemaType.Null),
        ColumnType.Flag => Of(JsonSchemaType.Boolean),
        ColumnType.Span => Span(JsonSchemaType.Array | JsonSchemaType.Null),
        ColumnType.Spans => new OpenApiSchema { Type = JsonSchemaType.Array | JsonSchemaType.Null, Items = Span(JsonSchemaType.Array) },
        ColumnType.Texts => new OpenApiSchema { Type = JsonSchemaType.Array | JsonSchemaType.Null, Items = Of(JsonSchemaType.String | JsonSchemaType.Null) },
        _ => Of(JsonSchemaType.String | JsonSchemaType.Null),
    };

    private static OpenApiSchema Of(JsonSchemaType type) => new() { Type = type };

    private static OpenApiSchema Span(JsonSchemaType type) => new() { Type = type, MinItems = 2, MaxItems = 2, Items = Of(JsonSchemaType.Integer) };

    // Types with converters of their own say nothing of their form; fields that are left out where they are null are not always there.
    private static Task Corrected(OpenApiSchema schema, JsonTypeInfo info)
    {
        foreach (JsonPropertyInfo property in info.Properties.Where(property => property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) == true))
        {
            schema.Required?.Remove(property.Name);
        }
        Type type = info.Type;
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        JsonSchemaType array = plain == type ? JsonSchemaType.Array : JsonSchemaType.Array | JsonSchemaType.Null;
        if (plain == typeof(TextSpan) || plain == typeof(PlacedSpan))
        {
            (schema.Type, schema.MinItems, schema.MaxItems) = (array, 2, 2);
            schema.Items = plain == typeof(TextSpan) ? Of(JsonSchemaType.Integer) : new OpenApiSchema { Description = "The report's id, then the span." };
        }
        return Task.CompletedTask;
    }
}

using System.Reflection;
using Dateline.Host.Running;
using Dateline.Host.Serving;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Api.Endpoints;

/// <summary>Refuses a query with a field that its resource does not know: a filter with a slip in its name would else give everything.</summary>
internal static class KnownQuery
{
    /// <summary>The filter of one endpoint.</summary>
    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        string[] known = [.. endpoint.MethodInfo.GetParameters().Where(IsOfQuery).Select(parameter => parameter.Name!)];
        return call =>
        {
            string[] taken = AsOfTaken.IsTaken(call.HttpContext) ? [.. known, AsOfTaken.Field] : known;
            string? unknown = call.HttpContext.Request.Query.Keys.FirstOrDefault(name => !taken.Contains(name, StringComparer.Ordinal));
            return unknown is null ? next(call) : throw new CommandException(
                $"'{Lines.Plain(unknown)}' is no field of this query{(taken.Length == 0 ? "" : $": {string.Join(", ", taken)}")}");
        };
    }

    private static bool IsOfQuery(ParameterInfo parameter) =>
        parameter.Name != "id" && (parameter.ParameterType.IsPrimitive || parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[]) || Nullable.GetUnderlyingType(parameter.ParameterType) is not null);
}

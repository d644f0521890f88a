using System.Text;
using Dateline.Host.Api.Contracts;
using Dateline.Host.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Dateline.Host.Serving;

/// <summary>Who may do what: on this machine everybody may ask, and people may write through the pages; all else wants a key.</summary>
/// <param name="keys">The keys.</param>
/// <param name="isOpen">Whether only programs of this machine can come in, and need no key to ask.</param>
/// <param name="log">Told why keys cannot be read.</param>
internal sealed class Access(AccessKeys keys, bool isOpen, Log log)
{
    private static readonly object _caller = new();
    private static readonly object _scope = new();

    /// <summary>The name of the key by which a request came in, or null.</summary>
    public static string? Caller(HttpContext http) => http.Items[_caller] as string;

    /// <summary>What the key allows by which a request came in; to ask where it came in without one.</summary>
    public static KeyScope Scope(HttpContext http) => http.Items[_scope] as KeyScope? ?? KeyScope.Read;

    /// <summary>What keeps a request out: a status and one sentence; null where it may come in.</summary>
    /// <param name="http">The request; its endpoint is known.</param>
    /// <param name="isOfApi">Whether a program asks.</param>
    public (int Status, string Why)? Refusal(HttpContext http, bool isOfApi)
    {
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            // There is nothing there, or nothing for that method or type.
            return null;
        }
        bool asks = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        KeyScope needed = endpoint.Metadata.GetMetadata<NeededScope>()?.Scope ?? (asks ? KeyScope.Read : KeyScope.Write);
        string? given = Given(http.Request);
        if (given is null && isOpen && (needed == KeyScope.Read || !isOfApi))
        {
            return null;
        }
        KeyWire? key;
        try
        {
            key = given is null ? null : keys.Find(given);
        }
        catch (CommandException broken)
        {
            log.Write(LogLevel.Error, broken.Message);
            return (StatusCodes.Status503ServiceUnavailable, "The keys of this record cannot be read; the log says why.");
        }
        if (key is null)
        {
            http.Response.Headers.WWWAuthenticate = isOfApi ? "Bearer realm=\"dateline\"" : "Basic realm=\"dateline\", charset=\"UTF-8\"";
            return (StatusCodes.Status401Unauthorized, given is null ? "A key is wanted here: make one with 'dateline keys add NAME'." : "The key is none that holds.");
        }
        http.Items[_caller] = key.Name;
        KeyScope? scope = WireWords.Read<KeyScope>(key.Scope);
        http.Items[_scope] = scope;
        return scope >= needed ? null : (StatusCodes.Status403Forbidden, $"The key '{key.Name}' has the scope {key.Scope}; {WireWords.Hyphened(needed.ToString())} is wanted here.");
    }

    // Programs send "Bearer KEY"; browsers ask their user and send the key as the password of any name.
    private static string? Given(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return header["Bearer ".Length..].Trim();
        }
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return header.Length == 0 ? null : "";
        }
        byte[] bytes = new byte[header.Length];
        string pair = Convert.TryFromBase64String(header["Basic ".Length..].Trim(), bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}

using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Dateline.Host.Serving;

/// <summary>The style sheets, scripts and images of the pages: embedded in the program, packed once, served under <c>/assets/</c> and kept by browsers for as long as they are the same.</summary>
internal sealed class Assets
{
    private const string Folder = "assets/";
    private readonly FrozenDictionary<string, Asset> _assets;

    private Assets(FrozenDictionary<string, Asset> assets) => _assets = assets;

    /// <summary>Reads what is embedded.</summary>
    public static Assets Embedded()
    {
        Dictionary<string, Asset> assets = new(StringComparer.Ordinal);
        foreach (string name in typeof(Assets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using Stream stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            string hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
            assets.Add(name[Folder.Length..], new Asset(bytes, new Lazy<byte[]>(() => Packed(bytes)), hash, TypeOf(name)));
        }
        return new Assets(assets.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The address of an asset, with its hash, so that a browser that has it never asks again.</summary>
    /// <param name="path">Its path below <c>Web/Assets</c>, with slashes.</param>
    /// <exception cref="KeyNotFoundException">There is no such asset.</exception>
    public string Url(string path) => $"/assets/{path}?v={_assets[path].Hash}";

    /// <summary>Answers a request for an asset.</summary>
    public async Task AnswerAsync(HttpContext http, string path)
    {
        if (!_assets.TryGetValue(path, out Asset? asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        IHeaderDictionary headers = http.Response.Headers;
        headers.ETag = $"\"{asset.Hash}\"";
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = http.Request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        if (http.Request.Headers.IfNoneMatch == headers.ETag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        bool isPacked = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase) && asset.IsText;
        byte[] bytes = isPacked ? asset.Packed.Value : asset.Bytes;
        http.Response.ContentType = asset.Type;
        http.Response.ContentLength = bytes.Length;
        if (isPacked)
        {
            headers.ContentEncoding = "br";
        }
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (BrotliStream brotli = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(bytes);
        }
        return packed.ToArray();
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };

    private sealed record Asset(byte[] Bytes, Lazy<byte[]> Packed, string Hash, string Type)
    {
        public bool IsText => Type.StartsWith("text/", StringComparison.Ordinal) || Type is "application/json" or "image/svg+xml";
    }
}

using System.Reflection;
using System.Security.Cryptography;
using Dateline.Host.Api.Contracts;

namespace Dateline.Host.Running;

/// <summary>Which program, models and knowledge are at work.</summary>
internal static class EngineStamp
{
    private static readonly Lazy<string?> _models = new(HashModels);

    /// <summary>Version of the program.</summary>
    public static string Version { get; } = typeof(Reading).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>SHA-256 over the names and bytes of the embedded weights, 64 hexadecimal digits, or null where there are none.</summary>
    public static string? Models => _models.Value;

    /// <summary>The stamp of lines made with <paramref name="knowledge"/>.</summary>
    public static EngineWire Of(Knowledge knowledge) => new(Version, Models, knowledge.Data.Hash);

    private static string? HashModels()
    {
        Assembly library = typeof(Reading).Assembly;
        string[] names = [.. library.GetManifestResourceNames().Where(name => name.StartsWith("models/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        if (names.Length == 0)
        {
            return null;
        }
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string name in names)
        {
            using Stream stream = library.GetManifestResourceStream(name)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

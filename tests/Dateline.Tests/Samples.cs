namespace Dateline.Tests;

/// <summary>The sample reports of the repository.</summary>
internal static class Samples
{
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}

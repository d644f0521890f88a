using System.Runtime.CompilerServices;

namespace Dateline.Tests;

/// <summary>The checkout that the tests were built from, and the gold texts where they are given.</summary>
public static class Repository
{
    private const string GoldVariable = "DATELINE_GOLD";

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>The folder <paramref name="name"/> of the gold texts. Without them the test is skipped with a message; in CI it fails.</summary>
    public static string Gold(string name)
    {
        string? gold = Environment.GetEnvironmentVariable(GoldVariable);
        if (string.IsNullOrEmpty(gold))
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                throw new InvalidOperationException($"{GoldVariable} is not set; in CI the tests on gold texts must run");
            }
            Assert.Skip($"{GoldVariable} is not set: this test needs the gold texts");
        }
        return Path.Combine(gold!, name);
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        string start = File.Exists(here) ? Path.GetDirectoryName(here)! : AppContext.BaseDirectory;
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dateline.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("The tests run outside a checkout of the project");
    }
}

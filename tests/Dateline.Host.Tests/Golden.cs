using System.Runtime.CompilerServices;

namespace Dateline.Host.Tests;

/// <summary>Holds text against a file below tests/Dateline.Host.Tests/golden; UPDATE_GOLDEN=1 writes the file anew.</summary>
internal static class Golden
{
    public static void Check(string actual, [CallerMemberName] string name = "")
    {
        string file = Path.Combine(Repository.Root, "tests", "Dateline.Host.Tests", "golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }
        File.Exists(file).ShouldBeTrue($"{file} is missing: run the test once with UPDATE_GOLDEN=1");
        actual.ShouldBe(File.ReadAllText(file));
    }
}

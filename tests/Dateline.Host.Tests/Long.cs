namespace Dateline.Host.Tests;

/// <summary>Whether the tests that take long are asked for (<c>./test --long</c>).</summary>
internal static class Long
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("DATELINE_LONG") == "1";
}

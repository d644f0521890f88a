using FsCheck;

namespace Dateline.Tests;

/// <summary>How properties are run: from one seed, so that a run of today and one of tomorrow see the same; with more cases where the long tests are asked for.</summary>
internal static class PropertyRuns
{
    private const ulong Seed = 20231120;
    private const ulong Gamma = 1;

    public static Config Seeded(int cases) =>
        Config.QuickThrowOnFailure.WithMaxTest(Long.IsAsked ? cases * 100 : cases).WithReplay(Seed, Gamma);
}

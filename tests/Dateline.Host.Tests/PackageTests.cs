using System.Diagnostics;

namespace Dateline.Host.Tests;

/// <summary>What is handed on: the script packs it, installs the tool from its folder into an empty one, and briefs, reads and verifies the samples with it.</summary>
public sealed class PackageTests
{
    [Fact]
    [Trait("Category", "Long")]
    public async Task The_packed_tool_installs_from_a_folder_and_briefs_the_samples()
    {
        ProcessStartInfo start = new("bash") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("build/package.sh");
        start.ArgumentList.Add("--check");
        start.ArgumentList.Add("tool");
        using Process packing = Process.Start(start)!;
        Task<string> output = packing.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await packing.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await packing.WaitForExitAsync(TestContext.Current.CancellationToken);
        packing.ExitCode.ShouldBe(0, error);
        (await output).ShouldContain("Dateline.Cli.");
    }
}

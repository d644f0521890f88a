using Dateline.Host.Tests.Commands;

namespace Dateline.Host.Tests.Serving;

/// <summary>A record of the two stories of <c>samples/</c>; they are read once for all tests.</summary>
internal static class SampleRecord
{
    private static readonly Lazy<Task<byte[]>> _record = new(MakeAsync);

    /// <summary>A copy of it, <c>dateline.db</c>, in a folder of its own.</summary>
    public static async Task<TemporaryFolder> CopyAsync()
    {
        TemporaryFolder folder = new();
        await File.WriteAllBytesAsync(folder["dateline.db"], await _record.Value, TestContext.Current.CancellationToken);
        return folder;
    }

    private static async Task<byte[]> MakeAsync()
    {
        using TemporaryFolder folder = new();
        Outcome outcome = await Commands.Program.RunAsync(["read", Path.Combine(Repository.Root, "samples", "bay-of-piran"), Path.Combine(Repository.Root, "samples", "the-drone-at-odzisi")], folder: folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
        return await File.ReadAllBytesAsync(folder["dateline.db"], TestContext.Current.CancellationToken);
    }
}

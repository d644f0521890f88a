using System.Text;
using Dateline.Host.Exports.Paper;
using Dateline.Host.Running;
using Dateline.Host.Tests.Serving;
using Dateline.Host.Tests.Web;

namespace Dateline.Host.Tests.Exports;

/// <summary>The brief on paper: printed by Chromium where there is one, which asks no host and runs nothing of a report.</summary>
public sealed class PaperTests
{
    private static readonly Dictionary<string, string> _world = new() { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" };

    [Fact]
    public async Task A_brief_of_stories_and_of_reports_that_mean_harm_is_printed()
    {
        Assert.SkipWhen(Chromium.Find(_world) is null, "Chromium is not installed (on Debian: apt-get install chromium)");
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        string hostile = HostileReports.Write(folder.Path);
        // The headline of five million letters would be five thousand sheets.
        File.Delete(Path.Combine(hostile, "hostile-2.txt"));
        (await Commands.Program.RunAsync(["read", hostile], folder: folder.Path)).Code.ShouldBe(0);
        Commands.Outcome printed = await Commands.Program.RunAsync(["brief", "--pdf", "brief.pdf"], folder: folder.Path, environment: _world);
        printed.Code.ShouldBe(0, printed.Error);
        byte[] pdf = await File.ReadAllBytesAsync(folder["brief.pdf"], TestContext.Current.CancellationToken);
        Encoding.Latin1.GetString(pdf.AsSpan(0, 5)).ShouldBe("%PDF-");
        // A script in the document would be named in the clear.
        Encoding.Latin1.GetString(pdf).ShouldNotContain("/JavaScript");
        pdf.Length.ShouldBeGreaterThan(50_000);
    }

    [Fact]
    public async Task No_host_is_asked_by_what_is_printed()
    {
        Chromium? chromium = Chromium.Find(_world);
        Assert.SkipWhen(chromium is null, "Chromium is not installed (on Debian: apt-get install chromium)");
        using System.Net.Sockets.TcpListener listener = new(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        string address = $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/";
        byte[] pdf = await chromium!.PrintAsync($"<!doctype html><title>x</title><img src='{address}'><link rel='stylesheet' href='{address}'><p>Words", TestContext.Current.CancellationToken);
        pdf.Length.ShouldBeGreaterThan(500);
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Where_there_is_no_chromium_one_line_says_what_to_do()
    {
        using TemporaryFolder folder = await SampleRecord.CopyAsync();
        Commands.Outcome refused = await Commands.Program.RunAsync(["brief", "--pdf", "brief.pdf"], folder: folder.Path, environment: new() { [Chromium.Variable] = folder["none"] });
        refused.Code.ShouldBe(ExitCode.Refused);
        refused.ErrorLines.Single().ShouldContain("apt-get install chromium");
        File.Exists(folder["brief.pdf"]).ShouldBeFalse();
    }
}

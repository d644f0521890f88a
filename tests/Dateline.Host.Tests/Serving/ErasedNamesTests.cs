using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Dateline.Host.Tests.Serving;

/// <summary>Numbers of actors that were erased are given again: nobody else's words may then stand under the erased name.</summary>
public sealed class ErasedNamesTests : IDisposable
{
    private const string Erased = "Ferry stays shut\n\nPORT VARDA – “The quay is empty,” Wilhelmina Zuckerbrot said on Monday.\n";
    private const string Later = "Pier too dear\n\nPORT VARDA – “We cannot pay for the pier any longer,” Marius Kolbein said on Monday.\n";
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_server_erases_it_forgets_itself()
    {
        await using Served served = await StartAsync();
        string report = await AddAsync(served, "erased.txt", Erased);
        (await served.Client.GetStringAsync("/api/v1/statements", _test)).ShouldContain("Zuckerbrot");
        using HttpResponseMessage purged = await served.Client.DeleteAsync($"/api/v1/reports/{report}?purge=true", _test);
        purged.EnsureSuccessStatusCode();
        await AddAsync(served, "later.txt", Later);
        foreach (string list in (string[])["statements", "quotations", "actors"])
        {
            string answer = await served.Client.GetStringAsync($"/api/v1/{list}", _test);
            answer.ShouldContain("Kolbein");
            answer.ShouldNotContain("Zuckerbrot");
        }
    }

    [Fact]
    public async Task What_the_command_line_erases_the_server_forgets_too()
    {
        await using Served served = await StartAsync();
        string report = await AddAsync(served, "erased.txt", Erased);
        await RunAsync("purge", report, "--yes", "--author", "Ada");
        _folder.Write("later.txt", Later);
        await RunAsync("read", "later.txt");
        string other = await AddAsync(served, "again.txt", Erased.Replace("The quay is empty", "Nobody sails", StringComparison.Ordinal));
        string quotations = await served.Client.GetStringAsync($"/api/v1/quotations?report={other}", _test);
        quotations.ShouldContain("Zuckerbrot");
        quotations.ShouldNotContain("Kolbein");
        await RunAsync("verify");
        await RunAsync("who");
    }

    private async Task<Served> StartAsync()
    {
        string key = (await Commands.Program.RunAsync(["keys", "add", "tests", "--scope", "admin"], folder: _folder.Path)).Output.Trim();
        Served served = await Served.StartAsync(_folder["dateline.db"]);
        served.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return served;
    }

    private async Task RunAsync(params string[] arguments)
    {
        Commands.Outcome outcome = await Commands.Program.RunAsync(arguments, folder: _folder.Path);
        outcome.Code.ShouldBe(0, outcome.Error);
    }

    private static async Task<string> AddAsync(Served served, string id, string text)
    {
        using StringContent content = new(JsonSerializer.Serialize(new { id, outlet = "The Quay", published = "2025-03-04", text }), Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await served.Client.PostAsync("/api/v1/reports?told=true", content, _test);
        answer.EnsureSuccessStatusCode();
        using JsonDocument taken = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(_test));
        return taken.RootElement.GetProperty("taken")[0].GetProperty("report").GetString()!;
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dateline.Host.Tests.Commands;

namespace Dateline.Host.Tests.Serving;

public sealed class KeysTests
{
    private const string Line = """{"id":"quay.txt","outlet":"The Quay","published":"2025-05-23","text":"Harbour reopens\n\nThe harbour reopened on Friday. “We are glad,” said the harbour master, Ada Brask."}""";
    private static readonly CancellationToken _test = TestContext.Current.CancellationToken;

    private static async Task<string> KeyAsync(TemporaryFolder folder, string scope) => (await Commands.Program.RunAsync(["keys", "add", scope + "er", "--scope", scope], folder: folder.Path)).Output.Trim();

    private static async Task<HttpStatusCode> PostAsync(Served served, string? key)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/reports") { Content = new StringContent(Line, Encoding.UTF8, "application/x-ndjson") };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage answer = await served.Client.SendAsync(request, _test);
        return answer.StatusCode;
    }

    [Fact]
    public async Task Writing_wants_a_key_with_the_scope_for_it()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        (await PostAsync(served, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(served, "dateline_invented")).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(served, await KeyAsync(folder, "read"))).ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(served, await KeyAsync(folder, "write"))).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(served, await KeyAsync(folder, "admin"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_revoked_key_is_none_at_once()
    {
        using TemporaryFolder folder = new();
        string key = await KeyAsync(folder, "write");
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        (await PostAsync(served, key)).ShouldBe(HttpStatusCode.OK);
        (await Commands.Program.RunAsync(["keys", "revoke", "writeer"], folder: folder.Path)).Code.ShouldBe(0);
        (await PostAsync(served, key)).ShouldBe(HttpStatusCode.Unauthorized);
        JsonElement listed = (await Commands.Program.RunAsync(["keys", "list", "--jsonl"], folder: folder.Path)).Objects.ShouldHaveSingleItem();
        listed.GetProperty("revokedAt").GetString().ShouldNotBeNull();
    }

    [Fact]
    public async Task Keys_are_kept_by_their_hashes_only_and_for_their_user_only()
    {
        using TemporaryFolder folder = new();
        string key = await KeyAsync(folder, "read");
        string kept = await File.ReadAllTextAsync(folder["dateline.db.keys"], _test);
        kept.ShouldNotContain(key);
        kept.ShouldNotContain(key["dateline_".Length..]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder["dateline.db.keys"]).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Who_serves_behind_a_proxy_has_everything_asked_for_by_key_whatever_the_server_is_called()
    {
        using TemporaryFolder folder = new();
        Outcome refused = await Commands.Program.RunAsync(["serve", "--keys", "--urls", "http://127.0.0.1:0"], folder: folder.Path);
        refused.Code.ShouldBe(2);
        refused.ErrorLines.ShouldHaveSingleItem().ShouldContain("dateline keys add");
        string key = await KeyAsync(folder, "write");
        await using Served served = await Served.StartAsync(folder["dateline.db"], "--keys");
        (await AskAsync(HttpMethod.Get, "/", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(HttpMethod.Get, "/api/v1/health", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(HttpMethod.Post, "/add?handler=sample", null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(HttpMethod.Get, "/", key)).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(served, key)).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> AskAsync(HttpMethod method, string path, string? with)
        {
            using HttpRequestMessage request = new(method, path);
            request.Headers.Host = "record.example";
            request.Headers.Authorization = with is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"reader:{with}")));
            using HttpResponseMessage answer = await served.Client.SendAsync(request, _test);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Keys_that_are_made_at_the_same_time_are_all_kept()
    {
        using TemporaryFolder folder = new();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Commands.Program.RunAsync(["keys", "add", $"reader {number}"], folder: folder.Path), _test)));
        (await Commands.Program.RunAsync(["keys", "list", "--jsonl"], folder: folder.Path)).Objects.Select(key => key.GetProperty("name").GetString()).Order().ShouldBe(Enumerable.Range(0, 8).Select(number => $"reader {number}"));
    }

    [Fact]
    public async Task A_broken_file_of_keys_is_a_fault_of_the_server_and_its_place_is_told_to_nobody()
    {
        using TemporaryFolder folder = new();
        await using Served served = await Served.StartAsync(folder["dateline.db"]);
        folder.Write("dateline.db.keys", "no keys");
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/health");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "dateline_invented");
        using HttpResponseMessage answer = await served.Client.SendAsync(request, _test);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(_test)).ShouldNotContain(folder.Path);
    }

    [Fact]
    public async Task Beyond_this_machine_nothing_is_served_without_a_key()
    {
        using TemporaryFolder folder = new();
        Outcome refused = await Commands.Program.RunAsync(["serve", "--urls", "http://0.0.0.0:0"], folder: folder.Path);
        refused.Code.ShouldBe(2);
        refused.ErrorLines.ShouldHaveSingleItem().ShouldContain("dateline keys add");
        string key = await KeyAsync(folder, "read");
        await using Served served = await Served.StartAsync(folder["dateline.db"], "--urls", "http://0.0.0.0:0");
        foreach ((string path, string scheme) in ((string, string)[])[("/", "Basic"), ("/api/v1/health", "Bearer")])
        {
            using HttpResponseMessage closed = await served.Client.GetAsync(path, _test);
            closed.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            closed.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe(scheme);
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.Authorization = new AuthenticationHeaderValue(scheme, scheme == "Basic" ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"ada:{key}")) : key);
            using HttpResponseMessage open = await served.Client.SendAsync(request, _test);
            open.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}

using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

/// <summary>A report that its outlet takes back stays in the record, is shown as taken back wherever a person meets it, and counts neither as saying so nor as leaving out.</summary>
public sealed class RetractionTests
{
    private const string Wire = "Orlan ferry closed for a year\n\nThe Orlan ferry will be closed for a year. “We cannot pay the pilots any longer and the ferry stays in port until the spring,” Harbour Minister Bero Halk said on Monday. The union of the pilots met in the town hall of Orlan.\n";
    private const string Gazette = "Minister: Orlan ferry stays in port\n\nHarbour Minister Bero Halk said on Monday: “We cannot pay the pilots any longer and the ferry stays in port until the spring.” The pilots of the Orlan ferry met in the town hall.\n";
    private const string Notice = "Orlan ferry: report withdrawn\n\nOrlan Wire has withdrawn its report on the closure of the Orlan ferry. Harbour Minister Bero Halk did not speak on Monday.\n";

    [Fact]
    public async Task A_report_that_is_taken_back_shows_so_everywhere_and_confirms_nothing()
    {
        using TemporaryFolder folder = new();
        folder.Write("wire.txt", Wire);
        folder.Write("gazette.txt", Gazette);
        folder.Write("first.csv", "file,outlet,published\nwire.txt,Orlan Wire,2025-06-02\ngazette.txt,Gazette,2025-06-03\n");
        (await RunAsync(folder, "read", "--manifest", "first.csv")).Code.ShouldBe(0);
        string before = (await RunAsync(folder, "brief")).Output;
        before.ShouldContain("Orlan Wire; copied by Gazette");
        folder.Write("notice.txt", Notice);
        folder.Write("second.csv", "file,outlet,published,retracts\nnotice.txt,Orlan Wire,2025-06-04,wire.txt\n");
        (await RunAsync(folder, "read", "--manifest", "second.csv")).Code.ShouldBe(0);

        string brief = string.Join(' ', (await RunAsync(folder, "brief")).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        brief.ShouldNotContain("2 reports, 2 publishers");
        brief.ShouldContain("Orlan Wire [retracted]");
        brief.ShouldContain("taken back by its outlet, 4 June 2025");
        brief.ShouldContain("1 more retracted");
        JsonElement story = (await RunAsync(folder, "stories", "--jsonl")).Objects.Single();
        string retracted = story.GetProperty("retracted").EnumerateArray().Single().GetString()!;
        (await RunAsync(folder, "stories")).Output.ShouldContain("3 (1 retracted)");
        JsonElement[] quotes = (await RunAsync(folder, "quotes", "--jsonl", "--outlet", "Orlan Wire")).Objects;
        quotes.Where(quote => quote.GetProperty("report").GetString() == retracted).ShouldNotBeEmpty();
        quotes.ShouldAllBe(quote => quote.GetProperty("retractedBy").ValueKind == JsonValueKind.String == (quote.GetProperty("report").GetString() == retracted));
        (await RunAsync(folder, "quotes")).Output.ShouldContain("[retracted]");
        (await RunAsync(folder, "search", "ferry", "closed")).Output.ShouldContain("[retracted]");
        (await RunAsync(folder, "show", retracted)).Output.ShouldContain("retracted: its outlet took it back");
        (await RunAsync(folder, "show", retracted, "--jsonl")).Objects.Single().GetProperty("retractedBy").GetString().ShouldNotBeNullOrEmpty();
        (await RunAsync(folder, "outlets")).Output.ShouldContain("Orlan Wire");
        string quotation = quotes.First(quote => quote.GetProperty("report").GetString() == retracted).GetProperty("id").GetString()!;
        foreach (string id in (string[])[retracted, quotation])
        {
            string.Join(' ', (await RunAsync(folder, "explain", id)).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain("its report is retracted");
        }
        (await RunAsync(folder, "brief", "--html", "brief.html")).Code.ShouldBe(0);
        (await File.ReadAllTextAsync(folder["brief.html"], TestContext.Current.CancellationToken)).ShouldContain("taken back by its outlet");
        JsonElement told = (await RunAsync(folder, "brief", "--jsonl")).Objects.Single();
        told.GetProperty("reports").EnumerateArray().Count(IsRetracted).ShouldBe(1);
        told.GetProperty("origins").EnumerateArray().ShouldAllBe(origin => origin.GetProperty("reports").GetInt32() < 2);
        Outcome events = await RunAsync(folder, "export", "jsonl");
        events.Objects.ShouldAllBe(line => IsRetracted(line) == (line.GetProperty("report").GetString() == retracted));
        (await RunAsync(folder, "verify")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task An_agencys_kill_takes_back_what_was_sent_under_its_id()
    {
        using TemporaryFolder folder = new();
        folder.Write("item.json", """{"uri":"tag:orlan.example,2025:17","version":"1","pubstatus":"usable","provider":"Orlan Wire","versioncreated":"2025-06-02T08:00:00Z","language":"en","headline":"Orlan ferry closed for a year","body_text":"The Orlan ferry will be closed for a year. “We cannot pay the pilots any longer,” Harbour Minister Bero Halk said on Monday."}""");
        folder.Write("kill.json", """{"uri":"tag:orlan.example,2025:17","version":"2","pubstatus":"canceled","provider":"Orlan Wire","versioncreated":"2025-06-02T09:00:00Z","language":"en","headline":"KILL: Orlan ferry","body_text":"Editors: kill the report on the Orlan ferry."}""");
        (await RunAsync(folder, "read", "kill.json", "item.json")).Code.ShouldBe(0);
        JsonElement story = (await RunAsync(folder, "stories", "--jsonl")).Objects.Single();
        story.GetProperty("reports").GetArrayLength().ShouldBe(2);
        string item = (await RunAsync(folder, "quotes", "--jsonl")).Objects.First(quote => quote.GetProperty("text").GetString()!.Contains("pilots", StringComparison.Ordinal)).GetProperty("report").GetString()!;
        story.GetProperty("retracted").EnumerateArray().Select(id => id.GetString()).ShouldBe([item]);
        (await RunAsync(folder, "verify")).Code.ShouldBe(0);
    }

    private static bool IsRetracted(JsonElement line) => line.TryGetProperty("retractedBy", out _);

    private static Task<Outcome> RunAsync(TemporaryFolder folder, params string[] arguments) => Program.RunAsync(arguments, folder: folder.Path);
}

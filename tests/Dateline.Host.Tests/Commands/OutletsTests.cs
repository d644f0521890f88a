using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

public sealed class OutletsTests
{
    private const string Head = "# source: invented\n# licence: CC0-1.0\n# date: 2025-06-02\nhost\toutlet\tpublisher\towner\townership\tcountry\tlanguages\tkind\tsource\n";

    [Fact]
    public async Task The_record_tells_what_it_holds_of_each_outlet_and_the_users_registry_who_is_behind_it()
    {
        using TemporaryFolder folder = await ReadAsync();
        JsonElement[] outlets = (await RunAsync(folder, "outlets", "--jsonl")).Objects;
        outlets.Select(row => $"{row.GetProperty("outlet").GetString()} {row.GetProperty("kind").GetString()} {row.GetProperty("owner").GetString()} {row.GetProperty("reports").GetInt32()}")
            .ShouldBe(["Coast Daily newspaper Skerry Trust 1", "Orlan Wire agency Skerry Trust 1", "Unheard Of   1"]);
        (await RunAsync(folder, "outlets", "--kind", "agency")).Output.ShouldNotContain("Coast Daily");
        (await RunAsync(folder, "outlets", "--registry", "--jsonl")).Objects.Length.ShouldBeGreaterThan(100);
        (await RunAsync(folder, "outlets", "nobody at all")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Outlets_of_one_owner_are_one_origin_and_the_brief_tells_their_kinds()
    {
        using TemporaryFolder folder = await ReadAsync();
        string brief = string.Join(' ', (await RunAsync(folder, "brief")).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        brief.ShouldContain("2 publishers (an agency), 1 origin: the publishers have one owner, Skerry Trust");
    }

    private static async Task<TemporaryFolder> ReadAsync()
    {
        TemporaryFolder folder = new();
        folder.Write("knowledge/outlets/outlets-mine.tsv", Head + "wire.example\tOrlan Wire\tOrlan Wire Ltd\tSkerry Trust\t\tGB\ten\tagency\tinvented\ncoast.example\tCoast Daily\tCoast Press\tSkerry Trust\t\tGB\ten\tnewspaper\tinvented\n");
        folder.Write("a.txt", "Minister: Orlan ferry stays in port\n\n“We cannot pay the pilots any longer and the ferry stays in port until the spring,” Harbour Minister Bero Halk said on Monday. The union met in the town hall of Orlan.\n");
        folder.Write("b.txt", "Orlan ferry will not sail\n\nHarbour Minister Bero Halk said on Monday: “We cannot pay the pilots any longer and the ferry stays in port until the spring.” Shops at the Orlan ferry closed early, and the baker gave his bread away.\n");
        folder.Write("c.txt", "Bread prices rise\n\nBakers in the capital ask more for a loaf since flour has become dear.\n");
        folder.Write("m.csv", "file,outlet,url,published\na.txt,,https://www.wire.example/1,2025-06-02\nb.txt,Coast Daily,,2025-06-03\nc.txt,Unheard Of,,2025-01-03\n");
        (await RunAsync(folder, "read", "--manifest", "m.csv")).Code.ShouldBe(0);
        return folder;
    }

    private static Task<Outcome> RunAsync(TemporaryFolder folder, params string[] arguments) => Program.RunAsync([.. arguments, "--data", "knowledge"], folder: folder.Path);
}

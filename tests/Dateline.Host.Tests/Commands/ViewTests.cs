using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

/// <summary>Visits, meetings, commitments and itineraries of a record.</summary>
public sealed class ViewTests
{
    private const string Post = """
        Lind in Estonia for talks on the ferry line

        President Marta Lind of Latvia visited Tallinn on Tuesday and met Prime Minister Toomas Kask there.

        “We will keep the line open,” Lind told reporters in Tallinn on Tuesday. She will visit Helsinki on Thursday.
        """;

    private const string Herald = """
        Marta Lind visits Tallinn over the ferry line

        Latvian President Marta Lind visited Tallinn on March 4 to speak about the ferry line.

        Latvia pledged 12 million euros to Estonia for the harbour. President Marta Lind did not visit Riga on Monday.
        """;

    [Fact]
    public async Task A_table_of_many_columns_is_little_wider_than_a_terminal_and_outlets_stand_apart_from_what_was_said()
    {
        using TemporaryFolder folder = await Serving.SampleRecord.CopyAsync();
        foreach (string verb in (string[])["meetings", "visits", "outlets", "quotes", "stories", "search croatia"])
        {
            (await Program.RunAsync(verb.Split(' '), folder: folder.Path)).Lines.ShouldAllBe(line => line.Length < 200, verb);
        }
        (await Program.RunAsync(["who", "dreniskar"], folder: folder.Path)).Output.ShouldContain("Radio Golfovento (warned): Zagreb has until Friday");
    }

    private static async Task<JsonElement[]> Asked(params string[] arguments)
    {
        using TemporaryFolder folder = new();
        folder.Write("texts/post.txt", Post);
        folder.Write("texts/herald.txt", Herald);
        folder.Write("texts/manifest.csv", "file,outlet,url,published\npost.txt,Baltic Post,,2025-03-05\nherald.txt,Gulf Herald,,2025-03-05\n");
        Outcome read = await Program.RunAsync(["read", folder["texts"]], folder: folder.Path);
        read.Code.ShouldBe(0, read.Error);
        return (await Program.RunAsync([.. arguments, "--jsonl"], folder: folder.Path)).Objects;
    }

    private static string Shown(JsonElement row, params string[] names) => string.Join(' ', names.Select(name => row.GetProperty(name).ToString()));

    [Fact]
    public async Task An_itinerary_gives_places_and_days_with_the_words_of_each_outlet()
    {
        JsonElement[] rows = await Asked("who", "Marta Lind", "--where");
        JsonElement[] tallinn = [.. rows.Where(row => row.GetProperty("place").GetString() == "Tallinn")];
        tallinn.ShouldAllBe(row => Shown(row, "from", "to", "country") == "2025-03-04 2025-03-04 EE");
        tallinn.Select(row => row.GetProperty("outlet").GetString()).Distinct().Order().ShouldBe(["Baltic Post", "Gulf Herald"]);
        tallinn.Select(row => row.GetProperty("what").GetString()).ShouldContain("said");
        rows.ShouldContain(row => Shown(row, "place", "from", "status") == "Helsinki 2025-03-06 planned");
        rows.ShouldNotContain(row => row.GetProperty("place").GetString() == "Riga");
    }

    [Fact]
    public async Task A_visit_that_two_outlets_tell_is_one_and_a_denied_one_says_so()
    {
        JsonElement[] rows = await Asked("visits", "--actor", "Marta Lind");
        JsonElement[] tallinn = [.. rows.Where(row => row.GetProperty("place").GetString() == "Tallinn" && row.GetProperty("from").GetString() == "2025-03-04")];
        tallinn.Length.ShouldBeGreaterThan(1);
        tallinn.Select(row => row.GetProperty("id").GetString()).Distinct().Count().ShouldBe(1);
        rows.ShouldContain(row => Shown(row, "place", "status") == "Riga denied");
    }

    [Fact]
    public async Task A_pledge_is_a_commitment_with_its_amount()
    {
        JsonElement row = (await Asked("commitments")).ShouldHaveSingleItem();
        Shown(row, "what", "outlet").ShouldBe("pledged Gulf Herald");
        row.GetProperty("numbers")[0].GetString().ShouldBe("amount EUR 12000000");
        row.GetProperty("whoActors")[0].GetString().ShouldBe("latvia");
    }

    [Fact]
    public async Task Meetings_are_listed_apart_from_visits() =>
        (await Asked("meetings")).ShouldContain(row => row.GetProperty("what").GetString() == "meeting" && row.GetProperty("whom").ToString().Contains("Toomas Kask"));
}

namespace Dateline.Host.Tests.Commands;

public sealed class ActorsTests
{
    [Fact]
    public async Task Imported_actors_are_known_in_the_folder_that_data_takes()
    {
        using TemporaryFolder folder = new();
        folder.Write("query.csv", "person,personLabel,officeLabel,start,end\nhttp://www.wikidata.org/entity/Q900001,Ilze Vanaga,Minister of Harbours of Latvia,2021-03-01,\nnonsense\n");
        Outcome imported = await Program.RunAsync(["actors", "import", "query.csv", "--to", "mine"], folder: folder.Path);
        imported.Code.ShouldBe(0);
        imported.ErrorLines.Single().ShouldBe("query.csv:3: 1 cells, but 5 columns");
        imported.Output.ShouldStartWith("1 actors, 1 new offices, 1 holders, 1 line not taken: ");
        Outcome annotated = await Program.RunAsync(["annotate", "-", "--data", "mine"], "{\"id\":\"a\",\"published\":\"2023-01-02\",\"text\":\"Quays\\n\\nIlze Vanaga said that the quays were full.\"}\n", folder: folder.Path);
        annotated.Output.ShouldContain("\"actor\":\"ilze-vanaga-q900001\"");
    }

    [Theory]
    [InlineData("actors", "import", "no-such-file.csv", "--to", "mine")]
    [InlineData("actors", "import", "empty.csv", "--to", "mine")]
    public async Task A_file_without_actors_gives_exit_code_2(params string[] arguments)
    {
        using TemporaryFolder folder = new();
        folder.Write("empty.csv", "person,personLabel\n");
        Outcome outcome = await Program.RunAsync(arguments, folder: folder.Path);
        outcome.Code.ShouldBe(2);
        outcome.Output.ShouldBe("");
    }
}

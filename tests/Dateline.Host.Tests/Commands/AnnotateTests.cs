using System.Text;
using System.Text.Json;

namespace Dateline.Host.Tests.Commands;

public sealed class AnnotateTests
{
    private const string Line = """{"id":"a","outlet":"Orlan Wire","published":"2025-03-04","headline":"Ferry closed","text":"“We ask both sides,” Marrant said."}""";

    [Fact]
    public async Task Each_input_line_gives_one_line_in_the_order_of_the_input()
    {
        StringBuilder input = new();
        for (int i = 0; i < 200; i++)
        {
            input.Append($"{{\"id\":\"r{i}\",\"text\":\"Report {i}. {new string('x', i * 7 % 50)}\"}}\n");
        }
        Outcome one = await Program.RunAsync(["annotate", "-", "--threads", "1"], input.ToString());
        Outcome many = await Program.RunAsync(["annotate", "-", "--threads", "7"], input.ToString());
        one.Code.ShouldBe(0);
        one.Objects.Select(line => line.GetProperty("id").GetString()).ShouldBe(Enumerable.Range(0, 200).Select(i => $"r{i}"));
        many.Output.ShouldBe(one.Output);
    }

    [Fact]
    public async Task Every_line_says_its_format_unit_text_hash_and_engine()
    {
        JsonElement line = (await Program.RunAsync(["annotate", "-"], Line)).Objects.Single();
        line.GetProperty("format").GetInt32().ShouldBe(1);
        line.GetProperty("offsets").GetString().ShouldBe("utf-16");
        line.GetProperty("textHash").GetString()!.Length.ShouldBe(64);
        line.GetProperty("engine").EnumerateObject().Select(property => property.Name).ShouldBe(["version", "models", "data"]);
        line.GetProperty("signals").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task The_headline_is_joined_before_the_text_with_a_blank_line()
    {
        JsonElement line = (await Program.RunAsync(["annotate", "-", "--text"], Line)).Objects.Single();
        line.GetProperty("text").GetString().ShouldBe("Ferry closed\n\n“We ask both sides,” Marrant said.");
    }

    [Fact]
    public async Task A_day_that_was_handed_in_is_given()
    {
        JsonElement published = (await Program.RunAsync(["annotate", "-"], Line)).Objects.Single().GetProperty("published");
        published.GetProperty("value").GetString().ShouldBe("2025-03-04");
        published.GetProperty("how").GetString().ShouldBe("given");
    }

    [Fact]
    public async Task Doubles_of_one_report_each_get_their_line()
    {
        Outcome outcome = await Program.RunAsync(["annotate", "-"], Line + "\n" + Line.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));
        outcome.Objects.Select(line => line.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("not json", "it is not a JSON object")]
    [InlineData("{\"text\":\"x\"}", "'id' is missing")]
    [InlineData("{\"id\":\"x\"}", "'text' is missing")]
    [InlineData("{\"id\":\"x\",\"text\":7}", "'text' is not in its form")]
    [InlineData("{\"id\":\"x\",\"text\":\"t\",\"published\":\"yesterday\"}", "'published' is not an ISO 8601 day")]
    [InlineData("{\"id\":\"x\",\"text\":\"t\",\"kind\":\"essay\"}", "'kind' is one of")]
    public async Task A_bad_line_is_said_and_the_run_goes_on(string bad, string reason)
    {
        Outcome outcome = await Program.RunAsync(["annotate", "-"], $"{bad}\n{Line}\n");
        outcome.Code.ShouldBe(0);
        outcome.Lines.Length.ShouldBe(1);
        outcome.ErrorLines.Single().ShouldStartWith($"dateline: input line 1: {reason}");
    }

    [Theory]
    [InlineData("""["x","y"]""")]
    [InlineData("""[[0,3],["x",{}]]""")]
    [InlineData("[0,3.5]")]
    public async Task A_party_that_is_no_span_is_said_and_the_run_goes_on(string source)
    {
        Outcome outcome = await Program.RunAsync(["annotate", "-", "--pairs"], $"{{\"id\":\"a\",\"text\":\"Ann met Bob.\",\"source\":{source},\"target\":[8,11]}}\n{Line}\n");
        outcome.Code.ShouldBe(0);
        outcome.Lines.Length.ShouldBe(1);
        outcome.ErrorLines.Single().ShouldStartWith("dateline: input line 1: 'source' is no span in the text");
    }

    [Fact]
    public async Task When_no_line_can_be_taken_the_exit_code_is_2() => (await Program.RunAsync(["annotate", "-"], "x\ny\n")).Code.ShouldBe(2);

    [Fact]
    public async Task No_input_is_no_fault() => (await Program.RunAsync(["annotate", "-"])).ShouldBe(new Outcome(0, "", ""));

    [Fact]
    public async Task Bad_lines_go_to_the_file_of_rejects()
    {
        using TemporaryFolder folder = new();
        await Program.RunAsync(["annotate", "-", "--rejects", "bad.jsonl"], $"nonsense\n{Line}\n", folder.Path);
        string line = File.ReadAllLines(Path.Combine(folder.Path, "bad.jsonl")).Single();
        line.ShouldBe("""{"source":"-","line":1,"reason":"it is not a JSON object","input":"nonsense"}""");
    }

    [Fact]
    public async Task A_lone_surrogate_is_replaced_and_the_report_is_read()
    {
        JsonElement line = (await Program.RunAsync(["annotate", "-", "--text"], """{"id":"s","text":"a\ud800b \ud83d\ude00 c\udc00"}""")).Objects.Single();
        line.GetProperty("text").GetString().ShouldBe("a\uFFFDb \U0001F600 c\uFFFD");
    }

    [Fact]
    public async Task Letters_of_all_scripts_stand_as_they_are()
    {
        Outcome outcome = await Program.RunAsync(["annotate", "-", "--text"], """{"id":"ž","text":"Ђоковић & <b> “x” 'y'"}""");
        outcome.Output.ShouldContain("\"text\":\"Ђоковић & <b> “x” 'y'\"");
        outcome.Output.ShouldStartWith("{\"id\":\"ž\"");
    }
}

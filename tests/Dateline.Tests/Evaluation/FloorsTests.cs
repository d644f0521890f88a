using Dateline.Eval.Running;

namespace Dateline.Tests.Evaluation;

public sealed class FloorsTests
{
    [Fact]
    public void No_figure_lies_under_its_pinned_floor()
    {
        string gold = Path.GetDirectoryName(Repository.Gold("stories"))!;
        using StringWriter output = new();
        using StringWriter errors = new();
        string floors = Path.Combine(Repository.Root, "eval", "floors.json");
        int code = EvalProgram.Run(["floors", gold, "--floors", floors], output, errors);
        Assert.SkipWhen(code == 3, errors.ToString());
        code.ShouldBe(0, errors.ToString());
    }

    [Fact]
    public void A_floor_is_not_lowered_without_the_flag()
    {
        Floors floors = new();
        floors.Pin("set", "hash", new Dictionary<string, double> { ["figure"] = 0.9 }, mayLower: false);
        Should.Throw<InvalidOperationException>(() => floors.Pin("set", "hash", new Dictionary<string, double> { ["figure"] = 0.8 }, mayLower: false));
        Should.Throw<InvalidOperationException>(() => floors.Pin("set", "other", new Dictionary<string, double> { ["figure"] = 0.95 }, mayLower: false));
        floors.Pin("set", "hash", new Dictionary<string, double> { ["figure"] = 0.8 }, mayLower: true);
        floors.Figures["figure"].ShouldBe(0.8);
    }

    [Fact]
    public void A_figure_under_its_floor_is_named()
    {
        Floors floors = new();
        floors.Pin("set", "hash", new Dictionary<string, double> { ["figure"] = 0.9 }, mayLower: false);
        floors.Fallen(new Dictionary<string, double> { ["figure"] = 0.85 }).ShouldHaveSingleItem().ShouldContain("figure: 0.850");
        floors.Fallen(new Dictionary<string, double> { ["figure"] = 0.9 }).ShouldBeEmpty();
    }
}

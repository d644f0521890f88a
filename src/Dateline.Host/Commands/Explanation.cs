using Dateline.Host.Api.Contracts;
using Dateline.Host.Exports.Text;
using Dateline.Host.Running;
using Dateline.Storage;
using Dateline.Text;

namespace Dateline.Host.Commands;

/// <summary>Characters that a line comes from, and what they are of it.</summary>
internal sealed record ExplainedSpan(string Role, Report Report, TextSpan Span)
{
    /// <summary>From which bytes of the page they come, or null where the report was no page.</summary>
    public (int Start, int End)? Bytes { get; init; }
}

/// <summary>What a line of the record is.</summary>
/// <param name="Line">The line.</param>
/// <param name="What">What it is, in a sentence.</param>
/// <param name="By">The rule or model that made it, or null.</param>
/// <param name="Run">The run that made it, or null.</param>
/// <param name="Spans">The characters that it comes from.</param>
internal sealed record Explanation(LineReference Line, string What, string? By, Run? Run, IReadOnlyList<ExplainedSpan> Spans)
{
    private const int Context = 60;

    /// <summary>Which evidence joined or parted it, in plain words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>For people.</summary>
    public string Text(Surroundings world)
    {
        TextBlock block = new(world.Width);
        block.Wrapped(0, 2, $"{Ansi.Bold($"{WireWords.Hyphened(Line.Kind.ToString())} {Line.Id}", world.Colour)}: {Lines.Plain(What)}");
        if (By is not null)
        {
            block.Line(2, $"by the rule {Lines.Plain(By)}");
        }
        if (Run is not null)
        {
            block.Wrapped(2, 4, $"in run {Run.Id}: Dateline {Run.ProgramVersion}, models {Short(Run.ModelsHash)}, knowledge {Short(Run.DataHash)}");
        }
        foreach (string reason in Reasons)
        {
            block.Wrapped(2, 4, Lines.Plain(reason));
        }
        foreach (ExplainedSpan span in Spans)
        {
            ContextWire place = Place(span);
            string marked = world.Colour ? Ansi.Marked(Lines.Plain(place.Text)) : $"[{Lines.Plain(place.Text)}]";
            block.Wrapped(2, 4, $"{span.Role}: …{Lines.Plain(place.Before)}{(char.IsWhiteSpace(place.Before.LastOrDefault('x')) ? " " : "")}{marked}{(char.IsWhiteSpace(place.After.FirstOrDefault('x')) ? " " : "")}{Lines.Plain(place.After).TrimStart(' ')}…  {Ansi.Dim($"{Lines.Plain(span.Report.Label)}:{span.Span}{(span.Bytes is (int first, int behind) ? $" (bytes {first}..{behind})" : "")}", world.Colour)}");
        }
        return block.ToString();
    }

    /// <summary>For programs.</summary>
    public ExplanationWire Wire() => new()
    {
        Id = Line.Id,
        Kind = WireWords.Hyphened(Line.Kind.ToString()),
        What = What,
        By = By,
        Run = Run is null ? null : new RunWire(Run.Id, Run.ProgramVersion, Run.ModelsHash, Run.DataHash),
        Reasons = Reasons,
        Evidence = [.. Spans.Select(Place)],
    };

    private static string Short(string hash) => hash.Length == 0 ? "none" : hash[..Math.Min(12, hash.Length)];

    /// <summary>The characters of <paramref name="explained"/> with those around them.</summary>
    public static ContextWire Place(ExplainedSpan explained)
    {
        string text = explained.Report.Text.Value;
        int from = Math.Max(0, explained.Span.Start - Context);
        int to = Math.Min(text.Length, explained.Span.End + Context);
        from += from > 0 && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return new ContextWire(
            explained.Role,
            explained.Report.Id,
            explained.Span,
            text[Math.Min(from, explained.Span.Start)..explained.Span.Start],
            explained.Report.Text[explained.Span],
            text[explained.Span.End..Math.Max(to, explained.Span.End)],
            explained.Report.Text.Hash,
            explained.Bytes is (int start, int end) ? [start, end] : null);
    }
}

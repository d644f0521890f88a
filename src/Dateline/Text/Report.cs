namespace Dateline.Text;

/// <summary>What kind of text a report is.</summary>
public enum ReportKind
{
    /// <summary>A news report.</summary>
    Report,

    /// <summary>The words of an occasion, written down.</summary>
    Transcript,

    /// <summary>A release by an office or an organisation.</summary>
    PressRelease,

    /// <summary>A post on a network.</summary>
    Post,
}

/// <summary>One text that one outlet published. Its text never changes; another text at the same address is another version. Lists are compared by reference.</summary>
public sealed record Report
{
    /// <summary>Makes the report and its id.</summary>
    /// <param name="label">What the caller calls it: a file name or the id of an input line; not part of its identity.</param>
    /// <param name="outlet">Who published it, or null where nobody said.</param>
    /// <param name="text">The text, fixed.</param>
    /// <param name="issuedOutlet">The outlet that its id was issued with (empty for none), where a person corrected it since; else null.</param>
    public Report(string label, string? outlet, ReportText text, string? issuedOutlet = null)
    {
        IssuedOutlet = issuedOutlet;
        Label = label;
        Outlet = outlet;
        Text = text;
        Id = ContentHash.Id("report", issuedOutlet ?? outlet ?? "", text.Value);
    }

    /// <summary>Hash over outlet and text, <see cref="ContentHash.IdLength"/> hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>What the caller calls it: a file name or the id of an input line.</summary>
    public string Label { get; }

    /// <summary>Who published it, or null where nobody said.</summary>
    public string? Outlet { get; }

    /// <summary>The outlet that its id is a hash of (empty for none), where a person corrected it since; null where that is <see cref="Outlet"/>.</summary>
    public string? IssuedOutlet { get; }

    /// <summary>Who owns the outlet, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The text.</summary>
    public ReportText Text { get; }

    /// <summary>The runs of the text and what they are, in the order of the text.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>The kind of text.</summary>
    public ReportKind Kind { get; init; }

    /// <summary>The day of publication as given with the report by whoever handed it in, or null.</summary>
    public DateOnly? PublishedGiven { get; init; }

    /// <summary>The day on which it came in, or null; it bounds the day of publication from above.</summary>
    public DateOnly? Seen { get; init; }

    /// <summary>ISO 639 code of the body's language, or null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The label of the report that this one replaces, or null.</summary>
    public string? Replaces { get; init; }

    /// <summary>The label of the report that this one retracts, or null.</summary>
    public string? Retracts { get; init; }

    /// <summary>What was odd when the bytes became text.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

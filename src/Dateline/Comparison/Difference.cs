using Dateline.Text;

namespace Dateline.Comparison;

/// <summary>In what two renderings or accounts differ. The order is the order of consequence.</summary>
public enum Aspect
{
    /// <summary>Who or what the sentence is about.</summary>
    Subject,

    /// <summary>Who said it, or who is blamed.</summary>
    Attribution,

    /// <summary>A number.</summary>
    Number,

    /// <summary>How sure it is.</summary>
    Certainty,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where.</summary>
    Place,

    /// <summary>Who or what is named.</summary>
    Scope,

    /// <summary>Words whose exchange may change the meaning.</summary>
    Wording,

    /// <summary>Words left out.</summary>
    Shortened,

    /// <summary>Noise of a translation.</summary>
    Translation,
}

/// <summary>A place in a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Span">The run, in UTF-16 units.</param>
public readonly record struct ReportSpan(string ReportId, TextSpan Span);

/// <summary>A value in which renderings or accounts differ, with the places that carry it. Lists are compared by reference.</summary>
/// <param name="Value">The words, as the first report has them.</param>
/// <param name="Spans">Where it stands, by report in order of date and id.</param>
public sealed record VariantValue(string Value, IReadOnlyList<ReportSpan> Spans);

/// <summary>The values of one slot over all renderings of a statement. Lists are compared by reference.</summary>
/// <param name="Aspect">In what they differ.</param>
/// <param name="Values">Two or more, the one with most reports first.</param>
public sealed record Variant(Aspect Aspect, IReadOnlyList<VariantValue> Values);

/// <summary>What two renderings of one statement do not share.</summary>
/// <param name="Aspect">In what they differ.</param>
/// <param name="First">The words in the first rendering; an empty run where it lacks them.</param>
/// <param name="Second">The words in the second rendering; an empty run where it lacks them.</param>
/// <param name="Detail">One sentence for people: “undermines / threatens to undermine”.</param>
public sealed record Difference(Aspect Aspect, ReportSpan First, ReportSpan Second, string Detail);

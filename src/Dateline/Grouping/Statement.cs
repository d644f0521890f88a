using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Grouping;

/// <summary>How a rendering stands to the reference of its statement.</summary>
public enum RenderingLabel
{
    /// <summary>Word for word.</summary>
    Verbatim,

    /// <summary>Word for word with something left out.</summary>
    Trimmed,

    /// <summary>In other words.</summary>
    Paraphrase,

    /// <summary>Set as the speaker's words, but with other words than the reference has.</summary>
    Altered,
}

/// <summary>How one quotation renders an utterance. Lists are compared by reference.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="QuotationId">The quotation that it stands in.</param>
/// <param name="Spans">The words of the quotation that render this utterance, in UTF-16 units; a quotation may hold several utterances.</param>
/// <param name="Label">How it stands to the reference.</param>
public sealed record Rendering(string ReportId, string QuotationId, IReadOnlyList<TextSpan> Spans, RenderingLabel Label);

/// <summary>One utterance, rendered by one or more quotations in one or more reports. Lists are compared by reference.</summary>
/// <param name="Id">Hash over the first rendering's report and spans.</param>
/// <param name="Actor">Who said it, or null.</param>
/// <param name="Renderings">The fullest verbatim rendering first, then by date and id of the report.</param>
/// <param name="Reference">Id of the quotation against which the labels are said, or null where there is none and every label is paraphrase.</param>
/// <param name="By">The rule that joined them.</param>
public sealed record Statement(string Id, ActorReference? Actor, IReadOnlyList<Rendering> Renderings, string? Reference, string By);

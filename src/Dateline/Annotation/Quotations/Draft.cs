using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>A quotation while it is being put together.</summary>
internal sealed class Draft
{
    public QuotationKind Kind { get; set; }

    public List<TextSpan> Content { get; } = [];

    public TextSpan? Cue { get; set; }

    public TextSpan? Speaker { get; set; }

    public TextSpan? Addressee { get; set; }

    public TextSpan? Medium { get; set; }

    public TextSpan? When { get; set; }

    public TextSpan? Where { get; set; }

    public bool Hedged { get; set; }

    /// <summary>The quotation that this one goes on from without a cue.</summary>
    public Draft? From { get; set; }

    /// <summary>Whether the cue ends its paragraph with a colon, so that the marks of the next one are its content.</summary>
    public bool AwaitsNext { get; set; }

    public string By { get; set; } = "";

    /// <summary>Number of the part in which it was last added to.</summary>
    public int Part { get; set; }

    /// <summary>Number of its line, over the whole report.</summary>
    public int LineNumber { get; set; }

    /// <summary>The region in quotation marks in which it stands itself, or null.</summary>
    public MarkedRegion? Holder { get; set; }
}

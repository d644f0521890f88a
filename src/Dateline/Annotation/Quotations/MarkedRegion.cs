using Dateline.Text;

namespace Dateline.Annotation.Quotations;

/// <summary>A run of text between an opening quotation mark and its closing one, or the end of the part where none closes it.</summary>
internal sealed class MarkedRegion
{
    /// <summary>From the opening mark to behind the closing one, in UTF-16 units.</summary>
    public required TextSpan Outer { get; set; }

    /// <summary>Between the marks, without outer blanks.</summary>
    public required TextSpan Inner { get; set; }

    /// <summary>Whether a mark closes it.</summary>
    public bool IsClosed { get; set; }

    /// <summary>How many regions hold this one; 0 for an outermost one.</summary>
    public required int Depth { get; init; }

    /// <summary>The regions directly inside, in the order of the text.</summary>
    public List<MarkedRegion> Children { get; } = [];

    /// <summary>The region of the paragraph before that this one goes on from: that one is left open and this one opens its paragraph.</summary>
    public MarkedRegion? GoesOnFrom { get; set; }

    /// <summary>The region of the next paragraph that goes on from this one.</summary>
    public MarkedRegion? GoesOnIn { get; set; }

    /// <summary>The quotation whose content holds this region.</summary>
    public Draft? Owner { get; set; }

    /// <summary>Whether its first word answers a question (“Yes, …”).</summary>
    public bool OpensWithAnswer { get; set; }

    /// <summary>Whether its first word is an auxiliary verb (“would look at it”), so that the subject stands before the mark.</summary>
    public bool OpensWithVerb { get; set; }

    /// <summary>Whether the speaker's own “I”, “we” or “you” stands inside.</summary>
    public bool KeepsSpeaker { get; set; }

    /// <summary>Number of words inside.</summary>
    public int Words { get; set; }
}

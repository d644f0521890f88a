using Dateline.Annotation.Quotations;
using Dateline.Text;

namespace Dateline.Annotation.Occasions;

/// <summary>The circumstances of one act of speech, while they are being read. The first words found for each count.</summary>
internal sealed class Occasion
{
    public TextSpan? Addressee { get; set; }

    public List<TextSpan> With { get; } = [];

    public TextSpan? Medium { get; set; }

    public TextSpan? Venue { get; set; }

    public TextSpan? When { get; set; }

    public TextSpan? Where { get; set; }

    public TextSpan? Hedge { get; set; }

    /// <summary>Whether words tell how, when or where it was said.</summary>
    public bool IsSet => With.Count > 0 || Medium is not null || Venue is not null || When is not null || Where is not null;

    /// <summary>Takes what <paramref name="other"/> tells and this one does not.</summary>
    public void Fill(Occasion other)
    {
        Addressee ??= other.Addressee;
        With.AddRange(other.With.Where(span => !With.Contains(span)));
        Medium ??= other.Medium;
        Venue ??= other.Venue;
        When ??= other.When;
        Where ??= other.Where;
        Hedge ??= other.Hedge;
    }

    /// <summary>Takes what <paramref name="other"/>, of which this one is the continuation, tells; its hedge is its own.</summary>
    public void GoOnFrom(Occasion other)
    {
        TextSpan? own = Hedge;
        Fill(other);
        Hedge = own;
    }

    /// <summary>The quotation with these circumstances instead of its own.</summary>
    public Quotation Of(Quotation quotation) => quotation with
    {
        Addressee = Addressee,
        With = [.. With.Order()],
        Medium = Medium,
        Venue = Venue,
        SaidWhen = When,
        SaidWhere = Where,
        Hedged = quotation.Hedged || Hedge is not null,
        Hedge = Hedge,
    };
}

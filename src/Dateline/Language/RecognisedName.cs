using Dateline.Text;

namespace Dateline.Language;

/// <summary>What a name stands for.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, company, body or team.</summary>
    Organisation,

    /// <summary>A place or a state.</summary>
    Place,
}

/// <summary>A run of tokens that the model takes for a name. Catalogue and title grammar come before it: it is for the unknown.</summary>
/// <param name="Span">The run, in UTF-16 units.</param>
/// <param name="FirstToken">Number of its first token.</param>
/// <param name="EndToken">Number of the token behind its last.</param>
/// <param name="Kind">What it stands for.</param>
public readonly record struct RecognisedName(TextSpan Span, int FirstToken, int EndToken, NameKind Kind);

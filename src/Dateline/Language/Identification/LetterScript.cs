namespace Dateline.Language.Identification;

/// <summary>The scripts that the language model tells apart before it looks at letter runs.</summary>
internal enum LetterScript
{
    Other,
    Latin,
    Cyrillic,
    Greek,
    Arabic,
}

using Dateline.Language.Identification;

namespace Dateline.Training.Languages;

/// <summary>One line of text whose language is known.</summary>
/// <param name="Code">Language code; bs, hr and sr are <c>hbs</c>.</param>
/// <param name="Script">Script of most of its letters.</param>
/// <param name="Text">The line.</param>
/// <param name="Fold">Number of the fold in cross-validation, 0 to 4: every fifth line of a file.</param>
internal sealed record LanguageLine(string Code, LetterScript Script, string Text, int Fold);

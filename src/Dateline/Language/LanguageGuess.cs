namespace Dateline.Language;

/// <summary>The language of a run of text.</summary>
/// <param name="Code">ISO 639-1 code; Bosnian, Croatian, Montenegrin and Serbian are one macro-language, <c>hbs</c> (ISO 639-3).</param>
/// <param name="Script">ISO 15924 code of the script that most letters are in: <c>Latn</c>, <c>Cyrl</c>, <c>Grek</c> or <c>Arab</c>.</param>
/// <param name="Confidence">Share of right answers at this margin in five-fold cross-validation; null where its script has one known language, so that there is no margin.</param>
public readonly record struct LanguageGuess(string Code, string Script, double? Confidence);

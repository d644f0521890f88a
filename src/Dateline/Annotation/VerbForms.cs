namespace Dateline.Annotation;

/// <summary>The forms of a verb that a word may be.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

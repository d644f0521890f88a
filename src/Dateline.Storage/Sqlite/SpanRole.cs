namespace Dateline.Storage.Sqlite;

/// <summary>What a run of characters is to its line; the numbers are kept in the table span_role.</summary>
internal enum SpanRole
{
    Run = 0,
    Name = 1,
    Title = 2,
    Content = 10,
    Cue = 11,
    Speaker = 12,
    Addressee = 13,
    Medium = 14,
    SaidWhen = 15,
    SaidWhere = 16,
    With = 17,
    Venue = 18,
    Hedge = 19,
    Who = 20,
    Whom = 21,
    When = 22,
    Where = 23,
    Number = 24,
    Rendering = 30,
    Variant = 31,
    First = 32,
    Second = 33,
    Value = 34,
    On = 35,
    Evidence = 36,
}

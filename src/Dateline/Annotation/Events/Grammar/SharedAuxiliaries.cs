namespace Dateline.Annotation.Events.Grammar;

/// <summary>What is joined to a verb shares its auxiliaries where it has none: “would be arrested and <i>held</i>”.</summary>
internal static class SharedAuxiliaries
{
    /// <summary>Gives <paramref name="verb"/> the auxiliaries of the verb of <paramref name="clause"/> that it is joined to.</summary>
    public static void Take(ReportWords words, Clause clause, VerbUse verb)
    {
        bool joined = verb.Start == verb.Token && words.Tokens.Relation(verb.Token) is "conj" && words.Tokens.Head(verb.Token) is >= 0 and var head && head < verb.Token;
        if (!joined || clause.VerbAt(words.Tokens.Head(verb.Token)) is not VerbUse other || other.Token != words.Tokens.Head(verb.Token) || other.Start == other.Token)
        {
            return;
        }
        bool passive = other.IsPassive && (verb.Forms & VerbForms.Participle) != 0 && verb.SubjectNoun < 0 && verb.Subject.First < other.Token;
        bool modal = !other.IsPassive && other.Modal is not null && (verb.Forms & VerbForms.Base) != 0;
        if (passive || modal)
        {
            (verb.IsPassive, verb.Modal, verb.IsToCome, verb.IsFinite) = (passive, other.Modal, other.IsToCome, true);
        }
    }
}

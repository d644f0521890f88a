namespace Dateline.Language;

/// <summary>How much of a text is read.</summary>
public enum AnalysisDepth
{
    /// <summary>Tokens and sentences: no model is loaded.</summary>
    Sentences,

    /// <summary>Tags and names as well.</summary>
    Tags,

    /// <summary>Trees as well.</summary>
    Trees,
}

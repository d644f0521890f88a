using Dateline.Text;

namespace Dateline.Grouping.Words;

/// <summary>What is known of words. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class WordKnowledge
{
    /// <summary>Reads the files.</summary>
    public WordKnowledge(DataSet data) => Rule = "words" + data.Hash.Length;

    internal string Rule { get; }
}

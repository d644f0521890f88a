namespace Dateline.Grouping.Words;

/// <summary>Remembers what was found of the words met lately, one memory a thread: most words of a text are common ones. It changes nothing but the time.</summary>
internal sealed class WordMemory
{
    private const int Places = 1 << 14;

    [ThreadStatic]
    private static WordMemory? _last;

    private readonly WordKnowledge _owner;
    private readonly Met[] _met = new Met[Places];

    private WordMemory(WordKnowledge owner) => _owner = owner;

    /// <summary>The memory of this thread for <paramref name="owner"/>; empty where another knowledge was asked last.</summary>
    public static WordMemory Of(WordKnowledge owner) => _last is { } last && ReferenceEquals(last._owner, owner) ? last : _last = new WordMemory(owner);

    /// <summary>The place where a word with the hash <paramref name="hash"/> is remembered.</summary>
    public ref Met At(ulong hash) => ref _met[(int)(hash ^ (hash >> 32)) & (Places - 1)];

    /// <summary>A word that was met.</summary>
    /// <param name="Hash">Hash of its characters; words with one hash are taken for one word (<see cref="WordHash"/>).</param>
    /// <param name="Key">Hash of its family.</param>
    /// <param name="Form">Hash of its folded form.</param>
    /// <param name="IsStop">Whether it is a stop word.</param>
    internal readonly record struct Met(ulong Hash, ulong Key, ulong Form, bool IsStop);
}

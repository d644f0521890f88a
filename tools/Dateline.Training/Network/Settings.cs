namespace Dateline.Training.Network;

/// <summary>Sizes and rates of a training run; docs/language.md says what else was tried.</summary>
internal sealed record Settings
{
    public int Units { get; init; } = 96;

    /// <summary>Length of a word's row.</summary>
    public int WordWidth { get; init; } = 64;

    /// <summary>How many of the vectors' words are read.</summary>
    public int Vectors { get; init; } = 150_000;

    /// <summary>Share of the places with a hidden word where its vector is hidden too.</summary>
    public float VectorDrop { get; init; } = 0.2f;

    public int Layers { get; init; } = 2;

    public int ArcUnits { get; init; } = 96;

    public int LabelUnits { get; init; } = 96;

    public int Epochs { get; init; } = 32;

    /// <summary>Sentences a step.</summary>
    public int Batch { get; init; } = 24;

    /// <summary>Parts of a step that are worked on side by side; fixed, so that sums do not depend on the machine.</summary>
    public int Shards { get; init; } = 2;

    public float Rate { get; init; } = 0.003f;

    /// <summary>Share of units silenced between layers.</summary>
    public float Drop { get; init; } = 0.33f;

    public float DropInput { get; init; } = 0.2f;

    public float DropHidden { get; init; } = 0.2f;

    /// <summary>A word seen n times is hidden in share w / (w + n) of its places.</summary>
    public float WordDrop { get; init; } = 0.25f;

    /// <summary>Weight of the loss on tags, against 1 for arcs and for relations.</summary>
    public float TagWeight { get; init; } = 1f;

    public float NameWeight { get; init; } = 1f;

    /// <summary>Whether the entities that GUM marks are learnt as names too: they lost what they gained (docs/language.md).</summary>
    public bool UsesEntities { get; init; }

    public int Seed { get; init; } = 7;
}

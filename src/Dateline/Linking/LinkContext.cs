using Dateline.Annotation.Mentions;
using Dateline.Text;

namespace Dateline.Linking;

/// <summary>What the linking of one mention may look at.</summary>
/// <param name="Text">The report's text.</param>
/// <param name="Mentions">Its mentions, in the order of the text.</param>
/// <param name="Named">Ids of what it names outright.</param>
/// <param name="People">The people whom it names.</param>
/// <param name="Published">Its day or interval.</param>
/// <param name="Company">What the other reports of the story name, or null.</param>
internal sealed record LinkContext(string Text, IReadOnlyList<Mention> Mentions, IReadOnlySet<string> Named, IReadOnlyList<NamedPerson> People, When Published, CompanyNames? Company)
{
    private HashSet<string>? _actors;

    /// <summary>Ids of the people whom the report names.</summary>
    public IReadOnlySet<string> Actors => _actors ??= [.. People.Select(person => person.Actor.Id)];
}

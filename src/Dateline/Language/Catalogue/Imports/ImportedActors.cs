namespace Dateline.Language.Catalogue.Imports;

/// <summary>What somebody else's file tells of actors, in the project's terms. Lists are in the ordinal order of ids and compared by reference.</summary>
/// <param name="Actors">The actors.</param>
/// <param name="Offices">The offices that the catalogue does not have yet.</param>
/// <param name="Holders">Who held an office when.</param>
/// <param name="Problems">The lines that were not taken, in their order.</param>
public sealed record ImportedActors(IReadOnlyList<Actor> Actors, IReadOnlyList<Office> Offices, IReadOnlyList<OfficeHolder> Holders, IReadOnlyList<ImportProblem> Problems);

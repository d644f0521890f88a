namespace Dateline.Annotation.Places;

/// <summary>Tells which town of the gazetteer a name means, or that it means none that can be told.</summary>
internal static class TownChooser
{
    /// <summary>People that a town must have to be meant in a report that does not speak of its country.</summary>
    private const int FewestAlone = 500_000;

    /// <summary>How many times as populous as the next of its name such a town must be.</summary>
    private const int TimesTheNext = 5;

    /// <summary>The same among the towns of one country that the report speaks of.</summary>
    private const int TimesTheNextHere = 3;

    /// <summary>The town meant and the rule that told it; none where it cannot be told.</summary>
    /// <param name="towns">The towns of the name, the most populous first.</param>
    /// <param name="lead">How the name is led in.</param>
    /// <param name="country">Country named right behind it (“Kupres, Bosnia and Herzegovina”), or null.</param>
    /// <param name="votes">The countries that the report speaks of.</param>
    public static (IReadOnlyList<GazetteerPlace> Towns, string By) Choose(IReadOnlyList<GazetteerPlace> towns, LeadIn lead, string? country, CountryVotes votes)
    {
        if (country is not null)
        {
            return (Largest([.. towns.Where(town => town.Country == country)]), "gazetteer-named-country");
        }
        if (lead == LeadIn.None || (towns.Any(town => town.IsWord) && lead != LeadIn.Settlement))
        {
            return ([], "");
        }
        int most = towns.Max(town => votes.Of(town.Country));
        if (most > 0)
        {
            GazetteerPlace[] spoken = [.. towns.Where(town => votes.Of(town.Country) == most)];
            return spoken.All(town => town.Country == spoken[0].Country) ? (Largest(spoken), "gazetteer-country") : (spoken, "gazetteer-country");
        }
        bool isAlone = towns[0].Population >= FewestAlone && (towns.Count == 1 || towns[0].Population / TimesTheNext >= towns[1].Population);
        return isAlone && lead is LeadIn.Sure or LeadIn.Settlement ? ([towns[0]], "gazetteer-population") : ([], "");
    }

    // Of those in one country one that is much larger; where none is, all.
    private static GazetteerPlace[] Largest(GazetteerPlace[] towns) =>
        towns.Length > 1 && towns[0].Population / TimesTheNextHere >= towns[1].Population ? [towns[0]] : towns;
}

namespace Dateline.Extraction.Outlets;

/// <summary>What kind of body publishes under a host.</summary>
public enum OutletKind
{
    /// <summary>An agency that sells to other outlets.</summary>
    Agency,

    /// <summary>A broadcaster under public law or funded by a state.</summary>
    PublicBroadcaster,

    /// <summary>Another broadcaster.</summary>
    Broadcaster,

    /// <summary>A newspaper.</summary>
    Newspaper,

    /// <summary>A magazine.</summary>
    Magazine,

    /// <summary>An outlet that is on the web alone.</summary>
    Portal,

    /// <summary>An organ of a party.</summary>
    Party,

    /// <summary>A government, or an outlet that speaks for one.</summary>
    Government,

    /// <summary>An international organisation.</summary>
    InternationalOrganisation,

    /// <summary>One that shows the reports of others.</summary>
    Aggregator,
}

/// <summary>Who publishes under a host. Nothing in it says how far it is to be trusted.</summary>
/// <param name="Host">The host, which stands for those below it too.</param>
/// <param name="Name">What the outlet is called.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Owner">Who owns the publisher, where it is one who has a name; or null.</param>
/// <param name="Country">Where it is at home, ISO 3166-1 alpha-2 (<c>XK</c> for Kosovo), or null.</param>
/// <param name="Languages">ISO 639 codes. Lists are compared by reference.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="Source">Where the line has it from, or <c>unverified</c>.</param>
public sealed record KnownOutlet(string Host, string Name, string Publisher, string? Owner, string? Country, IReadOnlyList<string> Languages, OutletKind Kind, string Source)
{
    /// <summary>How it is owned where no owner has a name: privately, by its members, as a public body; or null.</summary>
    public string? Ownership { get; init; }
}

namespace Dateline.Annotation.Places;

/// <summary>Which countries a report speaks of, and how often: by their names, their people and their places.</summary>
internal sealed class CountryVotes
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts <paramref name="country"/>, where there is one, <paramref name="weight"/> times.</summary>
    public void Add(string? country, int weight = 1)
    {
        if (country is not null)
        {
            _counts[country] = _counts.GetValueOrDefault(country) + weight;
        }
    }

    /// <summary>How often the report speaks of <paramref name="country"/>.</summary>
    public int Of(string country) => _counts.GetValueOrDefault(country);
}

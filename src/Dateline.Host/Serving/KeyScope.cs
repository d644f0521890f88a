namespace Dateline.Host.Serving;

/// <summary>What a key allows; each scope holds those before it.</summary>
internal enum KeyScope
{
    /// <summary>To ask.</summary>
    Read,

    /// <summary>To hand in reports and corrections, and to take back either.</summary>
    Write,

    /// <summary>To erase reports.</summary>
    Admin,
}

/// <summary>Says what an endpoint needs; to ask where nothing is said.</summary>
/// <param name="Scope">The scope.</param>
internal sealed record NeededScope(KeyScope Scope);

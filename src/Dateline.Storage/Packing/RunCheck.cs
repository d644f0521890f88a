using Dateline.Text;

namespace Dateline.Storage.Packing;

/// <summary>A check of the characters of a line's runs: FNV-1a of 32 bits over their UTF-16 units and lengths. It tells a run that moved from one that did not; the whole is held by a stronger hash.</summary>
internal sealed class RunCheck
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    private uint _value = Offset;
    private bool _hasRun;

    /// <summary>Adds a run. One that is not in the text counts as empty.</summary>
    public void Add(string text, TextSpan span)
    {
        _hasRun = true;
        _value = (_value ^ (uint)span.Length) * Prime;
        foreach (char unit in span.End <= text.Length ? text.AsSpan(span.Start, span.Length) : default)
        {
            _value = (_value ^ unit) * Prime;
        }
    }

    /// <summary>The check of the line that ends here, or null where it has no run; the next one begins.</summary>
    public uint? Take()
    {
        uint? value = _hasRun ? _value : null;
        (_value, _hasRun) = (Offset, false);
        return value;
    }
}

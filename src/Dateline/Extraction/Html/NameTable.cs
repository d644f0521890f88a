namespace Dateline.Extraction.Html;

/// <summary>A few hundred names of ASCII letters, found in any case without making strings. Names that are not there give the default value.</summary>
internal sealed class NameTable<T>
    where T : struct
{
    private const int Slots = 1024;
    private readonly string?[] _names = new string?[Slots];
    private readonly T[] _values = new T[Slots];

    /// <summary>Makes the table of names in lower case.</summary>
    public NameTable(IEnumerable<(string Name, T Value)> entries)
    {
        foreach ((string name, T value) in entries)
        {
            int slot = Slot(name);
            while (_names[slot] is not null)
            {
                slot = (slot + 1) % Slots;
            }
            (_names[slot], _values[slot]) = (name, value);
        }
    }

    /// <summary>The value of that name.</summary>
    public T Find(ReadOnlySpan<char> name)
    {
        if (name.Length == 0)
        {
            return default;
        }
        for (int slot = Slot(name); _names[slot] is string there; slot = (slot + 1) % Slots)
        {
            if (there.Length == name.Length && IsSame(name, there))
            {
                return _values[slot];
            }
        }
        return default;
    }

    private static int Slot(ReadOnlySpan<char> name) =>
        ((((name[0] | 0x20) * 31) + (name[^1] | 0x20) + (name[name.Length / 2] | 0x20) * 7) * 37 + (name.Length * 101)) & (Slots - 1);

    private static bool IsSame(ReadOnlySpan<char> name, string lower)
    {
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i] is >= 'A' and <= 'Z' ? (char)(name[i] | 0x20) : name[i];
            if (c != lower[i])
            {
                return false;
            }
        }
        return true;
    }
}

using System.Buffers.Binary;
using System.Text;
using Dateline.Language.Names;

namespace Dateline.Annotation.Places;

/// <summary>
/// The towns of the world by the strict keys of their names (<see cref="NameFold.Key"/>), searched in the bytes of the file as they lie: nothing is parsed when it is loaded.
/// The file: magic, number of places, bytes of keys and of names (each four bytes, little-endian), the records in ordinal order of keys, the keys, the names.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>Words that a name has at most.</summary>
    public const int MostWords = 4;

    private const int Magic = 0x5A47_4C44;
    private const int Head = 16;
    private const int Record = 24;
    private readonly byte[] _bytes;
    private readonly int _count;
    private readonly int _keys;
    private readonly int _names;

    /// <summary>Takes the bytes of a file.</summary>
    /// <exception cref="FormatException">They are no gazetteer.</exception>
    public Gazetteer(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < Head || Int(0) != Magic)
        {
            throw new FormatException("The gazetteer does not begin as one");
        }
        _count = Int(4);
        _keys = Head + (_count * Record);
        _names = _keys + Int(8);
        if (_count < 0 || _names + Int(12) != bytes.Length)
        {
            throw new FormatException("The gazetteer is not as long as it says");
        }
    }

    /// <summary>Reads the gazetteer embedded in the library.</summary>
    public static Gazetteer Embedded()
    {
        using Stream stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("places/gazetteer.bin")!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Gazetteer(bytes);
    }

    /// <summary>The longest name of up to four words that begins at word <paramref name="at"/>: the number of the word behind it and its places, the most populous first; or <paramref name="at"/> and none.</summary>
    public (int End, IReadOnlyList<GazetteerPlace> Places) Longest(IReadOnlyList<NameWord> words, int at)
    {
        byte[] key = Encoding.UTF8.GetBytes(words[at].Key);
        int first = FirstFrom(key);
        if (first == _count || !Key(first).StartsWith(key))
        {
            return (at, []);
        }
        (int End, int First, int Length) best = (at, 0, 0);
        for (int end = at + 1; ; end++)
        {
            if (Key(first).SequenceEqual(key) && words[end - 1].IsCapital)
            {
                best = (end, first, key.Length);
            }
            if (end >= words.Count || end - at >= MostWords || words[end].Gap is not (WordGap.Blank or WordGap.Hyphen) || words[end - 1].IsPossessive)
            {
                break;
            }
            key = [.. key, (byte)' ', .. Encoding.UTF8.GetBytes(words[end].Key)];
            first = FirstFrom(key);
            if (first == _count || !Key(first).StartsWith(key))
            {
                break;
            }
        }
        return best.End == at ? (at, []) : (best.End, Same(best.First));
    }

    /// <summary>Writes a gazetteer of <paramref name="places"/> under the keys that <paramref name="fold"/> makes of their names.</summary>
    public static byte[] Write(IEnumerable<GazetteerPlace> places, NameFold fold)
    {
        (byte[] Key, GazetteerPlace Place)[] sorted = [.. places.Select(place => (Encoding.UTF8.GetBytes(fold.Key(place.Name)), place)).Where(item => item.Item1.Length is > 0 and < 256)];
        Array.Sort(sorted, static (a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key) is int byKey and not 0 ? byKey
            : a.Place.Population != b.Place.Population ? b.Place.Population.CompareTo(a.Place.Population) : a.Place.Id.CompareTo(b.Place.Id));
        List<byte> keys = [];
        List<byte> names = [];
        byte[] records = new byte[sorted.Length * Record];
        for (int number = 0; number < sorted.Length; number++)
        {
            (byte[] key, GazetteerPlace place) = sorted[number];
            byte[] name = Encoding.UTF8.GetBytes(place.Name);
            Span<byte> record = records.AsSpan(number * Record, Record);
            BinaryPrimitives.WriteInt32LittleEndian(record, keys.Count);
            BinaryPrimitives.WriteInt32LittleEndian(record[4..], names.Count);
            BinaryPrimitives.WriteInt32LittleEndian(record[8..], place.Population);
            BinaryPrimitives.WriteInt32LittleEndian(record[12..], place.Id);
            BinaryPrimitives.WriteInt16LittleEndian(record[16..], place.Latitude);
            BinaryPrimitives.WriteInt16LittleEndian(record[18..], place.Longitude);
            record[20] = (byte)place.Country[0];
            record[21] = (byte)(place.Country[1] | (place.IsWord ? 0x80 : 0));
            record[22] = (byte)key.Length;
            record[23] = (byte)name.Length;
            keys.AddRange(key);
            names.AddRange(name);
        }
        byte[] head = new byte[Head];
        foreach ((int at, int value) in ((int, int)[])[(0, Magic), (4, sorted.Length), (8, keys.Count), (12, names.Count)])
        {
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(at), value);
        }
        return [.. head, .. records, .. keys, .. names];
    }

    private GazetteerPlace[] Same(int first)
    {
        int behind = first + 1;
        while (behind < _count && Key(behind).SequenceEqual(Key(first)))
        {
            behind++;
        }
        return [.. Enumerable.Range(first, behind - first).Select(At)];
    }

    private GazetteerPlace At(int number)
    {
        ReadOnlySpan<byte> record = _bytes.AsSpan(Head + (number * Record), Record);
        string name = Encoding.UTF8.GetString(_bytes.AsSpan(_names + BinaryPrimitives.ReadInt32LittleEndian(record[4..]), record[23]));
        return new GazetteerPlace(
            BinaryPrimitives.ReadInt32LittleEndian(record[12..]), name, new string([(char)record[20], (char)(record[21] & 0x7F)]),
            BinaryPrimitives.ReadInt16LittleEndian(record[16..]), BinaryPrimitives.ReadInt16LittleEndian(record[18..]), BinaryPrimitives.ReadInt32LittleEndian(record[8..]), record[21] >= 0x80);
    }

    private int FirstFrom(ReadOnlySpan<byte> key)
    {
        int low = 0;
        int high = _count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Key(middle).SequenceCompareTo(key) < 0 ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private ReadOnlySpan<byte> Key(int number)
    {
        int at = Head + (number * Record);
        return _bytes.AsSpan(_keys + Int(at), _bytes[at + 22]);
    }

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));
}

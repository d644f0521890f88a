using System.Text;
using Dateline.Extraction;
using FsCheck;
using FsCheck.Fluent;

namespace Dateline.Tests.Invariants;

/// <summary>Invariants 1, 4 and 5: any bytes give a reading whose spans give their characters back.</summary>
public sealed class AnyBytesTests
{
    private static readonly string[] _pieces =
    [
        "The minister said ", "“", "”", "\"", "„", "«", "»", "‘", "’", "'", "said Ana Horvat", ", ", ". ", "\n", "\n\n", "\r\n", "on Monday", "20 November 2023", "according to ", "NATO",
        "(", ")", "…", " - ", "–", "\u200f", "\u202e", "👩‍🚀", "\ud83d", "e\u0301", "שלום", "Рекао је", "Ministar je rekao: ", "\t", "\0", "\ufeff", "12.5 million", "that ", "he said", "“We stay,” she said. ",
        "Not ", "nor ", "never said: ", "killed ", "999999999999 ", "trillion ", "people ", "3 May to ", "May 3 to ", "3 and ", "the weekend of ", "twice ", "at least ", "no fewer than ", "police arrested ",
    ];

    private static readonly Arbitrary<string> _texts =
        Gen.Elements(_pieces).ArrayOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void Any_text_of_marks_words_and_odd_characters_gives_a_reading() =>
        Prop.ForAll(_texts, text => ReadingChecks.Hold(Read(Encoding.UTF8.GetBytes(text)))).Check(PropertyRuns.Seeded(300));

    [Fact]
    public void Any_bytes_give_a_reading() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ReadingChecks.Hold(Read(bytes))).Check(PropertyRuns.Seeded(300));

    [Fact]
    public void A_report_with_bytes_changed_at_random_gives_a_reading() => Mutate(Long.IsAsked ? 1_000_000 : 400);

    public static TheoryData<string, byte[]> OddInputs => new()
    {
        { "empty", [] },
        { "one zero", [0] },
        { "only marks", Encoding.UTF8.GetBytes("“”„«»‘’\"\"''") },
        { "unbalanced marks", Encoding.UTF8.GetBytes("“He said “that \"it «goes on.\n\n”” and ‘on") },
        { "invalid UTF-8", [0x48, 0xC3, 0x28, 0xFF, 0xFE, 0x80, 0x48] },
        { "UTF-16 with mark, little end first", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("“We stay,” she said.")] },
        { "UTF-16 with mark, big end first", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("“We stay,” she said.")] },
        { "cut-off UTF-16", [0xFF, 0xFE, 0x48] },
        { "right to left", Encoding.UTF8.GetBytes("قال الوزير: «لن نغادر». \u202eabc\u202c") },
        { "emoji", Encoding.UTF8.GetBytes("👩‍🚀 “👍🏽,” she said. 🏳️‍🌈") },
        { "a report in Bosnian", Encoding.UTF8.GetBytes("Ministar je u utorak rekao da će most biti otvoren do kraja godine.\n\n„Radovi teku po planu”, rekao je na konferenciji za novinare.") },
        { "a hundred thousand marks", Encoding.UTF8.GetBytes(new string('“', 100_000)) },
        { "a hundred thousand brackets", Encoding.UTF8.GetBytes(new string('(', 100_000)) },
        { "one word of a million letters", Encoding.UTF8.GetBytes(new string('a', 1_000_000)) },
        { "a million line ends", Encoding.UTF8.GetBytes(new string('\n', 1_000_000)) },
        { "a negation that opens a line", Encoding.UTF8.GetBytes("Not said: \"We will sign the agreement tomorrow.\"") },
        { "a number that no type holds", Encoding.UTF8.GetBytes("The army killed 999999999999 trillion trillion people in Sarajevo on Monday.") },
        { "days that never end", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("3 May to ", 50_000))) },
        { "months that never end", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("May 3 to ", 50_000))) },
        { "days that are listed", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("3 and ", 50_000))) },
        { "a weekend of weekends", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("the weekend of ", 50_000))) },
        { "a hundred thousand negations", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("not ", 100_000))) },
        { "a million quotation marks and words", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("“a” said b. ", 80_000))) },
    };

    [Theory]
    [MemberData(nameof(OddInputs), DisableDiscoveryEnumeration = true)]
    public void Odd_input_gives_a_reading(string name, byte[] bytes)
    {
        name.ShouldNotBeEmpty();
        ReadingChecks.Hold(Read(bytes));
    }

    [Fact]
    public void Windows_1250_is_read_as_what_it_says()
    {
        byte[] bytes = [.. "Predsjednik Vlade Petar Kri"u8, 0x9A, .. "to i ministrica Ana Brni"u8, 0xE6, .. " rekli su da "u8, 0xE6, .. "e \u008Eivot i\u00E6i dalje u zemlji, a gra\u00F0ani \u009Eele mir.".Select(character => (byte)character)];
        Read(bytes).Report.Text.Value.ShouldContain("Krišto");
    }

    private static Reading Read(byte[] bytes) => Reading.Of(new RawReport("input", bytes), Knowledge.Embedded);

    private static void Mutate(int times)
    {
        byte[][] corpus = [.. Samples.Files.Select(File.ReadAllBytes)];
        Random random = new(20231120);
        for (int i = 0; i < times; i++)
        {
            byte[] bytes = [.. corpus[random.Next(corpus.Length)]];
            int cut = random.Next(1, bytes.Length);
            bytes = bytes[..cut];
            for (int change = random.Next(1, 20); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
            ReadingChecks.Hold(Read(bytes));
        }
    }
}

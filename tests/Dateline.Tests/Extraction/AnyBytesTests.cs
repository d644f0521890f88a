using System.Text;
using Dateline.Text;
using FsCheck.Fluent;

namespace Dateline.Tests.Extraction;

public sealed class AnyBytesTests
{
    private const string Sample = "Ferry talks go on\n\nOSLO, June 3 (Agency) — “We stay,” the minister said on Tuesday. Žene i djeca 🙂 čekaju.\r\n\r\nShare this page\n";

    [Fact]
    public void Any_bytes_give_a_report_whose_parts_lie_in_its_text_in_order()
    {
        FsCheck.Check.One(PropertyRuns.Seeded(300), Prop.ForAll<byte[]>(bytes => Holds(bytes ?? [])));
    }

    [Fact]
    public void Any_damage_to_a_report_gives_a_report()
    {
        byte[] sample = Encoding.UTF8.GetBytes(Sample);
        uint state = 12345;
        for (int round = 0; round < 2_000; round++)
        {
            byte[] bytes = [.. sample];
            for (int change = 0; change < 4; change++)
            {
                state = (state * 1664525) + 1013904223;
                bytes[(int)(state >> 8) % bytes.Length & 0x7FFFFFFF] = (byte)(state >> 24);
            }
            Holds(bytes[..(bytes.Length - (round % 40))]).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("“”„“«»")]
    [InlineData("🙂🙂\n🙂")]
    [InlineData("قال الوزير إن الميناء سيبقى مفتوحا")]
    [InlineData("-")]
    [InlineData("date")]
    [InlineData("(")]
    public void Odd_texts_are_kept_as_they_are(string text)
    {
        Report report = ReportExtractorTests.Extract(text);
        report.Text.Value.ShouldBe(text);
        Holds(Encoding.UTF8.GetBytes(text)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("windows-1250", "Građani čekaju završetak šezdeset ćelija i žive u Žepču, rekao je načelnik.")]
    [InlineData("windows-1250", "Mieszkańcy mówią, że żądają łódki, a więc i mostu.")]
    [InlineData("windows-1251", "Министр сообщил, что мост откроют весной.")]
    [InlineData("windows-1251", "Министар је рекао да ће мост бити отворен на пролеће.")]
    [InlineData("windows-1252", "Le maire a déclaré que l’été sera très chaud à la plage.")]
    [InlineData("windows-1253", "Ο υπουργός δήλωσε ότι η γέφυρα θα ανοίξει.")]
    [InlineData("windows-1254", "Başbakan köprünün açılacağını söyledi, şimdi sıra şehirde.")]
    [InlineData("koi8-r", "Министр сообщил, что мост откроют весной.")]
    [InlineData("utf-16", "The minister said so.")]
    [InlineData("utf-16BE", "The minister said so.")]
    public void The_encoding_is_told_from_the_bytes(string encoding, string text)
    {
        Encoding known = encoding.StartsWith("utf", StringComparison.Ordinal) ? Encoding.GetEncoding(encoding) : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        Report report = ReportExtractorTests.Extract(known.GetBytes(text));
        report.Text.Value.ShouldBe(text);
        report.Findings.Select(finding => finding.Code).ShouldContain(FindingCodes.EncodingGuessed);
    }

    [Fact]
    public void Byte_order_marks_go_and_line_ends_become_one()
    {
        ReportExtractorTests.Extract([0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\r', (byte)'\n', (byte)'b', (byte)'\r', (byte)'c']).Text.Value.ShouldBe("a\nb\nc");
        ReportExtractorTests.Extract([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Žene")]).Text.Value.ShouldBe("Žene");
    }

    [Fact]
    public void Damage_is_said_and_binaries_have_no_parts()
    {
        Report damaged = ReportExtractorTests.Extract([.. Encoding.UTF8.GetBytes("Žene čekaju, šuma "), 0xC5, (byte)' ', .. Encoding.UTF8.GetBytes("šumi")]);
        damaged.Text.Value.ShouldContain("šuma \uFFFD šumi");
        damaged.Findings.Select(finding => finding.Code).ShouldContain(FindingCodes.BadBytes);
        byte[] binary = [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 >> 3))];
        Report nothing = ReportExtractorTests.Extract(binary);
        nothing.Findings.Select(finding => finding.Code).ShouldContain(FindingCodes.Binary);
        nothing.Parts.ShouldBeEmpty();
        ReportExtractorTests.Extract("").Findings.Select(finding => finding.Code).ShouldBe([FindingCodes.Empty]);
    }

    [Fact]
    public void What_lies_behind_the_cap_is_left_out_and_said()
    {
        byte[] bytes = new byte[3_000_000];
        Array.Fill(bytes, (byte)'a');
        Report report = ReportExtractorTests.Extract(bytes);
        report.Text.Length.ShouldBe(1_000_000);
        report.Findings.Select(finding => finding.Code).ShouldContain(FindingCodes.TooLong);
    }

    private static bool Holds(byte[] bytes)
    {
        Report report = ReportExtractorTests.Extract(bytes);
        int end = 0;
        foreach (Part part in report.Parts)
        {
            string run = report.Text[part.Span];
            if (part.Span.Start < end || run.Length == 0 || run.Trim() != run)
            {
                return false;
            }
            end = part.Span.End;
        }
        return report.Findings.All(finding => finding.Message.Length > 0);
    }
}

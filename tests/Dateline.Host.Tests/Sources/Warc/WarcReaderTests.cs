using System.Text;
using Dateline.Sources.Warc;

namespace Dateline.Host.Tests.Sources.Warc;

public sealed class WarcReaderTests
{
    private static readonly byte[][] _records = [.. Enumerable.Range(0, 3).Select(number => ArchiveBuilder.Response(ArchiveBuilder.Address(number), ArchiveBuilder.Page(number)))];
    private static readonly byte[][] _members = [.. _records.Select(record => ArchiveBuilder.Gzip(record))];

    [Fact]
    public void A_plain_archive_gives_its_records() => AddressesOf([.. _records[0], .. _records[1], .. _records[2]]).ShouldBe([0, 1, 2]);

    [Fact]
    public void An_archive_of_one_member_a_record_gives_its_records() => AddressesOf([.. _members[0], .. _members[1], .. _members[2]]).ShouldBe([0, 1, 2]);

    [Fact]
    public void An_archive_that_is_one_gzip_file_gives_its_records() => AddressesOf(ArchiveBuilder.Gzip([.. _records[0], .. _records[1], .. _records[2]])).ShouldBe([0, 1, 2]);

    [Fact]
    public void Blocks_come_back_byte_for_byte()
    {
        WarcRecord record = RecordsOf([.. _members[0], .. _members[1]], out _)[1];

        Encoding.UTF8.GetString(record.Block).ShouldEndWith(Encoding.UTF8.GetString(ArchiveBuilder.Page(1)));
        record.IsCut.ShouldBeFalse();
        record.Field("warc-date").ShouldBe("2024-03-05T10:00:00Z");
    }

    [Fact]
    public void A_broken_member_costs_itself_alone()
    {
        byte[] broken = [.. _members[1]];
        broken.AsSpan(40, 30).Fill(0xFF);

        List<WarcRecord> records = RecordsOf([.. _members[0], .. broken, .. _members[2]], out WarcReader reader);

        records.Select(NumberOf).ShouldContain(0);
        records.Select(NumberOf).ShouldContain(2);
        reader.Breaks.ShouldBe(1);
        reader.LostBytes.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_member_that_breaks_off_before_the_next_costs_itself_alone()
    {
        List<WarcRecord> records = RecordsOf([.. _members[0], .. _members[1].AsSpan(0, _members[1].Length / 2), .. _members[2]], out WarcReader reader);

        records.Select(NumberOf).ShouldContain(2);
        records.Count(record => !record.IsCut).ShouldBe(2);
        reader.Breaks.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_breaks_off_gives_what_it_holds()
    {
        byte[] whole = [.. _records[0], .. _records[1]];

        List<WarcRecord> records = RecordsOf(whole[..^40], out WarcReader reader);

        records.Select(record => record.IsCut).ShouldBe([false, true]);
        reader.Breaks.ShouldBe(1);
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(60)]
    [InlineData(100_000)]
    public void A_wrong_length_does_not_cost_the_next_record(int error)
    {
        byte[] body = ArchiveBuilder.Page(1);
        int right = body.Length + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".Length;
        byte[] wrong = ArchiveBuilder.Response(ArchiveBuilder.Address(1), body, "Content-Type: text/html", right + error);

        AddressesOf([.. _records[0], .. wrong, .. _records[2]], out WarcReader reader).ShouldBe([0, 1, 2]);
        reader.Breaks.ShouldBe(1);
    }

    [Fact]
    public void Rubbish_between_records_is_counted_and_passed_over()
    {
        AddressesOf([.. _records[0], .. "what is this\r\n"u8, .. _records[2]], out WarcReader reader).ShouldBe([0, 2]);
        reader.LostBytes.ShouldBe("what is this\r\n".Length);
    }

    [Fact]
    public void A_member_that_gives_far_more_than_text_ever_does_is_left()
    {
        byte[] bomb = ArchiveBuilder.Gzip(new byte[256 * 1024 * 1024], System.IO.Compression.CompressionLevel.SmallestSize);

        AddressesOf([.. bomb, .. _members[2]], out WarcReader reader).ShouldBe([2]);
        reader.Breaks.ShouldBe(1);
    }

    [Fact]
    public void Headers_that_are_none_are_told_from_members()
    {
        // The head of a member with a stored block of 32 KiB behind it.
        byte[] fake = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0xFF, 0x7F, 0, 0x80];
        byte[] file = [.. Enumerable.Repeat(fake, 40_000).SelectMany(bytes => bytes), .. _members[2]];

        AddressesOf(file).ShouldBe([2]);
    }

    [Fact]
    public void Any_change_of_bytes_still_gives_an_end()
    {
        Random random = new(20240305);
        byte[][] files = [[.. _members[0], .. _members[1], .. _members[2]], [.. _records[0], .. _records[1], .. _records[2]]];
        for (int i = 0; i < (Long.IsAsked ? 100_000 : 1_000); i++)
        {
            byte[] file = [.. files[i % 2]];
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }
            RecordsOf(file[..random.Next(file.Length)], out _).Count.ShouldBeLessThanOrEqualTo(6);
        }
    }

    private static List<int> AddressesOf(byte[] file) => AddressesOf(file, out _);

    private static List<int> AddressesOf(byte[] file, out WarcReader reader) => [.. RecordsOf(file, out reader).Select(NumberOf)];

    private static int NumberOf(WarcRecord record) => int.TryParse(record.TargetUri?.Split('/')[^1], out int number) ? number : -1;

    private static List<WarcRecord> RecordsOf(byte[] file, out WarcReader reader)
    {
        reader = new WarcReader(new MemoryStream(file));
        List<WarcRecord> records = [];
        while (reader.Next(TestContext.Current.CancellationToken) is WarcRecord record)
        {
            records.Add(record);
        }
        return records;
    }
}

using Dateline.Storage;
using Dateline.Storage.Packing;

namespace Dateline.Host.Tests.Storage;

/// <summary>Packed lines come back as they were, and bytes that nobody packed are said to be damaged.</summary>
public sealed class PackedReadingTests
{
    [Fact]
    public void All_lines_come_back()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            foreach (Reading reading in new FilledRecord(seed, 2).Readings)
            {
                ReadLines lines = ReadLines.Of(reading);
                string text = reading.Report.Text.Value;
                PackReader reader = new(PackedReading.Pack(lines, text), text);
                Dump.Of(PackedReading.Unpack(reader)).ShouldBe(Dump.Of(lines));
                reader.Wrong.ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public void The_bytes_are_the_same_each_time_and_begin_with_their_form()
    {
        Reading reading = new FilledRecord(3, 1).Readings[0];
        byte[] packed = PackedReading.Pack(ReadLines.Of(reading), reading.Report.Text.Value);
        PackedReading.Pack(ReadLines.Of(new FilledRecord(3, 1).Readings[0]), reading.Report.Text.Value).ShouldBe(packed);
        packed[0].ShouldBe(PackReader.Version);
    }

    [Fact]
    public void Any_bytes_with_a_right_hash_give_lines_or_say_that_they_are_damaged()
    {
        Random random = new(1);
        byte[] packed = PackedReading.Pack(ReadLines.Of(new FilledRecord(4, 1).Readings[0]), "");
        for (int round = 0; round < 5000; round++)
        {
            byte[] bytes = random.Next(2) == 0 ? [.. packed] : [PackReader.Version, .. packed.Take(random.Next(1, packed.Length))];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                bytes[random.Next(1, bytes.Length)] = (byte)random.Next(256);
            }
            Rehash(bytes);
            try
            {
                PackedReading.Unpack(new PackReader(bytes, "A text."));
            }
            catch (StoreException error)
            {
                error.Problem.ShouldBe(StoreProblem.Damaged);
            }
        }
    }

    private static void Rehash(byte[] bytes)
    {
        int end = Math.Max(0, bytes.Length - PackReader.HashLength);
        System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(0, end)).AsSpan(0, bytes.Length - end).CopyTo(bytes.AsSpan(end));
    }
}

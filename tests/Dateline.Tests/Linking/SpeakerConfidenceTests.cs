using System.Text;
using Dateline.Extraction;
using Dateline.Linking;
using Dateline.Text;

namespace Dateline.Tests.Linking;

/// <summary>How sure the link of a speaker is: told in thousandths, and a candidate only where links like it are too often wrong.</summary>
public sealed class SpeakerConfidenceTests
{
    [Fact]
    public void A_speaker_by_name_is_surer_than_one_by_a_pronoun_for_bodies()
    {
        Reading reading = Read("Harbour talks in Pelsk\n\nMayor Ieva Kalna said on Monday that the harbour would open. The harbour council met the dredging company in Pelsk. They said the boats would stay.\n");
        SpeakerLink named = reading.Speakers[0];
        named.Actor.ShouldNotBeNull().Name.ShouldBe("Ieva Kalna");
        named.Confidence.ShouldNotBeNull().ShouldBeGreaterThan(950);
        reading.Speakers.Where(link => link.By == "pronoun").ShouldAllBe(link => link.Confidence < named.Confidence);
    }

    [Fact]
    public void A_speaker_that_is_not_sure_enough_is_a_candidate_with_a_finding()
    {
        Reading[] readings = [.. _doubtful.Select(Read)];
        foreach (Reading reading in readings)
        {
            foreach (SpeakerLink link in reading.Speakers.Where(link => link.Confidence < 600))
            {
                link.Actor.ShouldBeNull();
                link.Candidates.Count.ShouldBe(1);
                reading.Findings.ShouldContain(finding => finding.Code == FindingCodes.SpeakerUncertain);
            }
        }
        readings.SelectMany(reading => reading.Speakers).ShouldContain(link => link.Confidence < 600);
    }

    private static readonly string[] _doubtful =
    [
        "Boats in Pelsk\n\nThe harbour council met the dredging company on Monday. The ministry watched.\n\nThe railway was late. From the island they answered that nobody had come.\n",
        "Boats in Pelsk\n\nThe media met the police in Pelsk.\n\nThe port was shut. “They call it a storm,” the mayor sneered. They added that boats were lost.\n",
        "Gunmen in Pelsk\n\nGunmen came at night. A guard was shot, residents said. The police put the number of dead at two.\n\n“They shouted that the soldiers had sent them,” said Hana Varda, a cook.\n",
    ];

    private static Reading Read(string text) => Reading.Of(new RawReport("r", Encoding.UTF8.GetBytes(text)), Knowledge.Embedded);
}

using System.Text.Json;
using Dateline.Eval.Gold;
using Dateline.Eval.Running;
using Dateline.Eval.Scores;
using Dateline.Text;

namespace Dateline.Tests.Seeds;

public sealed class SeedQuotationTests
{
    [Fact]
    public void Every_direct_quotation_of_the_key_is_found_with_its_words_and_its_speaker()
    {
        List<string> missed = [];
        foreach (GoldReport gold in Seeds.Gold)
        {
            Reading reading = Seeds.Numbered(gold.Id[..3]);
            IReadOnlyList<FoundQuotation> found = LibraryRun.Quotations(reading);
            foreach (GoldQuotation wanted in gold.Quotations.Where(quotation => quotation.Kind == "direct"))
            {
                if (!found.Any(quotation => quotation.Kind == "direct" && Trimmed(gold.Text, quotation.Content).SetEquals(Trimmed(gold.Text, wanted.Content)) && NameForms.Same(quotation.Name, wanted.Names, wanted.IsPerson)))
                {
                    missed.Add($"{gold.Id[..3]} {wanted.Content[0]} by {wanted.Names[0]}");
                }
            }
        }
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void At_least_four_in_five_of_all_quotations_are_matched()
    {
        QuotationScore score = new();
        foreach (GoldReport gold in Seeds.Gold)
        {
            score.Add(gold, LibraryRun.Quotations(Seeds.Numbered(gold.Id[..3])));
        }
        score.Matched.Recall.ShouldBeGreaterThanOrEqualTo(0.8, string.Join('\n', score.Rows()));
    }

    [Fact]
    public void The_office_means_its_holder_of_the_day()
    {
        Reading early = Seeds.Numbered("004");
        Reading late = Seeds.Numbered("003");
        Holders(early).ShouldBe(["jens-stoltenberg"]);
        Holders(late).ShouldBe(["mark-rutte"]);
    }

    [Fact]
    public void Spellings_of_a_name_are_one_actor()
    {
        foreach (JsonElement name in Seeds.Key.GetProperty("names").EnumerateArray())
        {
            string entity = name.GetProperty("entity").GetString()!;
            if (entity is not ("borjana-kristo" or "aleksandar-vucic"))
            {
                continue;
            }
            string[] ids = [.. Seeds.Readings.SelectMany(reading => reading.Links
                .Where(link => link.Actor is not null && name.GetProperty("forms").EnumerateArray().Any(form => reading.Report.Text[link.Mention].EndsWith(form.GetString()!, StringComparison.Ordinal)))
                .Select(link => link.Actor!.Id)).Distinct()];
            ids.ShouldBe([entity]);
        }
    }

    private static string[] Holders(Reading reading) =>
        [.. reading.Links.Where(link => link.Office == "secretary-general-of-nato" && link.Actor is not null).Select(link => link.Actor!.Id).Distinct()];

    private static HashSet<TextSpan> Trimmed(string text, IEnumerable<TextSpan> spans) => [.. spans.Select(span => WordSets.Trim(text, span))];
}

using System.Text.Json;
using Dateline.Grouping;
using Dateline.Text;

namespace Dateline.Tests.Seeds;

public sealed class SeedTellingTests
{
    [Fact]
    public void Three_reports_are_one_story_two_are_their_own_and_all_are_one_storyline()
    {
        string[] stories = [.. Seeds.Told.Stories.Select(story => string.Join(' ', story.Story.ReportIds.Select(Seeds.Number).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
        stories.ShouldBe(["000 001 002", "003", "004"]);
        Seeds.Told.Storylines.ShouldHaveSingleItem().StoryIds.Count.ShouldBe(3);
    }

    [Fact]
    public void The_undated_report_gets_the_day_of_its_company_with_the_reason()
    {
        When published = Seeds.Published("000");
        published.Value.ShouldBe(new DateOnly(2023, 11, 20));
        published.Basis.ShouldBe(DateBasis.Inferred);
        published.Because.ShouldNotBeNullOrEmpty();
        published.Evidence.ShouldNotBeEmpty();
        Seeds.Published("002").Basis.ShouldBe(DateBasis.Stated);
        Seeds.Published("002").Value.ShouldBe(new DateOnly(2023, 11, 20));
    }

    [Fact]
    public void What_only_has_bounds_is_bounded_and_not_guessed()
    {
        When late = Seeds.Published("003");
        late.Value.ShouldBeNull();
        late.Basis.ShouldBe(DateBasis.Bounded);
        late.From.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(new DateOnly(2024, 10, 1));
        When early = Seeds.Published("004");
        early.Value.ShouldBeNull();
        early.Basis.ShouldBe(DateBasis.Bounded);
        early.From.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(new DateOnly(2022, 3, 1));
        early.To.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(new DateOnly(2023, 4, 4));
    }

    [Fact]
    public void Every_statement_of_the_key_is_joined_across_its_reports()
    {
        List<string> missed = [];
        foreach (JsonElement statement in Seeds.Key.GetProperty("statements").EnumerateArray())
        {
            (string Report, TextSpan Span)[] wanted = [.. statement.GetProperty("reported").EnumerateArray()
                .Select(reported => (reported.GetProperty("report").GetString()!, Seeds.Span(reported.GetProperty("span"))))];
            bool isJoined = Seeds.Told.Stories.SelectMany(story => story.Statements).Any(found => wanted.All(one => Carries(found.Statement, one.Report, one.Span)));
            if (!isJoined)
            {
                missed.Add(statement.GetProperty("id").GetString()!);
            }
        }
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void The_values_in_which_the_key_sees_renderings_differ_stand_in_differences_of_their_statement()
    {
        List<string> missed = [];
        foreach (JsonElement statement in Seeds.Key.GetProperty("statements").EnumerateArray())
        {
            (string Report, TextSpan Span)[] wanted = [.. statement.GetProperty("reported").EnumerateArray()
                .Select(reported => (reported.GetProperty("report").GetString()!, Seeds.Span(reported.GetProperty("span"))))];
            string told = string.Join('\n', Seeds.Told.Stories.SelectMany(story => story.Statements).Where(found => wanted.Any(one => Carries(found.Statement, one.Report, one.Span)))
                .SelectMany(found => found.Differences).Select(difference => $"{difference.Aspect}: {difference.Detail}"));
            foreach (string differs in statement.GetProperty("differs").EnumerateArray().Select(line => line.GetString()!).Where(line => line.Contains(" / ", StringComparison.Ordinal) && !line.StartsWith("name:", StringComparison.Ordinal) && !line.StartsWith("form:", StringComparison.Ordinal)))
            {
                string[] values = [.. differs[(differs.IndexOf(": ", StringComparison.Ordinal) is int colon and > 0 ? colon + 2 : 0)..].Split(" / ")];
                string[][] words = [.. values.Select(value => value.ToLowerInvariant().Split(' ', '(').Take(3).Where(word => word.Length > 3).ToArray())];
                string[][] own = [.. words.Select((value, at) => value.Except(words.Where((_, other) => other != at).SelectMany(other => other)).ToArray()).Where(value => value.Length > 0)];
                bool isTold = own.Length > 0 && own.Count(value => value.Any(word => told.Contains(word, StringComparison.OrdinalIgnoreCase))) * 2 >= own.Length;
                if (!isTold)
                {
                    missed.Add($"{statement.GetProperty("id").GetString()}: {differs}");
                }
            }
        }
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_says_more_but_the_headline_that_the_key_names_and_nothing_is_left_out()
    {
        Seeds.Told.Stories.SelectMany(story => story.Omissions).ShouldBeEmpty();
        JsonElement key = Seeds.Key.GetProperty("distortions").EnumerateArray().Single();
        Dateline.Comparison.Discrepancy found = Seeds.Told.Stories.SelectMany(story => story.Discrepancies).Where(found => found.Kind == Dateline.Comparison.DiscrepancyKind.SaysMore).ShouldHaveSingleItem();
        Seeds.Number(found.Values[0].Place.ReportId).ShouldBe(key.GetProperty("report").GetString()![..3]);
        key.GetProperty("spans").EnumerateArray().ShouldContain(span => Seeds.Span(span).Overlaps(found.Values[0].Place.Span));
    }

    [Fact]
    public void A_party_that_an_account_leaves_out_is_a_difference_in_scope()
    {
        foreach (JsonElement left in Seeds.Key.GetProperty("scope_differences").EnumerateArray())
        {
            string report = left.GetProperty("report").GetString()![..3];
            Seeds.Told.Stories.SelectMany(story => story.Statements).SelectMany(found => found.Differences)
                .ShouldContain(found => found.Aspect == Dateline.Comparison.Aspect.Scope && (Seeds.Number(found.First.ReportId) == report || Seeds.Number(found.Second.ReportId) == report));
        }
    }

    [Fact]
    public void Prompts_and_the_dateline_are_not_article_text()
    {
        foreach (JsonElement other in Seeds.Key.GetProperty("not_article_text").EnumerateArray())
        {
            Report report = Seeds.Numbered(other.GetProperty("report").GetString()![..3]).Report;
            TextSpan span = Seeds.Span(other.GetProperty("span"));
            Part part = report.Parts.First(part => part.Span.Overlaps(span));
            part.Kind.ShouldBeOneOf(PartKind.Boilerplate, PartKind.Dateline);
            report.Parts.Where(part => part.Kind == PartKind.Paragraph).ShouldAllBe(part => !part.Span.Overlaps(span));
        }
    }

    [Fact]
    public void Any_order_of_the_files_tells_the_same()
    {
        Telling reversed = Telling.Of(Seeds.Read(files => files.Reverse()), Knowledge.Embedded, KnownStories.None);
        Lines(reversed).ShouldBe(Lines(Seeds.Told));
    }

    private static string[] Lines(Telling told) =>
    [
        .. told.Readings.Select(reading => reading.Report.Id),
        .. told.Dates.Select(date => $"{date.ReportId} {date.Published.From} {date.Published.To} {date.Published.Because}"),
        .. told.Stories.SelectMany(story => story.Statements).Select(found => $"{found.Statement.Id} {string.Join(' ', found.Statement.Renderings.SelectMany(rendering => rendering.Spans))} "
            + string.Join(' ', found.Differences.Select(difference => difference.Detail))),
        .. told.Stories.SelectMany(story => story.Timeline).Select(entry => entry.Text),
        .. told.Storylines.Select(storyline => $"{storyline.Id} {storyline.Title}"),
    ];

    private static bool Carries(Statement statement, string report, TextSpan wanted)
    {
        Reading reading = Seeds.Numbered(report[..3]);
        Eval.Scores.WordSets words = new(reading.Report.Text.Value);
        HashSet<int> mark = words.Of([wanted]);
        return statement.Renderings.Where(rendering => rendering.ReportId == reading.Report.Id)
            .Any(rendering => words.Of(rendering.Spans) is HashSet<int> given && given.Count(mark.Contains) * 2 > Math.Min(given.Count, mark.Count));
    }
}

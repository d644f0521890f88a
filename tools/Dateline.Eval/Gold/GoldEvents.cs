using System.Text.Json;
using Dateline.Text;

namespace Dateline.Eval.Gold;

/// <summary>Reads the marked events of a story.</summary>
internal static class GoldEvents
{
    /// <summary>The events that report <paramref name="report"/> of <paramref name="story"/> tells.</summary>
    public static IReadOnlyList<GoldEvent> Of(JsonElement story, string report, IReadOnlyList<Mark> marks)
    {
        if (!story.TryGetProperty("events", out JsonElement events))
        {
            return [];
        }
        TextSpan[] contents = [.. marks.Where(mark => mark.Role == 'C').Select(mark => mark.Span)];
        List<GoldEvent> found = [];
        foreach (JsonElement item in events.EnumerateArray())
        {
            foreach (string[] at in item.GetProperty("at").EnumerateArray().Select(place => place.GetString()!.Split(':')).Where(at => at[0] == report))
            {
                TextSpan[] text = [.. marks.Where(mark => mark.Role == 'E' && mark.Number == at[1][1..]).Select(mark => mark.Span).Order()];
                string status = item.GetProperty("status").GetString()!;
                bool source = status == "attributed" || contents.Any(content => text.All(content.Contains));
                found.Add(new GoldEvent(item.GetProperty("id").GetString()!, item.GetProperty("class").GetString()!, status == "attributed" ? "happened" : status, source, text, Names(story, item, "who"), Names(story, item, "whom")));
            }
        }
        return found;
    }

    private static IReadOnlyList<string>[] Names(JsonElement story, JsonElement item, string side) =>
        [.. item.GetProperty(side).EnumerateArray().Select(actor => actor.GetString()!).Select(id =>
        {
            JsonElement actor = story.GetProperty("actors").GetProperty(id);
            string[] forms = actor.TryGetProperty("forms", out JsonElement more) ? [.. more.EnumerateArray().Select(form => form.GetString()!)] : [];
            return (IReadOnlyList<string>)[actor.GetProperty("name").GetString()!, .. forms, id.Replace('-', ' ')];
        })];
}

using System.Globalization;
using System.Text;
using Dateline.Extraction;

namespace Dateline.Bench;

/// <summary>One invented story and the reports that tell it: invented people in places that there are say and do things, in the grammar of news. Reports share its utterances, word for word, shortened or with a word changed, and its happenings.</summary>
internal sealed class MadeStory
{
    private const int Utterances = 8;
    private const int Happenings = 8;
    private const int Sentences = 17;
    private static readonly DateOnly _first = new(2023, 1, 1);

    private static readonly string[] _endings = ["ić", "ović", "son", "escu", "ko", "ard", "mann", "ez", "ska", "tti"];
    private static readonly string[] _roles = ["minister", "spokeswoman", "mayor", "ambassador", "envoy", "police chief", "lawmaker", "union leader", "governor", "prosecutor"];
    private static readonly string[] _weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] _said = ["said", "said", "said", "told reporters", "warned", "added", "insisted", "announced"];

    private static readonly string[] _utterances =
    [
        "we will not accept the {w} {w} until the {w} of {p} is {v}", "nobody in {p} wants another {w} over the {w}", "the {w} was {v} with the {w} and it will be paid for by the {w}",
        "I have asked the {w} to look into the {w} and the {w} once more", "there can be no {w} without a {w} that everybody in {p} has agreed to", "this {w} is a {w} for {n} families who lost their {w}",
        "our {w} must be ready for the {w} before the {w} in {p} begins", "they promised {n} million euros for the {w} and we have seen nothing but {w}",
    ];

    private static readonly string[] _happenings =
    [
        "{a} met {b} in {p} on {d} to discuss the {w} and the {w}", "Police in {p} arrested {n} people after the {w} near the {w}", "{p} pledged {n} million euros for the {w} and the {w}",
        "{a} will visit {p} on {d} for talks about the {w}", "Protesters blocked the road to {p} on {d} over the {w}", "The {w} committee rejected the {w} of {a} by {n} votes",
        "{n} people were injured when a {w} hit the {w} in {p} on {d}", "{a} signed the {w} with {b} in {p}", "The government of {p} imposed sanctions on {n} companies over the {w}", "{a} accused {b} of the {w} in {p}",
    ];

    private static readonly string[] _fillers =
    [
        "The {w} of the {w} had been {v} for years, and the {w} in {p} remained without a {w}", "In {p} the {w} and the {w} were {v} again on {d}", "It was the {n}th {w} since the {w} of the {w}, according to the {w}",
        "Many in {p} see the {w} as a {w} for the {w} that was {v} last year", "The {w}, which {n} people have {v}, is to be {v} by the {w} in {p}", "A {w} from {p} and a {w} were {v} in the {w} that followed",
    ];

    private readonly MadeWords _words;
    private readonly ulong _seed;
    private readonly string[] _people;
    private readonly string[] _peopleRoles;
    private readonly string[] _places;
    private readonly string[] _own;
    private readonly string[] _spoken;
    private readonly string[] _happened;
    private readonly DateOnly _day;

    /// <summary>Makes the story under <paramref name="number"/>.</summary>
    public MadeStory(MadeWords words, int number)
    {
        _words = words;
        _seed = Draws.Mixed((ulong)number + 0x51ED2701);
        Draws draws = new(_seed);
        Size = draws.Below(100) switch { < 30 => 1, < 55 => 2 + draws.Below(2), < 80 => 4 + draws.Below(5), < 95 => 9 + draws.Below(12), _ => 21 + draws.Below(40) };
        _day = _first.AddDays(draws.Below(1200));
        _people = [.. Enumerable.Range(0, 4).Select(_ => $"{MadeWords.Name(draws)} {MadeWords.Name(draws)}{draws.Of(_endings)}")];
        _peopleRoles = [.. _people.Select(_ => draws.Of(_roles))];
        _places = [.. Enumerable.Range(0, 3).Select(_ => draws.Of(words.Places))];
        _own = [.. Enumerable.Range(0, 30).Select(_ => _words.Rare(draws))];
        _spoken = [.. Enumerable.Range(0, Utterances).Select(at => Filled(_utterances[at], draws))];
        _happened = [.. Enumerable.Range(0, Happenings).Select(_ => Filled(draws.Of(_happenings), draws))];
    }

    /// <summary>How many reports it has: 1 to 60, about seven in the mean.</summary>
    public int Size { get; }

    /// <summary>The report under <paramref name="number"/> within the story: some 400 words.</summary>
    public RawReport Report(int number)
    {
        Draws draws = new(_seed + (ulong)number + 1);
        StringBuilder text = new();
        text.Append(Capital(draws.Of(_happened))).Append("\n\n").Append(_places[0].ToUpperInvariant()).Append(" – ");
        for (int sentence = 0; sentence < Sentences; sentence++)
        {
            text.Append(draws.Below(100) switch
            {
                < 34 => Spoken(draws),
                < 60 => Capital(draws.Of(_happened)) + ".",
                _ => Capital(Filled(draws.Of(_fillers), draws)) + ".",
            });
            text.Append(draws.Below(2) == 0 ? "\n\n" : " ");
        }
        string outlet = _words.Outlets[draws.Below(_words.Outlets.Count) * draws.Below(1000) / 1000];
        string label = string.Create(CultureInfo.InvariantCulture, $"{_seed:x16}-{number}.txt");
        return new RawReport(label, Encoding.UTF8.GetBytes(text.ToString().TrimEnd() + "\n"))
        {
            Outlet = outlet,
            Published = _day.AddDays(draws.Below(4) * draws.Below(2)),
            Url = $"https://news.example/{outlet.Replace(' ', '-')}/{label}",
        };
    }

    private string Spoken(Draws draws)
    {
        int who = draws.Below(_people.Length);
        string words = draws.Of(_spoken);
        string[] all = words.Split(' ');
        words = draws.Below(10) switch
        {
            < 6 => words,
            < 8 => string.Join(' ', all[..Math.Max(5, all.Length * 2 / 3)]),
            _ => string.Join(' ', all.Select((word, at) => at == all.Length / 2 ? draws.Of(_own) : word)),
        };
        string name = draws.Below(3) == 0 ? _people[who].Split(' ')[1] : $"{_people[who]}, the {_peopleRoles[who]} of {_places[who % _places.Length]},";
        string cue = draws.Of(_said);
        return draws.Below(3) switch
        {
            0 => $"“{Capital(words)},” {name} {cue}.",
            1 => $"{name} {cue} that {words}.",
            _ => $"“{Capital(words)},” {cue} {name.TrimEnd(',')}.",
        };
    }

    private string Filled(string frame, Draws draws)
    {
        StringBuilder filled = new();
        for (int at = 0; at < frame.Length; at++)
        {
            if (frame[at] != '{')
            {
                filled.Append(frame[at]);
                continue;
            }
            filled.Append(frame[at + 1] switch
            {
                'w' => draws.Below(3) == 0 ? draws.Of(_own) : _words.Common(draws),
                'v' => _words.Common(draws) + "ed",
                'p' => draws.Of(_places),
                'a' => _people[draws.Below(2)],
                'b' => _people[2 + draws.Below(2)],
                'd' => draws.Of(_weekdays),
                _ => (2 + draws.Below(300)).ToString(CultureInfo.InvariantCulture),
            });
            at += 2;
        }
        return filled.ToString();
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

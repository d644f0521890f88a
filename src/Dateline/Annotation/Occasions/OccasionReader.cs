using Dateline.Text;

namespace Dateline.Annotation.Occasions;

/// <summary>Reads a chain of circumstances: hedges, times, “in a statement”, “at a joint press conference with …”, “to reporters in …”, “speaking in …”. It stops before the first words that it does not know, so that nothing is taken for a circumstance that is none.</summary>
internal sealed class OccasionReader(SettingWords words, OccasionText text)
{
    private const int MostSteps = 16;

    /// <summary>Reads from token <paramref name="at"/> up to <paramref name="limit"/>; the token behind what was read.</summary>
    public int Read(int at, int limit, Occasion occasion)
    {
        for (int steps = 0; at < limit && steps < MostSteps; steps++)
        {
            int from = text.Is(at, ",") ? at + 1 : at;
            int next = Step(from, limit, occasion);
            if (next <= from)
            {
                return at;
            }
            at = next;
        }
        return at;
    }

    /// <summary>The noun phrase at <paramref name="at"/> as who is spoken to; the token behind it, or <paramref name="at"/> where none begins.</summary>
    public int ReadAddressee(int at, int limit, Occasion occasion)
    {
        int end = text.JoinedEnd(at, limit);
        if (end > at && !text.Is(end, "'s"))
        {
            occasion.Addressee ??= text.Run(at, end);
            if ((Head(at, end) & (Setting.Stage | Setting.Occasion)) != 0)
            {
                occasion.Venue ??= text.Run(at, end);
                occasion.Medium ??= text.Run(at, end);
            }
        }
        return end;
    }

    private int Step(int at, int limit, Occasion occasion)
    {
        if (at >= limit)
        {
            return at;
        }
        if (Time(at, limit, occasion) is var behind && behind > at)
        {
            return behind;
        }
        Setting setting = words[text.Tokens.Form(at)];
        string tag = text.Tag(at);
        if ((setting & Setting.Hedge) != 0)
        {
            occasion.Hedge ??= text.Tokens.Span(at);
            return at + 1;
        }
        if ((setting & Setting.Facing) != 0 && tag == "VBG")
        {
            int end = ReadAddressee(at + 1, limit, occasion);
            return end > at + 1 ? end : at;
        }
        if ((setting & (Setting.Voicing | Setting.Issued)) != 0 && (tag is "VBG" or "VBN" or "VBD" || occasion.Medium is not null))
        {
            return at + 1;
        }
        if (tag is "RB" or "RBR" && !text.Is(at, "not") && !text.Is(at, "n't") && !text.Is(at, "so"))
        {
            return at + 1;
        }
        return tag is "IN" or "TO" or "VBG" or "RP" ? Phrase(at, limit, setting, occasion) : at;
    }

    /// <summary>A time at the token, with “on”, “in”, “at”, “late” or “early” before it.</summary>
    private int Time(int at, int limit, Occasion occasion)
    {
        int from = text.Is(at, "on") || text.Is(at, "in") || text.Is(at, "at") || text.Is(at, "during") ? at + 1 : at;
        from += text.Is(from, "late") || text.Is(from, "early") || from > at && text.Is(from, "the") && text.TimeAt(from) is null ? 1 : 0;
        if (from >= limit || text.TimeAt(from) is not { } time)
        {
            return at;
        }
        int end = text.Behind(time.Span);
        if (end > limit || text.Is(end, "'s") || text.IsNoun(end) && time.Form.Year is null && from == at && text.TimeAt(end) is null)
        {
            return at;
        }
        occasion.When ??= time.Span;
        return end;
    }

    private int Phrase(int at, int limit, Setting setting, Occasion occasion)
    {
        int first = at + 1;
        if (text.Is(at, "ahead") && text.Is(first, "of"))
        {
            setting |= Setting.Skipped;
            first++;
        }
        int core = text.CoreEnd(first, limit);
        if (core == first || text.Tag(first) is "VB")
        {
            return at;
        }
        int end = text.PhraseEnd(first, limit);
        if ((setting & Setting.Skipped) != 0)
        {
            return Company(end, limit, Setting.None, new Occasion());
        }
        if (text.Is(at, "to"))
        {
            return ReadAddressee(first, limit, occasion);
        }
        if (text.Is(at, "alongside"))
        {
            occasion.With.Add(text.Run(first, end));
            return end;
        }
        bool by = text.Is(at, "by") || text.Is(at, "via") || text.Is(at, "through") || text.Is(at, "over");
        bool there = text.Is(at, "in") || text.Is(at, "at") || text.Is(at, "from") || text.Is(at, "outside") || text.Is(at, "inside") || text.Is(at, "near") || text.Is(at, "during") || text.Is(at, "on");
        return by || there ? Told(at, first, core, end, limit, by, occasion) : at;
    }

    private int Told(int at, int first, int core, int end, int limit, bool by, Occasion occasion)
    {
        Setting head = Head(first, core);
        TextSpan run = text.Run(at, end);
        if ((head & (Setting.Document | Setting.Channel | Setting.Talk)) != 0)
        {
            end = Company(end, limit, head | Joint(first, core), occasion);
            occasion.Medium ??= text.Run(at, end);
            return end;
        }
        if (by)
        {
            return at;
        }
        if ((head & (Setting.Stage | Setting.Occasion | Setting.Spot)) != 0)
        {
            Place(at, first, end, occasion);
            end = Company(end, limit, head | Joint(first, core), occasion);
            run = text.Run(at, end);
            occasion.Venue ??= run;
            occasion.Medium ??= (head & Setting.Spot) == 0 ? run : null;
            return end;
        }
        if (text.Is(at, "on") || text.Is(at, "during"))
        {
            return Passed(at, end, occasion);
        }
        if (Place(at, first, core, occasion))
        {
            return Math.Max(core, text.Behind(occasion.Where!.Value));
        }
        if ((head & Setting.Ground) != 0)
        {
            occasion.Where ??= text.Run(first, end);
            return end;
        }
        return Passed(at, end, occasion);
    }

    /// <summary>Behind an addressee (“told reporters on her way in”) a phrase that tells nothing is passed over; elsewhere it may be of what is spoken of.</summary>
    private static int Passed(int at, int end, Occasion occasion) => occasion.Addressee is null ? at : end;

    private bool Place(int at, int first, int end, Occasion occasion)
    {
        if (text.PlaceIn(first, end) is not { } place || text.Is(text.Behind(place.Span), "'s") && !text.Is(at, "at"))
        {
            return false;
        }
        occasion.Where ??= place.Span;
        return true;
    }

    /// <summary>“with …”, “to …” and “for …” behind the noun of a setting: the other one of an interview is spoken to, who shares a stage speaks too.</summary>
    private int Company(int at, int limit, Setting of, Occasion occasion)
    {
        for (int steps = 0; steps < 3 && at < limit; steps++)
        {
            bool with = text.Is(at, "with") || text.Is(at, "alongside");
            bool to = text.Is(at, "to") || text.Is(at, "for") && (of & Setting.Talk) != 0;
            int end = with || to ? text.JoinedEnd(at + 1, limit) : at;
            if (end <= at + 1 || of == Setting.None && !with || to && text.Tag(at + 1) == "VB")
            {
                break;
            }
            if (to || with && (of & Setting.Talk) != 0)
            {
                occasion.Addressee ??= text.Run(at + 1, end);
            }
            else if ((of & Setting.Joint) != 0)
            {
                occasion.With.Add(text.Run(at + 1, end));
            }
            at = end;
        }
        return at;
    }

    private Setting Joint(int first, int end)
    {
        for (int at = first; at < end; at++)
        {
            if ((words[text.Tokens.Form(at)] & Setting.Joint) != 0)
            {
                return Setting.Joint;
            }
        }
        return Setting.None;
    }

    private Setting Head(int first, int end)
    {
        int head = end - 1;
        return head < first ? Setting.None : words[text.Tokens.Form(head)];
    }
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>How a sentence tells a deed.</summary>
internal enum DeedForm
{
    /// <summary>With its day ("Ngày 1/11, người dân phát hiện …").</summary>
    Dated,

    /// <summary>As just done ("UBND TP vừa đề xuất …").</summary>
    Recent,

    /// <summary>As done, without a day ("… đã sụp xuống sông").</summary>
    Past,

    /// <summary>As what somebody reports ("Ngày 12/11, Sở … cho biết đã có văn bản đề xuất …"); the day is the report's.</summary>
    Reported,
}

/// <summary>What a sentence says somebody did or what happened, when it is no event with a noun of its own.</summary>
/// <param name="Name">The clause, or of a body's or person's deed the verb with its objects.</param>
/// <param name="Clause">The whole clause, its subject included.</param>
/// <param name="Date">The day; null when the sentence tells none.</param>
/// <param name="Form">How it is told.</param>
/// <param name="Befalls">Whether the clause tells what befell somebody: an accident's, a crime's or a storm's word stands at its verb.</param>
internal readonly record struct Deed(TokenRange Name, TokenRange Clause, DateRecord? Date, DeedForm Form, bool Befalls);

/// <summary>
/// Reads the deed of a sentence: behind its dateline, dates and places the subject, then the first finite verb. Refused: states
/// (là, có, đang), what is to come (sẽ), and reports of opinions.
/// </summary>
internal static class DeedReader
{
    private const int LongestAdjunct = 26;
    private const int LongestSubject = 45;
    private const int DateReach = 18;
    private const int Longest = 60;
    private const int LongestPronoun = 3;
    private const int Shortest = 6;

    private enum VerbSort
    {
        None,
        State,
        Future,
        Report,
        Past,
        Recent,
        Passive,
        Plain,
    }

    private readonly record struct Verb(VerbSort Sort, int Start, int End, bool Recent)
    {
        public bool IsDeed => Sort is VerbSort.Past or VerbSort.Recent or VerbSort.Passive or VerbSort.Plain;
    }

    // What a sentence tells before it is judged: where its subject begins, its verb, its day, and whether somebody only reports it.
    private readonly record struct Told(int Subject, Verb Verb, DateRecord? Day, bool Reported);

    /// <summary>The deed of a sentence; null when it tells none.</summary>
    public static Deed? Read(ResolutionContext context, int number)
    {
        TaggedText text = context.Text;
        TokenRange sentence = text.Sentence(number);
        if (sentence.Length < Shortest || text.RoleOf(sentence.Start) is BlockRole.Caption or BlockRole.Byline or BlockRole.Related || TellsLevel(context, sentence))
        {
            return null;
        }

        Told told = Tell(context, sentence);
        Verb verb = told.Verb;
        if (!verb.IsDeed || (told.Reported ? verb.Sort == VerbSort.Plain : verb.Start <= told.Subject))
        {
            return null;
        }

        DeedForm form = told.Reported ? DeedForm.Reported : told.Day is not null ? DeedForm.Dated : verb.Recent ? DeedForm.Recent : DeedForm.Past;
        return form == DeedForm.Past && !IsNewsWithoutDay(context, sentence, verb) ? null : Named(text, sentence, told, form);
    }

    private static Told Tell(ResolutionContext context, TokenRange sentence)
    {
        TaggedText text = context.Text;
        int start = AfterDateline(text, sentence);
        bool reported = text.TryMatch(start, LexiconClass.SpeechLink, out LexiconMatch by) && by.Entry.Value == "according";
        DateRecord? day = Day(context, start, Math.Min(sentence.End, start + DateReach));
        int subject = AfterAdjuncts(text, start, sentence.End);
        Verb verb = MainVerb(text, subject, sentence.End);
        if (verb.Sort == VerbSort.Report)
        {
            subject = AfterAdjuncts(text, Content(text, verb.End), sentence.End);
            DateRecord? own = Day(context, verb.End, subject);
            day = own ?? day;
            reported |= own is null;
            verb = MainVerb(text, subject, sentence.End);
        }

        if (verb.Sort == VerbSort.None && day is not null && !reported && AfterNamed(text, subject, sentence.End) is var named && named > subject)
        {
            // "Chiều 16/9, ông A - Phó Chủ tịch … - dẫn đầu đoàn …": any verb of a named doer on a day.
            verb = new Verb(VerbSort.Plain, named, named, false);
        }

        return new Told(subject, verb, day, reported);
    }

    // "Đoạn đường đã sụp xuống sông": without a day of its own only a deed's or an incident's verb told as done.
    private static bool IsNewsWithoutDay(ResolutionContext context, TokenRange sentence, Verb verb) =>
        verb.Sort == VerbSort.Past && !HasDay(context, sentence) && (IsDeedVerb(context.Text, verb.End) || IsDeedVerb(context.Text, verb.End + 1));

    // Of a body's or person's deed the verb with its objects; where the verb has none ("nghệ nhân A vừa qua đời ở tuổi 90"), and of others, the clause.
    private static Deed? Named(TaggedText text, TokenRange sentence, Told told, DeedForm form)
    {
        Verb verb = told.Verb;
        int end = Math.Min(sentence.End, ClausePhrase.End(text, told.Subject, Longest, free: Longest));
        bool complete = text.TryMatch(verb.End, LexiconClass.PlacePreposition, out _) || (text.TryMatch(verb.End, LexiconClass.ClauseStart, out LexiconMatch next) && next.Entry.Attribute("opens") == "adjunct");
        bool agent = !complete && verb.Sort != VerbSort.Passive && IsAgent(text, told.Subject, verb.Start);
        bool pronoun = told.Reported && verb.Start - told.Subject <= LongestPronoun;
        int from = agent || pronoun ? verb.End : told.Subject;
        bool befalls = HasIncident(text, agent ? verb.End : told.Subject, Math.Min(end, verb.End + 4));
        return end >= from + 3 ? new Deed(new TokenRange(from, end), new TokenRange(told.Subject, end), told.Day, form, befalls) : null;
    }

    private static bool TellsLevel(ResolutionContext context, TokenRange sentence)
    {
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            TokenRange at = date.First;
            if (at.Start >= sentence.Start && at.Start < sentence.End && date.Record.Kind == DateKind.Date && EventDates.IsDay(date.Record) && IsLevelDay(context.Text, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Đến ngày 10/4, các huyện đã giải ngân …": how far things had come by a day, not what happened on it.</summary>
    public static bool IsLevelDay(TaggedText text, TokenRange date) =>
        text.TryMatchBefore(date.Start, LexiconClass.ClauseStart, out LexiconMatch until) && until.Entry.Attribute("link") == "until";

    private static bool HasIncident(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.TryMatch(i, LexiconClass.IncidentNoun, out LexiconMatch incident) && incident.Entry.Value != "none")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDay(ResolutionContext context, TokenRange sentence)
    {
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            if (date.First.Start >= sentence.Start && date.First.Start < sentence.End && EventDates.IsDay(date.Record))
            {
                return true;
            }
        }

        return false;
    }

    // Behind the names, posts and brackets with which a subject begins.
    private static int AfterNamed(TaggedText text, int i, int end)
    {
        while (i < end)
        {
            if (text.Is(i, '('))
            {
                i = AfterBracket(text, i, end);
            }
            else if (text.IsMarked(i, TokenMarks.Person | TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place) || text.TryMatch(i, LexiconClass.Honorific, out _) || text.IsDash(i)
                || (text.Is(i, ',') && text.IsMarked(i + 1, TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place)))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Whether a sentence has a verb told as done: "đã", "vừa", "bị".</summary>
    public static bool Tells(TaggedText text, TokenRange sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch word) && (word.Entry.Attribute("aspect") is "past" or "recent" || word.Entry.Attribute("voice") == "passive"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An incident's clause without the place at its end, which has a field of its own.</summary>
    public static TokenRange WithoutPlace(TaggedText text, TokenRange clause)
    {
        for (int i = clause.Start + 4; i < clause.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.PlacePreposition, out LexiconMatch at) && at.End < clause.End
                && (text.IsMarked(at.End, TokenMarks.Place) || text.Tokens[at.End].IsCapitalized || text.TryMatch(at.End, LexiconClass.PlaceType, out _)))
            {
                return new TokenRange(clause.Start, i);
            }
        }

        return clause;
    }

    // "TTO - ", "(VTC News) – ", "VOV.VN - ": the agency before the sentence.
    private static int AfterDateline(TaggedText text, TokenRange sentence)
    {
        for (int i = sentence.Start; i < sentence.End && i < sentence.Start + 10; i++)
        {
            if (text.IsDash(i) && i > sentence.Start)
            {
                return i + 1;
            }

            Token token = text.Tokens[i];
            if (text.IsMarked(i, TokenMarks.Date | TokenMarks.Person | TokenMarks.Post) || (token.IsWord && !token.IsCapitalized && !text.Is(sentence.Start, '(') && !text.Is(i - 1, '.')))
            {
                break;
            }
        }

        return sentence.Start;
    }

    private static DateRecord? Day(ResolutionContext context, int start, int end)
    {
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            if (date.First.Start >= start && date.First.Start < end && EventDates.IsDay(date.Record) && EventDates.IsRecent(context, date.Record) && !EventDates.IsToCome(context, date.Record)
                && !context.Text.IsMarked(date.First.Start, TokenMarks.Document))
            {
                return date.Record;
            }
        }

        return null;
    }

    // Dates, places and other openings up to their comma: the subject begins behind them.
    private static int AfterAdjuncts(TaggedText text, int start, int end)
    {
        int i = start;
        while (i < end)
        {
            if (text.IsMarked(i, TokenMarks.Date) && !text.IsMarked(i, TokenMarks.Organization) || text.Is(i, ',') || text.Is(i, '-'))
            {
                i++;
            }
            else if (text.Is(i, '('))
            {
                i = AfterBracket(text, i, end);
            }
            else if (Opens(text, i, start) && AfterComma(text, i, end) is var next and > 0)
            {
                i = next;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool Opens(TaggedText text, int i, int start) =>
        text.TryMatch(i, LexiconClass.PlacePreposition, out _) || (text.TryMatch(i, LexiconClass.DateModifier, out LexiconMatch about) && text.IsMarked(about.End, TokenMarks.Date))
        || (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch word) && word.Entry.Value == "comma" && word.Entry.Attribute("opens") == "adjunct")
        || (i == start && (text.TryMatch(i, LexiconClass.ReportVerb, out _) || text.TryMatch(i, LexiconClass.SpeechVerb, out _)
            || (text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && (verb.Entry.Value == "attend" || verb.Entry.Attribute("opens") == "adjunct"))));

    // Behind the comma that ends an opening; behind a closing bracket where the writer left the comma out.
    private static int AfterComma(TaggedText text, int start, int end)
    {
        int bracket = -1;
        for (int i = start; i < end && i < start + LongestAdjunct; i++)
        {
            if (text.Is(i, '('))
            {
                i = AfterBracket(text, i, end) - 1;
                bracket = i + 1;
            }
            else if (text.Is(i, ',') && !(text.IsMarked(i + 1, TokenMarks.Place) && text.IsMarked(i - 1, TokenMarks.Place)))
            {
                return i + 1;
            }
        }

        return bracket;
    }

    private static int AfterBracket(TaggedText text, int open, int end)
    {
        for (int i = open; i < end && i < open + 30; i++)
        {
            if (text.Is(i, ')'))
            {
                return i + 1;
            }
        }

        return open + 1;
    }

    private static Verb MainVerb(TaggedText text, int subject, int end)
    {
        for (int i = subject; i < end && i < subject + LongestSubject; i++)
        {
            if (text.Is(i, '('))
            {
                i = AfterBracket(text, i, end) - 1;
                continue;
            }

            if (!text.Tokens[i].IsWord || text.IsMarked(i, TokenMarks.Person | TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place | TokenMarks.Document))
            {
                continue;
            }

            // "khi đang bay thì gặp nạn": the circumstance's verb is not the sentence's.
            bool circumstance = i > subject && text.TryMatch(i - 1, LexiconClass.ClauseStart, out LexiconMatch when) && when.Entry.Attribute("opens") == "adjunct";
            if (!circumstance && text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch word) && Aspect(text, word) is { } told)
            {
                return told;
            }

            if (i > subject && text.TryMatch(i, LexiconClass.ReportVerb, out LexiconMatch report))
            {
                return new Verb(report.Entry.Value == "forecast" ? VerbSort.Future : VerbSort.Report, i, report.End, false);
            }

            if (i > subject && IsDeedVerb(text, i))
            {
                return new Verb(VerbSort.Plain, i, i, false);
            }
        }

        return default;
    }

    private static Verb? Aspect(TaggedText text, LexiconMatch word)
    {
        int i = word.Start;
        if (word.Entry.Attribute("voice") == "passive")
        {
            return new Verb(VerbSort.Passive, i, word.End, false);
        }

        string? aspect = word.Entry.Attribute("aspect");
        if (aspect is "past" or "recent")
        {
            bool recent = aspect == "recent";
            if (text.TryMatch(word.End, LexiconClass.ReportVerb, out LexiconMatch report) && report.Entry.Attribute("deed") != "yes")
            {
                return new Verb(VerbSort.Report, i, report.End, recent);
            }

            bool passive = text.TryMatch(word.End, LexiconClass.ClauseStart, out LexiconMatch voice) && voice.Entry.Attribute("voice") == "passive";
            return new Verb(passive ? VerbSort.Passive : recent ? VerbSort.Recent : VerbSort.Past, i, passive ? i : word.End, recent);
        }

        return aspect switch
        {
            "future" => new Verb(VerbSort.Future, i, word.End, false),
            "lasting" or "wanted" => new Verb(VerbSort.State, i, word.End, false),
            _ => null,
        };
    }

    /// <summary>Whether a verb that tells news begins at a token: a deed, a change of posts, an accident or a crime.</summary>
    public static bool IsDeedVerb(TaggedText text, int i) =>
        (text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value is "deed" or "personnel" or "decide")
        || (text.TryMatch(i, LexiconClass.IncidentNoun, out LexiconMatch incident) && incident.Entry.Value != "none");

    private static int Content(TaggedText text, int i)
    {
        while (text.Is(i, ',') || text.Is(i, ':') || (text.TryMatch(i, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Value is "that" or "more"))
        {
            i++;
        }

        return i;
    }

    // A body, a post or a person does it; of others the subject belongs to the name ("một trận mưa lớn đã xảy ra").
    private static bool IsAgent(TaggedText text, int subject, int verb)
    {
        const TokenMarks Named = TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person;
        return verb > subject && (text.IsMarked(subject, Named | TokenMarks.Place) || text.IsMarked(verb - 1, Named) || text.Is(verb - 1, ')') && text.IsMarked(new TokenRange(subject, verb), Named));
    }
}

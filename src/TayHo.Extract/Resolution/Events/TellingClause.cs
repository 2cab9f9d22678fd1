using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>What a clause tells: its subject, its verb with the words before it, its day, and whether somebody only reports it.</summary>
/// <param name="Clause">Index of the clause in its sentence.</param>
/// <param name="Subject">Of whom it tells; empty where the verb comes first.</param>
/// <param name="Verb">The verb with the words of time and voice before it.</param>
/// <param name="Traits">What those words say.</param>
/// <param name="Day">The day; null when neither the clause nor what opens or reports it tells one.</param>
/// <param name="Reported">Whether the clause is what somebody reports.</param>
internal readonly record struct Told(int Clause, TokenRange Subject, TokenRange Verb, WordTraits Traits, DateRecord? Day, bool Reported);

/// <summary>
/// Finds the clause of a sentence that tells the news: the first with a subject; openings before it only date it, and a report
/// ("ông A cho biết") hands on to what it reports.
/// </summary>
internal static class TellingClause
{
    private const int LongestDateline = 10;
    private const int LongestApposition = 3;
    private const int LongestSource = 5;
    private const int LongestAnswer = 50;
    private const TokenMarks Actor = TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person;

    /// <summary>"Chiều 30/8, trả lời …, ông A cho hay, B đã …": the clause that tells; null when the sentence tells nothing.</summary>
    public static Told? Find(ResolutionContext context, SentenceSyntax syntax, out DateRecord? announced)
    {
        announced = null;
        TaggedText text = context.Text;
        DateRecord? day = null;
        bool reported = false;
        for (int c = 0; c < syntax.Clauses.Length && syntax.Clauses[c].Link is not (ClauseLink.Bracket or ClauseLink.Quotation); c++)
        {
            Clause clause = syntax.Clauses[c];
            if (clause.Link is ClauseLink.Subordinate or ClauseLink.Purpose)
            {
                continue;
            }

            if (TellsLevel(context, syntax, c))
            {
                return null;
            }

            DateRecord? own = EventDates.OfClause(context, syntax, c);
            bool cited = Cites(text, clause.Range);
            TokenRange subject = SubjectIn(text, clause);
            bool inSubject = false;
            int report = clause.IsVerbal ? ReportEnd(syntax, subject, clause, out inSubject) : -1;
            bool source = cited && clause.Subject.Length == 0 && HasSubjectBehind(syntax, c);
            if (report < 0 && (source || IsOpening(syntax, c) || LacksSubject(syntax, c, reported) || IsAside(text, clause)
                        || IsApposition(text, syntax, c)))
            {
                day = reported ? own ?? day : day ?? own;
                reported |= cited;
                continue;
            }

            if (report < 0)
            {
                bool told = reported || cited;
                TokenRange verb = Joined(text, clause, out WordTraits traits);
                subject = clause.Subject.Length == 0 && Breaks(text, clause) ? new TokenRange(verb.Start, verb.Start) : subject;
                return new Told(c, subject, verb, traits, own ?? day, told && own is null);
            }

            // "ông A cho biết thêm, …": beside the news.
            if ((clause.Is(WordTraits.Future | WordTraits.Negative) && !inSubject) || AddsMore(text, report))
            {
                return null;
            }

            reported = true;
            announced = day = own ?? day;
            if (Content(text, clause, report, inSubject) is { } content)
            {
                return content with { Clause = c, Day = day };
            }
        }

        return null;
    }

    /// <summary>"Ngày 12/9, | trả lời về kết luận thanh tra, | ông A cho hay …": what somebody answers before he is named; empty when the
    /// sentence opens otherwise.</summary>
    public static TokenRange Answer(SentenceSyntax syntax)
    {
        int c = 0;
        while (c < syntax.Clauses.Length && !syntax.Clauses[c].IsVerbal)
        {
            c++;
        }

        TaggedText text = syntax.Text;
        if (c >= syntax.Clauses.Length || syntax.Clauses[c] is not { Subject.Length: 0 } opening
                || !text.TryMatch(opening.Verb.Start, LexiconClass.ReportVerb, out _))
        {
            return default;
        }

        for (int i = opening.Verb.End; i < syntax.Range.End - 1 && i < opening.Verb.End + LongestAnswer; i++)
        {
            int speaker = text.TryMatch(i + 1, LexiconClass.Honorific, out LexiconMatch honorific) ? honorific.End : i + 1;
            if (text.Is(i, ',') && text.IsMarked(speaker, Actor))
            {
                return new TokenRange(opening.Verb.Start, i);
            }
        }

        return default;
    }

    /// <summary>Whether a clause only opens its sentence: a phrase without a verb, or "Trước dự báo về bão, …" before the clause with the
    /// subject.</summary>
    public static bool IsOpening(SentenceSyntax syntax, int at)
    {
        if (at < 0)
        {
            return false;
        }

        Clause clause = syntax.Clauses[at];
        return !clause.IsVerbal || clause.Is(WordTraits.About)
            || (clause.Subject.Length > 0 && syntax.Text.TryMatch(clause.Subject.Start, LexiconClass.ClauseStart, out LexiconMatch word)
                && word.Entry.Attribute("opens") == "adjunct" && (clause.Subject.Length == 1 || !HasComma(syntax.Text, clause.Subject))
                && HasSubjectBehind(syntax, at));
    }

    private static bool HasComma(TaggedText text, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (text.Is(i, ','))
            {
                return true;
            }
        }

        return false;
    }

    // A clause that leaves its subject to the one behind it.
    private static bool LacksSubject(SentenceSyntax syntax, int at, bool reported)
    {
        Clause clause = syntax.Clauses[at];
        return clause.Subject.Length == 0 && !Breaks(syntax.Text, clause) && (!reported || OpensWithAdjunct(syntax.Text, clause))
            && HasSubjectBehind(syntax, at);
    }

    private static bool AddsMore(TaggedText text, int report) =>
        text.TryMatch(report - 1, LexiconClass.SpeechLink, out LexiconMatch more) && more.Entry.Value == "more";

    // What the report's own clause goes on to tell: "Sở … cho biết | đã có văn bản …"; null when another clause tells it.
    private static Told? Content(TaggedText text, Clause clause, int report, bool inSubject)
    {
        if (inSubject)
        {
            return new Told(0, new TokenRange(report, clause.Predicate.Start), clause.Predicate, clause.Traits, null, true);
        }

        int content = ContentStart(text, report);
        return content < clause.Range.End && DeedReader.AspectAt(text, content) is { } aspect
            ? new Told(0, new TokenRange(content, content), new TokenRange(content, content + 2), aspect, null, true)
            : null;
    }

    /// <summary>What stands before a clause's verb, its opening left out.</summary>
    public static TokenRange SubjectIn(TaggedText text, Clause clause)
    {
        int start = clause.Subject.Length > 0 ? clause.Subject.Start : Math.Max(clause.Range.Start, clause.Opener.End);
        TokenRange sentence = text.Sentence(text.SentenceOf(clause.Range.Start));
        int opened = AfterDateline(text, sentence);
        start = opened > start && opened <= clause.Predicate.Start ? opened : start;
        start = BehindName(text, Holder(text, start), clause.Predicate.Start);
        return start < clause.Predicate.Start
            ? WithoutOpening(text, new TokenRange(start, clause.Predicate.Start))
            : new TokenRange(clause.Predicate.Start, clause.Predicate.Start);
    }

    // "ông A - phó giám đốc B - đã …": he whose post stands between dashes.
    private static int Holder(TaggedText text, int start)
    {
        int name = text.IsDash(start - 1) && text.IsMarked(start, TokenMarks.Post) ? start - 1 : start;
        while (name < start && name > 0 && text.IsMarked(name - 1, TokenMarks.Person))
        {
            name--;
        }

        bool held = name < start - 1;
        return !held ? start : text.TryMatchBefore(name, LexiconClass.Honorific, out LexiconMatch honorific) ? honorific.Start : name;
    }

    // "tại kỳ họp thứ 7, HĐND tỉnh khóa XV, | HĐND tỉnh đã …": the end of an event's name is no subject.
    private static int BehindName(TaggedText text, int start, int verb)
    {
        int end = start;
        while (end < verb && end > 0 && text.IsMarked(end, TokenMarks.Event) && text.IsMarked(end - 1, TokenMarks.Event))
        {
            end++;
        }

        return end > start && text.Is(end, ',') && end + 1 < verb ? end + 1 : start;
    }

    private static bool OpensWithAdjunct(TaggedText text, Clause clause) =>
        text.TryMatch(clause.Range.Start, LexiconClass.ClauseStart, out LexiconMatch word) && word.Entry.Attribute("opens") == "adjunct";

    // "tại nhiều nơi xảy ra mưa đá": what happens stands behind the verb.
    private static bool Breaks(TaggedText text, Clause clause) =>
        clause.Is(WordTraits.Existence) && IncidentReader.TryFind(text, clause.Complement, out _);

    private static bool HasSubjectBehind(SentenceSyntax syntax, int clause)
    {
        for (int c = clause + 1; c < syntax.Clauses.Length
                && syntax.Clauses[c].Link is not (ClauseLink.Bracket or ClauseLink.Quotation); c++)
        {
            if (syntax.Clauses[c].Subject.Length > 0 && syntax.Clauses[c].IsVerbal)
            {
                return true;
            }
        }

        return false;
    }

    // "Báo cáo mới – công bố ngày 9/10 – cho thấy …".
    private static bool IsAside(TaggedText text, Clause clause) =>
        clause.Subject.Length == 0 && text.IsDash(clause.Range.Start - 1)
            && (text.IsDash(clause.Range.End) || text.IsDash(clause.Range.End - 1));

    // "ông A - phó giám đốc Ban quản lý dự án đầu tư … - cho biết": a verb between dashes belongs to the post.
    private static bool IsApposition(TaggedText text, SentenceSyntax syntax, int clause)
    {
        for (int next = clause + 1; next < syntax.Clauses.Length && next <= clause + LongestApposition
                && syntax.Clauses[next] is { IsVerbal: true, Subject.Length: 0 } part; next++)
        {
            if (text.IsDash(part.Range.Start - 1) && IsReport(text, part.Predicate.Start, out _))
            {
                return true;
            }
        }

        return false;
    }

    // "Theo Công an huyện, …": what follows somebody reports.
    private static bool Cites(TaggedText text, TokenRange clause) =>
        clause.Length > 0 && text.TryMatch(clause.Start, LexiconClass.SpeechLink, out LexiconMatch by) && by.Entry.Value == "according";

    // Behind a verb that only reports: the clause's own, or the last of its subject ("cơ quan công an cho biết | đã khởi tố"); -1 when
    // there is none.
    private static int ReportEnd(SentenceSyntax syntax, TokenRange subject, Clause clause, out bool inSubject)
    {
        TaggedText text = syntax.Text;
        inSubject = false;
        if (IsReport(text, clause.Verb.Start, out LexiconMatch report)
                && !(DeedReader.Tells(text, clause.Predicate) && report.Entry.Attribute("deed") == "yes"))
        {
            return report.End;
        }

        for (int i = subject.End - 1; i >= subject.Start; i--)
        {
            if (IsReportVerb(syntax, i, out report) && report.End <= subject.End)
            {
                inSubject = true;
                return report.End;
            }
        }

        // "Thông báo vừa phát chiều nay | nêu rõ …": the verb that reports stands at the clause's end.
        return text.TryMatchBefore(clause.Range.End, LexiconClass.SpeechVerb, out report) && report.Start >= clause.Predicate.End
            && IsReportVerb(syntax, report.Start, out report) ? report.End : -1;
    }

    // "cho biết", not the noun of "thông tin vừa được phát đi".
    private static bool IsReportVerb(SentenceSyntax syntax, int token, out LexiconMatch report) =>
        IsReport(syntax.Text, token, out report) && !syntax.Text.IsMarked(token, Actor | TokenMarks.Place)
            && syntax.UnitAt(token) is >= 0 and var unit && syntax.Units[unit].PartOfSpeech == PartOfSpeech.Verb;

    private static bool IsReport(TaggedText text, int token, out LexiconMatch report) =>
        (text.TryMatch(token, LexiconClass.SpeechVerb, out report) && (report.Entry.Value == "no" || !DeedReader.IsDeedVerb(text, token))
                && report.Entry.Value != "no")
            || (!(report.Length > 0 && report.Entry.Value == "no") && text.TryMatch(token, LexiconClass.ReportVerb, out report)
                && report.Entry.Value != "forecast");

    // "TTO - ", "(VTC News) – ", "VOV.VN - ": the agency before the sentence.
    private static int AfterDateline(TaggedText text, TokenRange sentence)
    {
        int close = text.Is(sentence.Start, '(') ? text.Brackets.PartnerOf(sentence.Start) : -1;
        if (close > sentence.Start && close <= sentence.Start + LongestSource && !text.IsDash(close + 1))
        {
            return close + 1;
        }

        for (int i = sentence.Start; i < sentence.End && i < sentence.Start + LongestDateline; i++)
        {
            if (text.IsDash(i) && i > sentence.Start)
            {
                return i + 1;
            }

            Token token = text.Tokens[i];
            if (text.IsMarked(i, TokenMarks.Date | TokenMarks.Person | TokenMarks.Post)
                    || (token.IsWord && !token.IsCapitalized && !text.Is(sentence.Start, '(') && !text.Is(i - 1, '.')))
            {
                break;
            }
        }

        return sentence.Start;
    }

    // "TTO - Ngày 30/6, UBND TP": the agency and the day before the subject are no part of it.
    private static TokenRange WithoutOpening(TaggedText text, TokenRange subject)
    {
        subject = BehindProxy(text, BehindOccasion(text, subject));
        int start = text.TryMatch(subject.Start, LexiconClass.TenseMarker, out LexiconMatch before) && text.Is(before.End, ',')
            ? before.End + 1 : subject.Start;
        for (int i = start; i < subject.End; i++)
        {
            if (text.IsMarked(i, TokenMarks.Date) && !text.IsMarked(i, TokenMarks.Organization | TokenMarks.Document))
            {
                // "Thông tin ban đầu, vào khoảng 3h30 ngày 7/10, | xe khách": whatever stands before a day and its comma.
                start = start == i || (text.Is(i + 1, ',') && !text.IsMarked(new TokenRange(start, i), Actor)) ? i + 1 : start;
            }
            else if (start == i && PlaceEnd(text, i, subject.End) is var end and > 0)
            {
                start = end;
                i = end - 1;
            }
            else if (start == i && (text.Is(i, ',') || text.IsDash(i)))
            {
                start = i + 1;
            }
        }

        return start < subject.End ? new TokenRange(start, subject.End) : subject;
    }

    // "xã A, thừa ủy quyền của Ban Thường vụ Tỉnh ủy, | đồng chí B": he acts, for whomever.
    private static TokenRange BehindProxy(TaggedText text, TokenRange subject)
    {
        bool proxy = false;
        for (int i = subject.Start; i < subject.End - 1; i++)
        {
            proxy |= text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch behalf) && behalf.Entry.Value == "behalf";
            if (proxy && text.Is(i, ','))
            {
                return new TokenRange(i + 1, subject.End);
            }
        }

        return subject;
    }

    // "tại kỳ họp thứ 7, HĐND TP khóa XV, | HĐND TP": the occasion's name runs to the last comma before who acts.
    private static TokenRange BehindOccasion(TaggedText text, TokenRange subject)
    {
        int start = subject.Start;
        while (start < subject.End && (text.IsMarked(start, TokenMarks.Date) || text.Is(start, ',')))
        {
            start++;
        }

        if (!text.TryMatch(start, LexiconClass.PlacePreposition, out LexiconMatch at)
                || !text.TryMatch(at.End, LexiconClass.EventNoun, out _))
        {
            return subject;
        }

        for (int i = subject.End - 2; i > at.End; i--)
        {
            if (text.Is(i, ',') && text.IsMarked(i + 1, Actor) && !text.IsMarked(i, Actor))
            {
                return new TokenRange(i + 1, subject.End);
            }
        }

        return subject;
    }

    // "tại vùng biển xã A (huyện B) | ngư dân": a place before the subject up to its comma or its bracket; -1 when none begins there.
    private static int PlaceEnd(TaggedText text, int start, int end)
    {
        if (!text.TryMatch(start, LexiconClass.PlacePreposition, out _)
                && !(text.TryMatch(start, LexiconClass.ClauseStart, out LexiconMatch aside) && aside.Entry.Attribute("opens") == "aside"))
        {
            return -1;
        }

        for (int i = start + 1; i < end; i++)
        {
            if (text.Is(i, ',') || text.Is(i, ')'))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static int ContentStart(TaggedText text, int i)
    {
        while (text.Is(i, ',') || text.Is(i, ':')
                || (text.TryMatch(i, LexiconClass.SpeechLink, out LexiconMatch link) && link.Entry.Value is "that" or "more"))
        {
            i++;
        }

        return i;
    }

    // "A phối hợp với B | đã trao …": whom one does it with stands between.
    private static TokenRange Joined(TaggedText text, Clause clause, out WordTraits traits)
    {
        traits = clause.Traits;
        if (!text.TryMatch(clause.Verb.Start, LexiconClass.SpeechLink, out LexiconMatch with) || with.Entry.Value != "with")
        {
            return clause.Predicate;
        }

        for (int i = clause.Predicate.End; i < clause.Range.End; i++)
        {
            if (text.IsMarked(i, Actor | TokenMarks.Place))
            {
                continue;
            }

            if (DeedReader.AspectAt(text, i) is { } past)
            {
                traits |= past;
                return new TokenRange(i, i + 2);
            }

            if (DeedReader.IsDeedVerb(text, i))
            {
                return new TokenRange(i, i + 1);
            }
        }

        return clause.Predicate;
    }

    // "Đến ngày 10/4, các huyện đã giải ngân …": how far things had come by a day, not what happened on it.
    private static bool TellsLevel(ResolutionContext context, SentenceSyntax syntax, int clause)
    {
        foreach (Unit time in syntax.TimesOf(clause))
        {
            if (DeedReader.IsLevelDay(context.Text, time.Range))
            {
                return true;
            }
        }

        return false;
    }
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Events;

/// <summary>Where an event's name ends: before its date, its place, its organisers or its verb.</summary>
internal static class EventName
{
    private const int Longest = 75;
    private const int LongestLeader = 16;
    private const int LongestParties = 24;
    private const int LongestHalf = 16;
    private const int LongestVenue = 5;

    /// <summary>The token after the name (exclusive).</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The name's first token.</param>
    /// <param name="head">The token after the event's noun or verb.</param>
    /// <param name="placeEnds">Whether "tại" with a place ends the name; an activity keeps its place.</param>
    public static int End(TaggedText context, int start, int head, bool placeEnds)
    {
        int end = ClausePhrase.End(context, start, Longest, Math.Max(1, head - start));
        int depth = 0;
        for (int i = head; i < end; i++)
        {
            if (ClausePhrase.IsOpeningQuote(context, i))
            {
                int close = ClausePhrase.ClosingQuote(context, i);
                if (close > 0 && close < end)
                {
                    i = close;
                    if (context.Is(close + 1, ',') && close + 2 < context.Count
                            && (context.IsMarked(close + 2, TokenMarks.Organization) || context.Tokens[close + 2].IsCapitalized))
                    {
                        // "tại Hội nghị “…”, | UBND tỉnh đã …": the sentence's subject.
                        return close + 1;
                    }

                    continue;
                }

                if (close >= end)
                {
                    // A name in quotation marks goes on to their end, whatever stands inside.
                    return Math.Min(close + 1, start + Longest + 30);
                }
            }

            depth += context.Is(i, '(') ? 1 : context.Is(i, ')') ? -1 : 0;
            if (depth == 0 && Ends(context, i, head, end, placeEnds))
            {
                return Trim(context, start, i);
            }
        }

        return Trim(context, start, end);
    }

    /// <summary>"Lễ bế mạc, | trao giải Giải bóng chuyền": what a ceremony does besides, behind the comma of a bare noun; the end where
    /// nothing follows.</summary>
    public static int WithSecondDeed(TaggedText context, LexiconMatch noun, int end)
    {
        bool bare = context.Is(end, ',') && end == noun.End && noun.Length > 1;
        return bare && context.TryMatch(end + 1, LexiconClass.AwardVerb, out LexiconMatch gives) && gives.Entry.Value == "give"
            ? Math.Max(end, End(context, end + 1, gives.End, placeEnds: true)) : end;
    }

    /// <summary>"buổi làm việc của Ban A, | Ủy ban B và Hội C với huyện D": where the parties of a meeting go on behind a comma; the end
    /// where they don't.</summary>
    public static int WithParties(TaggedText context, int end)
    {
        bool joined = false;
        for (int i = end + 1; context.Is(end, ',') && context.IsMarked(end + 1, TokenMarks.Post | TokenMarks.Organization)
                && i < context.Count && i < end + LongestParties; i++)
        {
            if (context.Is(i, '.') || context.IsMarked(i, TokenMarks.Person | TokenMarks.Date)
                    || context.TryMatch(i, LexiconClass.EventVerb, out _))
            {
                break;
            }

            joined |= context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"
                && !context.Is(i, ',');
            if (joined && context.TryMatch(i, LexiconClass.SpeechLink, out LexiconMatch with) && with.Entry.Attribute("hears") == "yes")
            {
                return End(context, with.Start, with.End, placeEnds: true);
            }
        }

        return end;
    }

    /// <summary>"Diễn đàn Đổi mới sáng tạo: | Từ chiến lược tới thực hiện": a title with a second half behind its colon.</summary>
    public static int WithSecondHalf(TaggedText context, int head, int end)
    {
        const TokenMarks Name = TokenMarks.Person | TokenMarks.Post | TokenMarks.Organization;
        if (!context.Is(end, ':') || end <= head + 1 || !context.Tokens[head].IsCapitalized || context.IsMarked(head, Name)
                || end + 1 >= context.Count || !context.Tokens[end + 1].IsWord
            || context.IsMarked(end + 1, Name) || context.TryMatch(end + 1, LexiconClass.Honorific, out _))
        {
            return end;
        }

        int half = ClausePhrase.End(context, end + 1, LongestHalf);
        for (int i = end + 2; i < half; i++)
        {
            // ", GS Trần Văn Nam nói …": the main clause's subject.
            half = context.Is(i, ',') && context.Tokens[i + 1].IsCapitalized ? i : half;
        }

        half = Trim(context, end + 1, half);
        return half > end + 2 && half < end + LongestHalf ? half : end;
    }

    // A name behind the preposition; behind "tại", which says where something is done and not what lies where, one or two nouns may stand
    // before it ("tại | hội trường Sở A").
    private static bool NamesPlace(TaggedText context, int at, int start, int end)
    {
        bool adjunct = context.TryMatch(at, LexiconClass.ClauseStart, out LexiconMatch opening)
            && opening.Entry.Attribute("opens") == "adjunct";
        for (int i = start; i < end && i < start + (adjunct ? LongestVenue : 1) && context.Tokens[i].IsWord; i++)
        {
            if (context.Tokens[i].IsCapitalized || context.IsMarked(i, TokenMarks.Place | TokenMarks.Organization))
            {
                return true;
            }

            if (WordLookup.At(context, i).PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Classifier)
                    || (i == start && context.TryMatch(i, LexiconClass.EventNoun, out _)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Ends(TaggedText context, int i, int head, int end, bool placeEnds)
    {
        if (placeEnds && context.TryMatch(i, LexiconClass.PlacePreposition, out LexiconMatch at) && at.Entry.Value is not ("on" or "area")
                && at.End < end
            && NamesPlace(context, i, at.End, end) && !IsOfIncident(context, head, i) && !(i == head
                && GoesOnBehindPlace(context, at.End, end)))
        {
            return true;
        }

        // "khai mạc kỳ họp thứ 6 …, Chủ tịch HĐND … A cho biết": the main clause's subject.
        if (IsDayDate(context, i) || (context.Is(i, ',') && IsOfficial(context, i + 1)))
        {
            return true;
        }

        if (context.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value == "happen" && i > head
            && !(context.TryMatch(i - 1, LexiconClass.DocumentMarker, out LexiconMatch topic) && topic.Entry.Value is "about" or "list"))
        {
            return true;
        }

        // "buổi sơ kết … Tổng cục Thuế tổ chức hôm nay".
        if (i > head && IsMadeThen(context, i))
        {
            return true;
        }

        // "Dự đại hội có các đồng chí …".
        if (context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch has) && has.Entry.Surface is "có" or "là"
            && (i == head || context.IsMarked(has.End, TokenMarks.Person | TokenMarks.Post)
                || context.TryMatch(has.End, LexiconClass.Honorific, out _)
                || (context.TryMatch(has.End, LexiconClass.DocumentMarker, out LexiconMatch many) && many.Entry.Value == "plural")))
        {
            return true;
        }

        return IsOrganizedBy(context, i, out _) || (i > head && IsLedBy(context, i));
    }

    /// <summary>"buổi giám sát tại UBND xã A | về tình hình …": whether an event's name that has only its place so far goes on behind
    /// it.</summary>
    public static bool GoesOnBehindPlace(TaggedText context, int place, int end)
    {
        int i = place;
        while (i < end && context.IsMarked(i, TokenMarks.Place | TokenMarks.Organization) && !context.IsMarked(i, TokenMarks.Date))
        {
            i++;
        }

        return i > place && context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch about) && about.Entry.Value == "about";
    }

    // "cuộc họp về vụ sập cầu | tại huyện A", "về trường hợp tử vong tại bệnh viện B": where that happened.
    private static bool IsOfIncident(TaggedText context, int head, int place)
    {
        bool topic = false;
        for (int i = head; i < place; i++)
        {
            if (context.TryMatch(i, LexiconClass.IncidentNoun, out LexiconMatch fought) && fought.Entry.Attribute("fought") is not null)
            {
                // "về phòng, chống | đuối nước tại Thanh Hóa": where the meeting is.
                return false;
            }

            topic |= context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch about) && about.Entry.Value == "about";
            if (topic && ((context.TryMatch(i, LexiconClass.IncidentClassifier, out LexiconMatch incident) && incident.End < place)
                    || (context.TryMatch(i, LexiconClass.IncidentNoun, out incident) && incident.End == place
                        && incident.Entry.Value is not ("none" or "averted"))))
            {
                return true;
            }
        }

        return false;
    }

    // "tiếp đoàn đại biểu … do bà A dẫn đầu"; "buổi làm việc của đoàn do ông A dẫn đầu | với huyện B" goes on.
    private static bool IsLedBy(TaggedText context, int i)
    {
        if (!context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch by) || by.Entry.Value != "by"
            || !(context.IsMarked(by.End, TokenMarks.Person | TokenMarks.Post)
                || (context.TryMatch(by.End, LexiconClass.Honorific, out LexiconMatch honorific)
                    && context.IsMarked(honorific.End, TokenMarks.Person))))
        {
            return false;
        }

        for (int k = by.End; k < context.Count && k < by.End + LongestLeader && !context.Is(k, ',') && !IsDayDate(context, k); k++)
        {
            if (context.TryMatch(k, LexiconClass.SpeechLink, out LexiconMatch with) && with.Entry.Attribute("hears") == "yes")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a session's name ends before what it decides: "kỳ họp thứ 11 (bất thường) bầu ông …".</summary>
    public static int BeforeDecision(TaggedText context, int head, int end)
    {
        int depth = 0;
        for (int i = head; i < end; i++)
        {
            depth += context.Is(i, '(') ? 1 : context.Is(i, ')') ? -1 : 0;
            if (depth == 0 && i > head && context.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value == "decide"
                    && !context.Tokens[i].IsCapitalized
                && !(context.TryMatch(i - 1, LexiconClass.DocumentMarker, out LexiconMatch joint) && joint.Entry.Value == "list"))
            {
                return Trim(context, head - 1, i);
            }
        }

        return end;
    }

    // A post with its holder's name behind it, without a mark between.
    private static bool IsOfficial(TaggedText context, int i)
    {
        bool post = context.IsMarked(i, TokenMarks.Post);
        for (; post && context.IsMarked(i, TokenMarks.Post | TokenMarks.Organization | TokenMarks.Place | TokenMarks.Person)
                && !context.Is(i, ','); i++)
        {
            if (context.IsMarked(i, TokenMarks.Person))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a date to the day begins at the token ("ngày 22.4", "sáng 3/3", "hôm nay").</summary>
    public static bool IsDayDate(TaggedText context, int i)
    {
        if (!context.IsMarked(i, TokenMarks.Date) || IsCited(context, i)
            || (i > 0 && context.IsMarked(i - 1, TokenMarks.Date) && !context.Is(i - 1, ',')))
        {
            return false;
        }

        if (context.TryMatch(i, LexiconClass.DayPart, out _) || context.TryMatch(i, LexiconClass.RelativeDate, out _))
        {
            return true;
        }

        // "28/4", not the month of "tháng 4.2025".
        bool separated = false;
        for (int k = i; k + 1 < context.Count && k < i + 12 && context.IsMarked(k, TokenMarks.Date); k++)
        {
            separated |= context.Tokens[k].Kind == TokenKind.Punctuation && context.IsGlued(k) && k > i
                && context.Tokens[k - 1] is { IsNumber: true, Length: <= 2 } && context.Tokens[k + 1] is { IsNumber: true, Length: <= 2 };
        }

        return separated;
    }

    /// <summary>
    /// "Nghị quyết số 72-NQ/TW | ngày 9/9/2025", "…, ngày 9/9/2025 của Bộ Chính trị": whether the day that begins at the token is a cited
    /// document's. "Thực hiện Kế hoạch số 12, sáng 5/9, xã họp" tells the meeting's day.
    /// </summary>
    public static bool IsCited(TaggedText context, int day)
    {
        bool apart = context.Is(day - 1, ',');
        if (!context.IsMarked(apart ? day - 2 : day - 1, TokenMarks.Document) || context.TryMatch(day, LexiconClass.DayPart, out _)
                || context.TryMatch(day, LexiconClass.RelativeDate, out _))
        {
            return false;
        }

        int end = day;
        while (apart && end < context.Count && context.IsMarked(end, TokenMarks.Date))
        {
            end++;
        }

        return !apart || context.TryMatch(end, LexiconClass.DocumentMarker, out _);
    }

    /// <summary>Whether "tổ chức", or "khai mạc" behind a comma, with a day or a place behind it stands at the token: the verb of the name
    /// before it.</summary>
    public static bool IsMadeThen(TaggedText context, int i) =>
        context.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value == "organize"
            && (verb.Entry.Surface.EndsWith("tổ chức", StringComparison.Ordinal) || context.Is(i - 1, ','))
            && (IsDayDate(context, verb.End) || context.TryMatch(verb.End, LexiconClass.PlacePreposition, out _)
                || (context.TryMatch(verb.End, LexiconClass.ClauseStart, out LexiconMatch when)
                    && when.Entry.Surface is "vào" or "từ" or "trong"));

    /// <summary>"do Bộ Y tế (phối hợp …) tổ chức": the makers behind "do", up to their verb.</summary>
    public static bool IsOrganizedBy(TaggedText context, int i, out int verb)
    {
        verb = -1;
        if (!context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch by) || by.Entry.Value != "by")
        {
            return false;
        }

        for (int k = by.End; k < context.Count && k < by.End + 40 && context.Tokens[k].Kind != TokenKind.LineBreak; k++)
        {
            if (context.TryMatch(k, LexiconClass.EventVerb, out LexiconMatch match) && match.Entry.Value is "organize" or "attend"
                    && match.Entry.Surface.Length > 3)
            {
                verb = k;
                return true;
            }

            if (context.Is(k, ';') || (k > by.End && context.Tokens[k].StartsSentence))
            {
                break;
            }
        }

        return false;
    }

    private static int Trim(TaggedText context, int start, int end)
    {
        while (end > start + 1)
        {
            Token last = context.Tokens[end - 1];
            bool mark = last.Kind == TokenKind.Punctuation && context.Text[last.Start] is ',' or ';' or ':' or '-' or '–' or '.' or '(';
            bool joint = context.TryMatch(end - 1, LexiconClass.DocumentMarker, out LexiconMatch word)
                && word.Entry.Value is "list" or "by" or "of";
            bool preposition = context.TryMatch(end - 1, LexiconClass.PlacePreposition, out _);
            bool clause = last.IsWord && last.Length <= 4 && context.TryMatch(end - 1, LexiconClass.ClauseStart, out LexiconMatch opening)
                && opening.Length == 1 && opening.Entry.Value == "comma" && !last.IsCapitalized
                && opening.Entry.Surface is "vào" or "trong" or "từ" or "với" or "để" or "cùng" or "do" or "có" or "là" or "đến";
            // "phá nhanh vụ cướp | xảy ra (ngày 31/8)": the verb that the day belongs to.
            bool happens = end - 2 > start && IsDayDate(context, end) && WordLookup.At(context, end - 2) is { } verb
                && verb.Is(WordTraits.Existence) && verb.End == end;
            if (!mark && !joint && !preposition && !clause && !happens)
            {
                break;
            }

            end -= happens ? 2 : 1;
        }

        return end;
    }
}

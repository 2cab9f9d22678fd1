using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>Names a deed: of a body's or person's the verb with its objects, of others the clause.</summary>
internal static class DeedName
{
    private const int Longest = 75;
    private const int LongestPronoun = 3;
    private const int ShortName = 9;
    private const int LongestItem = 5;
    private const int LongestSource = 10;

    // "một vụ cháy lớn", not "nhiều người thân của nạn nhân chết cháy": the subject's own noun stands first.
    private const int LongestHead = 5;

    /// <summary>Of a body's or person's deed the verb with its objects; where the verb has none ("nghệ nhân A vừa qua đời ở tuổi 90"), and
    /// of others, the clause.</summary>
    public static Deed? Of(ResolutionContext context, SentenceSyntax syntax, Told told, DeedForm form)
    {
        TaggedText text = context.Text;
        int start = Math.Min(told.Subject.Start, told.Verb.Start);
        int verb = told.Verb.Start;
        start = start < verb && text.TryMatch(start, LexiconClass.TenseMarker, out LexiconMatch before) && before.End < verb
            && text.Is(before.End, ',') ? before.End : start;
        while (start < verb && (text.IsMarked(start, TokenMarks.Date) || text.Is(start, ','))
                && !text.IsMarked(start, TokenMarks.Organization | TokenMarks.Event))
        {
            start++;
        }

        start = AfterPlace(text, start, verb);
        while (verb + 1 < told.Verb.End && DeedReader.AspectAt(text, verb) is not null)
        {
            verb++;
        }

        int end = EndOf(context, syntax, told.Clause, verb);
        bool complete = text.TryMatch(told.Verb.End, LexiconClass.PlacePreposition, out _)
            || (text.TryMatch(told.Verb.End, LexiconClass.ClauseStart, out LexiconMatch next)
                && next.Entry.Attribute("opens") == "adjunct");
        bool agent = !complete && (told.Traits & WordTraits.Passive) == 0 && DeedReader.IsAgent(text, told.Subject);
        bool pronoun = told.Reported && told.Subject.Length <= LongestPronoun;

        // "tại xã A, huyện B xảy ra | vụ sạt lở …": what happens stands behind the verb, before it only where.
        start = syntax.Clauses[told.Clause].Is(WordTraits.Existence)
            && ((start >= told.Verb.Start && end >= told.Verb.End + 3) || IsPlace(text, new TokenRange(start, told.Verb.Start)))
            && DeedReader.HasIncident(text, told.Verb.End, end) ? told.Verb.End : start;
        int from = agent || pronoun ? Math.Max(verb, start) : start;
        bool befalls = DeedReader.HasIncident(text, verb, Math.Min(end, told.Verb.End + 4))
            || (!agent && DeedReader.HasIncident(text, start, Math.Min(start + LongestHead, verb)));
        return end >= from + 3 && !BreaksQuotation(text, from, end)
            ? new Deed(new TokenRange(from, end), new TokenRange(start, end), told.Day, form, verb, befalls) : null;
    }

    /// <summary>The clause, and while what is told so far is short the clauses of the same subject behind it ("xét xử sơ thẩm, | tuyên phạt
    /// 6 năm tù").</summary>
    public static int EndOf(ResolutionContext context, SentenceSyntax syntax, int clause, int verb)
    {
        TaggedText text = context.Text;
        int end = syntax.Clauses[clause].Range.End;
        for (int c = clause + 1; c < syntax.Clauses.Length; c++)
        {
            Clause next = syntax.Clauses[c];
            bool goesOn = (next.Link == ClauseLink.Subordinate && end - verb < ShortName)
                || next.Link is ClauseLink.Content or ClauseLink.Coordinate or ClauseLink.Purpose or ClauseLink.Subordinate
                && (next.Subject.Length == 0 || !next.IsVerbal || next.Link == ClauseLink.Content
                    || DeedReader.IsDeedVerb(text, next.Range.Start));
            // "… về tình trạng nghiêng lún, | phải dọn đi ngay": what follows of it is told with it.
            bool must = next.Is(WordTraits.Modal) && next.Subject.Length == 0 && next.Link == ClauseLink.Coordinate;
            bool told = next.Is(WordTraits.Past | WordTraits.Future | WordTraits.Negative)
                || (!must && text.TryMatch(next.Range.Start, LexiconClass.ClauseStart, out LexiconMatch start)
                    && start.Entry.Value == "any");
            bool listed = !told && next.Link is ClauseLink.Main or ClauseLink.Coordinate or ClauseLink.Item
                && InList(text, end, next.Range);
            if (!(goesOn || listed || IsShared(text, end, next)) || next.Range.Start < end || (end - verb >= ShortName && told))
            {
                break;
            }

            end = next.Range.End;
        }

        end = BeforePerson(text, verb, BeforeSource(text, verb, Math.Min(end, verb + Longest)));
        end = WithQuotations(text, verb, end);
        int open = end < text.Count ? text.Brackets.OpeningAround(end) : -1;
        end = open >= verb && text.Brackets.PartnerOf(open) is var close && close >= end && close < verb + Longest ? close + 1 : end;
        while (end > verb && (IsDay(context, end - 1)
                    || (text.IsMarked(end, TokenMarks.Date) && text.TryMatch(end - 1, LexiconClass.FunctionWord, out _))
                    || (text.TryMatch(end - 1, LexiconClass.DateWord, out LexiconMatch from) && from.Entry.Value == "ke")))
        {
            end--;
        }

        // "chấp thuận … | theo hướng: …": what leads on to a list is not the name's.
        for (int i = end - 1; text.Is(end, ':') && i > verb && i >= end - 3; i--)
        {
            if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch leads) && leads.Entry.Attribute("opens") == "adjunct")
            {
                end = i;
            }
        }

        end = end > verb + 3 && text.Is(end - 2, ',') && !text.Tokens[end - 1].IsCapitalized && text.Tokens[end - 1].IsWord ? end - 2 : end;
        while (end > verb && text.Tokens[end - 1].Kind == TokenKind.Punctuation && !text.Is(end - 1, ')') && !text.Is(end - 1, '”')
                && !text.Is(end - 1, '"') && !text.Is(end - 1, '%'))
        {
            end--;
        }

        return end;
    }

    // "điều tra về các hành vi: | “…” và “…”": what the colon leads to in quotation marks.
    private static int WithQuotations(TaggedText text, int verb, int end)
    {
        int last = end, i = text.Is(end, ':') ? end + 1 : text.Is(end - 1, ':') ? end : text.Count;
        while (i < text.Count && text.Brackets.PartnerOf(i) is var close && close > i && !text.Is(i, '(') && close < verb + Longest)
        {
            last = close + 1;
            i = text.Is(last, ',') || text.TryMatch(last, LexiconClass.DocumentMarker, out _) ? last + 1 : text.Count;
        }

        return last;
    }

    // "tại bản Nà Sài, xã Mường Lạn, | Tổ công tác bắt quả tang …": the end of where it was.
    private static int AfterPlace(TaggedText text, int start, int verb)
    {
        int end = start;
        while (end < verb && text.IsMarked(end, TokenMarks.Place) && !text.IsMarked(end, TokenMarks.Organization))
        {
            end++;
        }

        return end > start && start > 0 && text.Is(start - 1, ',') && end + 1 < verb && text.Is(end, ',')
            && !text.IsMarked(end + 1, TokenMarks.Place) ? end + 1 : start;
    }

    // "bắt quả tang Lầu A Chu, | sinh năm 1996, trú tại …": who somebody is is no part of what happened.
    private static int BeforePerson(TaggedText text, int verb, int end)
    {
        for (int i = verb + 2; i < end - 1; i++)
        {
            if (text.Is(i, ',') && text.IsMarked(i - 1, TokenMarks.Person)
                    && text.TryMatch(i + 1, LexiconClass.PostLink, out LexiconMatch born) && born.Entry.Value == "age")
            {
                return i;
            }
        }

        return end;
    }

    // "… làm tốc mái 40 ngôi nhà, | theo UBND huyện": who tells it, at the end.
    private static int BeforeSource(TaggedText text, int verb, int end)
    {
        for (int i = end - 2; i > verb + 3 && i >= end - LongestSource; i--)
        {
            if (text.Is(i, ','))
            {
                return text.TryMatch(i + 1, LexiconClass.SpeechLink, out LexiconMatch by) && by.Entry.Value == "according" ? i : end;
            }
        }

        return end;
    }

    // "đến trụ sở Tỉnh ủy, | UBND tỉnh …", "cho ý kiến về chủ trương, | cơ chế đầu tư …": the comma parts names or objects of one verb.
    private static bool InList(TaggedText text, int end, TokenRange next)
    {
        int comma = text.Is(end - 1, ',') ? end - 1 : end;
        if (!text.Is(comma, ',') || next.Start > comma + 1)
        {
            return false;
        }

        const TokenMarks Name = TokenMarks.Place | TokenMarks.Organization;
        bool names = (text.IsMarked(comma - 1, Name) && text.IsMarked(next.Start, Name))
            || (text.Tokens[comma - 1].IsCapitalized && text.Tokens[next.Start].IsCapitalized
                && !text.IsMarked(next.Start, Name | TokenMarks.Person | TokenMarks.Post));
        for (int i = comma - 1; !names && i > comma - LongestItem; i--)
        {
            names = text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch about) && about.Entry.Value == "about"
                && about.End < comma;
        }

        return names;
    }

    private static bool IsPlace(TaggedText text, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (!text.IsMarked(i, TokenMarks.Place) && !text.Is(i, ',') && !text.Is(i, '(') && !text.Is(i, ')'))
            {
                return false;
            }
        }

        return range.Length > 0;
    }

    // "giám sát đặc biệt” để …": what begins within quotation marks and ends outside is no name.
    private static bool BreaksQuotation(TaggedText text, int start, int end)
    {
        int open = text.Brackets.OpeningAround(start);
        return open >= 0 && !text.Is(open, '(') && text.Brackets.PartnerOf(open) is var close && close >= start && close < end;
    }

    // "tổ chức, | cá nhân có liên quan", "cấp THCS và | THPT có hoàn cảnh …": a bare noun with "có" behind a comma or "và" is the list's
    // last.
    private static bool IsShared(TaggedText text, int end, Clause next)
    {
        int noun = next.Subject.Start;
        bool joined = text.Is(noun - 1, ',')
            || (text.TryMatch(noun - 1, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list");
        return next.Is(WordTraits.Existence) && !next.Is(WordTraits.Past | WordTraits.Future | WordTraits.Negative)
            && next.Subject.Length is > 0 and <= 2 && joined && noun <= end + 1
            && next.Subject.End == next.Predicate.Start
            && !text.IsMarked(noun, TokenMarks.Organization | TokenMarks.Person | TokenMarks.Post | TokenMarks.Place | TokenMarks.Quantity);
    }

    private static bool IsDay(ResolutionContext context, int token) =>
        context.Text.IsMarked(token, TokenMarks.Date) && EventDates.At(context, token) is { } date && EventDates.IsDay(date);

    // "… ở Lào Cai | suốt 4 ngày", "… tại thành phố A | sau một đêm giao tranh": a circumstance follows, not the place's own verb.
    private static bool EndsPlace(TaggedText text, int end) =>
        text.Is(end, ',') || (text.TryMatch(end, LexiconClass.FunctionWord, out _)
                && !(text.TryMatch(end, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"))
            || (text.TryMatch(end, LexiconClass.ClauseStart, out LexiconMatch next) && next.Entry.Attribute("aspect") is null);

    /// <summary>An incident's clause without the place at its end, which has a field of its own.</summary>
    /// <param name="text">The article.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="verb">Its verb; a place before it belongs to the subject.</param>
    public static TokenRange WithoutPlace(TaggedText text, TokenRange clause, int verb)
    {
        for (int i = Math.Max(clause.Start + 4, verb); i < clause.End; i++)
        {
            // "… khiến nhiều tòa nhà | ở Đài Bắc rung lắc": what goes on behind the place belongs to the name.
            if (text.Brackets.OpeningAround(i) < clause.Start && text.TryMatch(i, LexiconClass.PlacePreposition, out LexiconMatch at)
                    && at.Entry.Value is not ("on" or "area") && at.End < clause.End
                && EventPlaces.In(text, new TokenRange(i, clause.End), default) is { } place && place.Start == at.End
                && (place.End >= clause.End || (EndsPlace(text, place.End) && DeedReader.HasIncident(text, clause.Start, i))))
            {
                // "… trong vụ án | xảy ra tại Trung tâm A".
                Word before = WordLookup.At(text, Math.Max(i - 2, 0));
                return new TokenRange(clause.Start, before.End == i && before.Is(WordTraits.Existence) && before.Start > verb + 3
                    ? before.Start : i);
            }
        }

        return clause;
    }
}

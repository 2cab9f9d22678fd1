using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>Finds where an event takes place, as its sentence writes it: "tại Nhà hát Hồ Gươm (Hà Nội)", "trên quốc lộ 1A".</summary>
internal static class EventPlaces
{
    private const int Longest = 24;
    private const int LongestBracket = 24;
    private const int Following = 2;
    private const int ProvinceCode = 2;

    // "mốc điểm nhạy cảm này của VN-Index": a place is named soon.
    private const int FarthestName = 5;

    /// <summary>The place's tokens; null when the sentence names none outside the event's own name.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="name">The event's name.</param>
    /// <param name="free">Whether a place behind a noun, which tells of that noun alone, is none ("rừng ở xã A").</param>
    public static TokenRange? In(TaggedText text, TokenRange sentence, TokenRange name, bool free = false)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (!name.Contains(i) && PlaceStart(text, i, sentence.End, out bool area) is var start and > 0
                    && (!(free || area) || IsFree(text, i, sentence)) && !IsElsewhere(text, i) && !IsOfName(text, i) && !IsHome(text, i)
                && Read(text, start, sentence.End) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>
    /// The first unit below a province, or any, that a sentence names for itself: "quốc lộ đoạn qua | huyện A (B) sụt xuống sông"; not
    /// where
    /// somebody lives, no body's or post's; null when none.
    /// </summary>
    public static TokenRange? Unit(ResolutionContext context, TokenRange sentence, bool anyLevel = false)
    {
        TaggedText text = context.Text;
        const TokenMarks Other = TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person | TokenMarks.Event;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.IsMarked(i, TokenMarks.Place) || (i > sentence.Start && text.IsMarked(i - 1, TokenMarks.Place)))
            {
                continue;
            }

            // "ngụ | huyện A", "ngư dân | tỉnh B".
            bool lives = (text.TryMatchBefore(i, LexiconClass.PostLink, out LexiconMatch home) && home.Entry.Value == "age")
                || (anyLevel && text.TryMatchBefore(i, LexiconClass.CountNoun, out LexiconMatch people)
                    && people.Entry.Attribute("of") == "person");
            bool aside = text.Brackets.OpeningAround(i) is >= 0 and var open && text.Is(open, '(') && (!anyLevel || IsHome(text, i));
            if (!lives && !aside && !text.IsMarked(i, Other) && !text.IsMarked(i - 1, Other) && Read(text, i, sentence.End) is { } place
                    && (anyLevel || IsExact(context, place)))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The place that a following sentence gives: "Buổi lễ diễn ra tại …", "Vụ việc xảy ra tại …"; null when none does.</summary>
    public static TokenRange? Behind(TaggedText text, int number)
    {
        for (int s = number + 1; s < Math.Min(text.SentenceCount, number + 1 + Following); s++)
        {
            TokenRange sentence = text.Sentence(s);
            bool noun = text.TryMatch(sentence.Start, LexiconClass.EventNoun, out LexiconMatch head)
                || text.TryMatch(sentence.Start, LexiconClass.IncidentClassifier, out head);
            for (int i = head.End; noun && i < sentence.End; i++)
            {
                bool happens = text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value == "happen";
                if (happens && PlaceStart(text, verb.End, sentence.End, out _) is var start and > 0
                        && Read(text, start, sentence.End) is { } place)
                {
                    return place;
                }
            }
        }

        return null;
    }

    /// <summary>The place right behind the day: "khai mạc ngày 5/6 | tại Vinh"; null when none stands there.</summary>
    public static TokenRange? Beside(ResolutionContext context, DateRecord? day)
    {
        TaggedText text = context.Text;
        if (day is null || EventDates.MentionOf(context, day) is not { } at)
        {
            return null;
        }

        int end = text.Sentence(text.SentenceOf(at.Start)).End, next = text.Is(at.End, ',') ? at.End + 1 : at.End;
        return next < end && PlaceStart(text, next, end, out _) is var start and > 0 && !IsOfName(text, next)
            ? Read(text, start, end) : null;
    }

    /// <summary>The place that a following sentence gives with the event's noun: "Tham dự buổi lễ tại …"; null when none does.</summary>
    public static TokenRange? WithNoun(ResolutionContext context, int number, EventKind kind)
    {
        TaggedText text = context.Text;
        foreach (EventMention mention in context.Mentions.Events)
        {
            int s = text.SentenceOf(mention.Range.Start);
            if (s > number && s <= number + Following + 1 && mention.Kind == kind && kind != EventKind.Other
                    && text.TryMatch(mention.Range.Start, LexiconClass.EventNoun, out _)
                && PlaceStart(text, mention.Range.End, text.Sentence(s).End, out _) is var start and > 0
                && Read(text, start, text.Sentence(s).End) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Whether a place is or names a unit below a province.</summary>
    public static bool IsExact(ResolutionContext context, TokenRange? place) =>
        place is { } at && CodeOf(context, at) is { Length: > ProvinceCode };

    /// <summary>Whether a place is or names a province.</summary>
    public static bool IsProvince(ResolutionContext context, TokenRange? place) =>
        place is { } at && CodeOf(context, at) is { Length: ProvinceCode };

    /// <summary>The code of the first administrative unit that a place is or names; null when it names none or the unit can't be
    /// told.</summary>
    public static string? CodeOf(ResolutionContext context, TokenRange place)
    {
        PlaceRecord? first = null;
        int at = int.MaxValue;
        foreach (Resolved<PlaceRecord> unit in context.Places)
        {
            foreach (TokenRange range in unit.Ranges)
            {
                if (range.Start >= place.Start && range.End <= place.End && range.Start < at)
                {
                    at = range.Start;
                    first = unit.Record;
                }
            }
        }

        return first?.Code;
    }

    // Behind "tại", "trên địa bàn", or the road itself behind "trên" ("trên quốc lộ 1A"); -1 where no place is opened.
    private static int PlaceStart(TaggedText text, int token, int end, out bool area)
    {
        bool opens = text.TryMatch(token, LexiconClass.PlacePreposition, out LexiconMatch at) && at.End < end;
        area = opens && at.Entry.Value == "area";
        return !opens ? -1 : at.Entry.Value == "on" ? at.Start + 1 : at.End;
    }

    // At a clause's edge, behind its verb, its day or the event's name: said of the happening, not of the noun before.
    private static bool IsFree(TaggedText text, int token, TokenRange sentence)
    {
        int before = token - 1;
        if (text.Brackets.OpeningAround(token) >= sentence.Start)
        {
            return false;
        }

        if (before < sentence.Start || (text.Tokens[before].Kind == TokenKind.Punctuation && !text.Is(before, ')'))
                || text.IsMarked(before, TokenMarks.Date | TokenMarks.Event))
        {
            return true;
        }

        SentenceSyntax syntax = text.Syntax(text.SentenceOf(token));
        return syntax.UnitAt(before) is >= 0 and var unit && (syntax.Units[unit].IsVerbal || syntax.Units[unit].IsBeforeVerb);
    }

    // "Ban Chỉ đạo khắc phục hậu quả bom mìn ở Việt Nam": part of a body's or a post's name.
    private static bool IsOfName(TaggedText text, int token) =>
        token > 0 && text.IsMarked(token, TokenMarks.Organization | TokenMarks.Post)
        && text.IsMarked(token - 1, TokenMarks.Organization | TokenMarks.Post);

    // "anh A (33 tuổi, ở phường B)", "công ty C (nhà thầu ở huyện D)": in brackets behind a name stands where its bearer lives or works.
    private static bool IsHome(TaggedText text, int token) =>
        text.Brackets.OpeningAround(token) is > 0 and var open && text.Is(open, '(')
        && text.IsMarked(open - 1, TokenMarks.Person | TokenMarks.Organization);

    // "đang có chuyến thăm tại Việt Nam": what goes on longer than the event is told of somebody in it.
    private static bool IsElsewhere(TaggedText text, int token)
    {
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(token));
        int at = syntax.ClauseAt(token);
        bool stay = text.IsMarked(token - 1, TokenMarks.Event)
            || (text.TryMatchBefore(token, LexiconClass.EventVerb, out LexiconMatch visit) && visit.Entry.Attribute("role") == "activity");
        return at > 0 && stay && syntax.Clauses[at].Is(WordTraits.Lasting) && token >= syntax.Clauses[at].Predicate.Start;
    }

    private static TokenRange? Read(TaggedText text, int start, int end)
    {
        // "qua đời ở tuổi 90".
        bool age = text.TryMatch(start, LexiconClass.DateWord, out LexiconMatch years)
            && years.Entry.Value.Contains("age", StringComparison.Ordinal);
        // "đang thăm nông trại tại Việt Nam": for news from home that says nothing.
        bool home = text.TryMatch(start, LexiconClass.BodyPart, out LexiconMatch country) && country.Entry.Attribute("home") is not null;
        if (!text.Tokens[start].IsWord || age || home || text.TryMatch(start, LexiconClass.EventNoun, out _)
            || text.TryMatch(start, LexiconClass.MeasureNoun, out _) || text.TryMatch(start, LexiconClass.DocumentType, out _))
        {
            return null;
        }

        int i = start, lastName = start;
        bool named = false;
        for (; i < end && i < start + Longest; i++)
        {
            Token token = text.Tokens[i];
            if (text.Is(i, '(') && text.Brackets.PartnerOf(i) is var close && close > i && close < Math.Min(end, i + LongestBracket))
            {
                named |= text.IsMarked(new TokenRange(i, close), TokenMarks.Place);
                i = close;
                lastName = i + 1;
                if (i + 1 < end && text.Tokens[i + 1].IsWord && !text.Tokens[i + 1].IsCapitalized
                        && !text.TryMatch(i + 1, LexiconClass.PlacePreposition, out _))
                {
                    // "vùng biển huyện Nam Giang (Nam Sơn) người dân phát hiện …": the clause goes on.
                    i++;
                    break;
                }

                continue;
            }

            if (token.Kind == TokenKind.Punctuation
                    ? EndsAtMark(text, i, end) : i > start && !IsStretch(text, i - 1) && EndsAtWord(text, i, named))
            {
                break;
            }

            // "quốc lộ 91", "số 1 Tràng Tiền", not "suốt 4 ngày".
            bool number = token.IsNumber && (i <= start + 2 || text.Tokens[i - 1].IsCapitalized
                    || text.TryMatch(i - 1, LexiconClass.PlaceType, out _));
            if (token.IsCapitalized || number || text.IsMarked(i, TokenMarks.Place) || text.TryMatch(i, LexiconClass.PlaceType, out _))
            {
                named |= (token.IsCapitalized || number) && (lastName > start || i <= start + FarthestName);
                lastName = i + 1;
            }
        }

        // "… Nam Sơn xảy ra trước khi": what runs on without a name is the next clause.
        i = named && i > lastName + 2 ? lastName : i;
        while (i > lastName && (text.TryMatch(i - 1, LexiconClass.FunctionWord, out _)
                    || (i < end && text.Tokens[i].Kind != TokenKind.Punctuation && text.IsMarked(lastName - 1, TokenMarks.Place))))
        {
            i--;
        }

        return named && i > start ? new TokenRange(start, i) : null;
    }

    private static bool EndsAtMark(TaggedText text, int i, int end)
    {
        if (text.Is(i, ',') && IsStretch(text, i + 1))
        {
            return false;
        }

        // "phường A, quận B, TP C".
        if (text.Is(i, ',') && i + 1 < end
                && (text.IsMarked(i + 1, TokenMarks.Place) || text.TryMatch(i + 1, LexiconClass.PlaceType, out _))
                && !text.IsMarked(i + 1, TokenMarks.Organization))
        {
            return false;
        }

        // "tại Hà Nội – cho thấy …": a dash that parts clauses.
        if (text.IsDash(i) && i + 1 < end && text.Tokens[i].SpaceBefore && text.Tokens[i + 1].SpaceBefore
                && !text.Tokens[i + 1].IsCapitalized)
        {
            return true;
        }

        return !text.IsDash(i) && !(text.Is(i, '.') && !text.Tokens[i].SpaceBefore && i + 1 < end);
    }

    // "quốc lộ 1A, | đoạn qua phường B", "…, đoạn cách cầu C".
    private static bool IsStretch(TaggedText text, int token) =>
        text.TryMatch(token, LexiconClass.PersonCue, out LexiconMatch stretch) && stretch.Entry.Value == "stretch";

    // A new clause, a verb behind the name ("Thiên An Môn | đến từ …", "Con Cuông | dâng cao"), a day, a person.
    private static bool EndsAtWord(TaggedText text, int i, bool named)
    {
        Token token = text.Tokens[i];
        // "vùng biển | cách đảo A 60 hải lý": before the name a preposition leads on to it.
        bool leads = !named && text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value == "preposition";

        // "quốc lộ 2, đoạn | chạy qua địa phận | huyện B".
        if (IsStretch(text, i - 2) || IsStretch(text, i - 3))
        {
            return false;
        }

        if ((!leads && text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any")
            || (text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && !token.IsCapitalized && WordLookup.At(text, i).Start == i
                && verb.Entry.Attribute("role") != "activity")
            || (text.IsMarked(i, TokenMarks.Date) && (!token.IsNumber || (named && text.IsMarked(i + 1, TokenMarks.Date))))
            || text.IsMarked(i, TokenMarks.Person))
        {
            return true;
        }

        if (!named || token.IsCapitalized || !token.IsWord || text.IsMarked(i, TokenMarks.Place | TokenMarks.Organization))
        {
            return false;
        }

        // "chợ Phú Hữu | thuộc xã …": a verb that only leads to another place goes on.
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(i));
        return syntax.UnitAt(i) is >= 0 and var unit && syntax.Units[unit].Start == i
            && !text.TryMatch(syntax.Units[unit].End, LexiconClass.PlaceType, out _)
            && !text.IsMarked(syntax.Units[unit].End, TokenMarks.Place) && (syntax.Units[unit].IsVerbal || syntax.Units[unit].IsBeforeVerb);
    }
}

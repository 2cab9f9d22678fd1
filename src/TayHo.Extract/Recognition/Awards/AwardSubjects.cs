using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>Who gives, gets or wins: the subject of an award's verb.</summary>
internal static class AwardSubjects
{
    private const int Longest = 22;
    private const int LongestUnmarked = 12;
    private const TokenMarks Named = TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post;

    // "kình ngư A", "Đại tá B", not "Khu lưu niệm Chủ tịch C".
    private static bool IsPersonal(TaggedText text, int i) => text.IsMarked(i, TokenMarks.Person | TokenMarks.Post)
        || text.TryMatch(i, LexiconClass.Honorific, out _) || text.TryMatch(i, LexiconClass.Occupation, out _)
        || text.TryMatch(i, LexiconClass.Rank, out _)
        || (text.TryMatch(i, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Entry.Attribute("of") == "person");

    /// <summary>The subject of a verb: the words behind the last comma or date before it, else the party the sentence begins
    /// with.</summary>
    public static TokenRange? Subject(TaggedText text, int start, int verb)
    {
        int end = BeforeAdverbs(text, start, verb);
        if (end > start + 1 && text.Is(end - 1, ',') && BehindName(text, start, end - 1) is { } person)
        {
            return person;
        }

        int begin = ClauseBegin(text, start, end);
        if (end > start && text.Is(end - 1, ')'))
        {
            // "… 3 xã (69,1%) được", "Nguyễn Văn A (xã B) đoạt".
            return text.Brackets.PartnerOf(end - 1) is var open && open > start ? Subject(text, start, open) : null;
        }

        // "Thay mặt các đảng viên được nhận Huy hiệu, ông A …": who got it was told before.
        TokenRange? told = AwardVerbs.IsFree(text, start, PersonStart(text, start, begin - 1)) ? Told(text, start, begin, end) : null;
        if (told is not null || AwardVerbs.Is(text, begin, "behalf", out _))
        {
            return told;
        }

        bool carried = AwardVerbs.Is(text, begin, "result", out _);
        if (!carried && Party(text, begin, end) is { } party)
        {
            return WithJoined(text, start, party);
        }

        return (carried ? null : OfClause(text, verb)) ?? BeforeComma(text, start, begin < end && !carried ? end : begin, carried)
            ?? Counted(text, start, end);
    }

    private static int ClauseBegin(TaggedText text, int start, int end)
    {
        int begin = end, joint = -1;
        while (begin > start && !EndsClause(text, begin - 1) && begin > end - Longest)
        {
            begin--;
            joint = joint < 0 && text.TryMatch(begin, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"
                ? begin : joint;
            if (joint > 0 && AwardName.TryNoun(text, begin, out _))
            {
                // "8 học sinh nhận Bằng khen … và 23 học sinh nhận …": each clause its own subject.
                return joint + 1;
            }
        }

        return begin;
    }

    // "Nguyễn Văn A, 21 tuổi, quê ở xã B, cán đích đầu tiên, | đoạt HCV": the person of whom the clause tells.
    private static TokenRange? OfClause(TaggedText text, int verb)
    {
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(verb));
        TokenRange who = syntax.ClauseAt(verb) is >= 0 and var clause ? syntax.SubjectOf(clause) : default;
        return who.Length > 1 && who.End <= verb && text.IsMarked(who, TokenMarks.Person) && IsPersonal(text, who.Start) ? who : null;
    }

    // "Thầy A, Hiệu trưởng nhà trường, | được tặng": the post stands between two commas.
    private static TokenRange? BehindName(TaggedText text, int start, int end)
    {
        int post = end;
        while (post > start && !EndsClause(text, post - 1) && post > end - Longest)
        {
            post--;
        }

        return AwardVerbs.IsFree(text, start, PersonStart(text, start, post - 1)) ? Told(text, start, post, end) : null;
    }

    // "em A, | học sinh Trường B giành", "đồng chí C, | Phó Chủ tịch UBND tỉnh trao": the one of whom the words between tell.
    private static TokenRange? Told(TaggedText text, int start, int begin, int end) =>
        PersonStart(text, start, begin - 1) is var first && end > begin && first < begin - 1 && first >= start && text.Is(begin - 1, ',')
            && !text.IsMarked(begin, TokenMarks.Person)
            && (text.IsMarked(begin, TokenMarks.Post)
                || (!text.Tokens[begin].IsCapitalized && WordLookup.At(text, begin).PartOfSpeech == PartOfSpeech.Noun))
            ? new TokenRange(first, begin - 1) : null;

    private static int PersonStart(TaggedText text, int start, int end)
    {
        while (end > start && text.IsMarked(end - 1, TokenMarks.Person))
        {
            end--;
        }

        return end;
    }

    // "…; 598 thủ khoa của các trường đại học, học viện được …": the count with which the clause begins.
    private static TokenRange? Counted(TaggedText text, int start, int end)
    {
        int first = end;
        while (first > start && !text.Is(first - 1, ';') && !text.Is(first - 1, ':'))
        {
            first--;
        }

        if (first >= end || !text.Tokens[first].IsNumber || text.IsMarked(first, TokenMarks.Date))
        {
            return null;
        }

        int stop = Before(text, first, Math.Min(end, first + LongestUnmarked));
        for (int i = first; i < stop; i++)
        {
            if (text.Is(i, ','))
            {
                return null;
            }
        }

        return stop - first is > 1 and <= 10 ? new TokenRange(first, stop) : null;
    }

    private static int BeforeAdverbs(TaggedText text, int start, int verb)
    {
        // "45 sinh viên xuất sắc được …" are excellent, "đã xuất sắc giành" is done so.
        bool passive = text.TryMatch(verb, LexiconClass.ClauseStart, out LexiconMatch voice) && voice.Entry.Attribute("voice") == "passive";
        int end = verb;
        while (end > start && AwardVerbs.AdverbLength(text, start, end) is var length and > 0
            && !(passive && text.TryMatch(end - length, LexiconClass.AwardVerb, out LexiconMatch adverb)
                && adverb.Entry.Attribute("active") == "yes"))
        {
            end -= length;
        }

        return end;
    }

    // "3 tập thể, 5 cá nhân và 2 hộ được …", "các tác giả A, B đoạt …": the counted groups before the last one are subjects too.
    private static TokenRange WithJoined(TaggedText text, int start, TokenRange party)
    {
        int first = party.Start;
        while (first - 2 > start && text.Is(first - 1, ',') && text.IsMarked(party.Start, TokenMarks.Person)
                && text.IsMarked(first - 2, TokenMarks.Person)
            && AwardVerbs.IsFree(text, start, PersonStart(text, start, first - 1)))
        {
            first = PersonStart(text, start, first - 1);
        }

        first = WithOther(text, start, first);
        while (first - 1 > start && text.Is(first - 1, ',') && text.Tokens[party.Start].IsNumber)
        {
            int k = first - 2;
            while (k > start && text.Tokens[k].IsWord && !text.Tokens[k].IsCapitalized && !text.IsMarked(k, TokenMarks.Date)
                    && k > first - 8)
            {
                k--;
            }

            // "nhận Huy hiệu | 60 năm, 6 đồng chí nhận Huy hiệu 55 năm": the badge's years are nobody.
            if (!text.Tokens[k].IsNumber || text.IsMarked(k, TokenMarks.Date) || AwardVerbs.Is(text, k + 1, "years", out _))
            {
                break;
            }

            first = k;
        }

        return new TokenRange(first, party.End);
    }

    // "đội A | và đội B giành giải Nhì"
    private static int WithOther(TaggedText text, int start, int first)
    {
        if (!text.TryMatchBefore(first, LexiconClass.DocumentMarker, out LexiconMatch and) || and.Entry.Value != "list" || and.End != first
                || !AwardParties.IsNamed(text, first))
        {
            return first;
        }

        int other = and.Start;
        while (other > start && text.IsMarked(other - 1, Named))
        {
            other--;
        }

        bool noun = other > start && (AwardVerbs.Is(text, other - 1, "group", out _)
                || text.TryMatch(other - 1, LexiconClass.Honorific, out _));
        other -= noun ? 1 : 0;
        return other < and.Start && (other == start || EndsClause(text, other - 1)) ? other : first;
    }

    // "Đảng bộ quận nhiều năm liền …, năm 2023 được …", "đội A thắng …, qua đó giành …": the subject stands before the last comma.
    private static TokenRange? BeforeComma(TaggedText text, int start, int end, bool carried)
    {
        int comma = end;
        while (comma > start && (EndsClause(text, comma - 1) || text.Tokens[comma - 1].IsNumber
                    || AwardVerbs.AdverbLength(text, start, comma) > 0))
        {
            comma--;
        }

        if (comma == start || comma == end)
        {
            return null;
        }

        int first = comma;
        while (first > start && !EndsClause(text, first - 1))
        {
            first--;
        }

        int stop = first;
        while (stop < comma && stop < first + LongestUnmarked && !AwardName.TryNoun(text, stop, out _)
                && !text.IsMarked(stop, TokenMarks.Date) && !EndsSubject(text, stop))
        {
            stop++;
        }

        return stop > first && (text.Tokens[first].IsCapitalized || (carried && text.Tokens[first].IsWord))
            ? new TokenRange(first, stop) : null;
    }

    private static bool EndsSubject(TaggedText text, int i) => !text.Tokens[i].IsCapitalized
        && ((text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value is "any" or "comma"
                && !text.TryMatch(i, LexiconClass.PlaceType, out _))
            || AwardVerbs.Is(text, i, "give", out _) || AwardVerbs.Is(text, i, "rate", out _));

    private static bool EndsClause(TaggedText text, int i) =>
        (text.Is(i, ',') && !(text.IsMarked(i, TokenMarks.Organization) && text.IsMarked(i + 1, TokenMarks.Organization)))
        || text.Is(i, ';') || text.Is(i, ':') || text.IsMarked(i, TokenMarks.Date);

    // A party is a person, a body, "33 học sinh", "em …" or a name with a capital; "qua đó" and "mục tiêu" are none.
    private static TokenRange? Party(TaggedText text, int begin, int end)
    {
        begin = AfterOpeners(text, begin, end);
        for (int i = begin; i < end; i++)
        {
            // "Ủy ban giải thưởng KOVA trao …": an award's name within a body's.
            if (AwardName.TryNoun(text, i, out _) && !text.IsMarked(i, TokenMarks.Organization))
            {
                return null;
            }

            // "Đảng bộ xã có 20 đồng chí được trao …": those who get it, not who has them.
            if (i + 1 < end && text.Tokens[i + 1].IsNumber && AwardVerbs.Is(text, i, "merit", out LexiconMatch has) && has.Length == 1)
            {
                return new TokenRange(i + 1, end);
            }
        }

        if (MarkedParty(text, begin, end) is { } named)
        {
            return named;
        }

        end = BeforeOwnVerb(text, begin, end);
        return begin < end && StartsUnmarked(text, begin, end)
            && (end - begin <= LongestUnmarked || AwardParties.HoldsMarks(text, begin, end))
            ? new TokenRange(begin, Before(text, begin, end)) : null;
    }

    private static int AfterOpeners(TaggedText text, int begin, int end)
    {
        while (begin < end && !text.Tokens[begin].IsNumber
            && (AwardVerbs.Is(text, begin, "joint", out LexiconMatch word) || !text.Tokens[begin].IsWord
                || (AwardVerbs.Is(text, begin, "adverb", out word) && !text.Tokens[begin].IsCapitalized)))
        {
            begin += word.Entry?.Value == "joint" ? word.Length : 1;
        }

        return begin;
    }

    // "UBND TP tổ chức lễ …", "Ông cũng là …": the subject ends before its own verb.
    private static int BeforeOwnVerb(TaggedText text, int begin, int end)
    {
        for (int i = begin + 1; i < end; i++)
        {
            if ((text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch state) && state.Entry.Attribute("aspect") == "lasting"
                        && state.Length == 1) || WordLookup.Has(text, i, WordTraits.Copula)
                || (text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch does) && does.Entry.Value == "organize"
                    && does.Entry.Attribute("role") == "organizer"
                    && !(text.TryMatch(does.End, LexiconClass.AwardVerb, out LexiconMatch gives) && gives.Entry.Value is "give" or "rate")
                    && does.End < end))
            {
                end = i;
            }
        }

        while (end > begin + 1 && AwardVerbs.AdverbLength(text, begin, end) is var length and > 0
                && !(text.TryMatch(end - length, LexiconClass.AwardVerb, out LexiconMatch adverb)
                    && adverb.Entry.Attribute("active") == "yes"))
        {
            end -= length;
        }

        return end;
    }

    private static bool StartsUnmarked(TaggedText text, int begin, int end) =>
        text.Tokens[begin].IsCapitalized || (text.Tokens[begin].IsNumber && end - begin >= 2)
            || text.TryMatch(begin, LexiconClass.SpeakerPronoun, out _)
        || (text.TryMatch(begin, LexiconClass.ComparisonBefore, out LexiconMatch about) && text.Tokens[about.End].IsNumber)
        || AwardVerbs.Is(text, begin, "group", out _)
        || (text.TryMatch(begin, LexiconClass.BodyHead, out LexiconMatch body) && body.End == end) || IsNamedThing(text, begin, end);

    // "nghề gốm Chu Đậu", "lễ hội đền Và": a noun that a name tells apart.
    private static bool IsNamedThing(TaggedText text, int begin, int end)
    {
        bool named = false;
        for (int i = begin; i < end; i++)
        {
            if (!text.Tokens[i].IsWord || WordLookup.Has(text, i, WordTraits.Place | WordTraits.Coordinate)
                    || text.TryMatch(i, LexiconClass.TenseMarker, out _)
                    || WordLookup.At(text, i).PartOfSpeech == PartOfSpeech.Verb)
            {
                return false;
            }

            named |= text.Tokens[i].IsCapitalized;
        }

        Word head = WordLookup.At(text, begin);
        return named && head.Start == begin && head.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier;
    }

    // "598 sinh viên thủ khoa | của các trường …": the owner is no part of the count.
    private static int Before(TaggedText text, int begin, int end)
    {
        for (int i = begin + 2; i < end && text.Tokens[begin].IsNumber; i++)
        {
            if (text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch of) && of.Entry.Value == "of")
            {
                return i;
            }
        }

        return end;
    }

    private static TokenRange? MarkedParty(TaggedText text, int begin, int end)
    {
        int last = end;
        int tail = last;
        while (last > begin && !text.IsMarked(last - 1, Named))
        {
            last--;
        }

        if (last <= begin || tail - last > 4)
        {
            return null;
        }

        int first = last;
        while (last < tail && AwardParties.GoesOn(text, last))
        {
            last++;
        }

        while (first > begin && (Joins(text, begin, ref first) || text.IsMarked(first - 1, Named)
                    || (first - 1 > begin && text.IsMarked(first - 2, Named))
                    || text.TryMatch(first - 1, LexiconClass.SpeakerPronoun, out _)))
        {
            first--;
        }

        // "đội Công an tỉnh": the team of the body.
        first = first > begin && AwardVerbs.Is(text, first - 1, "group", out LexiconMatch team) && team.Length == 1 ? first - 1 : first;

        // "Hai học sinh Trường A": those counted, not their school.
        bool counted = text.Tokens[begin].IsNumber || text.TryMatch(begin, LexiconClass.NumberWord, out _);
        return new TokenRange(counted && first > begin + 1 && last - begin <= LongestUnmarked ? begin : first, last);
    }

    // "báo A phối hợp với Tỉnh đoàn B": makers joined by a verb stand as one.
    private static bool Joins(TaggedText text, int begin, ref int first)
    {
        int k = first;
        for (int length = 3; length > 0; length--)
        {
            if (k - length > begin && AwardVerbs.Is(text, k - length, "together", out LexiconMatch word) && word.Length == length)
            {
                k -= length;
                break;
            }
        }

        if (k == first || !text.IsMarked(k - 1, TokenMarks.Organization))
        {
            return false;
        }

        first = k;
        return true;
    }
}

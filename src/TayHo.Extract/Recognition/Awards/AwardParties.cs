using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>Who gives and who gets: the subject before a verb, whom "cho" names, whom "của" names.</summary>
internal static class AwardParties
{
    private const int Longest = 22;
    private const int LongestUnmarked = 12;
    private const int LongestParty = 20;
    private const int NounsBeforeName = 3;
    private const int LongestUnnamed = 3;
    private const int LongestNameRun = 5;
    private const TokenMarks Named = TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post;

    /// <summary>"của Thủ tướng Chính phủ" behind an award; null when nothing named follows.</summary>
    public static TokenRange? AfterOf(TaggedText text, int i, int end)
    {
        if (!text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch of) || of.Entry.Value != "of" || of.End >= end)
        {
            return null;
        }

        int stop = of.End;
        bool marked = text.IsMarked(stop, Named);
        while (stop < end && stop < of.End + Longest && (marked ? text.IsMarked(stop, Named | TokenMarks.Place) || GoesOn(text, stop) : IsNameToken(text, stop)))
        {
            stop++;
        }

        return stop > of.End && (marked || text.Tokens[of.End].IsCapitalized) ? new TokenRange(of.End, stop) : null;
    }

    /// <summary>"do Chủ tịch nước trao tặng" behind an award; null when nobody named gives it so.</summary>
    public static TokenRange? AfterBy(TaggedText text, int i, int end)
    {
        if (!text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch by) || by.Entry.Value != "by")
        {
            return null;
        }

        int stop = by.End;
        while (stop < end && stop < by.End + Longest && (text.IsMarked(stop, Named | TokenMarks.Place) || GoesOn(text, stop)))
        {
            stop++;
        }

        int verb = stop;
        while (verb < end && text.TryMatch(verb, LexiconClass.AwardVerb, out LexiconMatch adverb) && adverb.Entry.Value == "adverb")
        {
            verb = adverb.End;
        }

        return stop > by.End && AwardVerbs.Is(text, verb, "give", out _) ? new TokenRange(by.End, stop) : null;
    }

    // "Bộ trưởng GD & ĐT": capitals and what joins them go on with a name.
    private static bool GoesOn(TaggedText text, int i) =>
        (text.Tokens[i].IsCapitalized && !text.Tokens[i].StartsSentence && !text.TryMatch(i, LexiconClass.ClauseStart, out _)) || (text.Is(i, '&') && i + 1 < text.Count && text.Tokens[i + 1].IsCapitalized);

    private static bool IsNameToken(TaggedText text, int i) =>
        (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number || text.Is(i, '&') || (text.IsDash(i) && text.IsGlued(i)))
        && !(text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value is "any" or "comma" && !text.Tokens[i].IsCapitalized)
        && !(text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch word) && word.Entry.Value is "merit" or "give" or "to")
        && !(text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch joint) && joint.Entry.Value == "list");

    /// <summary>"cho 33 học sinh có thành tích …": whom "cho" names; null when nobody.</summary>
    public static TokenRange? BehindTo(TaggedText text, int i, int end)
    {
        for (int k = i; k < end && k < i + 24; k++)
        {
            // "trao Huân chương … | tặng Đảng bộ huyện".
            if (AwardVerbs.Is(text, k, "to", out LexiconMatch to) || (k == i && AwardVerbs.Is(text, k, "give", out to)))
            {
                if (ClausePhrase.IsOpeningQuote(text, to.End) && ClausePhrase.ClosingQuote(text, to.End) is var close && close > to.End + 1)
                {
                    return new TokenRange(to.End + 1, close);
                }

                int stop = Whole(text, to.End, end);
                return stop > to.End ? new TokenRange(to.End, stop) : null;
            }
        }

        return null;
    }

    /// <summary>Where a recipient ends, over all that a list names: "ông A, bà B và 3 tập thể"; "ông A, ông B | tặng hoa" is the next
    /// clause.</summary>
    public static int Whole(TaggedText text, int start, int end)
    {
        int stop = Math.Min(end, ClausePhrase.End(text, start, Longest));
        while (stop < end && text.Is(stop, ',') && IsNamed(text, stop + 1) && !LeadsToAward(text, stop, end))
        {
            int next = Math.Min(end, ClausePhrase.End(text, stop + 1, Longest));
            bool apart = next >= end || text.Tokens[next].Kind is TokenKind.Punctuation or TokenKind.LineBreak || AwardVerbs.Is(text, next, "merit", out _);
            for (int i = stop + 1; i < next; i++)
            {
                apart &= !(text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch verb) && verb.Entry.Value is "give" or "receive" or "rate");
            }

            if (!apart || next <= stop + 1)
            {
                break;
            }

            stop = next;
        }

        return End(text, start, stop);
    }

    /// <summary>Where a recipient ends: before its merit ("có thành tích …", "vì …"); a plural without number keeps what tells who is meant.</summary>
    public static int End(TaggedText text, int start, int end)
    {
        bool plural = text.TryMatch(start, LexiconClass.DocumentMarker, out LexiconMatch many) && many.Entry.Value == "plural";
        for (int c = start + 1; c < end && !plural; c++)
        {
            bool merit = AwardVerbs.Is(text, c, "merit", out _) && !text.Tokens[c].IsCapitalized && !text.IsMarked(c, TokenMarks.Person | TokenMarks.Organization);
            bool joint = text.TryMatch(c, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list" && !text.IsMarked(c, TokenMarks.Organization) && !JoinsParty(text, and.End, end);
            if (merit || joint || LeadsToAward(text, c, end) || EndsName(text, c))
            {
                return c;
            }
        }

        return end;
    }

    // "đảng viên Lê Văn Tám |, sinh hoạt tại chi bộ thôn"; "5 cá nhân | hoàn thành xuất sắc nhiệm vụ".
    private static bool EndsName(TaggedText text, int i) =>
        (text.Is(i - 1, ')') && text.Tokens[i].IsWord && JointLength(text, i) == 0 && !text.IsMarked(i, Named | TokenMarks.Place)) || (text.Is(i, ',') && text.IsMarked(i - 1, TokenMarks.Person) && !IsNamed(text, i + 1) && !text.IsMarked(i + 1, TokenMarks.Post))
            || (text.TryMatch(i, LexiconClass.AwardNoun, out LexiconMatch rating) && rating.Entry.Value == "rating");

    // "…, giải Nhì cho …", "…, 2 giải Nhì cho …".
    private static bool LeadsToAward(TaggedText text, int comma, int end) =>
        text.Is(comma, ',') && (text.TryMatch(comma + 1, LexiconClass.AwardNoun, out _) || (comma + 2 < end && text.Tokens[comma + 1].IsNumber && text.TryMatch(comma + 2, LexiconClass.AwardNoun, out _)));

    // "12 cá nhân và bốn tập thể", "ông A và bà B"; "và Giấy khen …" is another award.
    private static bool JoinsParty(TaggedText text, int i, int end) =>
        i < end && (text.Tokens[i].IsNumber || text.Tokens[i].IsCapitalized || text.TryMatch(i, LexiconClass.NumberWord, out _) || text.IsMarked(i, Named) || text.TryMatch(i, LexiconClass.SpeakerPronoun, out _) || IsNamed(text, i))
        && !text.TryMatch(i, LexiconClass.AwardNoun, out _) && !text.TryMatch(i + 1, LexiconClass.AwardNoun, out _) && !text.TryMatch(i + 1, LexiconClass.EventNoun, out _);

    /// <summary>Whether a phrase can be one who gets or gives: not too long, no share, no count of awards.</summary>
    public static bool IsParty(TaggedText text, TokenRange phrase)
    {
        if (phrase.Length > LongestParty || phrase.Length == 0)
        {
            return false;
        }

        // "trao giải A cho | các tác giả |. Ảnh: …": nobody can tell who.
        bool counted = text.Tokens[phrase.Start].IsNumber;
        bool unnamed = phrase.Length <= LongestUnnamed && WordLookup.Has(text, phrase.Start, WordTraits.Plural)
            && !text.Tokens[phrase.End - 1].IsCapitalized && !text.IsMarked(phrase, Named | TokenMarks.Place);
        // "Tác giả đoạt giải Nhất sẽ được …": whoever that will be.
        unnamed |= text.Tokens[phrase.Start].StartsSentence && text.TryMatch(phrase.Start, LexiconClass.CountNoun, out LexiconMatch whoever)
            && whoever.End == phrase.End && whoever.Entry.Attribute("of") == "person";
        return !unnamed && !(counted && (text.Is(phrase.Start + 1, '%') || phrase.Length == 1 || text.TryMatch(phrase.Start + 1, LexiconClass.AwardNoun, out _) || text.TryMatch(phrase.Start + 1, LexiconClass.EventNoun, out _)));
    }

    /// <summary>
    /// The recipients that a phrase joins: counted groups and names between commas and "và"; the phrase itself when it is one. Behind
    /// a person's name and a comma stands his post or school ("em A, | Trường B").
    /// </summary>
    public static List<TokenRange> Split(TaggedText text, TokenRange phrase)
    {
        var parts = new List<TokenRange>();
        int first = phrase.Start, depth = 0;
        bool aside = false;
        for (int i = phrase.Start; i < phrase.End; i++)
        {
            depth += text.Is(i, '(') ? 1 : text.Is(i, ')') ? -1 : 0;
            int length = JointLength(text, i);
            bool post = length > 0 && i + 1 < phrase.End && TellsOf(text, i, first);
            bool maker = (text.Is(i, ';') || ClausePhrase.IsOpeningQuote(text, i + length)) && length > 0 && text.IsMarked(new TokenRange(first, i), TokenMarks.Person);
            if (depth == 0 && length > 0 && i > first && (post || maker || ((aside || IsNamed(text, first)) && IsNamed(text, i + length))))
            {
                if (!aside)
                {
                    parts.Add(new TokenRange(first, i));
                }

                first = i + length;
                aside = post;
            }
        }

        if (!aside || parts.Count == 0)
        {
            parts.Add(new TokenRange(first, phrase.End));
        }

        // "hai | đội Ba Đình và Tây Hồ": the count is of both.
        if (parts.Count > 1 && parts[0].Length > 2 && NumberEnd(text, parts[0].Start) is var behind && behind > parts[0].Start && IsNamed(text, behind)
            && !text.Tokens[behind].IsNumber)
        {
            parts[0] = new TokenRange(behind, parts[0].End);
        }

        return parts;
    }

    private static int NumberEnd(TaggedText text, int i) =>
        text.Tokens[i].IsNumber ? i + 1 : text.TryMatch(i, LexiconClass.NumberWord, out LexiconMatch word) ? word.End : i;

    private static int JointLength(TaggedText text, int i)
    {
        bool and = text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch word) && word.Entry.Value == "list" && !text.IsMarked(i, TokenMarks.Organization);
        return text.Is(i, ',') || text.Is(i, ';') ? 1 : and ? word.Length : 0;
    }

    // "em A | , Trường B": a post or a body behind the comma of a person.
    private static bool TellsOf(TaggedText text, int comma, int start) =>
        text.Is(comma, ',') && text.IsMarked(new TokenRange(start, comma), TokenMarks.Person) && !text.IsMarked(comma + 1, TokenMarks.Person)
            && (text.IsMarked(comma + 1, TokenMarks.OrganizationStart | TokenMarks.Post) || AwardLists.IsWorkOf(text, comma + 1));

    /// <summary>Whether a party begins at a token: a count, a name, or nouns before one ("thí sinh A", "mẹ B", "đội Sở C").</summary>
    public static bool IsNamed(TaggedText text, int i)
    {
        if (i >= text.Count || text.IsMarked(i, TokenMarks.Date))
        {
            return false;
        }

        if (text.Tokens[i].IsNumber || (text.TryMatch(i, LexiconClass.NumberWord, out _) && !text.Tokens[i].IsCapitalized) || text.IsMarked(i, TokenMarks.Person | TokenMarks.OrganizationStart | TokenMarks.Place) || IsNameRun(text, i))
        {
            return true;
        }

        for (int k = i + 1; k < text.Count && k <= i + NounsBeforeName && text.Tokens[k].IsWord && text.Tokens[k - 1].IsWord; k++)
        {
            bool noun = AwardVerbs.Is(text, k - 1, "group", out _) || text.TryMatch(k - 1, LexiconClass.Honorific, out _) || text.TryMatch(k - 1, LexiconClass.SpeakerPronoun, out _)
                || WordLookup.At(text, k - 1).PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Determiner;
            bool team = text.Tokens[k].IsCapitalized && AwardVerbs.Is(text, k - 1, "group", out _);
            if (!noun || team || text.IsMarked(k, TokenMarks.Person | TokenMarks.OrganizationStart | TokenMarks.Place))
            {
                return noun;
            }
        }

        return false;
    }

    // "Hồ Tùng |,": two to five words in capitals between marks.
    private static bool IsNameRun(TaggedText text, int start)
    {
        int i = start;
        while (i < text.Count && text.Tokens[i] is { IsWord: true, IsCapitalized: true } && i <= start + LongestNameRun)
        {
            i++;
        }

        return i - start is > 1 and <= LongestNameRun && (i >= text.Count || text.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.LineBreak || (text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"));
    }

    /// <summary>The subject of a verb: the words behind the last comma or date before it, else the party the sentence begins with.</summary>
    public static TokenRange? Subject(TaggedText text, int start, int verb)
    {
        int end = BeforeAdverbs(text, start, verb);
        int begin = end, joint = -1;
        while (begin > start && !EndsClause(text, begin - 1) && begin > end - Longest)
        {
            begin--;
            joint = joint < 0 && text.TryMatch(begin, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list" ? begin : joint;
            if (joint > 0 && text.TryMatch(begin, LexiconClass.AwardNoun, out _))
            {
                // "8 học sinh nhận Bằng khen … và 23 học sinh nhận …": each clause its own subject.
                begin = joint + 1;
                break;
            }
        }

        if (end > start && text.Is(end - 1, ')'))
        {
            // "… 3 xã (69,1%) được", "Nguyễn Văn A (xã B) đoạt".
            int open = end - 1;
            while (open > start && !text.Is(open, '('))
            {
                open--;
            }

            return open > start ? Subject(text, start, open) : null;
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

        return BeforeComma(text, start, begin < end && !carried ? end : begin, carried) ?? Counted(text, start, end) ?? OfClause(text, verb);
    }

    // "Nguyễn Văn A, 21 tuổi, quê ở xã B, cán đích đầu tiên, | đoạt HCV": the person of whom the clause tells.
    private static TokenRange? OfClause(TaggedText text, int verb)
    {
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(verb));
        TokenRange who = syntax.ClauseAt(verb) is >= 0 and var clause ? syntax.SubjectOf(clause) : default;
        return who.Length > 1 && who.End <= verb && text.IsMarked(who, TokenMarks.Person) ? who : null;
    }

    // "em A, | học sinh Trường B giành", "đồng chí C, | Phó Chủ tịch UBND tỉnh trao": the one of whom the words between tell.
    private static TokenRange? Told(TaggedText text, int start, int begin, int end) =>
        PersonStart(text, start, begin - 1) is var first && end > begin && first < begin - 1 && first >= start && text.Is(begin - 1, ',') && !text.IsMarked(begin, TokenMarks.Person)
            && (text.IsMarked(begin, TokenMarks.Post) || (!text.Tokens[begin].IsCapitalized && WordLookup.At(text, begin).PartOfSpeech == PartOfSpeech.Noun)) ? new TokenRange(first, begin - 1) : null;

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
            && !(passive && text.TryMatch(end - length, LexiconClass.AwardVerb, out LexiconMatch adverb) && adverb.Entry.Attribute("active") == "yes"))
        {
            end -= length;
        }

        return end;
    }

    // "3 tập thể, 5 cá nhân và 2 hộ được …", "các tác giả A, B đoạt …": the counted groups before the last one are subjects too.
    private static TokenRange WithJoined(TaggedText text, int start, TokenRange party)
    {
        int first = party.Start;
        while (first - 2 > start && text.Is(first - 1, ',') && text.IsMarked(party.Start, TokenMarks.Person) && text.IsMarked(first - 2, TokenMarks.Person)
            && AwardVerbs.IsFree(text, start, PersonStart(text, start, first - 1)))
        {
            first = PersonStart(text, start, first - 1);
        }

        while (first - 1 > start && text.Is(first - 1, ',') && text.Tokens[party.Start].IsNumber)
        {
            int k = first - 2;
            while (k > start && text.Tokens[k].IsWord && !text.Tokens[k].IsCapitalized && !text.IsMarked(k, TokenMarks.Date) && k > first - 8)
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

    // "Đảng bộ quận nhiều năm liền …, năm 2023 được …", "đội A thắng …, qua đó giành …": the subject stands before the last comma.
    private static TokenRange? BeforeComma(TaggedText text, int start, int end, bool carried)
    {
        int comma = end;
        while (comma > start && (EndsClause(text, comma - 1) || text.Tokens[comma - 1].IsNumber || AwardVerbs.AdverbLength(text, start, comma) > 0))
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
        while (stop < comma && stop < first + LongestUnmarked && !text.TryMatch(stop, LexiconClass.AwardNoun, out _) && !text.IsMarked(stop, TokenMarks.Date) && !EndsSubject(text, stop))
        {
            stop++;
        }

        return stop > first && (text.Tokens[first].IsCapitalized || (carried && text.Tokens[first].IsWord)) ? new TokenRange(first, stop) : null;
    }

    private static bool EndsSubject(TaggedText text, int i) => !text.Tokens[i].IsCapitalized
        && ((text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value is "any" or "comma" && !text.TryMatch(i, LexiconClass.PlaceType, out _))
            || AwardVerbs.Is(text, i, "give", out _) || AwardVerbs.Is(text, i, "rate", out _));

    private static bool EndsClause(TaggedText text, int i) => (text.Is(i, ',') && !(text.IsMarked(i, TokenMarks.Organization) && text.IsMarked(i + 1, TokenMarks.Organization))) || text.Is(i, ';') || text.Is(i, ':') || text.IsMarked(i, TokenMarks.Date);

    // A party is a person, a body, "33 học sinh", "em …" or a name with a capital; "qua đó" and "mục tiêu" are none.
    private static TokenRange? Party(TaggedText text, int begin, int end)
    {
        begin = AfterOpeners(text, begin, end);
        for (int i = begin; i < end; i++)
        {
            // "Ủy ban giải thưởng KOVA trao …": an award's name within a body's.
            if (text.TryMatch(i, LexiconClass.AwardNoun, out _) && !text.IsMarked(i, TokenMarks.Organization))
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
        return begin < end && StartsUnmarked(text, begin, end) && end - begin <= LongestUnmarked ? new TokenRange(begin, Before(text, begin, end)) : null;
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
            if ((text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch state) && state.Entry.Attribute("aspect") == "lasting" && state.Length == 1) || WordLookup.Has(text, i, WordTraits.Copula)
                || (text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch does) && does.Entry.Value == "organize" && does.Entry.Attribute("role") == "organizer"
                    && !(text.TryMatch(does.End, LexiconClass.AwardVerb, out LexiconMatch gives) && gives.Entry.Value is "give" or "rate") && does.End < end))
            {
                end = i;
            }
        }

        while (end > begin + 1 && AwardVerbs.AdverbLength(text, begin, end) is var length and > 0 && !(text.TryMatch(end - length, LexiconClass.AwardVerb, out LexiconMatch adverb) && adverb.Entry.Attribute("active") == "yes"))
        {
            end -= length;
        }

        return end;
    }

    private static bool StartsUnmarked(TaggedText text, int begin, int end) =>
        text.Tokens[begin].IsCapitalized || (text.Tokens[begin].IsNumber && end - begin >= 2) || text.TryMatch(begin, LexiconClass.SpeakerPronoun, out _)
        || (text.TryMatch(begin, LexiconClass.ComparisonBefore, out LexiconMatch about) && text.Tokens[about.End].IsNumber) || AwardVerbs.Is(text, begin, "group", out _)
        || (text.TryMatch(begin, LexiconClass.BodyHead, out LexiconMatch body) && body.End == end) || IsNamedThing(text, begin, end);

    // "nghề gốm Chu Đậu", "lễ hội đền Và": a noun that a name tells apart.
    private static bool IsNamedThing(TaggedText text, int begin, int end)
    {
        bool named = false;
        for (int i = begin; i < end; i++)
        {
            if (!text.Tokens[i].IsWord || WordLookup.Has(text, i, WordTraits.Place))
            {
                return false;
            }

            named |= text.Tokens[i].IsCapitalized;
        }

        return named && WordLookup.At(text, begin).PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier;
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
        while (last < tail && GoesOn(text, last))
        {
            last++;
        }

        while (first > begin && (Joins(text, begin, ref first) || text.IsMarked(first - 1, Named) || (first - 1 > begin && text.IsMarked(first - 2, Named)) || text.TryMatch(first - 1, LexiconClass.SpeakerPronoun, out _)))
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

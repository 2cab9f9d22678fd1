using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>Who gives and who gets: the subject before a verb, whom "cho" names, whom "của" names.</summary>
internal static class AwardParties
{
    private const int Longest = 22;
    private const int LongestParty = 20;
    private const int NounsBeforeName = 3;
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
        while (stop < end && stop < of.End + Longest
                && (marked ? text.IsMarked(stop, Named | TokenMarks.Place) || GoesOn(text, stop) : IsNameToken(text, stop)))
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

    /// <summary>"Bộ trưởng GD &amp; ĐT": capitals and what joins them go on with a name.</summary>
    public static bool GoesOn(TaggedText text, int i) =>
        (text.Tokens[i].IsCapitalized && !text.Tokens[i].StartsSentence && !text.TryMatch(i, LexiconClass.ClauseStart, out _))
            || (text.Is(i, '&') && i + 1 < text.Count && text.Tokens[i + 1].IsCapitalized);

    private static bool IsNameToken(TaggedText text, int i) =>
        (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number || text.Is(i, '&') || (text.IsDash(i) && text.IsGlued(i)))
        && !(text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value is "any" or "comma"
            && !text.Tokens[i].IsCapitalized)
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
        int stop = PhraseEnd(text, start, end);
        while (stop < end && text.Is(stop, ',') && IsNamed(text, stop + 1) && !LeadsToAward(text, stop, end))
        {
            int next = PhraseEnd(text, stop + 1, end);
            bool apart = next >= end || text.Tokens[next].Kind is TokenKind.Punctuation or TokenKind.LineBreak
                || AwardVerbs.Is(text, next, "merit", out _);
            for (int i = stop + 1; i < next; i++)
            {
                apart &= !(text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch verb)
                        && verb.Entry.Value is "give" or "receive" or "rate");
            }

            if (!apart || next <= stop + 1)
            {
                break;
            }

            stop = next;
        }

        return End(text, start, stop);
    }

    // "tiểu thuyết “Bến không đèn” | của nhà văn A", "tổ Toán - | Tin": over words in marks and a dash between names.
    private static int PhraseEnd(TaggedText text, int start, int end)
    {
        int stop = ClausePhrase.End(text, start, Longest);
        for (int i = start; i < stop; i++)
        {
            if (ClausePhrase.IsOpeningQuote(text, i) && ClausePhrase.ClosingQuote(text, i) is var close and > 0)
            {
                stop = ClausePhrase.End(text, close + 1, Longest);
                i = close;
            }
        }

        return Math.Min(end, stop);
    }

    /// <summary>Where a recipient ends: before its merit ("có thành tích …", "vì …"); a plural without number keeps what tells who is
    /// meant.</summary>
    public static int End(TaggedText text, int start, int end)
    {
        bool plural = text.TryMatch(start, LexiconClass.DocumentMarker, out LexiconMatch many) && many.Entry.Value == "plural";
        for (int c = start + 1; c < end && !plural; c++)
        {
            bool merit = AwardVerbs.Is(text, c, "merit", out _) && !text.Tokens[c].IsCapitalized
                && !text.IsMarked(c, TokenMarks.Person | TokenMarks.Organization);
            bool joint = text.TryMatch(c, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"
                && !text.IsMarked(c, TokenMarks.Organization) && !JoinsParty(text, and.End, end);
            if (merit || joint || LeadsToAward(text, c, end) || EndsName(text, c))
            {
                return c;
            }
        }

        return end;
    }

    // "đảng viên Lê Văn Tám |, sinh hoạt tại chi bộ thôn"; "5 cá nhân | hoàn thành xuất sắc nhiệm vụ".
    private static bool EndsName(TaggedText text, int i) =>
        (text.Is(i - 1, ')') && text.Tokens[i].IsWord && JointLength(text, i) == 0 && !text.IsMarked(i, Named | TokenMarks.Place))
            || (text.Is(i, ',') && text.IsMarked(i - 1, TokenMarks.Person) && !IsNamed(text, i + 1)
                && !text.IsMarked(i + 1, TokenMarks.Post))
            || (AwardName.TryNoun(text, i, out LexiconMatch rating) && rating.Entry.Value == "rating");

    // "…, giải Nhì cho …", "…, 2 giải Nhì cho …".
    private static bool LeadsToAward(TaggedText text, int comma, int end) =>
        text.Is(comma, ',') && (AwardName.TryNoun(text, comma + 1, out _)
                || (comma + 2 < end && text.Tokens[comma + 1].IsNumber && AwardName.TryNoun(text, comma + 2, out _)));

    // "12 cá nhân và bốn tập thể", "ông A và bà B"; "và Giấy khen …" is another award.
    private static bool JoinsParty(TaggedText text, int i, int end) =>
        i < end && (text.Tokens[i].IsNumber || text.Tokens[i].IsCapitalized || text.TryMatch(i, LexiconClass.NumberWord, out _)
                || text.IsMarked(i, Named) || text.TryMatch(i, LexiconClass.SpeakerPronoun, out _) || IsNamed(text, i))
        && !AwardName.TryNoun(text, i, out _) && !AwardName.TryNoun(text, i + 1, out _)
        && !text.TryMatch(i + 1, LexiconClass.EventNoun, out _);

    /// <summary>Whether a phrase can be one who gets or gives: not too long, no share, no count of awards.</summary>
    public static bool IsParty(TaggedText text, TokenRange phrase)
    {
        if (phrase.Length > LongestParty || phrase.Length == 0)
        {
            return false;
        }

        // "trao giải A cho | các tác giả |. Ảnh: …": nobody can tell who.
        bool counted = text.Tokens[phrase.Start].IsNumber;
        bool unnamed = WordLookup.Has(text, phrase.Start, WordTraits.Plural) && !HoldsName(text, phrase)
            && !text.IsMarked(phrase, Named | TokenMarks.Place);
        // "Tác giả đoạt giải Nhất sẽ được …": whoever that will be.
        unnamed |= text.Tokens[phrase.Start].StartsSentence && text.TryMatch(phrase.Start, LexiconClass.CountNoun, out LexiconMatch whoever)
            && whoever.End == phrase.End && !text.TryMatch(phrase.Start, LexiconClass.PlaceType, out _)
            && !text.TryMatch(phrase.Start, LexiconClass.BodyHead, out _);
        return !unnamed && !(counted && (text.Is(phrase.Start + 1, '%') || phrase.Length == 1
                    || AwardName.TryNoun(text, phrase.Start + 1, out _) || text.TryMatch(phrase.Start + 1, LexiconClass.EventNoun, out _)));
    }

    /// <summary>Whether a number or a capital tells who is meant.</summary>
    public static bool HoldsName(TaggedText text, TokenRange phrase)
    {
        for (int i = phrase.Start; i < phrase.End; i++)
        {
            if (text.Tokens[i].IsNumber || (text.Tokens[i].IsCapitalized && !text.Tokens[i].StartsSentence))
            {
                return true;
            }
        }

        return false;
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
            if (depth == 0 && length > 0 && i > first && (post || EndsMaker(text, first, i, i + length)
                || ((aside || IsNamed(text, first)) && IsNamed(text, i + length))))
            {
                if (!aside)
                {
                    parts.Add(WithoutWork(text, new TokenRange(first, i)));
                }

                first = i + length;
                aside = post;
            }
        }

        if (!aside || parts.Count == 0)
        {
            parts.Add(WithoutWork(text, new TokenRange(first, phrase.End)));
        }

        if (parts.Count > 1)
        {
            parts[0] = WithoutCount(text, parts[0]);
        }

        return parts;
    }

    // "loạt bài “…” của A|; phim “…” của B", "“…” của tác giả A | và “…”": works by their makers.
    private static bool EndsMaker(TaggedText text, int first, int joint, int next) =>
        text.IsMarked(new TokenRange(first, joint), TokenMarks.Person) && (text.Is(joint, ';') || ClausePhrase.IsOpeningQuote(text, next)
            || (IsNamed(text, next) && HoldsMarks(text, first, joint)));

    // "hai | đội Ba Đình và Tây Hồ": the count is of both.
    private static TokenRange WithoutCount(TaggedText text, TokenRange part)
    {
        int behind = text.Tokens[part.Start].IsNumber ? part.Start + 1
            : text.TryMatch(part.Start, LexiconClass.NumberWord, out LexiconMatch word) ? word.End : part.Start;
        return part.Length > 2 && behind > part.Start && IsNamed(text, behind) && !text.Tokens[behind].IsNumber
            ? new TokenRange(behind, part.End) : part;
    }

    // "ông A | với “Máy tách hạt sen”": what he won with.
    private static TokenRange WithoutWork(TaggedText text, TokenRange part)
    {
        for (int i = part.Start + 1; i < part.End; i++)
        {
            bool work = text.IsMarked(i - 1, TokenMarks.Person);
            for (int k = i + 1; k < Math.Min(part.End, i + LongestNameRun); k++)
            {
                work |= ClausePhrase.IsOpeningQuote(text, k);
            }

            if (work && text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch link) && link.Entry.Attribute("link") == "with")
            {
                return new TokenRange(part.Start, i);
            }
        }

        return part;
    }

    private static int JointLength(TaggedText text, int i)
    {
        bool and = text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch word) && word.Entry.Value == "list"
            && !text.IsMarked(i, TokenMarks.Organization);
        return text.Is(i, ',') || text.Is(i, ';') ? 1 : and ? word.Length : 0;
    }

    // "em A | , Trường B": a post or a body behind the comma of a person.
    private static bool TellsOf(TaggedText text, int comma, int start) =>
        text.Is(comma, ',') && text.IsMarked(new TokenRange(start, comma), TokenMarks.Person)
            && !text.IsMarked(comma + 1, TokenMarks.Person)
            && (text.IsMarked(comma + 1, TokenMarks.OrganizationStart | TokenMarks.Post) || AwardLists.IsWorkOf(text, comma + 1)
                || ClausePhrase.IsOpeningQuote(text, comma + 2));

    /// <summary>Whether a party begins at a token: a count, a name, or nouns before one ("thí sinh A", "mẹ B", "đội Sở C").</summary>
    public static bool IsNamed(TaggedText text, int i)
    {
        if (i >= text.Count || text.IsMarked(i, TokenMarks.Date))
        {
            return false;
        }

        if (text.Tokens[i].IsNumber || (text.TryMatch(i, LexiconClass.NumberWord, out _) && !text.Tokens[i].IsCapitalized)
                || text.IsMarked(i, TokenMarks.Person | TokenMarks.OrganizationStart | TokenMarks.Place) || IsNameRun(text, i))
        {
            return true;
        }

        for (int k = i + 1; k < text.Count && k <= i + NounsBeforeName && text.Tokens[k].IsWord && text.Tokens[k - 1].IsWord; k++)
        {
            bool noun = AwardVerbs.Is(text, k - 1, "group", out _) || text.TryMatch(k - 1, LexiconClass.Honorific, out _)
                || text.TryMatch(k - 1, LexiconClass.SpeakerPronoun, out _)
                || WordLookup.At(text, k - 1).PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Determiner;
            bool team = text.Tokens[k].IsCapitalized
                && (AwardVerbs.Is(text, k - 1, "group", out _) || text.TryMatch(k - 1, LexiconClass.Honorific, out _));
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

        return i - start is > 1 and <= LongestNameRun
            && (i >= text.Count || text.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.LineBreak
                || (text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch and) && and.Entry.Value == "list"));
    }

    /// <summary>Whether a phrase holds words in marks: "Tiết mục “Nhịp cầu” của Công đoàn A".</summary>
    public static bool HoldsMarks(TaggedText text, int begin, int end)
    {
        int i = begin;
        while (i < end && !ClausePhrase.IsOpeningQuote(text, i))
        {
            i++;
        }

        return i < end && end - begin <= LongestParty;
    }
}

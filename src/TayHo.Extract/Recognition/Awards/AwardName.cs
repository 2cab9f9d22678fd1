using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>How far an award's name runs: "Huân chương Lao động hạng Nhì", "Huy hiệu 50 năm tuổi Đảng", danh hiệu "Nhà giáo Ưu
/// tú".</summary>
internal static class AwardName
{
    private const int Longest = 12;
    private const int LongestMarked = 30;

    /// <summary>"danh hiệu Anh hùng": a title that names another; more in a row are a list.</summary>
    private const int MostTitles = 2;

    /// <summary>Whether an award's noun begins at a token; "giải" is one with a name alone ("giải Người đẹp tài năng"), a contest's noun is
    /// none ("giải Cầu lông").</summary>
    public static bool TryNoun(TaggedText text, int i, out LexiconMatch noun)
    {
        bool found = text.TryMatch(i, LexiconClass.AwardNoun, out noun) && (noun.Entry.Value != "named" || IsNamed(text, noun));
        noun = found ? noun : default;
        return found;
    }

    private static bool IsNamed(TaggedText text, LexiconMatch noun) =>
        noun.End < text.Count && text.Tokens[noun.End] is { IsWord: true, IsCapitalized: true, IsAllCaps: false }
            && !(text.TryMatch(noun.Start, LexiconClass.EventNoun, out LexiconMatch contest) && contest.End > noun.End)
            && !text.IsMarked(noun.End, TokenMarks.Person | TokenMarks.Place | TokenMarks.Organization);

    // "giải | Nữ diễn viên chính", "giải | Khán giả bình chọn": up to whose it is.
    private static int NamedEnd(TaggedText text, int start)
    {
        const WordTraits Others = WordTraits.Receiver | WordTraits.Owner | WordTraits.Place | WordTraits.Time | WordTraits.Copula | WordTraits.Passive | WordTraits.Coordinate;
        int i = start;
        while (i < text.Count && i < start + Longest && text.Tokens[i].IsWord && !text.IsMarked(i, TokenMarks.Person | TokenMarks.Date)
                && !WordLookup.Has(text, i, Others)
                && !(text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch verb)
                    && verb.Entry.Value is "belongs" or "to" or "give" or "receive"))
        {
            i++;
        }

        return i;
    }

    /// <summary>The token after the award's name; the noun's own end when nothing belongs to it.</summary>
    public static int End(TaggedText context, LexiconMatch noun) => End(context, noun, MostTitles);

    private static int End(TaggedText context, LexiconMatch noun, int titles)
    {
        int i = noun.End;
        string kind = noun.Entry.Value;
        if (Marked(context, noun) is > 0 and var marked)
        {
            return marked;
        }

        if (kind == "named")
        {
            return NamedEnd(context, i);
        }

        if (kind == "letter" && noun.Entry.Attribute("thing") == "yes" && Titled(context, noun) is > 0 and var titled)
        {
            return titled;
        }

        if (kind is "rating" or "medal" || (kind == "prize" && noun.Entry.Attribute("described") != "yes"))
        {
            return kind == "prize" ? PrizeEnd(context, noun) : i;
        }

        if (ClausePhrase.IsOpeningQuote(context, i) && ClausePhrase.ClosingQuote(context, i, LongestMarked) is var close and > 0)
        {
            return close + 1;
        }

        if (titles > 0 && kind == "title" && TryNoun(context, i, out LexiconMatch title)
                && title.Entry.Value is "title" or "order" or "prize")
        {
            return End(context, title, titles - 1);
        }

        int last = Math.Min(context.Count, i + Longest);
        while (i < last && (Belongs(context, noun, i) || JoinsYears(context, noun, i)))
        {
            i++;
        }

        // "Kỷ niệm chương Vì | sự nghiệp giáo dục": a name that begins with a preposition in capitals.
        if (i > noun.End && context.Tokens[i - 1].IsCapitalized && context.TryMatch(i - 1, LexiconClass.PhraseEnd, out LexiconMatch cause)
                && cause.Entry.Value == "preposition")
        {
            return Math.Min(last, ClausePhrase.End(context, i, Longest));
        }

        return noun.Entry.Attribute("described") == "yes" ? AboutEnd(context, i) : i;
    }

    // "“danh hiệu A”|", "giải | “Tác giả cao tuổi nhất”": marks around the noun, or that name what the noun alone doesn't; 0 without.
    private static int Marked(TaggedText context, LexiconMatch noun)
    {
        if (noun.Start > 0 && ClausePhrase.IsOpeningQuote(context, noun.Start - 1)
                && ClausePhrase.ClosingQuote(context, noun.Start - 1, LongestMarked) is var quote and > 0)
        {
            return quote;
        }

        return !ClausePhrase.IsOpeningQuote(context, noun.End - 1) ? 0
            : ClausePhrase.ClosingQuote(context, noun.End - 1, LongestMarked) is var named and > 0 ? named + 1 : noun.End;
    }

    // "bằng xếp hạng | di tích quốc gia", "bằng công nhận | trường | đạt chuẩn quốc gia": the title that the paper gives; 0 without.
    private static int Titled(TaggedText context, LexiconMatch noun)
    {
        for (int k = Math.Max(noun.Start + 1, noun.End - 2); k <= noun.End + 1; k++)
        {
            if (TryNoun(context, k, out LexiconMatch what) && what.Entry.Value == "title" && what.End > noun.End)
            {
                return End(context, what, 0);
            }
        }

        return 0;
    }

    // "giải nhì | cá nhân chung cuộc", "chức vô địch | giải Sơn Hạ mở rộng", "quán quân | Giọng hát Sơn Hạ 2012".
    private static int PrizeEnd(TaggedText context, LexiconMatch noun)
    {
        int i = noun.End;
        while (i < context.Count && context.Tokens[i].IsWord
                && (AwardVerbs.Is(context, i, "scope", out LexiconMatch scope)
                    || (i > noun.End && AwardVerbs.Is(context, i, "result", out scope))))
        {
            i = scope.End;
        }

        if (i > noun.End || noun.Entry.Attribute("contest") != "yes" || i >= context.Count)
        {
            return i;
        }

        // "á hậu | 1"
        return context.Tokens[i].IsNumber && !context.IsMarked(i, TokenMarks.Quantity) ? i + 1 : ContestEnd(context, i);
    }

    private static int ContestEnd(TaggedText context, int i)
    {
        bool named = context.TryMatch(i, LexiconClass.EventNoun, out _)
            || (context.Tokens[i].IsWord && context.Tokens[i].IsCapitalized && !context.Tokens[i].StartsSentence
                && !context.IsMarked(i, TokenMarks.Person));
        int last = named ? ClausePhrase.End(context, i, Longest) : i;
        const WordTraits Others = WordTraits.Subordinate | WordTraits.Time | WordTraits.Receiver | WordTraits.Purpose | WordTraits.Owner | WordTraits.Place | WordTraits.Coordinate | WordTraits.Compare;
        while (i < last && !context.IsMarked(i, TokenMarks.Date | TokenMarks.Person) && !context.Is(i, ',') && !context.Is(i, '(')
                && (context.Tokens[i].IsCapitalized || !WordLookup.Has(context, i, Others)))
        {
            i++;
        }

        return i;
    }

    // "giải thưởng Hạt Lúa | về khoa học công nghệ"; "về thành tích …" is the merit.
    private static int AboutEnd(TaggedText context, int start)
    {
        if (!context.TryMatch(start, LexiconClass.DocumentMarker, out LexiconMatch about) || about.Entry.Value != "about"
                || (context.TryMatch(start, LexiconClass.AwardVerb, out LexiconMatch merit) && merit.Length > 1))
        {
            return start;
        }

        int i = about.End;
        while (i < context.Count && i < about.End + Longest && context.Tokens[i].IsWord
                && !WordLookup.Has(context, i,
                    WordTraits.Comprise | WordTraits.Copula | WordTraits.Receiver | WordTraits.Owner | WordTraits.Time))
        {
            i++;
        }

        return i > about.End + 1 ? i : start;
    }

    /// <summary>The end of lower-case words that say what the award is for; the noun's own end when fewer than two follow.</summary>
    public static int Described(TaggedText context, LexiconMatch noun, int end)
    {
        int i = noun.End;
        while (i < end && i < noun.End + Longest && context.Tokens[i].IsWord && !context.TryMatch(i, LexiconClass.AwardVerb, out _)
                && !context.TryMatch(i, LexiconClass.MeasureNoun, out _)
            && !(context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any"))
        {
            i++;
        }

        return i >= noun.End + 3 ? i : noun.End;
    }

    private static bool Belongs(TaggedText context, LexiconMatch noun, int i)
    {
        Token token = context.Tokens[i];
        if (token.Kind is TokenKind.LineBreak or TokenKind.Punctuation || (token.StartsSentence && i > noun.Start))
        {
            return false;
        }

        if (i > noun.End && context.IsMarked(i, TokenMarks.Organization) && !context.IsMarked(i, TokenMarks.OrganizationStart)
                && context.IsMarked(i - 1, TokenMarks.Organization))
        {
            // "giải thưởng | Hội Nhà văn Việt Nam": the body's whole name.
            return true;
        }

        if (context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value is "any" or "comma"
                && !token.IsCapitalized && !(AwardVerbs.Is(context, i - 1, "grade", out _) && UnitWords.TryType(context, i, out _, out _)))
        {
            return false;
        }

        if (!token.IsCapitalized && context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch marker)
                && marker.Entry.Value is "of" or "list" or "by")
        {
            return false;
        }

        // "Huy hiệu 50 năm tuổi Đảng", "hạng Nhì", "toàn quốc", "cấp tỉnh".
        bool badge = noun.Entry.Attribute("named") == "numbers" || noun.Entry.Attribute("bare") == "no";
        if (token.IsCapitalized)
        {
            return noun.Entry.Value != "letter" && !context.IsMarked(i, TokenMarks.Person | TokenMarks.Post);
        }

        bool grade = AwardVerbs.Is(context, i, "grade", out _);
        if (grade)
        {
            return i + 1 < context.Count && context.Tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number;
        }

        // "cấp quốc | gia", "Giải thưởng Văn | học": a word is not cut.
        return (badge && (token.IsNumber || AreYears(context, noun, i))) || AwardVerbs.Is(context, i - 1, "grade", out _)
            || (i > noun.End && WordLookup.At(context, i).Start < i);
    }

    // "50 năm tuổi Đảng", "giải thưởng A năm 2025", not "giải thưởng A | năm nay".
    private static bool AreYears(TaggedText context, LexiconMatch noun, int i) =>
        AwardVerbs.Is(context, i, "years", out LexiconMatch word)
            && (i == noun.End || context.Tokens[i - 1].IsNumber || AwardVerbs.Is(context, i - 1, "years", out _)
                || (word.End < context.Count && context.Tokens[word.End].IsNumber));

    // "Huy hiệu 60 |, 55, 50 năm tuổi Đảng".
    private static bool JoinsYears(TaggedText context, LexiconMatch noun, int i) =>
        context.Is(i, ',') && context.Tokens[i - 1].IsNumber && i + 1 < context.Count && context.Tokens[i + 1].IsNumber
            && noun.Entry.Attribute("bare") == "no";
}

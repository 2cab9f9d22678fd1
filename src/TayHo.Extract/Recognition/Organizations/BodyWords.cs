using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>Reads the words behind a body's head that are its own: the field of a department (Sở | Y tế), the name of a company, school or
/// association.</summary>
internal sealed class BodyWords
{
    private const int LongestName = 18;

    private readonly int _and;
    private readonly TradeNames _trade;

    public BodyWords(Lexicon lexicon)
    {
        _and = lexicon.Vocabulary.Find(GrammarWord.And);
        _trade = new TradeNames(_and);
    }

    /// <summary>Whether a word of a range is written with a capital.</summary>
    public static bool HasCapital(TaggedText context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (context.Tokens[i].IsCapitalized)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The field of a department: the longest whole field of the lexicon, else a run of capital words and field words.</summary>
    public int ReadField(TaggedText context, LexiconMatch head)
    {
        int token = head.End;
        bool whole = context.TryMatch(token, LexiconClass.BodyField, out LexiconMatch field) && field.Entry.Attribute("field") == "whole";
        if (whole && (HasCapital(context, field.Start, field.End) || HasCapital(context, head.Start, head.End)))
        {
            int end = field.End;

            // "Phòng Cảnh sát điều tra tội phạm về …" may go on beyond the entry when capitals do; "Sở Nông nghiệp và Phát triển" too.
            if (context.Is(end, _and) && NameSyllables.IsCapital(context, end + 1)
                    && context.TryMatch(end + 1, LexiconClass.BodyField, out _) && Continues(context, end + 1))
            {
                return ReadWords(context, end + 1, headCapital: true, named: false);
            }

            // Bộ Đất đai | Hạ tầng và Giao thông
            bool goesOn = NameSyllables.IsCapital(context, end) && context.TryMatch(end, LexiconClass.BodyField, out LexiconMatch next)
                && next.Length > 1 && Continues(context, end) && !OpensOther(context, end);
            return goesOn ? ReadWords(context, end, headCapital: true, named: false) : GlueAbbreviations(context, end);
        }

        bool other = IsSort(context, head) || OpensBody(context, token)
            || (head.Entry.Attribute("strict") == "yes" && !context.TryMatch(token, LexiconClass.BodyField, out _));

        if (head.Entry.Attribute("manages") == "yes" && context.Tokens[head.Start].IsCapitalized
                && !NameSyllables.IsCapital(context, token))
        {
            return SiteEnd(context, token);
        }

        // Cơ quan An ninh điều tra | Bộ Công an; "vụ Nhật Cường" is a case.
        return NameSyllables.IsCapital(context, token) && !other ? ReadWords(context, token, headCapital: true, named: false) : token;
    }

    // một bộ | Từ điển: in small letters only a field of the lexicon makes the ministry.
    private static bool IsSort(TaggedText context, LexiconMatch head) =>
        head.Entry.Value == "ministry" && !context.Tokens[head.Start].IsCapitalized
            && !context.TryMatch(head.End, LexiconClass.BodyField, out _) && head.End < context.Count
            && !context.Tokens[head.End].IsAllCaps;

    /// <summary>Index after the site that a board manages: nouns and the name or unit behind them ("Ban quản lý | di tích và danh thắng
    /// tỉnh", "Ban quản lý | vịnh Hạ Long").</summary>
    private static int SiteEnd(TaggedText context, int token)
    {
        const int LongestSite = 8, LongestName = 4;
        int i = token;
        while (i < context.Count && i - token < LongestSite
                && context.Tokens[i] is { IsWord: true, IsCapitalized: false, SpaceBefore: true, StartsLine: false }
                && !OpensOther(context, i) && !BodyTail.IsUnit(context, i))
        {
            Word word = WordLookup.At(context, i);
            bool joins = i > token && (word.Is(WordTraits.Coordinate)
                    || word.PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Classifier);
            if (word.Start != i || !(joins || word.PartOfSpeech == PartOfSpeech.Noun || context.TryMatch(i, LexiconClass.BodyField, out _)))
            {
                return token;
            }

            i = word.End;
        }

        if (i == token || i >= context.Count || BodyTail.IsUnit(context, i))
        {
            return i;
        }

        int end = NameSyllables.RunEnd(context, i, LongestName);
        return end > i && !OpensOther(context, i) ? end : token;
    }

    /// <summary>
    /// Index after the name that follows the nouns of a trade ("công ty cổ phần giống cây rừng | Quảng Trị", "tập đoàn năng lượng |
    /// PetroChina"). In
    /// small letters a head without a legal form takes only what is a brand.
    /// </summary>
    private int NameBehindTrade(TaggedText context, LexiconMatch head, bool named)
    {
        int token = head.End;
        if (token >= context.Count || (head.Entry.Attribute("venue") is not null && WordLookup.At(context, token).Start != token))
        {
            // Nhà | máy điện gió
            return token;
        }

        bool legal = head.Length > 2 && head.Entry.Value == "company", written = context.Tokens[head.Start].IsCapitalized;
        int name = _trade.NameBehind(context, token, head.Entry.Value == "association" ? 1 : legal ? 2 : 0, legal);
        if (name == token || !(written || legal || TradeNames.IsBrand(context, name)))
        {
            return token;
        }

        if (legal && UnitWords.TryCountry(context, name, out int country) && TradeNames.IsCountryAlone(context, name))
        {
            return country;
        }

        int seat = UnitWords.NameEnd(context, name);
        seat += seat > name && named && BodyTail.IsOrdinal(context, seat, head.End) ? 1 : 0;
        return seat > name ? seat : ReadWords(context, name, headCapital: true, named) is var whole && whole > name ? whole : token;
    }

    /// <summary>Whether a word opens another body, a post, a person, a time or a clause.</summary>
    public static bool OpensOther(TaggedText context, int i)
    {
        // giải trí, the field of work, before giải, the prize
        int field = context.TryMatch(i, LexiconClass.BodyField, out LexiconMatch trade) ? trade.Length : 0;
        foreach (LexiconMatch match in context.MatchesAt(i))
        {
            if (match.Length >= field && match.Class is LexiconClass.BodyHead or LexiconClass.BodyName or LexiconClass.Post
                    or LexiconClass.Membership or LexiconClass.Honorific or LexiconClass.Occupation or LexiconClass.TimeUnit
                or LexiconClass.RelativeDate or LexiconClass.DayPart or LexiconClass.PeriodNoun or LexiconClass.EventNoun
                or LexiconClass.FunctionWord or LexiconClass.DocumentType)
            {
                return true;
            }
        }

        return IsSpeech(context, i);
    }

    // Quản lý nợ và | khai thác | tài sản: a field of work may be in a name.
    private static bool IsSpeech(TaggedText context, int i) =>
        context.TryMatch(i, LexiconClass.SpeechVerb, out LexiconMatch says) && says.Entry.Attribute("sense") != "work";

    /// <summary>Whether what stands at a token ends a name: a mark, a unit, a verb of speech, a person.</summary>
    public static bool ClosesName(TaggedText context, int i) =>
        i >= context.Count || context.Tokens[i].Kind == TokenKind.LineBreak || context.Is(i, ',') || context.Is(i, '.')
            || context.Is(i, ';') || context.Is(i, '(') || context.Is(i, ')')
        || (context.IsDash(i) && context.Tokens[i].SpaceBefore) || BodyTail.IsUnit(context, i) || UnitWords.TryCountry(context, i, out _)
        || IsSpeech(context, i)
        || NameSyllables.StartsFullName(context, i) || UnitWords.TryPart(context, i, "level", out _);

    public int ReadName(TaggedText context, LexiconMatch head)
    {
        int token = head.End;
        if (context.Is(token, '"') || (token < context.Count && context.Tokens[token].Kind == TokenKind.Punctuation
                    && context.Text[context.Tokens[token].Start] == '“'))
        {
            return ReadQuoted(context, token);
        }

        if (head.Entry.Attribute("apart") == "yes" && context.TryMatch(token, LexiconClass.BodyName, out LexiconMatch paper)
                && paper.Entry.Value == "media")
        {
            // tờ Nhân dân Nhật báo | cho hay
            return paper.End;
        }

        bool named = head.Entry.Attribute("named") == "person";
        int end = ReadWords(context, token, HasCapital(context, head.Start, head.End), named);
        if (TradeNames.IsBehindTrade(context, head, end))
        {
            return Math.Max(end, NameBehindTrade(context, head, named));
        }

        if (head.Entry.Value == "media")
        {
            for (int i = token + 1; i < end; i++)
            {
                // Báo Tuổi Trẻ | tổ chức, báo Thanh Niên | thông tin
                if (!context.Tokens[i].IsCapitalized
                        && (context.TryMatch(i, LexiconClass.SpeechVerb, out _) || context.TryMatch(i, LexiconClass.EventVerb, out _)))
                {
                    return i;
                }
            }
        }

        return end;
    }

    /// <summary>Capital words, words of the trade between them, "và" and dashes that join two of them.</summary>
    public int ReadWords(TaggedText context, int begin, bool headCapital, bool named)
    {
        int i = begin;
        bool afterField = true;
        while (i < context.Count && i - begin < LongestName)
        {
            if (i > begin ? StopsName(context, i, begin, named) : !headCapital && context.TryMatch(i, LexiconClass.BodyHead, out _))
            {
                break;
            }

            if (i == begin && !named && NameSyllables.StartsFullName(context, i))
            {
                break;
            }

            // Thanh niên is a word, although there is a xã Thanh.
            bool isField = context.TryMatch(i, LexiconClass.BodyField, out LexiconMatch field);
            if (context.IsMarked(i, TokenMarks.Place) || (BodyTail.IsUnit(context, i) && !(isField && field.Length > 1)))
            {
                break;
            }

            if ((i > begin && UnitWords.TryCountry(context, i, out _)) || (context.Is(i + 1, '.') && UnitWords.TryPart(context, i, "level", out _)) || BodyTail.ZoneEnd(context, i) > i)
            {
                break;
            }

            if (LettersEnd(context, i) is var letters && letters > i)
            {
                // Công ty TNHH B. | Braun
                afterField = false;
                i = letters;
                continue;
            }

            bool capital = NameSyllables.IsCapital(context, i);
            if (isField && (capital || field.Entry.Attribute("field") != "short" || i > begin))
            {
                bool lower = !HasCapital(context, field.Start, field.End);
                if (lower && field.End < context.Count && context.Tokens[field.End].IsWord && WordLookup.IsPointer(context, field.End))
                {
                    // Cơ quan Hàng không Dân dụng | nước này
                    break;
                }

                if (lower && i > begin && IsPredicate(context, i))
                {
                    // Viện Chiến lược Giao thông | nghiên cứu xây dựng đề án
                    break;
                }

                if (lower && ((i == begin && !headCapital) || (!afterField && !(i == begin + 1 && !context.Tokens[begin].IsAllCaps && SyllableShape.IsVietnamese(context.Slice(begin))))))
                {
                    break;
                }

                afterField = true;
                i = WholeWord(context, field.End - 1);
                continue;
            }

            if (capital && WholeWord(context, i) is var whole && whole > i + 1 && (i == begin || !context.Tokens[i - 1].IsCapitalized || !OpensWord(context, i + 1)))
            {
                // Công ty Cảng container | Trung tâm Sài Gòn; not "Trường Núi Bạc | Hơn nữa, …"
                if (i > begin && WordLookup.At(context, i).PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.ProperName))
                {
                    break;
                }

                afterField = true;
                i = whole;
                continue;
            }

            if (capital || (context.Tokens[i].IsNumber && (i > begin || named) && context.Tokens[i].Length <= 3 && NameSyllables.IsCapital(context, i + 1)))
            {
                afterField = false;
                i++;
                continue;
            }

            if (i > begin && context.Tokens[i].IsNumber && context.IsGlued(i) && context.Tokens[i - 1].IsCapitalized && !context.IsGlued(i + 1))
            {
                // Công ty Địa ốc Sonaco | 5, written in one
                return i + 1;
            }

            if (named && BodyTail.IsOrdinal(context, i, begin) && context.Tokens[i - 1].IsCapitalized)
            {
                // THPT Mường La 2, nhà hàng Biển Dương 3
                return i + 1;
            }

            if (IsSecondSyllable(context, i, begin, named))
            {
                i++;
                continue;
            }

            if (i > begin && Joins(context, i, _and) && (!named || afterField || !context.Is(i, _and)) && Continues(context, i + 1))
            {
                afterField = true;
                i++;
                continue;
            }

            break;
        }

        return i;
    }

    /// <summary>Index after letters with stops that a name begins with ("B.Braun", "C.P. Sông Vàng"); the token itself where none
    /// stand.</summary>
    private static int LettersEnd(TaggedText context, int token)
    {
        const int MostLetters = 8;
        int i = token;
        while (i + 2 < context.Count && i - token < MostLetters && context.Tokens[i] is { IsWord: true, IsAllCaps: true, Length: 1 }
                && context.Is(i + 1, '.') && context.IsGlued(i + 1) && (context.IsGlued(i + 2) || i > token)
                && NameSyllables.IsCapital(context, i + 2))
        {
            i += 2;
        }

        return i;
    }

    /// <summary>Whether the small words of a trade from a token on are what the body does to a thing: a verb behind a noun, its object
    /// behind them.</summary>
    private static bool IsPredicate(TaggedText context, int token)
    {
        if (WordLookup.At(context, token).PartOfSpeech != PartOfSpeech.Verb || !context.Tokens[token - 1].IsWord
                || WordLookup.At(context, token - 1).PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.ProperName))
        {
            return false;
        }

        int end = token;
        while (context.TryMatch(end, LexiconClass.BodyField, out LexiconMatch field) && !context.Tokens[end].IsCapitalized)
        {
            end = field.End;
        }

        return end < context.Count && context.Tokens[end] is { IsWord: true, IsCapitalized: false, SpaceBefore: true }
            && !ClosesName(context, end)
            && WordLookup.At(context, end).PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Number
            or PartOfSpeech.Determiner;
    }

    /// <summary>Index after the word that a token belongs to, as far as its further syllables are small ("Thẩm | định", "nghề |
    /// nghiệp").</summary>
    private static int WholeWord(TaggedText context, int token)
    {
        int end = token + 1;
        if (end >= context.Count || context.Tokens[token].IsAllCaps
                || context.Tokens[end] is not { IsWord: true, IsCapitalized: false, SpaceBefore: true })
        {
            return end;
        }

        int word = WordLookup.At(context, token).End;
        while (end < word && !context.Tokens[end].IsCapitalized)
        {
            end++;
        }

        return end == word ? end : token + 1;
    }

    // Hòa Phát | triển khai: the syllables behind make a word of their own.
    private static bool OpensWord(TaggedText context, int token)
    {
        foreach (LexiconMatch match in context.MatchesAt(token))
        {
            if (match.Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a lower-case word is the second syllable of a capital one that the lexicon does not hold ("Khảo thí"): it stands
    /// behind the first capital word; behind a head that bears proper names, what follows is no further lower-case word.
    /// </summary>
    private bool IsSecondSyllable(TaggedText context, int i, int begin, bool named)
    {
        if (i != begin + 1 || !context.Tokens[i].IsWord || UnitWords.TryCountry(context, begin, out _)
                || !SyllableShape.IsVietnamese(context.Slice(begin)) || WordLookup.At(context, i).End > i + 1
                || context.Tokens[i].IsCapitalized || context.Tokens[begin].IsAllCaps || !context.Tokens[begin].IsCapitalized
            || !context.Tokens[i].SpaceBefore || context.TryMatch(i, LexiconClass.FunctionWord, out _)
            || context.TryMatch(i, LexiconClass.SpeechVerb, out _))
        {
            return false;
        }

        int next = i + 1;
        return !named || next >= context.Count || context.Tokens[next].Kind == TokenKind.LineBreak || context.Is(next, ',')
            || context.Is(next, '.') || context.Is(next, '(')
            || NameSyllables.IsCapital(context, next) || context.Is(next, _and) || UnitWords.TryType(context, next, out _, out _);
    }

    /// <summary>Whether a word or mark joins two fields: "và", "&amp;", a dash with blanks on both sides or on none.</summary>
    public static bool Joins(TaggedText context, int i, int and) =>
        context.Is(i, and) || context.Is(i, '&') || (context.IsDash(i) && (context.IsGlued(i) == context.IsGlued(i + 1)));

    private static bool Continues(TaggedText context, int i)
    {
        if (i >= context.Count || context.TryMatch(i, LexiconClass.BodyHead, out _)
                || (context.TryMatch(i, LexiconClass.Post, out LexiconMatch post)
                    && !(context.TryMatch(i, LexiconClass.BodyField, out LexiconMatch trade) && trade.Length >= post.Length))
            || context.TryMatch(i, LexiconClass.Membership, out _) || context.TryMatch(i, LexiconClass.Honorific, out _)
            || NameSyllables.StartsFullName(context, i) || context.IsMarked(i, TokenMarks.Place) || BodyTail.IsUnit(context, i))
        {
            return false;
        }

        // Ban Giám hiệu Nhà trường | và sinh viên
        return (context.TryMatch(i, LexiconClass.BodyField, out _)
                && (context.Tokens[i].IsCapitalized
                    || !(context.TryMatch(i, LexiconClass.CountNoun, out LexiconMatch people) && people.Entry.Attribute("of") == "person")))
            || (NameSyllables.IsCapital(context, i) && (context.IsGlued(i) || context.Is(i - 1, '&')));
    }

    private static bool StopsName(TaggedText context, int i, int begin, bool named)
    {
        if (NameSyllables.StartsFullName(context, i) && (!named || i - begin >= 2 || !NameSyllables.IsNameSyllable(context, i - 1)))
        {
            return true;
        }

        // "Trường Núi Bạc Theo báo …": the next line's first word.
        if (NameSyllables.IsCapital(context, i) && !context.Tokens[i].IsAllCaps && context.TryMatch(i, LexiconClass.FunctionWord, out _)
                && !NameSyllables.IsNameSyllable(context, i))
        {
            return true;
        }

        // A further head of a body or a post opens something new.
        return NameSyllables.IsCapital(context, i)
            && ((context.TryMatch(i, LexiconClass.BodyHead, out LexiconMatch head)
                    && (head.Length > 1 || context.Tokens[i].IsAllCaps || IsMinistry(context, head)) && !named)
                || context.TryMatch(i, LexiconClass.Post, out LexiconMatch post) && post.Length > 1
                || context.TryMatch(i, LexiconClass.Membership, out LexiconMatch member) && member.Length > 1);
    }

    // Ban Tổ chức | Đảng ủy
    private static bool OpensBody(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch larger)
        && (larger.Entry.Attribute("list") == "yes" || larger.Entry.Attribute("tail") == "parent"
            || (larger.Entry.Value == "party" && larger.Length > 1));

    // Viện Khoa học hình sự | Bộ Công an
    private static bool IsMinistry(TaggedText context, LexiconMatch head) =>
        head.Entry.Value == "ministry" && context.TryMatch(head.End, LexiconClass.BodyField, out LexiconMatch field)
            && field.Entry.Attribute("field") == "whole" && NameSyllables.IsCapital(context, field.Start);

    private static int ReadQuoted(TaggedText context, int quote)
    {
        for (int i = quote + 1; i < context.Count && i - quote < 9; i++)
        {
            if (context.Tokens[i].Kind == TokenKind.Punctuation && Tokenizer.FoldPunctuation(context.Text[context.Tokens[i].Start]) == '"')
            {
                return NameSyllables.IsCapital(context, quote + 1) ? i + 1 : quote;
            }
        }

        return quote;
    }

    // GD-ĐT, TN&MT that the lexicon knows only in part.
    private static int GlueAbbreviations(TaggedText context, int end)
    {
        while (end + 1 < context.Count && context.IsGlued(end) && context.IsGlued(end + 1) && (context.IsDash(end) || context.Is(end, '&'))
            && context.Tokens[end + 1].IsWord && context.Tokens[end + 1].IsAllCaps)
        {
            end += 2;
        }

        return end;
    }
}

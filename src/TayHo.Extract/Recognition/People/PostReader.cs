using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>One post as read: status word, title, body.</summary>
internal sealed record PostReading(int Start, int End, PostMention Post, LexiconEntry Entry);

/// <summary>
/// Reads one post: [nguyên] Phó Chủ tịch [Thường trực] [HĐND tỉnh]. The title's last words may also head the body's name
/// ("Trưởng Ban Tuyên giáo" is Trưởng Ban of the Ban Tuyên giáo).
/// </summary>
internal sealed class PostReader
{
    private const int LongestRemit = 7;

    private readonly int _standing;
    private readonly int _standing2;
    private readonly int _first;
    private readonly int _first2;
    private readonly int _charge;
    private readonly int _charge2;
    private readonly int _of;
    private readonly int _at;
    private readonly int _term;
    private readonly int _whole;
    private readonly int _country;
    private readonly int _and;

    public PostReader(Lexicon lexicon)
    {
        Vocabulary vocabulary = lexicon.Vocabulary;
        _standing = vocabulary.Find("thường");
        _standing2 = vocabulary.Find("trực");
        _first = vocabulary.Find("thứ");
        _first2 = vocabulary.Find("nhất");
        _charge = vocabulary.Find("phụ");
        _charge2 = vocabulary.Find("trách");
        _of = vocabulary.Find("của");
        _at = vocabulary.Find("tại");
        _term = vocabulary.Find("khóa");
        _whole = vocabulary.Find("toàn");
        _country = vocabulary.Find("quốc");
        _and = vocabulary.Find("và");
    }

    /// <summary>Reads the post that begins at a token.</summary>
    public bool TryRead(TaggedText context, int token, out PostReading reading)
    {
        reading = null!;
        int at = token;
        PositionStatus status = PositionStatus.Current;
        if (context.TryMatch(at, LexiconClass.PostStatus, out LexiconMatch state))
        {
            status = state.Entry.Value switch { "former" => PositionStatus.Former, "acting" => PositionStatus.Acting, _ => PositionStatus.Current };
            at = state.End;
            if (context.Is(at, '.') && context.IsGlued(at))
            {
                at++;
            }

            // nguyên bác sĩ | trưởng phòng Y tế: what somebody was besides.
            if (context.TryMatch(at, LexiconClass.Occupation, out LexiconMatch trade) && TryTitle(context, trade.End, out _))
            {
                at = trade.End;
            }
        }

        if (!TryTitle(context, at, out LexiconMatch title) || InsideBody(context, at))
        {
            return false;
        }

        int end = Modifiers(context, title.End, ref status);
        TokenRange titleRange = new(at, TitleEnd(context, title.End, end));
        TokenRange? body = ReadBody(context, title, ref titleRange, ref end, out string? prefix);
        TokenRange? boardRange = null;
        if (title.Entry.Attribute("board") is { Length: 1 } words && title.Length > words[0] - '0')
        {
            // Chủ tịch | Hội đồng quản trị (Công ty …): the title's last words name the board, which its company completes.
            int board = title.End - (words[0] - '0');
            prefix = context.Text[context.Tokens[board].Start..context.Tokens[title.End - 1].End].ToString();
            titleRange = new TokenRange(at, board);
            boardRange = new TokenRange(board, title.End);
        }

        if (!Fits(context, title.Entry, titleRange, body))
        {
            return false;
        }

        TokenRange? nation = title.Entry.Attribute("country") == "yes" && prefix is null && body is { } land && UnitWords.TryCountry(context, land.Start, out int landEnd) && landEnd == land.End ? body : null;

        end = SkipTerm(context, body is { } b ? Math.Max(b.End, end) : end);

        // Tổng thống | Pháp: a state is no body.
        body = nation is null ? body : null;
        end = title.Entry.Attribute("country") == "yes" ? SeatEnd(context, end) : end;
        var post = new PostMention(titleRange, body) { Whole = new TokenRange(token, end), Status = status, BodyPrefix = prefix, Board = boardRange, IsComplete = nation is not null || title.Entry.Attribute("solo") == "yes" };
        reading = new PostReading(token, end, post, title.Entry);
        return true;
    }

    // Đại sứ Phần Lan | tại Việt Nam, Tổng lãnh sự Liên bang Nga | tại TP HCM
    private int SeatEnd(TaggedText context, int at)
    {
        if (!context.Is(at, _at))
        {
            return at;
        }

        int end = UnitWords.TryCountry(context, at + 1, out int country) ? country : at + 1;
        while (end < context.Count && context.IsMarked(end, TokenMarks.Place) && !NameSyllables.StartsFullName(context, end))
        {
            end++;
        }

        return end > at + 1 ? end : at;
    }

    private static bool TryTitle(TaggedText context, int at, out LexiconMatch title)
    {
        bool post = context.TryMatch(at, LexiconClass.Post, out title);
        if (context.TryMatch(at, LexiconClass.Membership, out LexiconMatch member) && (!post || member.Length > title.Length))
        {
            title = member;
            return true;
        }

        // chức vụ | Phó Chủ tịch: "vụ phó" stands in none.
        if (post && context.TryMatchBefore(at + 1, LexiconClass.PostLink, out LexiconMatch link) && link.Start < at)
        {
            return false;
        }

        // cô A (chủ nhiệm lớp 2A): an occupation that begins like a post.
        return post && !(context.TryMatch(at, LexiconClass.Occupation, out LexiconMatch trade) && trade.Length > title.Length);
    }

    // A title inside a body's name (Văn phòng Chủ tịch nước) is none.
    private static bool InsideBody(TaggedText context, int at) =>
        context.IsMarked(at, TokenMarks.Organization) && !context.IsMarked(at, TokenMarks.OrganizationStart);

    /// <summary>Reads "Thường trực", "thứ nhất", "phụ trách" behind a title.</summary>
    private int Modifiers(TaggedText context, int at, ref PositionStatus status)
    {
        for (int n = 0; n < 3; n++)
        {
            if ((context.Is(at, _standing) && context.Is(at + 1, _standing2)) || (context.Is(at, _first) && context.Is(at + 1, _first2)) || (context.Is(at, _whole) && context.Is(at + 1, _country)))
            {
                at += 2;
            }
            else if (context.Is(at, _charge) && context.Is(at + 1, _charge2) && RemitEnd(context, at + 2) is var remit && remit > at + 2)
            {
                // Phó Chủ tịch phụ trách đô thị: what is in somebody's charge, no office held for another.
                return remit;
            }
            else if (context.TryMatch(at, LexiconClass.PostStatus, out LexiconMatch state) && state.Entry.Value == "acting" && state.Length > 1)
            {
                // Hiệu trưởng tạm quyền | Trường …
                status = status == PositionStatus.Current ? PositionStatus.Acting : status;
                at = state.End;
            }
            else if (context.Is(at, _charge) && context.Is(at + 1, _charge2))
            {
                status = status == PositionStatus.Current ? PositionStatus.Acting : status;
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // The lower-case words of a remit up to the holder's name or a mark; nothing where a body is in charge ("phụ trách Sở Y tế").
    private static int RemitEnd(TaggedText context, int at)
    {
        int i = at;
        while (i < context.Count && i - at < LongestRemit && context.Tokens[i].IsWord && !NameSyllables.StartsFullName(context, i))
        {
            if (context.IsMarked(i, TokenMarks.Organization) || context.TryMatch(i, LexiconClass.BodyHead, out _) || context.TryMatch(i, LexiconClass.FunctionWord, out _)
                || context.TryMatch(i, LexiconClass.SpeechVerb, out _) || context.TryMatch(i, LexiconClass.Post, out _) || context.TryMatch(i, LexiconClass.Honorific, out _))
            {
                return at;
            }

            i++;
        }

        return i - at < LongestRemit && i < context.Count && context.Tokens[i].Kind != TokenKind.LineBreak ? i : at;
    }

    // The title takes its modifiers but not "phụ trách", which is a status.
    private int TitleEnd(TaggedText context, int titleEnd, int modifiersEnd)
    {
        int end = titleEnd;
        while (end < modifiersEnd && !context.Is(end, _charge))
        {
            end += 2;
        }

        return Math.Min(end, modifiersEnd);
    }

    private TokenRange? ReadBody(TaggedText context, LexiconMatch title, ref TokenRange titleRange, ref int end, out string? prefix)
    {
        prefix = null;
        string? own = title.Entry.Attribute("own");
        if (own is { Length: 1 } && char.IsAsciiDigit(own[0]))
        {
            int start = title.End - (own[0] - '0');
            if (start > title.Start && context.IsMarked(start, TokenMarks.OrganizationStart))
            {
                TokenRange body = context.OrganizationFrom(start);
                if (body.End > title.End)
                {
                    end = body.End;
                    return Drops(context, title) ? new TokenRange(title.End, body.End) : body;
                }
            }
            else if (start > title.Start && end == title.End && context.TryMatch(start, LexiconClass.BodyHead, out LexiconMatch longer) && longer.End > title.End && title.Entry.Attribute("drop") != "yes")
            {
                // phó trưởng | Ban chỉ đạo: the short form of a body named before.
                end = longer.End;
                return new TokenRange(start, longer.End);
            }
        }

        if (own is "1" && title.End == end && GroupEnd(context, title) is var group && group > end)
        {
            // Trưởng | đoàn kiểm tra liên ngành
            end = group;
            return new TokenRange(title.End - 1, group);
        }

        if (context.IsMarked(end, TokenMarks.Organization) && SameLine(context, end))
        {
            return context.OrganizationFrom(end);
        }

        if ((context.Is(end, _of) || context.Is(end, _at)) && context.IsMarked(end + 1, TokenMarks.OrganizationStart))
        {
            return context.OrganizationFrom(end + 1);
        }

        if (title.Entry.Attribute("field") is { } head && context.TryMatch(end, LexiconClass.BodyField, out LexiconMatch field)
            && field.Entry.Attribute("field") == "whole")
        {
            bool abroad = UnitWords.TryCountry(context, field.End, out int state) && !NameSyllables.StartsFullName(context, field.End);
            string? unit = null;
            bool named = false;
            int close = abroad ? state : BodyTail.Read(context, field.End, false, ref unit, ref named);
            if (NameSyllables.IsCapital(context, end) || abroad || named)
            {
                prefix = head;
                return new TokenRange(field.Start, close);
            }
        }

        if (title.Entry.Attribute("field") is { } kind && FieldRun(context, end) is var run && run > end)
        {
            prefix = kind;
            return new TokenRange(end, run);
        }

        if (title.Entry.Attribute("open") == "yes" || end > titleRange.End || title.Entry.Class == LexiconClass.Post)
        {
            int at = WordsToBody(context, end, title.Entry.Attribute("open") == "yes");
            if (at > end)
            {
                titleRange = new TokenRange(titleRange.Start, at);
                end = at;
                return context.OrganizationFrom(at);
            }
        }

        return ReadUnit(context, title.Entry, end) ?? BareBody(context, end) ?? ForeignCompany(context, title.Entry, end) ?? NamedCompany(context, title.Entry, end);
    }

    /// <summary>Index after the words that say which delegation or group a title's own noun means; the title's end where a name or a verb follows at once.</summary>
    private static int GroupEnd(TaggedText context, LexiconMatch title)
    {
        const int Most = 8;
        if (title.Entry.Attribute("group") != "yes")
        {
            return title.End;
        }

        int i = title.End;
        while (i < context.Count && i - title.End < Most && context.Tokens[i] is { IsWord: true, SpaceBefore: true, StartsLine: false })
        {
            if (UnitWords.TryCountry(context, i, out int country) && !NameSyllables.StartsFullName(context, i))
            {
                i = country;
                break;
            }

            Word word = WordLookup.At(context, i);
            bool goesOn = word.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective || context.TryMatch(i, LexiconClass.BodyField, out _) || (word.PartOfSpeech == PartOfSpeech.Verb && i == title.End);
            if (context.Tokens[i].IsCapitalized || !goesOn || context.TryMatch(i, LexiconClass.SpeechVerb, out _) || context.TryMatch(i, LexiconClass.Honorific, out _) || context.TryMatch(i, LexiconClass.Occupation, out _))
            {
                break;
            }

            i = Math.Max(word.End, i + 1);
        }

        return i > title.End && (i >= context.Count || !context.Tokens[i].IsWord || NameSyllables.IsCapital(context, i) || context.TryMatch(i, LexiconClass.SpeechVerb, out _)
            || WordLookup.At(context, i).PartOfSpeech is PartOfSpeech.Conjunction or PartOfSpeech.Preposition) ? i : title.End;
    }

    // Viện trưởng | Quy hoạch Đô thị và Nông thôn Quốc gia
    private int FieldRun(TaggedText context, int at)
    {
        int i = at;
        while (NameSyllables.IsCapital(context, at))
        {
            if (context.TryMatch(i, LexiconClass.BodyField, out LexiconMatch field))
            {
                i = field.End;
            }
            else if (i > at && context.Is(i, _and) && context.TryMatch(i + 1, LexiconClass.BodyField, out _))
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

    /// <summary>Further words of the title before a body: "Giám đốc điều hành toàn quốc Quỹ …", "Trợ lý Công tác Quần chúng Bộ CHQS tỉnh".</summary>
    private static int WordsToBody(TaggedText context, int at, bool open)
    {
        int i = at, most = open ? 6 : 4;
        while (i < context.Count && i - at < most && context.Tokens[i].IsWord && context.Tokens[i].SpaceBefore)
        {
            if (context.IsMarked(i, TokenMarks.OrganizationStart))
            {
                return i;
            }

            if (context.IsMarked(i, TokenMarks.Place | TokenMarks.Date) || context.TryMatch(i, LexiconClass.SpeechVerb, out _) || context.TryMatch(i, LexiconClass.Honorific, out _)
                || context.TryMatch(i, LexiconClass.Post, out _) || NameSyllables.StartsFullName(context, i) || (!IsFieldWord(context, i, out int next) && !open))
            {
                return at;
            }

            i = next;
        }

        return context.IsMarked(i, TokenMarks.OrganizationStart) && i - at <= most ? i : at;
    }

    private static bool IsFieldWord(TaggedText context, int token, out int next)
    {
        if (context.TryMatch(token, LexiconClass.BodyField, out LexiconMatch field))
        {
            next = field.End;
            return true;
        }

        next = token + 1;
        return NameSyllables.IsCapital(context, token);
    }

    /// <summary>A unit instead of its body: "Chủ tịch tỉnh Quảng Nam", "Bí thư Hà Nội", "Tổng thống Mỹ".</summary>
    private static TokenRange? ReadUnit(TaggedText context, LexiconEntry title, int at)
    {
        int end = UnitWords.TryType(context, at, out int typeEnd, out _) ? typeEnd : at;
        end = UnitWords.TryPart(context, at, "province", out LexiconMatch province) && !NameSyllables.StartsFullName(context, at) ? province.End : UnitWords.NameEnd(context, end);
        if (end == typeEnd && typeEnd > at && title.Attribute("place") == "yes" && BodyTail.UnknownName(context, typeEnd) is var unknown && unknown > typeEnd)
        {
            return new TokenRange(at, unknown);
        }

        if (end == at && title.Attribute("place") == "yes" && ForeignPlaceEnd(context, at) is var place && place > at)
        {
            return new TokenRange(at, place);
        }

        bool abroad = end == at && UnitWords.TryCountry(context, at, out end) && !NameSyllables.StartsFullName(context, at);
        bool family = abroad || title.Attribute("family") is "chutich" or "bithu" || title.Attribute("place") == "yes" || title.Attribute("country") == "yes" || title.Attribute("solo") == "yes"
            || title.Value.StartsWith("bộ trưởng", StringComparison.Ordinal) || title.Value.StartsWith("trưởng ", StringComparison.Ordinal);
        return end > at && family ? new TokenRange(at, end) : null;
    }

    // Thị trưởng | Nam Kinh: two Vietnamese syllables behind such a title that make no name are a place.
    private static int ForeignPlaceEnd(TaggedText context, int at)
    {
        int end = NameSyllables.RunEnd(context, at, 4);
        return end - at == 2 && !NameSyllables.StartsFullName(context, at) && SyllableShape.IsVietnamese(context.Slice(at)) && SyllableShape.IsVietnamese(context.Slice(at + 1))
            && !context.TryMatch(at, LexiconClass.ForeignName, out _) ? end : at;
    }

    /// <summary>A body's bare head before a name: "Giám đốc Sở Võ Văn A"; the article named the body before.</summary>
    private static TokenRange? BareBody(TaggedText context, int at) =>
        context.TryMatch(at, LexiconClass.BodyHead, out LexiconMatch head) && head.Length <= 3 && (ClosesAtMark(context, head) || IsPredicated(context, head) || NameSyllables.IsCapital(context, head.End) || context.Is(head.End, ',') || context.TryMatch(head.End, LexiconClass.SpeechVerb, out _) || (context.Tokens[at].IsCapitalized && context.Is(head.End, ';')) || (head.Entry.Attribute("tail") == "parent" && (head.End >= context.Count || !context.Tokens[head.End].IsWord)))
            ? new TokenRange(at, head.End)
            : null;

    // chủ tịch ngân hàng | là ông A
    private static bool IsPredicated(TaggedText context, LexiconMatch head) =>
        head.Entry.Value is "company" or "other" && context.TryMatch(head.End, LexiconClass.PostLink, out LexiconMatch link) && link.Entry.Value == "hold" && link.Length == 1
        && context.TryMatch(link.End, LexiconClass.Honorific, out _);

    // (nguyên Tổng Giám đốc công ty), Chủ tịch HĐND: …
    private static bool ClosesAtMark(TaggedText context, LexiconMatch head) =>
        (head.Entry.Value is "company" || (head.Entry.Value is "council" or "government" or "front" && context.Tokens[head.Start].IsAllCaps)) && (head.End >= context.Count || context.Tokens[head.End].Kind is TokenKind.Punctuation or TokenKind.LineBreak);

    /// <summary>A company's foreign name behind the title of its head: "Tổng giám đốc Nortex"; a person would be addressed (ông) or bear two names.</summary>
    private static TokenRange? ForeignCompany(TaggedText context, LexiconEntry title, int at)
    {
        // Phó Chủ tịch | VATA: letters of a body where the title is not in capitals itself.
        bool letters = title.Attribute("family") == "chutich" && at < context.Count && context.Tokens[at] is { IsAllCaps: true, Length: > 2 } && !context.Tokens[at - 1].IsAllCaps;
        bool alone = (letters || title.Attribute("family") is "giámđốc" or "tổnggiámđốc") && at < context.Count && NameSyllables.IsCapital(context, at) && context.Tokens[at].SpaceBefore && context.Tokens[at].Length > 2
            && !SyllableShape.IsVietnamese(context.Slice(at)) && !context.IsMarked(at, TokenMarks.Place) && !context.TryMatch(at, LexiconClass.ForeignName, out _)
            && !context.TryMatch(at, LexiconClass.Rank, out _) && !context.TryMatch(at, LexiconClass.Post, out _) && !UnitWords.TryCountry(context, at, out _)
            && !(context.IsDash(at + 1) && context.IsGlued(at + 1))
            && (!NameSyllables.IsCapital(context, at + 1) || NameSyllables.StartsFullName(context, at + 1));
        return alone ? new TokenRange(at, at + 1) : null;
    }

    /// <summary>A company by its name alone, closed by a mark and its head's form of address: "Phó TGĐ Quốc Cường Gia Lai - ông …".</summary>
    private static TokenRange? NamedCompany(TaggedText context, LexiconEntry title, int at)
    {
        if (title.Attribute("family") is not ("giámđốc" or "tổnggiámđốc"))
        {
            return null;
        }

        int end = NameSyllables.RunEnd(context, at, 5);
        bool closed = end - at >= 2 && (context.IsDash(end) || context.Is(end, ',')) && context.TryMatch(end + 1, LexiconClass.Honorific, out LexiconMatch address)
            && NameSyllables.StartsFullName(context, address.End);
        return closed && !context.IsMarked(at, TokenMarks.Place) && !context.TryMatch(at, LexiconClass.Rank, out _) ? new TokenRange(at, end) : null;
    }

    // Chánh Văn phòng | UBND tỉnh; Chánh Thanh tra | Sở Xây dựng, but the Thanh tra tỉnh is a body itself.
    private static bool Drops(TaggedText context, LexiconMatch title) => title.Entry.Attribute("drop") switch
    {
        "yes" => true,
        "parent" => context.TryMatch(title.End, LexiconClass.BodyHead, out _),
        _ => false,
    };

    private static bool SameLine(TaggedText context, int token) => context.Tokens[token].Kind == TokenKind.Word && !context.Tokens[token].StartsLine;

    private static bool Fits(TaggedText context, LexiconEntry title, TokenRange titleRange, TokenRange? body)
    {
        string? needs = title.Attribute("needs");
        if (needs is null)
        {
            return true;
        }

        if (body is not { } range)
        {
            return needs == "assembly" && IsDelegateOfPlace(context, titleRange.End);
        }

        return needs switch
        {
            "police" => range.Start == titleRange.End && context.TryMatch(range.Start, LexiconClass.BodyHead, out LexiconMatch head) && head.Entry.Value is "police" or "military" or "court" or "department" or "association" or "council",
            "assembly" => range.Start == titleRange.End && (IsAssembly(context, range.Start)),
            _ => true,
        };
    }

    // đại biểu Trần Văn A (Thái Bình)
    private static bool IsDelegateOfPlace(TaggedText context, int name)
    {
        const int Reach = 400;
        int end = NameSyllables.RunEnd(context, name, NameSyllables.LongestName);

        // Đại biểu A, where the article is about an assembly.
        for (int i = name - 1; NameSyllables.StartsFullName(context, name) && i >= 0 && name - i < Reach; i--)
        {
            if (context.IsMarked(i, TokenMarks.OrganizationStart) && IsAssembly(context, i))
            {
                return true;
            }
        }

        return end - name >= 2 && context.Is(end, '(') && (context.IsMarked(end + 1, TokenMarks.Place) || UnitWords.TryPart(context, end + 1, "province", out _));
    }

    private static bool IsAssembly(TaggedText context, int token) =>
        (context.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch head) && head.Entry.Value == "council")
        || (context.TryMatch(token, LexiconClass.BodyName, out LexiconMatch name) && (name.Entry.Value == "council" || name.Entry.Attribute("assembly") == "yes"));

    // "khóa XV", "khoá 14"; "Ban Điều phối toàn quốc"
    private int SkipTerm(TaggedText context, int at) =>
        context.Is(at, _whole) && context.Is(at + 1, _country) ? at + 2 :
        context.Is(at, _term) && at + 1 < context.Count && (context.Tokens[at + 1].IsNumber || context.Tokens[at + 1].IsAllCaps) ? at + 2 : at;
}

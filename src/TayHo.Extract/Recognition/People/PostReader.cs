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
    private readonly int _at;
    private readonly int _term;
    private readonly int _whole;
    private readonly int _country;
    private readonly PostBody _body;

    public PostReader(Lexicon lexicon)
    {
        Vocabulary vocabulary = lexicon.Vocabulary;
        _standing = vocabulary.Find(GrammarWord.Standing);
        _standing2 = vocabulary.Find(GrammarWord.Standing, syllable: 1);
        _first = vocabulary.Find(GrammarWord.First);
        _first2 = vocabulary.Find(GrammarWord.First, syllable: 1);
        _charge = vocabulary.Find(GrammarWord.Charge);
        _charge2 = vocabulary.Find(GrammarWord.Charge, syllable: 1);
        _at = vocabulary.Find(GrammarWord.At);
        _term = vocabulary.Find(GrammarWord.Term);
        _whole = vocabulary.Find(GrammarWord.Whole);
        _country = vocabulary.Find(GrammarWord.Country);
        _body = new PostBody(lexicon);
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
        TokenRange? body = _body.Read(context, title, ref titleRange, ref end, out string? prefix);
        TokenRange? boardRange = null;
        if (title.Entry.Attribute("board") is { Length: 1 } words && title.Length > words[0] - '0')
        {
            // Chủ tịch | Hội đồng quản trị (Công ty …): the title's last words name the board, which its company completes.
            int board = title.End - (words[0] - '0');
            prefix = context.Text[context.Tokens[board].Start..context.Tokens[title.End - 1].End].ToString();
            titleRange = new TokenRange(at, board);
            boardRange = new TokenRange(board, title.End);
        }

        if (body is null && NameReader.BehindHamlet(context, end) is var holder && holder > end)
        {
            // Trưởng thôn | Tây | Phạm Văn Chín
            body = context.Tokens[end].IsNumber ? null : new TokenRange(end, holder);
            end = holder;
        }

        if (!Fits(context, title.Entry, titleRange, body))
        {
            return false;
        }

        if (title.Entry.Attribute("acting") == "yes" && titleRange.End == title.End && status == PositionStatus.Current)
        {
            // ông A, phụ trách | Trung tâm Chống độc
            status = PositionStatus.Acting;
        }

        TokenRange? nation = ((title.Entry.Attribute("country") ?? title.Entry.Attribute("solo")) == "yes" || title.Entry.Attribute("family") == "chutich") && prefix is null && body is { } land
            && UnitWords.TryCountry(context, land.Start, out int landEnd) && landEnd == land.End ? body : null;

        end = SkipTerm(context, body is { } b ? Math.Max(b.End, end) : end);

        // Phó chủ tịch xã | này
        end = end < context.Count && context.Tokens[end - 1].IsWord && !context.Tokens[end - 1].IsCapitalized && WordLookup.Has(context, end, WordTraits.Demonstrative) ? end + 1 : end;

        // Tổng thống | Pháp: a state is no body.
        body = nation is null ? body : null;
        if (title.Entry.Attribute("country") == "yes" && SeatEnd(context, end) is var seat && seat > end)
        {
            // Đại sứ | Phần Lan tại Việt Nam
            body = nation is { } home ? new TokenRange(home.Start, seat) : body;
            end = seat;
        }

        else if (body is not null && SeatEnd(context, end) is var branch && branch > end
                && (NameSyllables.IsCapital(context, branch) || (context.Is(branch, ',') && context.TryMatch(branch + 1, LexiconClass.Honorific, out _))))
        {
            // Giám đốc Ngân hàng Thế giới | tại Việt Nam, before the holder's name
            end = branch;
        }

        var post = new PostMention(titleRange, body) { Whole = new TokenRange(token, end), Status = status, BodyPrefix = prefix, Board = boardRange, IsComplete = nation is not null
                || title.Entry.Attribute("solo") == "yes" };
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

    // The title that ends where a longer head of a body begins; null where none does.
    private static LexiconMatch? BeforeBody(TaggedText context, LexiconMatch title)
    {
        for (int i = title.Start + 1; i < title.End; i++)
        {
            if (context.TryMatch(i, LexiconClass.BodyHead, out LexiconMatch head) && head.End > title.End
                    && context.TryMatchBetween(title.Start, i, LexiconClass.Post, out LexiconMatch shorter) && shorter.Start == title.Start)
            {
                return shorter;
            }
        }

        return null;
    }

    private static bool TryTitle(TaggedText context, int at, out LexiconMatch title)
    {
        bool post = context.TryMatch(at, LexiconClass.Post, out title);
        if (context.TryMatch(at, LexiconClass.Membership, out LexiconMatch member) && (!post || member.Length > title.Length))
        {
            title = member;
            return true;
        }

        // Chủ tịch | Công đoàn ngành Giáo dục tỉnh: the body's head is longer than the title's end.
        if (post && title.Entry.Attribute("own") == "keep" && BeforeBody(context, title) is { } shorter)
        {
            title = shorter;
            return true;
        }

        // tranh cử | tổng thống
        if (post && context.TryMatchBefore(at, LexiconClass.PostLink, out LexiconMatch aim) && aim.Entry.Value == "seeks")
        {
            return false;
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
            if ((context.Is(at, _standing) && context.Is(at + 1, _standing2)) || (context.Is(at, _first) && context.Is(at + 1, _first2))
                    || (context.Is(at, _whole) && context.Is(at + 1, _country)))
            {
                at += 2;
            }
            else if (context.Is(at, _charge) && context.Is(at + 1, _charge2) && RemitEnd(context, at + 2) is var remit && remit > at + 2)
            {
                // Phó Chủ tịch phụ trách đô thị: what is in somebody's charge, no office held for another.
                return remit;
            }
            else if (context.TryMatch(at, LexiconClass.PostStatus, out LexiconMatch state) && state.Entry.Value == "acting"
                    && state.Length > 1)
            {
                // Hiệu trưởng tạm quyền | Trường …
                status = status == PositionStatus.Current ? PositionStatus.Acting : status;
                at = state.End;
            }
            else if (context.TryMatch(at, LexiconClass.PostStatus, out state) && state.Entry.Attribute("behind") == "yes")
            {
                // tổng thống đương nhiệm
                status = status == PositionStatus.Current && state.Entry.Value == "former" ? PositionStatus.Former : status;
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
            if (context.IsMarked(i, TokenMarks.Organization) || context.TryMatch(i, LexiconClass.BodyHead, out _)
                    || context.TryMatch(i, LexiconClass.FunctionWord, out _)
                || context.TryMatch(i, LexiconClass.SpeechVerb, out _) || context.TryMatch(i, LexiconClass.Post, out _)
                || context.TryMatch(i, LexiconClass.Honorific, out _))
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
        while (end < modifiersEnd && !context.Is(end, _charge) && !context.TryMatch(end, LexiconClass.PostStatus, out _))
        {
            end += 2;
        }

        return Math.Min(end, modifiersEnd);
    }

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
            "police" => range.Start == titleRange.End && context.TryMatch(range.Start, LexiconClass.BodyHead, out LexiconMatch head)
                && head.Entry.Value is "police" or "military" or "court" or "department" or "association" or "council",
            "assembly" => range.Start == titleRange.End && (IsAssembly(context, range.Start)),
            "name" => range.Start == titleRange.End && (context.Is(range.End, ':') || IsBehindName(context, titleRange.Start)),
            _ => true,
        };
    }

    // "ông A, | Thường vụ Hội Nông dân xã", no "… báo cáo Thường vụ Thành ủy"
    private static bool IsBehindName(TaggedText context, int title) =>
        (context.Is(title - 1, ',') || context.IsDash(title - 1) || context.Is(title - 1, '('))
            && context.IsMarked(title - 2, TokenMarks.Person);

    // đại biểu Trần Văn A (Thái Bình)
    private static bool IsDelegateOfPlace(TaggedText context, int name)
    {
        const int Reach = 2000;
        int end = NameSyllables.RunEnd(context, name, NameSyllables.LongestName);

        // Đại biểu A, where the article is about an assembly.
        for (int i = NameSyllables.StartsFullName(context, name) ? name - 1 : -1; i >= 0 && name - i < Reach; i--)
        {
            if (context.IsMarked(i, TokenMarks.OrganizationStart) && IsAssembly(context, i))
            {
                return true;
            }
        }

        bool seated = context.Is(end, '(')
            && (context.IsMarked(end + 1, TokenMarks.Place) || UnitWords.TryPart(context, end + 1, "province", out _));

        // Đại biểu A | - Đoàn ĐBQH tỉnh B
        return end - name >= 2 && (seated
                || (end < context.Count && !context.Tokens[end].IsWord && context.IsMarked(end + 1, TokenMarks.OrganizationStart)
                    && IsAssembly(context, end + 1)));
    }

    private static bool IsAssembly(TaggedText context, int token) =>
        (context.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch head) && head.Entry.Value == "council")
        || (context.TryMatch(token, LexiconClass.BodyName, out LexiconMatch name)
            && (name.Entry.Value == "council" || name.Entry.Attribute("assembly") == "yes"));

    // "khóa XV", "khoá 14"; "Ban Điều phối toàn quốc"
    private int SkipTerm(TaggedText context, int at) =>
        context.Is(at, _whole) && context.Is(at + 1, _country) ? at + 2 :
        context.Is(at, _term) && at + 1 < context.Count && (context.Tokens[at + 1].IsNumber || context.Tokens[at + 1].IsAllCaps)
            ? at + 2 : at;
}

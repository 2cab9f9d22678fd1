using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>
/// Reads the body behind a title: a marked one, a field ("Bộ trưởng | Tài chính"), a unit ("Chủ tịch | tỉnh Quảng Nam"), a group
/// ("Trưởng | đoàn kiểm tra"), a bare head ("Giám đốc | Sở"), a company's name alone.
/// </summary>
internal sealed class PostBody(Lexicon lexicon)
{
    private readonly int _of = lexicon.Vocabulary.Find(GrammarWord.Of);
    private readonly int _at = lexicon.Vocabulary.Find(GrammarWord.At);
    private readonly int _and = lexicon.Vocabulary.Find(GrammarWord.And);

    /// <summary>Reads the body behind a title.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="title">The title's entry.</param>
    /// <param name="titleRange">The title's tokens; grows by the words that are its own.</param>
    /// <param name="end">Index after the title; moves behind what was read.</param>
    /// <param name="prefix">Receives the word that the body leaves out ("Bộ").</param>
    public TokenRange? Read(TaggedText context, LexiconMatch title, ref TokenRange titleRange, ref int end, out string? prefix)
    {
        prefix = null;
        string? own = title.Entry.Attribute("own");
        if (own is { Length: 1 } && char.IsAsciiDigit(own[0]))
        {
            int start = title.End - (own[0] - '0');
            if (start > title.Start && context.IsMarked(start, TokenMarks.OrganizationStart))
            {
                int close = context.OrganizationFrom(start).End;
                if (close > title.End)
                {
                    end = title.Entry.Attribute("group") == "yes" ? OwnerEnd(context, close) : close;
                    return new TokenRange(Drops(context, title) ? title.End : start, end);
                }

                if (close == title.End && !Drops(context, title))
                {
                    // Thường trực | Ban Bí thư
                    titleRange = new TokenRange(titleRange.Start, start);
                    return new TokenRange(start, close);
                }
            }
            else if (start > title.Start && end == title.End && context.TryMatch(start, LexiconClass.BodyHead, out LexiconMatch longer) && longer.End > title.End
                    && title.Entry.Attribute("drop") != "yes")
            {
                // phó trưởng | Ban chỉ đạo: the short form of a body named before.
                end = title.Entry.Attribute("group") == "yes" ? OwnerEnd(context, longer.End) : longer.End;
                return new TokenRange(start, end);
            }
        }

        if (own is "1" && title.End == end && GroupEnd(context, title, end) is var group && group > end)
        {
            // Trưởng | đoàn kiểm tra liên ngành, Trưởng | đoàn công tác của Bộ Y tế
            end = OwnerEnd(context, group);
            return new TokenRange(title.End - 1, end);
        }

        if (TeamEnd(context, title, end) is var team && team > end)
        {
            // Tổ trưởng | tổ kiểm kê đất đai, Đội trưởng | Đội 2, Phòng Cảnh sát kinh tế
            var noun = new TokenRange(end, team);
            end = team;
            return noun;
        }

        if (title.Entry.Attribute("field") is { } head && context.TryMatch(end, LexiconClass.BodyField, out LexiconMatch field)
            && (!context.TryMatch(end, LexiconClass.BodyHead, out _) || IsOffice(context, field)) && !context.TryMatch(end, LexiconClass.BodyName, out _) && field.Entry.Attribute("field") == "whole")
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

        if (context.IsMarked(end, TokenMarks.Organization) && SameLine(context, end))
        {
            return context.OrganizationFrom(end);
        }

        if ((context.Is(end, _of) || context.Is(end, _at)) && context.IsMarked(end + 1, TokenMarks.OrganizationStart))
        {
            return context.OrganizationFrom(end + 1);
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
                // Giảng viên trẻ | Trường ĐH A: what somebody is like is no part of the title.
                bool trait = WordLookup.At(context, end) is { PartOfSpeech: PartOfSpeech.Adjective } word && word.Start == end && word.End == at;
                titleRange = trait ? titleRange : new TokenRange(titleRange.Start, at);
                end = at;
                return context.OrganizationFrom(at);
            }
        }

        if (context.Is(end, _of) && title.Entry.Attribute("family") is "chutich" or "bithu" && ReadUnit(context, title.Entry, end + 1) is { } seat && !UnitWords.TryCountry(context, seat.Start, out _))
        {
            // bí thư của Lâm Đồng
            end = seat.End;
            return seat;
        }

        if (SectionEnd(context, end) is var section && section > end)
        {
            // Giám đốc | chương trình tư vấn đầu tư của Tập đoàn A
            var part = new TokenRange(end, section);
            end = section;
            return part;
        }

        if (context.TryMatch(end, LexiconClass.BodyHead, out LexiconMatch pointed) && WordLookup.Has(context, pointed.End, WordTraits.Demonstrative))
        {
            // Giám đốc | công ty này
            end = pointed.End;
            return new TokenRange(pointed.Start, pointed.End);
        }

        return ReadUnit(context, title.Entry, end) ?? BareBody(context, end) ?? ForeignCompany(context, title.Entry, end) ?? NamedCompany(context, title.Entry, end);
    }

    /// <summary>Index after the body whose programme or section a title heads; the token itself where no body owns it or a clause begins
    /// before.</summary>
    private int SectionEnd(TaggedText context, int at)
    {
        const int Most = 18;
        if (!UnitWords.TryPart(context, at, "section", out LexiconMatch section))
        {
            return at;
        }

        for (int i = section.End; i < context.Count && i - at < Most && context.Tokens[i].Kind != TokenKind.LineBreak
                && !context.IsMarked(i, TokenMarks.Date); i++)
        {
            if ((context.Is(i, _of) || (context.Is(i, ',') && i > section.End)) && context.IsMarked(i + 1, TokenMarks.OrganizationStart))
            {
                return context.OrganizationFrom(i + 1).End;
            }

            bool goesOn = context.IsDash(i) || context.Is(i, '&') || (context.Tokens[i].IsWord && !context.Is(i, _of));
            if (!goesOn || context.TryMatch(i, LexiconClass.Honorific, out _) || context.TryMatch(i, LexiconClass.SpeechVerb, out _)
                    || NameSyllables.StartsFullName(context, i))
            {
                break;
            }
        }

        return at;
    }

    // The title's first noun again, and what says which one it is: words, or a number and the body that it is part of.
    private int TeamEnd(TaggedText context, LexiconMatch title, int at)
    {
        if (at >= context.Count || context.Tokens[at].Id != context.Tokens[title.Start].Id || context.IsMarked(at, TokenMarks.Organization))
        {
            return at;
        }

        if (title.Entry.Attribute("group") == "yes" && NameSyllables.IsCapital(context, at + 1)
                && SubjectEnd(context, at + 2) is var subject && !NameSyllables.StartsFullName(context, at + 1)
                && EndsSubject(context, subject))
        {
            // Tổ trưởng | Tổ Ngữ văn, Tổ Khoa học tự nhiên
            return subject;
        }

        if (!BodyTail.IsHamletNumber(context, at + 1))
        {
            return GroupEnd(context, title, at + 1) is var end && end > at + 1 ? OwnerEnd(context, end) : at;
        }

        int part = context.Is(at + 2, ',') ? at + 3 : at + 2;
        return context.IsMarked(part, TokenMarks.OrganizationStart) ? context.OrganizationFrom(part).End : at + 2;
    }

    private static int SubjectEnd(TaggedText context, int from)
    {
        const int Most = 4;
        int i = from;
        while (i < context.Count && i - from < Most && context.Tokens[i] is { IsWord: true, IsCapitalized: false, SpaceBefore: true }
                && !EndsSubject(context, i))
        {
            i++;
        }

        return i;
    }

    private static bool EndsSubject(TaggedText context, int i) =>
        !NameSyllables.IsCapital(context, i) && (ClosesGroup(context, i) || context.TryMatch(i, LexiconClass.ClauseStart, out _));

    // đoàn công tác | của Bộ Y tế
    private int OwnerEnd(TaggedText context, int group) =>
        context.Is(group, _of) && context.IsMarked(group + 1, TokenMarks.OrganizationStart)
            ? context.OrganizationFrom(group + 1).End : group;

    // Bộ trưởng | Công an: the field alone was read as the ministry.
    private static bool IsOffice(TaggedText context, LexiconMatch field) =>
        context.IsMarked(field.Start, TokenMarks.OrganizationStart) && context.OrganizationFrom(field.Start).End == field.End;

    /// <summary>Index after the words that say which delegation or group a title's own noun means; its start where a name or a verb follows
    /// at once.</summary>
    private static int GroupEnd(TaggedText context, LexiconMatch title, int start)
    {
        const int Most = 8;
        if (title.Entry.Attribute("group") != "yes")
        {
            return start;
        }

        int i = start;
        while (i < context.Count && i - start < Most && context.Tokens[i] is { IsWord: true, SpaceBefore: true, StartsLine: false })
        {
            if (UnitWords.TryCountry(context, i, out int country) && !NameSyllables.StartsFullName(context, i))
            {
                i = country;
                break;
            }

            Word word = WordLookup.At(context, i);
            bool goesOn = word.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adjective
                || context.TryMatch(i, LexiconClass.BodyField, out _) || (word.PartOfSpeech == PartOfSpeech.Verb && i == start);
            if (context.Tokens[i].IsCapitalized || !goesOn || context.TryMatch(i, LexiconClass.SpeechVerb, out _)
                    || context.TryMatch(i, LexiconClass.Honorific, out _) || context.TryMatch(i, LexiconClass.Occupation, out _))
            {
                break;
            }

            i = Math.Max(word.End, i + 1);
        }

        return i > start && ClosesGroup(context, i) ? i : start;
    }

    private static bool ClosesGroup(TaggedText context, int i) =>
        i >= context.Count || !context.Tokens[i].IsWord || NameSyllables.IsCapital(context, i)
            || context.TryMatch(i, LexiconClass.SpeechVerb, out _)
        || WordLookup.At(context, i).PartOfSpeech is PartOfSpeech.Conjunction or PartOfSpeech.Preposition;

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

    /// <summary>Further words of the title before a body: "Giám đốc điều hành toàn quốc Quỹ …", "Trợ lý Công tác Quần chúng Bộ CHQS
    /// tỉnh".</summary>
    private static int WordsToBody(TaggedText context, int at, bool open)
    {
        int i = at, most = open ? 6 : 4;
        while (i < context.Count && i - at < most && context.Tokens[i].IsWord && context.Tokens[i].SpaceBefore)
        {
            if (context.IsMarked(i, TokenMarks.OrganizationStart))
            {
                return i;
            }

            if (context.IsMarked(i, TokenMarks.Place | TokenMarks.Date) || context.TryMatch(i, LexiconClass.SpeechVerb, out _)
                    || context.TryMatch(i, LexiconClass.Honorific, out _)
                || context.TryMatch(i, LexiconClass.Post, out _) || NameSyllables.StartsFullName(context, i)
                || (!IsFieldWord(context, i, out int next) && !open))
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
        if (title.Attribute("place") == "yes" && UnitWords.TryPart(context, at, "capital", out LexiconMatch seat))
        {
            // Đô trưởng | Thủ đô Viêng-chăn
            end = typeEnd = seat.End;
        }

        end = UnitWords.TryPart(context, at, "province", out LexiconMatch province) && !NameSyllables.StartsFullName(context, at)
            ? province.End : UnitWords.NameEnd(context, end);
        if (end == typeEnd && typeEnd > at && title.Attribute("place") == "yes" && BodyTail.UnknownName(context, typeEnd) is var unknown
                && unknown > typeEnd)
        {
            return new TokenRange(at, unknown);
        }

        if (end == at && title.Attribute("place") == "yes" && ForeignPlaceEnd(context, at) is var place && place > at)
        {
            return new TokenRange(at, place);
        }

        bool abroad = end == at && UnitWords.TryCountry(context, at, out end) && !NameSyllables.StartsFullName(context, at);
        bool family = abroad || title.Attribute("family") is "chutich" or "bithu" || title.Attribute("place") == "yes"
            || title.Attribute("country") == "yes" || title.Attribute("solo") == "yes"
            || title.Value.StartsWith("bộ trưởng", StringComparison.Ordinal) || title.Value.StartsWith("trưởng ", StringComparison.Ordinal);

        // trưởng thôn Liên Sơn | 2
        end = end > at && title.Attribute("hamlet") == "yes" && BodyTail.IsHamletNumber(context, end) ? end + 1 : end;
        return end > at && family ? new TokenRange(at, end) : null;
    }

    // Thị trưởng | Nam Kinh: two Vietnamese syllables behind such a title that make no name are a place.
    private static int ForeignPlaceEnd(TaggedText context, int at)
    {
        int end = NameSyllables.RunEnd(context, at, 4);
        return end - at == 2 && !NameSyllables.StartsFullName(context, at) && SyllableShape.IsVietnamese(context.Slice(at))
            && SyllableShape.IsVietnamese(context.Slice(at + 1))
            && !context.TryMatch(at, LexiconClass.ForeignName, out _) ? end : at;
    }

    /// <summary>A body's bare head before a name: "Giám đốc Sở Võ Văn A"; the article named the body before.</summary>
    private static TokenRange? BareBody(TaggedText context, int at) =>
        context.TryMatch(at, LexiconClass.BodyHead, out LexiconMatch head) && head.Length <= 3
            && (ClosesAtMark(context, head) || IsPredicated(context, head) || IsJoined(context, head)
                || NameSyllables.IsCapital(context, head.End) || context.Is(head.End, ',')
                || context.TryMatch(head.End, LexiconClass.SpeechVerb, out _)
                || (context.Tokens[at].IsCapitalized
                    && (context.Is(head.End, ';') || (context.Is(head.End, ':') && head.Entry.Attribute("bare") == "yes")))
                || (head.Entry.Attribute("tail") == "parent" && (head.End >= context.Count || !context.Tokens[head.End].IsWord)))
            ? new TokenRange(at, head.End)
            : null;

    // chủ tịch ngân hàng | là ông A
    private static bool IsPredicated(TaggedText context, LexiconMatch head) =>
        head.Entry.Value is "company" or "other" && context.TryMatch(head.End, LexiconClass.PostLink, out LexiconMatch link)
            && link.Entry.Value == "hold" && link.Length == 1
        && context.TryMatch(link.End, LexiconClass.Honorific, out _);

    // Bí thư chi bộ | kiêm Trưởng thôn
    private static bool IsJoined(TaggedText context, LexiconMatch head) =>
        context.TryMatch(head.End, LexiconClass.PostLink, out LexiconMatch link) && link.Entry.Value == "join"
            && (context.TryMatch(link.End, LexiconClass.Post, out _) || context.TryMatch(link.End, LexiconClass.Membership, out _));

    // (nguyên Tổng Giám đốc công ty), Chủ tịch HĐND: …
    private static bool ClosesAtMark(TaggedText context, LexiconMatch head) =>
        (head.Entry.Value is "company"
                || (head.Entry.Value is "council" or "government" or "front" && context.Tokens[head.Start].IsAllCaps))
            && (head.End >= context.Count || context.Tokens[head.End].Kind is TokenKind.Punctuation or TokenKind.LineBreak);

    /// <summary>A company's foreign name behind the title of its head: "Tổng giám đốc Nortex"; a person would be addressed (ông) or bear
    /// two names.</summary>
    private static TokenRange? ForeignCompany(TaggedText context, LexiconEntry title, int at)
    {
        // Phó Chủ tịch | VATA: letters of a body where the title is not in capitals itself.
        bool letters = title.Attribute("family") == "chutich" && at < context.Count
            && context.Tokens[at] is { IsAllCaps: true, Length: > 2 } && !context.Tokens[at - 1].IsAllCaps;
        bool alone = (letters || title.Attribute("family") is "giámđốc" or "tổnggiámđốc") && at < context.Count
            && NameSyllables.IsCapital(context, at) && context.Tokens[at].SpaceBefore && context.Tokens[at].Length > 2
            && !SyllableShape.IsVietnamese(context.Slice(at)) && !context.IsMarked(at, TokenMarks.Place)
            && !context.TryMatch(at, LexiconClass.ForeignName, out _)
            && !context.TryMatch(at, LexiconClass.Rank, out _) && !context.TryMatch(at, LexiconClass.Post, out _)
            && !UnitWords.TryCountry(context, at, out _)
            && !(context.IsDash(at + 1) && context.IsGlued(at + 1))
            && (!NameSyllables.IsCapital(context, at + 1) || NameSyllables.StartsFullName(context, at + 1));
        return alone ? new TokenRange(at, at + 1) : null;
    }

    /// <summary>A company by its name alone, closed by a mark and its head's form of address: "Phó TGĐ Quốc Cường Gia Lai - ông
    /// …".</summary>
    private static TokenRange? NamedCompany(TaggedText context, LexiconEntry title, int at)
    {
        if (title.Attribute("family") is not ("giámđốc" or "tổnggiámđốc"))
        {
            return null;
        }

        int end = NameSyllables.RunEnd(context, at, 5);
        bool closed = end - at >= 2 && (context.IsDash(end) || context.Is(end, ','))
            && context.TryMatch(end + 1, LexiconClass.Honorific, out LexiconMatch address)
            && NameSyllables.StartsFullName(context, address.End);
        return closed && !context.IsMarked(at, TokenMarks.Place) && !context.TryMatch(at, LexiconClass.Rank, out _)
            ? new TokenRange(at, end) : null;
    }

    // Chánh Văn phòng | UBND tỉnh; Chánh Thanh tra | Sở Xây dựng, but the Thanh tra tỉnh is a body itself.
    private static bool Drops(TaggedText context, LexiconMatch title) => title.Entry.Attribute("drop") switch
    {
        "yes" => true,
        "parent" => context.TryMatch(title.End, LexiconClass.BodyHead, out _),
        _ => false,
    };

    private static bool SameLine(TaggedText context, int token) =>
        context.Tokens[token].Kind == TokenKind.Word && !context.Tokens[token].StartsLine;
}

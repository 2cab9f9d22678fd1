using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>A body's name as read: index after its last token (exclusive), the entry that opened it, what completed it.</summary>
internal readonly record struct BodyReading(int End, LexiconMatch Head, string? UnitType, bool NamesUnit, bool HasTail)
{
    /// <summary>The kind that the body it is part of gives it (a police department); null when its own head tells.</summary>
    public string? OuterKind { get; init; }

    /// <summary>Index of the comma before the larger body that it is part of ("Khoa Kế toán | , Trường Đại học A"); 0 when none is written so.</summary>
    public int Comma { get; init; }

    /// <summary>Whether it is written as a noun behind its head's title ("trưởng | khoa sinh hóa"): a post's body, but no name.</summary>
    public bool IsNoun { get; init; }
}

/// <summary>
/// Reads a body's name from its head word: "Sở" + field, "Ban Thường vụ" + body, "UBND" + unit, "Công ty" + name, and the
/// units or countries that close it. Reads no further than a person's name ("Chủ tịch Hội Nông dân Nguyễn Văn A").
/// </summary>
internal sealed class BodyReader
{
    private const int DeepestNesting = 4;

    private readonly int _of;
    private readonly int _number;
    private readonly int _and;
    private readonly int _about;
    private readonly BodyWords _words;
    private readonly BodyEnd _end;
    private readonly TitledBody _titled;
    private readonly BodyHeads _heads;

    public BodyReader(Lexicon lexicon)
    {
        _of = lexicon.Vocabulary.Find(GrammarWord.Of);
        _number = lexicon.Vocabulary.Find(GrammarWord.Number);
        _and = lexicon.Vocabulary.Find(GrammarWord.And);
        _about = lexicon.Vocabulary.Find(GrammarWord.About);
        _words = new BodyWords(lexicon);
        _end = new BodyEnd(_words);
        _titled = new TitledBody(lexicon);
        _heads = new BodyHeads(lexicon, _titled);
    }

    /// <summary>Reads the body that begins at a token.</summary>
    public bool TryRead(TaggedText context, int token, out BodyReading reading) => TryRead(context, token, token, 0, out reading);

    private bool TryRead(TaggedText context, int token, int outermost, int depth, out BodyReading reading)
    {
        reading = default;
        bool named = context.TryMatch(token, LexiconClass.BodyName, out LexiconMatch name);
        bool headed = context.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch head);
        if (headed && context.TryMatch(token, LexiconClass.Membership, out LexiconMatch member) && member.Length > head.Length)
        {
            // Tỉnh ủy | viên
            return false;
        }

        // Hội Nông dân Việt Nam | tỉnh: a level of the union, not the union
        bool levelled = headed && head.Entry.Attribute("tail") == "place" && UnitWords.TryType(context, name.End, out _, out _);
        if (named && !levelled && (!headed || name.Length >= head.Length))
        {
            return KnownNames.TryRead(context, name, out reading);
        }

        return headed && _heads.IsWritten(context, head) && ReadFromHead(context, Numbered(context, head), outermost, depth, out reading);
    }

    private bool ReadFromHead(TaggedText context, LexiconMatch head, int outermost, int depth, out BodyReading reading)
    {
        string tail = head.Entry.Attribute("tail") ?? "open";
        var body = new Draft { End = ReadOwnWords(context, head, tail, outermost, out bool own) };
        if (IsSort(context, head, body.End) || (head.Entry.Attribute("strict") == "yes" && body.End == head.End))
        {
            reading = default;
            return false;
        }

        body.OuterKind = head.Entry.Value is "department" or "other" ? FieldKind(context, head) : null;
        if (head.Entry.Attribute("brand") == "kind" && context.TryMatch(head.End, LexiconClass.BodyName, out LexiconMatch brand) && brand.End == body.End)
        {
            // hãng | Reuters, ngân hàng | ADB
            body.OuterKind = brand.Entry.Value;
        }

        bool plain = tail is "open" or "field" && !BodyWords.HasCapital(context, head.End, body.End) && BodyEnd.TryPlain(context, head, out int words) && words >= body.End
            && (body.End = words) > head.End;
        ReadWhole(context, head, tail, outermost, depth, ref body);
        if (body.End > head.End && BodyEnd.PairEnd(context, head, body.End) is var pair && pair > body.End)
        {
            // Công ty CP Đầu tư Kỳ Anh - Vũng Áng | Hà Tĩnh
            body.End = UnitWords.NameEnd(context, pair);
            body.NamesUnit |= body.End > pair;
        }

        if (head.Entry.Attribute("apart") == "yes" && body.End > head.End && context.TryMatch(body.End, LexiconClass.BodyName, out LexiconMatch agency) && agency.Entry.Value == head.Entry.Value
            && UnitWords.TryCountry(context, head.End, out int nation) && nation == body.End)
        {
            // Hãng thông tấn Liên bang Nga | ITAR-TASS
            body.End = agency.End;
        }

        if (body is { Unit: not null, NamesUnit: false } && ListsLevels(context, body.End))
        {
            // lãnh đạo UBND tỉnh, thành phố: a level, no body
            reading = default;
            return false;
        }

        if (body is { Unit: { } level, NamesUnit: false } && tail == "place" && head.Length == 2 && level == UnitWords.TypeOfBody(context, head.Start))
        {
            // Tỉnh ủy | tỉnh
            body.End = head.End;
        }

        if (body.End == head.End && tail == "place" && head.Length == 2 && head.Entry.Attribute("alone") == "yes")
        {
            // Quận ủy | Tây Hồ: the head itself names the type of the unit.
            body.End = BodyTail.UnknownName(context, body.End);
            body.NamesUnit |= body.End > head.End;
            body.Unit = body.NamesUnit ? UnitWords.TypeOfBody(context, head.Start) : body.Unit;
        }

        if (body.End == head.End && tail == "place" && BodyTail.UnknownName(context, body.End) is var unknown && unknown - body.End == 2 && NameSyllables.SurnameStrength(context, body.End) == '\0'
                && BodyWords.ClosesName(context, unknown))
        {
            // Hội đồng nhân dân Nam Kinh
            body.End = unknown;
            body.NamesUnit = true;
        }

        bool written = context.Tokens[head.Start].IsCapitalized;
        bool unitCloses = body.Unit is not null && written && (head.Length > 1 || (context.Tokens[head.Start].IsAllCaps && head.Entry.Value != "school"));
        bool hasTail = body.End > head.End && (tail != "open" || body.NamesUnit || body.HasParent || unitCloses || plain || IsNamed(context, head, body.End));
        bool alone = head.Entry.Attribute("alone") == "yes" ? written : head.Length >= 4 && head.Entry.Value != "police" && BodyWords.HasCapital(context, head.Start, head.End) && body.End == head.End;
        if (!hasTail && alone)
        {
            body.Unit ??= UnitWords.TypeOfBody(context, head.Start);
        }

        reading = new BodyReading(body.End, head, body.Unit, body.NamesUnit, hasTail || body.HasParent)
        {
            OuterKind = body.OuterKind ?? KindBehindMark(context, head, body.End),
            Comma = body.Comma,
            IsNoun = (own && !plain && !BodyWords.HasCapital(context, head.Start, body.Comma > 0 ? body.Comma : body.End))
                || (!hasTail && head.Entry.Attribute("alone") is null && head.Entry.Value is "company" or "school" or "hospital" && !context.IsMarked(body.End - 1, TokenMarks.Place)),
        };
        return hasTail || alone;
    }

    /// <summary>Index after the head's own words: its field or name, its number, what a title or a unit proves to belong to it.</summary>
    private int ReadOwnWords(TaggedText context, LexiconMatch head, string tail, int outermost, out bool own)
    {
        own = false;
        int end = NumberAfter(context, head, tail switch
        {
            "field" => _words.ReadField(context, head),
            "open" => _words.ReadName(context, head),
            _ => head.End,
        });
        if (tail is not ("open" or "field") || (end > head.End && context.Tokens[end - 1].IsNumber && head.Entry.Value == "military"))
        {
            return end;
        }

        if (head.Entry.Attribute("event") == "yes" && context.TryMatch(head.End, LexiconClass.EventNoun, out LexiconMatch happening)
                && EventEnd(context, happening.End) is var name && name > happening.End)
        {
            return name;
        }

        if (head.Entry.Value == "company" && context.TryMatch(head.End, LexiconClass.BodyName, out LexiconMatch known) && end - known.End >= 2
                && !SyllableShape.IsVietnamese(context.Slice(known.End))
            && _titled.IsTitled(context, outermost, false, out _))
        {
            // Chủ tịch Tập đoàn Microsoft | Bill Gates
            return known.End;
        }

        if (HolderStart(context, head, end) is var holder && holder < end && _titled.IsTitled(context, outermost, false, out _))
        {
            return holder;
        }

        end = _end.Read(context, head, end);
        bool whole = end > head.End && IsWholeField(context, head.End, end);
        bool seated = head.Entry.Value == "company" && end > head.End && context.IsMarked(end - 1, TokenMarks.Place);
        if (!seated && !(whole && head.Entry.Attribute("list") == "yes") && _titled.IsTitled(context, outermost, whole, out own))
        {
            int closed = _titled.End(context, end);
            end = (own && tail == "field") || BodyWords.HasCapital(context, head.Start, Math.Min(closed + 1, context.Count)) ? closed : end;
        }

        bool extends = head.Entry.Value is "other" or "department" or "media" or "police" or "party" && head.Entry.Attribute("list") is null
            && head.Entry.Attribute("extend") is null
            && head.Entry.Attribute("named") is null && context.Tokens[head.Start].IsCapitalized && !IsWholeField(context, head.End, end);
        return extends && !IsSort(context, head, end) ? _titled.EndBeforeUnit(context, end, end > head.End || head.Length > 2) : end;
    }

    /// <summary>Index of a given name of abroad that opens the holder's name behind a body's own: "Chủ tịch tập đoàn bán lẻ Tesco | Philip Clarke"; the end
    /// where none does.</summary>
    private static int HolderStart(TaggedText context, LexiconMatch head, int end)
    {
        for (int i = head.End + 1; i + 1 < end && head.Entry.Value is "company" or "media" or "other"; i++)
        {
            if (context.Tokens[i].IsCapitalized && NameSyllables.IsCapital(context, i + 1) && !context.IsDash(i - 1)
                    && context.TryMatch(i, LexiconClass.ForeignName, out LexiconMatch given) && given is { Length: 1 }
                && given.Entry.Attribute("family") is null && given.Entry.Attribute("particle") is null && given.Entry.Attribute("person") is null)
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Index after the name of what is held: "ban tổ chức giải chạy | Sông Hàn 2024", "BTC chương trình | Đêm nhạc mùa thu 2013".</summary>
    private int EventEnd(TaggedText context, int start)
    {
        const int LongestName = 14;
        int end = _words.ReadWords(context, start, headCapital: true, named: true);
        for (int i = end; i > start && i < Math.Min(context.Count, start + LongestName)
                && context.Tokens[i] is { SpaceBefore: true, StartsLine: false } token; i++)
        {
            bool named = token.IsNumber ? token.Length == 4 : NameSyllables.IsCapital(context, i) && !NameSyllables.StartsFullName(context, i);
            if (!named && (!token.IsWord || BodyWords.OpensOther(context, i)
                        || WordLookup.At(context, i).PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Adjective)))
            {
                break;
            }

            end = named ? i + 1 : end;
        }

        return end;
    }

    /// <summary>trung tâm huyện, trung tâm Sài Gòn: the middle of a place; một trung tâm KHCN, 8 trường TCCN: a sort of centre or school.</summary>
    private static bool IsSort(TaggedText context, LexiconMatch head, int end)
    {
        if (head.Entry.Value is not ("other" or "school") || head.Length > 2 || context.Tokens[head.Start].IsCapitalized)
        {
            return false;
        }

        bool letters = end > head.End && IsAbbreviation(context, head.End, end);
        bool counted = head.Start > 0 && context.Tokens[head.Start - 1].IsWord && WordLookup.At(context, head.Start - 1).PartOfSpeech == PartOfSpeech.Number;
        return head.Entry.Value == "school"
            ? letters && (counted || (head.Start > 0 && context.Tokens[head.Start - 1].IsNumber))
            : counted || letters || (end == head.End && BodyTail.IsUnit(context, end));
    }

    /// <summary>Reads the larger body that a name is part of and the units that close it.</summary>
    private void ReadWhole(TaggedText context, LexiconMatch head, string tail, int outermost, int depth, ref Draft body)
    {
        int end = body.End;
        if (tail == "open" && end == head.End && !context.TryMatch(end, LexiconClass.BodyPart, out _) && !BodyTail.IsUnit(context, end))
        {
            return;
        }

        // Nested bodies: Ban Thường vụ | Tỉnh ủy, Phòng Cảnh sát hình sự | Công an tỉnh.
        bool noun = head.Length == 1 && tail == "field" && end == head.End;
        if (depth < DeepestNesting && !noun && TryParent(context, head, end, outermost, depth, out BodyReading outer))
        {
            body.Comma = context.Is(end, ',') ? end : 0;
            body.Unit = outer.UnitType;
            body.NamesUnit = outer.NamesUnit;
            body.HasParent = true;
            body.OuterKind ??= KindFromOuter(context, head.Entry, outer);
            end = outer.End;
        }

        string? unit = body.Unit;
        bool namesUnit = body.NamesUnit;
        int own = end;
        end = context.Tokens[head.Start].IsCapitalized ? AsideEnd(context, end) : end;
        bool bareTypes = tail is "place" or "parent" || end > head.End || head.Length > 1 || context.Tokens[head.Start].IsAllCaps;
        int hamlet = head.Entry.Value is "party" or "union" or "front" or "association" ? BodyTail.HamletEnd(context, end) : end;
        namesUnit |= hamlet > end;
        body.End = BodyTail.Read(context, hamlet, bareTypes && hamlet == end, ref unit, ref namesUnit);
        body.End = body.End == end ? own : body.End;
        body.End = head.Entry.Value is "party" or "department" ? KnownNames.PartyEnd(context, body.End) : body.End;
        if (head.Entry.Value == "company" && namesUnit && body.End > end && NameSyllables.RunEnd(context, body.End, 3) is var brand && brand > body.End && brand - body.End < 3
            && BodyWords.ClosesName(context, brand) && !BodyWords.OpensOther(context, body.End) && !BodyTail.IsUnit(context, body.End) && !NameSyllables.StartsFullName(context, body.End))
        {
            // Công ty Giống rau Sài Gòn | Xanh, Ngân hàng TMCP Sài Gòn | Thương Tín
            body.End = brand;
        }

        if (head.Entry.Attribute("about") == "yes" && context.Is(body.End, _about) && context.TryMatch(body.End + 1, LexiconClass.BodyField, out LexiconMatch topic) && topic.Entry.Attribute("field") == "whole")
        {
            // Ban Chỉ đạo Trung ương | về phòng, chống tham nhũng
            body.End = BodyTail.Read(context, topic.End, bareTypes, ref unit, ref namesUnit);
        }

        body.End = CountryBracketEnd(context, head, body.End);
        if (head.Entry.Attribute("seat") == "yes" && (body.End > head.End || head.Entry.Attribute("alone") == "yes") && context.TryMatch(body.End, LexiconClass.PlacePreposition, out LexiconMatch at) && at.Length == 1
            && BodyTail.Read(context, at.End, false, ref unit, ref namesUnit) is var seat && seat > at.End)
        {
            // Đại sứ quán Thổ Nhĩ Kỳ | ở Việt Nam
            body.End = seat;
        }

        body.Unit = unit;
        body.NamesUnit = namesUnit;
        if (namesUnit && head.Entry.Attribute("named") == "person" && BodyTail.IsOrdinal(context, body.End, head.End))
        {
            // THPT Mường La | 2
            body.End++;
        }
    }

    // Công ty TNHH Sông Vàng | (Việt Nam)
    private static int CountryBracketEnd(TaggedText context, LexiconMatch head, int end) =>
        head.Entry.Value == "company" && head.Length > 2 && end > head.End && context.Is(end, '(') && UnitWords.TryCountry(context, end + 1, out int country)
            && context.Is(country, ')') ? country + 1 : end;

    /// <summary>Index after an abbreviation in brackets inside the name: "Hội Liên hiệp Phụ nữ (LHPN) | xã Tân Phú", "Ủy ban Mặt trận Tổ quốc (MTTQ) | Việt
    /// Nam".</summary>
    private static int AsideEnd(TaggedText context, int open)
    {
        const int Longest = 6;
        if (!context.Is(open, '('))
        {
            return open;
        }

        int i = open + 1;
        while (i < context.Count && i - open < Longest && (context.Is(i, '&') || context.IsDash(i) || context.Tokens[i] is { IsWord: true, IsAllCaps: true }))
        {
            i++;
        }

        return i > open + 1 && context.Is(i, ')') && i + 1 < context.Count && context.Tokens[i + 1].SpaceBefore
            && (UnitWords.TryType(context, i + 1, out _, out _) || UnitWords.TryCountry(context, i + 1, out _)) ? i + 1 : open;
    }

    // UBND tỉnh, thành phố; UBND quận | huyện
    private bool ListsLevels(TaggedText context, int end) =>
        UnitWords.TryType(context, context.Is(end, ',') || context.Is(end, _and) ? end + 1 : end, out int level, out _)
        && UnitWords.NameEnd(context, level) == level && BodyTail.UnknownName(context, level) == level;

    /// <summary>A name while it is read.</summary>
    private struct Draft
    {
        public int End { get; set; }

        public string? Unit { get; set; }

        public bool NamesUnit { get; set; }

        public bool HasParent { get; set; }

        public string? OuterKind { get; set; }

        public int Comma { get; set; }
    }

    private static string? FieldKind(TaggedText context, LexiconMatch head) =>
        context.TryMatch(head.End, LexiconClass.BodyField, out LexiconMatch field) ? field.Entry.Attribute("kind") : null;

    /// <summary>The kind of the parts of the ministry that stands behind a mark: "Cục Nghiệp vụ (| Bộ Công an)".</summary>
    private static string? KindBehindMark(TaggedText context, LexiconMatch head, int end) =>
        head.Entry.Value is "department" or "other" && (context.Is(end, ',') || context.Is(end, '(') || context.IsDash(end))
            && context.TryMatch(end + 1, LexiconClass.BodyHead, out LexiconMatch ministry)
            && ministry.Entry.Value == "ministry" ? FieldKind(context, ministry) : null;

    /// <summary>A department of a police force is police, the committee of a union is a union's; a hospital's department stays one.</summary>
    private static string? KindFromOuter(TaggedText context, LexiconEntry own, BodyReading outer)
    {
        string kind = outer.OuterKind ?? outer.Head.Entry.Value;
        kind = kind == "ministry" ? FieldKind(context, outer.Head) ?? kind : kind;
        bool committee = own.Attribute("tail") == "parent";
        return own.Attribute("keeps") == "yes" ? null
            : own.Value is "department" or "other"
            && (kind is "police" or "military" or "party" || (own.Value == "department" && kind is "school" or "council" or "court")
                || (kind == "government" && committee && outer.Head.Class == LexiconClass.BodyHead)) ? kind
            : own.Value == "party" && (kind is "union" or "front" or "association" || (committee && kind is "government" or "council")) ? kind
            : own.Value == "school" && kind == "hospital" ? "department"
            : null;
    }

    private static bool IsAbbreviation(TaggedText context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (context.Tokens[i].IsWord && !context.Tokens[i].IsAllCaps)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWholeField(TaggedText context, int start, int end) =>
        context.TryMatch(start, LexiconClass.BodyField, out LexiconMatch field) && field.End == end && field.Entry.Attribute("field") == "whole";

    /// <summary>"Công ty cổ phần Trung Thủy" is named, "trường tư thục" and "Doanh nghiệp vận tải" are nouns.</summary>
    private bool IsNamed(TaggedText context, LexiconMatch head, int end)
    {
        bool closed = context.TryMatchBefore(end, LexiconClass.BodyPart, out LexiconMatch part) && part.Start >= head.End;
        bool level = closed && head.Entry.Value == "other" && part.Entry.Value is "level" or "country";

        // Doanh nghiệp Việt Nam: the country names no company, but "Công ty TNHH nhựa Việt Nam".
        bool legal = head.Length > 2 && head.Entry.Value == "company" && part.Start > head.End;
        int own = closed && !legal && head.Entry.Value is "company" or "school" or "hospital" or "media" && part.Entry.Value == "country" ? part.Start : end;
        bool national = own > head.End && own < end && head.Entry.Attribute("national") == "yes" && context.Tokens[head.Start].IsCapitalized;
        if (level || national || BodyWords.HasCapital(context, head.End, own) || (own > head.End && !context.Tokens[own - 1].IsWord))
        {
            return true;
        }

        if (head.Entry.Value == "other" && end - head.End >= 2 && context.Tokens[head.Start].IsCapitalized
                && _titled.IsTitled(context, head.Start, false, out bool title) && !title)
        {
            // Phó viện trưởng | Viện nghiên cứu hải sản
            return true;
        }

        return context.Tokens[head.Start].IsCapitalized && !context.Tokens[head.Start].StartsSentence
            && head.Entry.Value is not ("company" or "school" or "hospital" or "other" or "media") && head.Entry.Attribute("extend") is null;
    }

    // Trường THPT số 1 | Phù Cát, Trường THCS số 2 | thị trấn Phú Phong
    private LexiconMatch Numbered(TaggedText context, LexiconMatch head) =>
        head.Entry.Value == "school" && head.Entry.Attribute("named") == "person" && context.Is(head.End, _number) && head.End + 2 < context.Count
            && context.Tokens[head.End + 1] is { IsNumber: true, Length: <= 2 }
            && (NameSyllables.IsCapital(context, head.End + 2) || UnitWords.TryType(context, head.End + 2, out _, out _))
            ? new LexiconMatch(head.Start, head.Length + 2, head.Class, head.Entry) : head;

    private int NumberAfter(TaggedText context, LexiconMatch head, int end)
    {
        // Đội CSGT số 1
        int at = context.Is(end, _number) ? end + 1 : end;
        return IsNumberAt(context, head, at) ? at + 1 : end;
    }

    private static bool IsNumberAt(TaggedText context, LexiconMatch head, int end) =>
        BearsNumber(context, head, end) && end < context.Count && context.Tokens[end].IsNumber && context.Tokens[end].SpaceBefore
            && context.Tokens[end].Length <= (head.Entry.Attribute("record") is null ? 3 : 4)
            && !context.Is(end + 1, '/') && !(context.Is(end + 1, '.') && context.IsGlued(end + 2)) && !context.IsMarked(end, TokenMarks.Date);

    /// <summary>Whether a head may have a number for its name: "Đội CSGT 1", "Tổng công ty 36"; not "Tổng công ty 36 tỷ đồng", "tổng công ty 90".</summary>
    private static bool BearsNumber(TaggedText context, LexiconMatch head, int number) => head.Entry.Attribute("num") switch
    {
        "yes" => true,
        "cased" => context.Tokens[head.Start].IsCapitalized && !context.Is(number + 1, '%') && !context.TryMatch(number + 1, LexiconClass.Magnitude, out _)
            && !context.TryMatch(number + 1, LexiconClass.MeasureUnit, out _) && !context.TryMatch(number + 1, LexiconClass.TimeUnit, out _)
            && !context.TryMatch(number + 1, LexiconClass.CountNoun, out _),
        _ => false,
    };

    private bool TryParent(TaggedText context, LexiconMatch head, int end, int outermost, int depth, out BodyReading outer)
    {
        outer = default;
        int at = end;
        if (context.Is(at, _of) && end > head.End && head.Entry.Value is not ("ministry" or "media"))
        {
            at++;
        }
        else if (context.Is(at, ',') && (head.Entry.Attribute("child") == "yes" || ChildHead(context, head)) && (end > head.End || head.Length >= 4))
        {
            at++;
        }

        if (at >= context.Count || context.Tokens[at].Kind != TokenKind.Word || !context.Tokens[at].SpaceBefore)
        {
            return false;
        }

        if (!context.Tokens[at].IsCapitalized && context.TryMatch(at, LexiconClass.BodyHead, out LexiconMatch lower) && lower.Length == 1
            && lower.Entry.Attribute("tail") != "place")
        {
            return false;
        }

        if (TryRead(context, at, outermost, depth + 1, out outer) && (outer.HasTail || outer.Head.Entry.Attribute("alone") == "yes") && outer.End > at)
        {
            // ủy viên thường trực | Hội đồng Bảo an
            return head.Entry.Value != "party" || outer.Head.Entry.Value != "other" || context.Tokens[head.Start].IsCapitalized;
        }

        // Ban Thường vụ | Đảng ủy: the committee of the body that the article speaks of.
        if (context.TryMatch(at, LexiconClass.BodyHead, out LexiconMatch committee) && committee.Entry.Value == "party" && committee.Length == 2
                && context.Tokens[at].IsCapitalized
            && context.Tokens[head.Start].IsCapitalized && committee.Entry.Attribute("tail") == "parent" && head.Length >= 3)
        {
            outer = new BodyReading(committee.End, committee, null, false, true);
            return true;
        }

        // Đảng đoàn | HĐND, Đảng bộ cơ quan | HĐND: the council of the article's unit.
        if (!context.TryMatch(at, LexiconClass.BodyHead, out LexiconMatch bare) || bare.Entry.Value is not ("council" or "government")
                || head.Entry.Attribute("tail") != "parent"
            || (bare.End < context.Count && context.Tokens[bare.End].IsWord))
        {
            return false;
        }

        outer = new BodyReading(bare.End, bare, null, false, true);
        return true;
    }

    /// <summary>Whether the head names a part of a larger body, which may follow behind a comma.</summary>
    private static bool ChildHead(TaggedText context, LexiconMatch head) =>
        context.Slice(head.Start).Equals("Khoa", StringComparison.OrdinalIgnoreCase)
        || (context.Slice(head.Start).Equals("Phòng", StringComparison.OrdinalIgnoreCase) && head.Length <= 2);
}

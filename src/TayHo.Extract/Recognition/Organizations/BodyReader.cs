using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>A body's name as read: index after its last token (exclusive), the entry that opened it, what completed it.</summary>
internal readonly record struct BodyReading(int End, LexiconMatch Head, string? UnitType, bool NamesUnit, bool HasTail)
{
    /// <summary>The kind that the body it is part of gives it (a police department); null when its own head tells.</summary>
    public string? OuterKind { get; init; }

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
    private readonly int _standing;
    private readonly int _school;
    private readonly BodyWords _words;
    private readonly TitledBody _titled;

    public BodyReader(Lexicon lexicon)
    {
        _of = lexicon.Vocabulary.Find("của");
        _standing = lexicon.Vocabulary.Find("thường");
        _school = lexicon.Vocabulary.Find("trường");
        _words = new BodyWords(lexicon);
        _titled = new TitledBody(lexicon);
    }

    /// <summary>Reads the body that begins at a token.</summary>
    public bool TryRead(TaggedText context, int token, out BodyReading reading) => TryRead(context, token, token, 0, out reading);

    private bool TryRead(TaggedText context, int token, int outermost, int depth, out BodyReading reading)
    {
        reading = default;
        bool named = context.TryMatch(token, LexiconClass.BodyName, out LexiconMatch name);
        bool headed = context.TryMatch(token, LexiconClass.BodyHead, out LexiconMatch head);
        if (named && (!headed || name.Length >= head.Length))
        {
            if (!BodyWords.HasCapital(context, name.Start, name.End) || (context.IsGlued(name.Start) && context.Tokens[name.Start - 1].Kind is TokenKind.Number or TokenKind.Word)
                || (context.Is(name.End, '.') && context.IsGlued(name.End) && context.IsGlued(name.End + 1) && !context.Is(name.End + 1, '.')))
            {
                return false;
            }

            int end = name.End;
            bool country = name.Entry.Attribute("country") == "yes";
            if (country && UnitWords.TryCountry(context, end, out int state))
            {
                end = state;
            }

            if (name.Entry.Value == "company" && context.TryMatch(end, LexiconClass.PlaceName, out LexiconMatch seat) && seat.Length > 1 && context.Tokens[end].SpaceBefore
                && (!NameSyllables.IsCapital(context, seat.End) || NameSyllables.SurnameStrength(context, seat.End) != '\0'))
            {
                // Formosa Hà Tĩnh | Trần Văn A
                end = seat.End;
            }

            reading = new BodyReading(end, name, null, false, true);
            return true;
        }

        if (!headed || !HeadIsWritten(context, head))
        {
            return false;
        }

        return ReadFromHead(context, head, outermost, depth, out reading);
    }

    private bool ReadFromHead(TaggedText context, LexiconMatch head, int outermost, int depth, out BodyReading reading)
    {
        string tail = head.Entry.Attribute("tail") ?? "open";
        int end = head.End;
        string? unit = null;
        bool namesUnit = false;
        bool parent = false;
        string? outerKind = null;
        end = tail switch
        {
            "field" => _words.ReadField(context, head),
            "open" => _words.ReadName(context, head),
            "parent" => end,
            _ => end,
        };
        end = NumberAfter(context, head, end);
        bool own = false;
        if (tail is "open" or "field" && _titled.IsTitled(context, outermost, end > head.End && IsWholeField(context, head.End, end), out own))
        {
            int closed = _titled.End(context, end);
            end = (own && tail == "field") || BodyWords.HasCapital(context, head.Start, Math.Min(closed + 1, context.Count)) ? closed : end;
        }

        if (tail == "open" && end == head.End && !context.Tokens[head.Start].IsCapitalized && UnitWords.TryType(context, end, out _, out _) && head.Entry.Value == "other")
        {
            // trung tâm huyện: the middle of a place.
            reading = default;
            return false;
        }

        if (tail != "open" || end > head.End || context.TryMatch(end, LexiconClass.BodyPart, out _) || BodyTail.IsUnit(context, end))
        {
            // Nested bodies: Ban Thường vụ | Tỉnh ủy, Phòng Cảnh sát hình sự | Công an tỉnh.
            if (depth < DeepestNesting && TryParent(context, head, end, outermost, depth, out BodyReading outer))
            {
                end = outer.End;
                unit = outer.UnitType;
                namesUnit = outer.NamesUnit;
                parent = true;
                outerKind = head.Entry.Value == "department" && outer.Head.Entry.Value is "police" or "military" or "school" or "hospital" or "party" or "council" ? outer.Head.Entry.Value : null;
            }

            end = BodyTail.Read(context, end, tail is "place" or "parent" || end > head.End || head.Length > 1, ref unit, ref namesUnit);
        }

        if (end == head.End && tail == "place" && head.Length == 2 && head.Entry.Attribute("alone") == "yes")
        {
            // Quận ủy | Tây Hồ: the head itself names the type of the unit.
            end = BodyTail.UnknownName(context, end);
            namesUnit |= end > head.End;
            unit = namesUnit ? UnitWords.TypeOfBody(context, head.Start) : unit;
        }

        bool hasTail = end > head.End && (tail != "open" || namesUnit || parent || (unit is not null && head.Length > 1 && context.Tokens[head.Start].IsCapitalized) || IsNamed(context, head, end));
        bool alone = head.Entry.Attribute("alone") == "yes" ? context.Tokens[head.Start].IsCapitalized : head.Length >= 4 && BodyWords.HasCapital(context, head.Start, head.End) && end == head.End;
        if (!hasTail && alone)
        {
            unit ??= UnitWords.TypeOfBody(context, head.Start);
        }

        reading = new BodyReading(end, head, unit, namesUnit, hasTail || parent) { OuterKind = outerKind, IsNoun = own && !BodyWords.HasCapital(context, head.Start, end) };
        return hasTail || alone;
    }

    private static bool IsWholeField(TaggedText context, int start, int end) =>
        context.TryMatch(start, LexiconClass.BodyField, out LexiconMatch field) && field.End == end && field.Entry.Attribute("field") == "whole";

    /// <summary>"Công ty cổ phần Trung Thủy" is named, "trường tư thục" and "Doanh nghiệp vận tải" are nouns.</summary>
    private static bool IsNamed(TaggedText context, LexiconMatch head, int end)
    {
        if (BodyWords.HasCapital(context, head.End, end) || end > head.End && !context.Tokens[end - 1].IsWord)
        {
            return true;
        }

        return context.Tokens[head.Start].IsCapitalized && !context.Tokens[head.Start].StartsSentence && head.Entry.Value is not ("company" or "school" or "hospital");
    }

    /// <summary>A lower-case one-word head (sở, ban, hội) is one only before a capital, a capital head only outside a person's name.</summary>
    private bool HeadIsWritten(TaggedText context, LexiconMatch head)
    {
        if (context.TryMatchBefore(head.Start + 1, LexiconClass.BodyPart, 3, out LexiconMatch compound) && compound.Entry.Value == "compound" && compound.Length > 1 && head.Length == 1)
        {
            return false;
        }

        if (head.Length == 1 && (InsideCountry(context, head.Start) || context.Is(head.End, context.Tokens[head.Start].Id)))
        {
            return false;
        }

        if (context.IsGlued(head.Start) && context.Tokens[head.Start - 1].Kind is TokenKind.Number or TokenKind.Word)
        {
            return false;
        }

        if (context.Is(head.Start, _school) && head.Length == 1 && context.Tokens[head.Start].IsCapitalized && NameSyllables.RunEnd(context, head.End, 3) - head.End == 1
            && !context.TryMatch(head.End, LexiconClass.BodyField, out _) && !context.TryMatch(head.End, LexiconClass.BodyHead, out _))
        {
            // Trường Chinh, Trường Sơn: a name, no school.
            return false;
        }

        if (head.Length == 2 && !context.Tokens[head.Start].IsCapitalized && NameSyllables.StartsFullName(context, head.Start + 1))
        {
            // HĐND tỉnh | Đoàn Văn A
            return false;
        }

        bool behindTitle = context.TryMatchBefore(head.Start, LexiconClass.Post, 4, out LexiconMatch title) || (head.Length == 1 && _titled.IsTitled(context, head.Start, false, out _));
        if (behindTitle && head.Length == 2 && title.Entry.Attribute("deputy") == "yes" && context.Is(head.Start, _standing))
        {
            // Phó Chủ tịch Thường trực | UBND tỉnh: the words are the title's.
            return false;
        }

        if (head.Length == 1 && !context.Tokens[head.Start].IsCapitalized && head.Start > 0 && NameSyllables.IsCapital(context, head.Start - 1)
            && context.Tokens[head.Start].SpaceBefore && !context.TryMatchBefore(head.End, LexiconClass.Post, 4, out _) && !behindTitle)
        {
            // Ủy ban, Học viện: the second syllable of another word.
            return false;
        }

        if (context.IsMarked(head.Start, TokenMarks.Place) && head.Length == 1 && !context.Tokens[head.Start].IsAllCaps)
        {
            return false;
        }

        if (head.Length == 1 && head.Start > 0 && NameSyllables.IsCapital(context, head.Start) && context.Tokens[head.Start].SpaceBefore
            && NameSyllables.IsCapital(context, head.Start - 1) && !context.Tokens[head.Start].IsAllCaps)
        {
            // Nguyễn Mạnh Trường, Đặng Xuân Phòng: the word ends a name.
            int first = head.Start - 1;
            while (first > 0 && head.Start - first < 3 && NameSyllables.IsCapital(context, first - 1) && context.Tokens[first].SpaceBefore)
            {
                first--;
            }

            for (int i = first; i < head.Start; i++)
            {
                if (NameSyllables.SurnameStrength(context, i) is 's' or 'w' && NameSyllables.IsNameSyllable(context, i + 1))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Tây Ban Nha
    private static bool InsideCountry(TaggedText context, int token)
    {
        for (int start = Math.Max(0, token - 2); start < token; start++)
        {
            if (UnitWords.TryCountry(context, start, out int end) && end > token)
            {
                return true;
            }
        }

        return false;
    }

    private static int NumberAfter(TaggedText context, LexiconMatch head, int end) =>
        head.Entry.Attribute("num") == "yes" && end < context.Count && context.Tokens[end].IsNumber && context.Tokens[end].SpaceBefore && context.Tokens[end].Length <= 3
            && !context.Is(end + 1, '/') && !context.Is(end + 1, '.') && !context.IsMarked(end, TokenMarks.Date)
            ? end + 1
            : end;

    private bool TryParent(TaggedText context, LexiconMatch head, int end, int outermost, int depth, out BodyReading outer)
    {
        outer = default;
        int at = end;
        if (context.Is(at, _of) && end > head.End)
        {
            at++;
        }
        else if (context.Is(at, ',') && (head.Entry.Attribute("child") == "yes" || ChildHead(context, head)) && end > head.End)
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
            return true;
        }

        // Đảng đoàn | HĐND, Đảng bộ cơ quan | HĐND: the council of the article's unit.
        if (!context.TryMatch(at, LexiconClass.BodyHead, out LexiconMatch bare) || bare.Entry.Value is not ("council" or "government") || head.Entry.Attribute("tail") != "parent"
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

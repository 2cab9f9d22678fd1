using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>
/// What a body's name is compared by: abbreviations and spellings give way to the lexicon's first form (HĐTV, Hội đồng thành viên),
/// marks are left out.
/// </summary>
/// <param name="Full">Every word.</param>
/// <param name="Bare">Without the types of named units and of companies: "UBND Sóc Trăng" is "UBND tỉnh Sóc Trăng".</param>
/// <param name="IsUnit">Whether the text names a unit (tỉnh Quảng Nam) in the place of its body.</param>
internal readonly record struct BodyKey(string Full, string Bare, bool IsUnit)
{
    /// <summary>The types of the named units inside: Công an TP Cà Mau is not Công an tỉnh Cà Mau.</summary>
    public string Types { get; init; } = "";


    /// <summary>The key of a post's body as it is written; empty when none is.</summary>
    public static BodyKey Of(TaggedText text, PostMention post)
    {
        var full = new KeyBuilder(stackalloc char[UsualLength]);
        var bare = new KeyBuilder(stackalloc char[UsualLength]);
        if (post.Board is { } board)
        {
            Add(text, board, ref full, ref bare);
        }
        else if (post.BodyPrefix is not null)
        {
            full.AddFolded(post.BodyPrefix);
            bare.AddFolded(post.BodyPrefix);
        }

        // Chủ tịch | Hà Nội
        bool isUnit = post.Body is { } range && (Add(text, range, ref full, ref bare) || text.AreMarked(range, TokenMarks.Place))
            && post.BodyPrefix is null;
        return Made(ref full, ref bare, isUnit);
    }

    /// <summary>The key of a named body, with the words that it shares with its neighbours in a list.</summary>
    public static BodyKey Of(TaggedText text, OrganizationMention body)
    {
        var full = new KeyBuilder(stackalloc char[UsualLength]);
        var bare = new KeyBuilder(stackalloc char[UsualLength]);
        if (body.AbbreviationOf is { } name)
        {
            Add(text, name, ref full, ref bare);
            return Made(ref full, ref bare, false);
        }

        if (body.SharedHead is { } head)
        {
            Add(text, head, ref full, ref bare);
        }

        Add(text, body.Range, ref full, ref bare);
        if (body.SharedTail is { } tail)
        {
            Add(text, tail, ref full, ref bare);
        }

        return Made(ref full, ref bare, false) with { Types = TypesIn(text, body.Range) };
    }

    /// <summary>The key of a body's words; empty for none.</summary>
    public static BodyKey Of(TaggedText text, TokenRange words)
    {
        var full = new KeyBuilder(stackalloc char[UsualLength]);
        var bare = new KeyBuilder(stackalloc char[UsualLength]);
        bool isUnit = Add(text, words, ref full, ref bare);
        return Made(ref full, ref bare, isUnit);
    }

    private const int UsualLength = 160;

    private static BodyKey Made(ref KeyBuilder full, ref KeyBuilder bare, bool isUnit)
    {
        string words = full.ToString();
        var key = new BodyKey(words, bare.Equals(full) ? words : bare.ToString(), isUnit);
        full.Dispose();
        bare.Dispose();
        return key;
    }

    private static string TypesIn(TaggedText text, TokenRange range)
    {
        string types = "";
        for (int i = range.Start; i < range.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.PlaceAlias, out LexiconMatch alias) && alias.End <= range.End
                    && alias.Entry.Attribute("type") is { } known)
            {
                types = types.Length == 0 ? known : types + known;
                i = alias.End - 1;
            }
            else if (UnitWords.TryType(text, i, out int end, out string type) && end < range.End)
            {
                // Huyện ủy huyện Long Thành
                types = types.Length == 0 ? type : types.EndsWith(type, StringComparison.Ordinal) ? types : types + type;
                i = end - 1;
            }
        }

        return types;
    }

    private static int AsideEnd(TaggedText text, int open, int end)
    {
        int i = text.Is(open, '(') ? open + 1 : end;
        while (i < end && (text.Is(i, '&') || text.IsDash(i) || text.Tokens[i] is { IsWord: true, IsAllCaps: true }))
        {
            i++;
        }

        return i < end && text.Is(i, ')') ? i + 1 : open;
    }

    // Đại sứ quán Thổ Nhĩ Kỳ | ở, tại | Việt Nam
    private static int SeatFrom(TaggedText text, int i, TokenRange range) =>
        i > range.Start && text.TryMatch(i, LexiconClass.PlacePreposition, out LexiconMatch at) && at.End < range.End ? at.End : i;

    /// <summary>Adds the words of a range; tells whether it begins with a unit's type.</summary>
    private static bool Add(TaggedText text, TokenRange range, ref KeyBuilder full, ref KeyBuilder bare)
    {
        bool isUnit = false;
        for (int i = range.Start; i < range.End;)
        {
            if (text.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.LineBreak)
            {
                // Liên đoàn Lao động (LĐLĐ) quận 1: letters that stand for what is written before them
                i = i > range.Start ? Math.Max(i + 1, AsideEnd(text, i, range.End)) : i + 1;
                continue;
            }

            if (text.TryMatch(i, LexiconClass.PlaceAlias, out LexiconMatch alias) && alias.End <= range.End)
            {
                if (alias.Entry.Attribute("type") is { } aliasType)
                {
                    full.Add(aliasType);
                }

                full.AddFolded(alias.Entry.Value);
                bare.AddFolded(alias.Entry.Value);
                i = alias.End;
                continue;
            }

            if (UnitWords.TryType(text, i, out int typeEnd, out string type) && typeEnd <= range.End)
            {
                isUnit |= i == range.Start;
                full.Add(type);
                if (typeEnd == range.End)
                {
                    bare.Add(type);
                }

                i = typeEnd;
                continue;
            }

            int seat = SeatFrom(text, i, range);
            if (seat > i)
            {
                i = seat;
                continue;
            }

            bool known = text.TryMatch(i, LexiconClass.BodyName, out LexiconMatch match) || text.TryMatch(i, LexiconClass.BodyHead, out match)
                || text.TryMatch(i, LexiconClass.BodyField, out match);
            if (!known || match.End > range.End)
            {
                full.AddFolded(text.Slice(i));
                bare.AddFolded(text.Slice(i));
                i++;
                continue;
            }

            string form = FormOf(text, match);
            full.AddFolded(form);
            if (match.Class != LexiconClass.BodyHead || match.Entry.Value != "company" || match.Entry.Attribute("venue") is not null || match.Entry.Attribute("members") is not null)
            {
                bare.AddFolded(form);
            }

            i = match.End;
        }

        return isUnit;
    }

    // ủy ban | phường: UBND phường
    private static string FormOf(TaggedText text, LexiconMatch match) =>
        match.Entry.Attribute("unit") is { } office && UnitWords.TryType(text, match.End, out _, out _) ? office : match.Entry.FirstForm;

    /// <summary>Whether two names can mean one body: either is unknown, begins or ends the other, or names only its unit.</summary>
    public bool Fits(BodyKey other) =>
        Full.Length == 0 || other.Full.Length == 0 || IsUnit != other.IsUnit || Within(Full, other.Full) || Within(other.Full, Full)
        || (Bare.Length > 0 && (Within(Bare, other.Bare) || (other.Bare.Length > 0 && Within(other.Bare, Bare))));

    private static bool Within(string part, string whole) =>
        part.Length == whole.Length ? part == whole
        : part.Length < whole.Length && ((whole.StartsWith(part, StringComparison.Ordinal) && whole[part.Length] == ' ')
            || (whole.EndsWith(part, StringComparison.Ordinal) && whole[^(part.Length + 1)] == ' '));
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// Reads the words of a body's name that no lexicon holds, where a title stands before it and something closes it: between "Trưởng
/// phòng" and a comma, a bracket, a verb of speech or the holder's name there is nothing but the body ("Trưởng phòng Quản lý
/// chất lượng", "giám đốc Ban quản lý các cảng cá tỉnh …").
/// </summary>
internal sealed class TitledBody
{
    private const int LongestName = 16;

    private readonly int _of;
    private readonly int _at;
    private readonly int _and;
    private readonly int _plural;
    private readonly int _charge;
    private readonly int _charge2;
    private readonly int _standing;
    private readonly int _standing2;

    public TitledBody(Lexicon lexicon)
    {
        _of = lexicon.Vocabulary.Find(GrammarWord.Of);
        _at = lexicon.Vocabulary.Find(GrammarWord.At);
        _and = lexicon.Vocabulary.Find(GrammarWord.And);
        _plural = lexicon.Vocabulary.Find(GrammarWord.Many);
        _charge = lexicon.Vocabulary.Find(GrammarWord.Charge);
        _charge2 = lexicon.Vocabulary.Find(GrammarWord.Charge, syllable: 1);
        _standing = lexicon.Vocabulary.Find(GrammarWord.Standing);
        _standing2 = lexicon.Vocabulary.Find(GrammarWord.Standing, syllable: 1);
    }

    /// <summary>Whether a title ends before a body's head ("Giám đốc | Sở …", "Giám đốc của | Sở …") or takes it in ("Trưởng | khoa
    /// …").</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="head">Index of the first token of the body's head.</param>
    /// <param name="behindName">Whether the title counts only behind a name ("ông A, Giám đốc Sở Xây dựng …"): without one a verb may
    /// follow.</param>
    /// <param name="own">Receives whether the head is the title's own last word.</param>
    public bool IsTitled(TaggedText context, int head, bool behindName, out bool own)
    {
        own = false;
        for (int words = 1; words <= 3 && head + words <= context.Count; words++)
        {
            if (context.TryMatchBefore(head + words, LexiconClass.Post, out LexiconMatch title) && title.Start < head
                && title.Entry.Attribute("own") is { Length: 1 } taken && taken[0] - '0' == words)
            {
                own = true;
                return !behindName || IsBehindName(context, title.Start);
            }
        }

        int before = head > 0 && (context.Is(head - 1, _of) || context.Is(head - 1, _at)) ? head - 1 : head;
        before = (context.Is(before - 2, _charge) && context.Is(before - 1, _charge2))
            || (context.Is(before - 2, _standing) && context.Is(before - 1, _standing2)) ? before - 2 : before;
        return (context.TryMatchBefore(before, LexiconClass.Post, out LexiconMatch post)
                || context.TryMatchBefore(before, LexiconClass.Membership, out post))
            && (!behindName || IsBehindName(context, post.Start));
    }

    // "… Nguyễn Văn A, |", "… Nguyễn Văn A - nguyên |", "… Nguyễn Văn A (|"
    private static bool IsBehindName(TaggedText context, int title)
    {
        int mark = title - 1;
        if (context.TryMatchBefore(title, LexiconClass.PostStatus, out LexiconMatch status))
        {
            mark = status.Start - 1;
        }

        if (mark < 2 || !(context.Is(mark, ',') || context.Is(mark, '(') || context.IsDash(mark)))
        {
            return false;
        }

        for (int start = mark - 2; start >= Math.Max(0, mark - 5); start--)
        {
            if (NameSyllables.StartsFullName(context, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Index after the last word before what closes the name or before a unit, a country or a larger body, which the reader of names
    /// takes up; <paramref name="from"/> itself where nothing closes it near enough or a verb stands in between.
    /// </summary>
    public int End(TaggedText context, int from)
    {
        int i = from;
        while (i < context.Count && i - from <= LongestName)
        {
            Token token = context.Tokens[i];
            if (!token.IsWord)
            {
                return Closes(context, i) ? i : from;
            }

            if (BodyTail.ZoneEnd(context, i) > i || (context.Is(i + 1, '.') && UnitWords.TryPart(context, i, "level", out _)))
            {
                return i;
            }

            if (context.TryMatch(i, LexiconClass.BodyField, out LexiconMatch field) && !context.IsMarked(i, TokenMarks.Place))
            {
                i = field.End;
                continue;
            }

            if (context.Is(i, _and) || context.Is(i, _plural))
            {
                // "Ban quản lý các cảng cá"; "Giám đốc Sở … và lãnh đạo" goes on to somebody else.
                if (i == from && context.Is(i, _and))
                {
                    return from;
                }

                i++;
                continue;
            }

            if (context.IsMarked(i, TokenMarks.Place | TokenMarks.Date) || BodyTail.IsUnit(context, i)
                    || UnitWords.TryCountry(context, i, out _) || NameSyllables.StartsFullName(context, i)
                || OpensBody(context, i))
            {
                return i;
            }

            if (context.TryMatch(i, LexiconClass.Post, out _) || context.TryMatch(i, LexiconClass.Membership, out _)
                    || context.TryMatch(i, LexiconClass.Honorific, out _))
            {
                return i;
            }

            if (IsVerb(context, i))
            {
                // Cơ quan Hàng không | nước này
                return i > from && WordLookup.IsPointer(context, i) ? WordLookup.At(context, i - 1).Start : i;
            }

            i++;
        }

        return i >= context.Count ? i : from;
    }

    /// <summary>
    /// Index before the unit or country, or the bracket with a larger body or an abbreviation, that closes a name whose further words no
    /// lexicon holds ("Trung tâm Điều hành | chống ngập nước thành phố"); <paramref name="from"/> where a verb's clause, a number or
    /// another body comes first.
    /// </summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="from">Index of the first word that is not read yet.</param>
    /// <param name="begun">Whether words of the name were read before.</param>
    public int EndBeforeUnit(TaggedText context, int from, bool begun)
    {
        int i = from;
        bool comma = false;
        while (i < context.Count && i - from <= LongestName)
        {
            if (context.Is(i, '(') && i > from)
            {
                return begun && BodyEnd.IsBracketOfBody(context, i) ? i : from;
            }

            if (context.Is(i, ',') && !comma && (i > from || begun) && i + 1 < context.Count && context.Tokens[i + 1].IsWord
                    && !context.Tokens[i + 1].IsCapitalized)
            {
                comma = true;
                i++;
                continue;
            }

            Token token = context.Tokens[i];
            if (!token.IsWord || !token.SpaceBefore || token.StartsLine
                    || (context.Is(i, _and) && i == from && !NameSyllables.IsCapital(context, i + 1)))
            {
                return from;
            }

            if (context.Is(i, _of) && UnitWords.TryCountry(context, i + 1, out _))
            {
                // tờ Bangkok Post | của Thái Lan
                return from;
            }

            if (context.IsMarked(i, TokenMarks.Place) || UnitWords.TryType(context, i, out _, out _)
                    || UnitWords.TryCountry(context, i, out _) || BodyTail.ZoneEnd(context, i) > i)
            {
                return ClosesWithUnit(context, i) ? i : from;
            }

            bool abbreviation = token.IsAllCaps && token.Length > 1 && i + 1 < context.Count
                && UnitWords.TryType(context, i + 1, out _, out _);
            if (!context.Is(i, _and) && !context.Is(i, _of) && !context.Is(i, _plural) && !abbreviation && EndsRun(context, i))
            {
                return from;
            }

            i = context.TryMatch(i, LexiconClass.BodyField, out LexiconMatch field) ? field.End : i + 1;
        }

        return from;
    }

    /// <summary>"… tỉnh", "… TP HCM", "… Việt Nam" and then no word that would need the unit ("… tỉnh tổ chức").</summary>
    private static bool ClosesWithUnit(TaggedText context, int i) =>
        !context.Is(i - 1, ',') && !WordLookup.Has(context, i - 1, WordTraits.Coordinate)
            && !context.TryMatchBefore(i, LexiconClass.PlacePreposition, out _)
            && !(context.TryMatchBefore(i, LexiconClass.FunctionWord, out LexiconMatch word) && word.Length > 0
                && context.Slice(word.Start) is not "của");

    private static bool EndsRun(TaggedText context, int i) =>
        IsVerb(context, i) || context.TryMatch(i, LexiconClass.EventVerb, out _) || context.TryMatch(i, LexiconClass.Post, out _)
            || context.TryMatch(i, LexiconClass.Membership, out _)
        || context.TryMatch(i, LexiconClass.Honorific, out _) || NameSyllables.StartsFullName(context, i)
        || context.IsMarked(i, TokenMarks.Date) || OpensBody(context, i)
        || context.TryMatch(i, LexiconClass.BodyName, out _);

    private static bool OpensBody(TaggedText context, int i) =>
        context.TryMatch(i, LexiconClass.BodyHead, out LexiconMatch head) && (head.Length > 1 || context.Tokens[i].IsCapitalized);

    private static bool IsVerb(TaggedText context, int i) =>
        context.TryMatch(i, LexiconClass.FunctionWord, out _)
            || (context.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Attribute("role") == "chair")
            || context.TryMatch(i, LexiconClass.SpeechVerb, out _) || context.TryMatch(i, LexiconClass.ReportVerb, out _)
        || (context.TryMatch(i, LexiconClass.PostLink, out LexiconMatch link)
            && link.Entry.Value is "hold" or "start" or "end" or "join" or "to")
        || (context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any");

    private static bool Closes(TaggedText context, int i) =>
        context.Tokens[i].Kind == TokenKind.LineBreak || context.Is(i, ',') || context.Is(i, ';') || context.Is(i, '.')
            || context.Is(i, ':') || context.Is(i, '(') || context.Is(i, ')')
        || (context.IsDash(i) && !context.IsGlued(i));
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>The verb that gives, receives or rates, and the words around it.</summary>
internal static class AwardVerbs
{
    private const int Reach = 22;
    private const int HopeReach = 14;
    private const int FarthestRating = 6;

    /// <summary>Whether a word of awards with this sense begins at a token.</summary>
    public static bool Is(TaggedText text, int i, string value, out LexiconMatch word) =>
        text.TryMatch(i, LexiconClass.AwardVerb, out word) && word.Entry.Value == value;

    /// <summary>The tokens of an adverb that ends before <paramref name="end"/> ("đã", "vinh dự", "nhiều năm liền"); 0 when none
    /// does.</summary>
    public static int AdverbLength(TaggedText text, int start, int end)
    {
        for (int length = 3; length > 0; length--)
        {
            if (end - length >= start && Is(text, end - length, "adverb", out LexiconMatch word) && word.Length == length
                    && (!text.Tokens[end - length].IsCapitalized || text.Tokens[end - length].StartsSentence))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>
    /// The nearest verb before the award; a list of awards shares one ("tặng Huân chương …, Bằng khen …"). False when none stands
    /// there, when the award is only wished or ruled ("xét tặng"), or when a coach stands for it ("chỉ đạo … đạt 5 HCV").
    /// </summary>
    public static bool Find(TaggedText text, int start, LexiconMatch noun, out LexiconMatch verb)
    {
        verb = default;
        for (int i = noun.Start - 1; i >= start && i > noun.Start - Reach; i--)
        {
            if (TryVerb(text, i, noun.Start, out LexiconMatch candidate) && !text.IsMarked(i, TokenMarks.Person | TokenMarks.Organization))
            {
                verb = Acknowledged(text, start, Widest(text, start, i, candidate));
                return verb.Entry.Value is not ("hope" or "no") && !(noun.Entry.Value == "rating" && verb.End < noun.Start - FarthestRating)
                    && !IsHoped(text, start, verb.Start);
            }

            if (text.Is(i, ';') || text.Is(i, ':'))
            {
                return false;
            }
        }

        return false;
    }

    // "Ban Tổ chức | công nhận 86 giáo viên đạt danh hiệu …": who acknowledges gives it.
    private static LexiconMatch Acknowledged(TaggedText text, int start, LexiconMatch verb)
    {
        for (int i = verb.Start - 1; verb.Entry.Value == "receive" && i >= start && i > verb.Start - HopeReach
                && (text.Tokens[i].IsWord || text.Tokens[i].IsNumber); i--)
        {
            if (TryVerb(text, i, verb.Start, out LexiconMatch rate) && !text.IsMarked(i, TokenMarks.Organization))
            {
                return Widest(text, start, i, rate) is { Entry.Value: "rate" } wide ? wide : verb;
            }
        }

        return verb;
    }

    /// <summary>The token of "được" that makes the verb passive; -1 when none does.</summary>
    public static int Passive(TaggedText text, int start, LexiconMatch verb)
    {
        for (int i = verb.Start; i >= start && i > verb.Start - 14; i--)
        {
            if (i <= verb.Start && text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch voice)
                    && voice.Entry.Attribute("voice") == "passive")
            {
                return i;
            }

            // "được Bộ Văn hóa, Thể thao và Du lịch | công nhận": a body's name may hold commas.
            const TokenMarks Bodies = TokenMarks.Organization | TokenMarks.Post;
            bool listed = text.IsMarked(i, TokenMarks.Organization)
                || (text.IsMarked(i - 1, Bodies) && text.IsMarked(i + 1, TokenMarks.OrganizationStart | TokenMarks.Post));
            if ((text.Is(i, ',') && !listed) || text.Is(i, ';'))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether no preposition or verb governs a name: not "Theo thầy | A, học sinh …", "Vượt qua | A, B giành …".</summary>
    public static bool IsFree(TaggedText text, int start, int name)
    {
        int before = name - 1;
        before -= before > start && text.TryMatch(before, LexiconClass.Honorific, out _) ? 1 : 0;
        return before < start
            || WordLookup.At(text, before).PartOfSpeech is not (PartOfSpeech.Preposition or PartOfSpeech.Verb);
    }

    // "trao giải" holds "trao" where the award begins with "giải".
    private static bool TryVerb(TaggedText text, int i, int end, out LexiconMatch verb)
    {
        verb = default;
        if (!text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch longest))
        {
            return false;
        }

        if (longest.End <= end)
        {
            verb = longest;
            return IsVerb(longest);
        }

        foreach (LexiconMatch shorter in text.MatchesAt(i))
        {
            if (shorter.Class == LexiconClass.AwardVerb && shorter.End <= end && IsVerb(shorter))
            {
                verb = shorter;
                return true;
            }
        }

        return false;
    }

    private static bool IsVerb(LexiconMatch word) => word.Entry.Value is "give" or "receive" or "rate" or "no" or "hope";

    // "đánh giá, xếp loại" and "đón nhận" are one verb: the earliest that covers this one.
    private static LexiconMatch Widest(TaggedText text, int start, int i, LexiconMatch candidate)
    {
        for (int k = Math.Max(start, i - 4); k < i; k++)
        {
            if (text.TryMatch(k, LexiconClass.AwardVerb, out LexiconMatch wider) && IsVerb(wider) && wider.End >= candidate.End)
            {
                return wider;
            }
        }

        return candidate;
    }

    /// <summary>"xét tặng", "đề nghị … truy tặng", "quy định danh hiệu": spoken of, not given.</summary>
    public static bool IsHoped(TaggedText text, int start, int verb)
    {
        for (int i = Math.Max(start, verb - HopeReach); i < verb; i++)
        {
            if (text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch word) && word.Entry.Value is "hope" or "coach")
            {
                return true;
            }
        }

        return false;
    }
}

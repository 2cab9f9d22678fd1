using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Finds where a caption without a full stop runs into the article's sentence: "… từ trên cầu xuống sông Hồng | Ngày 31-10, Cơ quan
/// …", "… (Ảnh: Trần Văn Nam) | Ông A cho biết …". Refused: days that are remembered ("kỷ niệm Ngày 27/7, …", "Mừng Ngày 8/3, …").
/// </summary>
internal static class LostStop
{
    private const int LongestDay = 9;
    private const int LongestCredit = 16;
    private const int ShortestCaption = 4;
    private const int LongestOpening = 25;

    /// <summary>Whether a new sentence begins at a token in the middle of a line: a day in capitals behind a name or a bracket, or a word
    /// that only opens clauses, with its comma.</summary>
    public static bool IsBefore(TaggedText text, int token)
    {
        Token first = text.Tokens[token];
        if (token > 1 && first is { IsCapitalized: true, SpaceBefore: true } && (BehindCredit(text, token) || IsOpening(text, token)))
        {
            return true;
        }

        if (!first.IsCapitalized || first.IsAllCaps || !first.SpaceBefore || token < 2 || !IsDayWord(text, token))
        {
            return false;
        }

        return EndsCaption(text, token) && IsDay(text, token);
    }

    private static bool EndsCaption(TaggedText text, int token)
    {
        Token before = text.Tokens[token - 1];
        return text.Is(token - 1, ')')
            || (before is { IsWord: true, IsCapitalized: true, StartsSentence: false }
                && (text.Tokens[token - 2].IsWord || IsCredit(text, token - 2)));
    }

    /// <summary>"Ngày 31-10, …": a day in numbers and the comma behind it.</summary>
    private static bool IsDay(TaggedText text, int token)
    {
        bool number = false;
        for (int i = token + 1; i < text.Count && i < token + LongestDay; i++)
        {
            if (text.Is(i, ','))
            {
                return number;
            }

            if (!text.Tokens[i].IsNumber && !text.Is(i, '/') && !text.IsDash(i) && !text.Is(i, '.') && !text.Is(i, '(') && !text.Is(i, ')')
                    && !IsDayWord(text, i))
            {
                return false;
            }

            number |= text.Tokens[i].IsNumber;
        }

        return false;
    }

    /// <summary>Whether the words before a token close a caption by the photographer ("(Ảnh: Trần Văn Nam)", "- Ảnh: TTXVN").</summary>
    public static bool ClosesCaption(TaggedText text, int end) =>
        ClosesCredit(text, end) || (end > 2 && text.Tokens[end - 1].IsCapitalized && IsCredit(text, end - 2));

    /// <summary>Whether a sentence ends in the middle of a line without a mark: a caption or a heading that ran into the text.</summary>
    public static bool IsLost(TaggedText text, int end) =>
        end < text.Count && text.Tokens[end].Kind != TokenKind.LineBreak && (text.Tokens[end - 1].IsWord || text.Tokens[end - 1].IsNumber)
            && IsOpening(text, end);

    // "Sau trận đấu, …", "Tuy nhiên các báo cáo …, …": a preposition or conjunction in capitals behind four words of one phrase, and its
    // comma; not "được tặng Bằng khen của tỉnh, …".
    private static bool IsOpening(TaggedText text, int token)
    {
        if (text.Tokens[token].IsAllCaps || text.TryMatch(token, LexiconClass.AwardNoun, out _)
                || !text.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word) || !IsOpener(text, word)
                || !IsBehindPhrase(text, token))
        {
            return false;
        }

        bool titled = text.TryMatchBefore(token, LexiconClass.BodyHead, out _) || text.TryMatchBefore(token, LexiconClass.BodyField, out _)
            || (text.TryMatchBefore(token, LexiconClass.CountNoun, out LexiconMatch noun)
                && noun.Entry.Attribute("of") is "work" or "body");
        for (int i = word.End; !titled && i < text.Count && i < token + LongestOpening
                && text.Tokens[i] is { Kind: not TokenKind.LineBreak, StartsSentence: false }; i++)
        {
            if (text.Is(i, ','))
            {
                return i > word.End || word.Entry.Value == "conjunction";
            }
        }

        return false;
    }

    /// <summary>Whether a word opens clauses and nothing else: not "huyện Tuy Phước", a name whose first syllable is a
    /// conjunction's.</summary>
    private static bool IsOpener(TaggedText text, LexiconMatch word) => word.Entry.Value == "conjunction"
        ? word.Entry.Attribute("tail") == "end" && (word.Length > 1 || word.End >= text.Count || !text.Tokens[word.End].IsCapitalized)
        : word.Entry is { Value: "preposition" } && word.Entry.Attribute("apart") == "1" && word.Entry.Attribute("link") != "owner";

    private static bool IsBehindPhrase(TaggedText text, int token)
    {
        for (int i = token - 1; i >= token - ShortestCaption; i--)
        {
            if (i < 0 || !(text.Tokens[i].IsWord || text.Tokens[i].IsNumber || text.Is(i, '/')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ClosesCredit(TaggedText text, int end)
    {
        if (!text.Is(end - 1, ')'))
        {
            return false;
        }

        for (int i = end - 2; i > 0 && i > end - LongestCredit && text.Tokens[i].Kind != TokenKind.LineBreak; i--)
        {
            if (text.Is(i, '('))
            {
                return text.Tokens[i + 1].IsCapitalized && text.TryMatch(i + 1, LexiconClass.PersonCue, out LexiconMatch label)
                    && label.Entry.Value == "credit";
            }
        }

        return false;
    }

    private static bool BehindCredit(TaggedText text, int token) => ClosesCredit(text, token) || IsAddressBehindCredit(text, token);

    /// <summary>"Ảnh: Trần Nam/VNE | Chị Lan (bán rau) cho biết …", "Ảnh: VOV | Ông Bình nói": a form of address, which is no name's
    /// syllable, and the next sentence's person.</summary>
    private static bool IsAddressBehindCredit(TaggedText text, int token)
    {
        if (text.Tokens[token].IsAllCaps || !text.TryMatch(token, LexiconClass.Honorific, out LexiconMatch address)
                || address.End >= text.Count || !text.Tokens[address.End].IsCapitalized
            || (address.Length == 1 && !text.Tokens[token - 1].IsAllCaps
                && (text.TryMatch(token, LexiconClass.GivenName, out _) || text.TryMatch(token, LexiconClass.MiddleName, out _))))
        {
            return false;
        }

        int i = token - 1;
        while (i > 0 && token - i < LongestCredit && (text.Tokens[i] is { IsWord: true, IsCapitalized: true } || text.Is(i, '/')))
        {
            i--;
        }

        return i < token - 1 && IsCredit(text, i);
    }

    // "… lễ hội hoa - Ảnh: TTXVN | Hôm 20-9, …".
    private static bool IsCredit(TaggedText text, int colon) =>
        text.Is(colon, ':') && text.TryMatchBefore(colon, LexiconClass.PersonCue, out LexiconMatch label) && label.Entry.Value == "credit"
            && text.Tokens[label.Start].IsCapitalized;

    private static bool IsDayWord(TaggedText text, int token) =>
        text.TryMatch(token, LexiconClass.DayPart, out _)
            || (text.TryMatch(token, LexiconClass.DocumentMarker, out LexiconMatch unit) && unit.Entry.Value is "day" or "month" or "year")
        || (text.TryMatch(token, LexiconClass.TenseMarker, out LexiconMatch past) && past.Entry.Value == "past" && past.Length == 1
            && past.End < text.Count && text.Tokens[past.End].IsNumber);
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Finds where a caption without a full stop runs into the article's sentence: "… từ trên cầu xuống sông Hồng | Ngày 31-10, Cơ quan
/// …". Refused: days that are remembered ("kỷ niệm Ngày 27/7, …", "Mừng Ngày 8/3, …").
/// </summary>
internal static class LostStop
{
    private const int LongestDay = 9;

    /// <summary>Whether a new sentence begins at a token in the middle of a line: a day in capitals behind a name or a bracket, with its comma.</summary>
    public static bool IsBefore(TaggedText text, int token)
    {
        Token first = text.Tokens[token];
        if (!first.IsCapitalized || first.IsAllCaps || !first.SpaceBefore || token < 2 || !IsDayWord(text, token))
        {
            return false;
        }

        Token before = text.Tokens[token - 1];
        bool ended = text.Is(token - 1, ')') || (before is { IsWord: true, IsCapitalized: true, StartsSentence: false } && text.Tokens[token - 2].IsWord);
        if (!ended)
        {
            return false;
        }

        bool number = false;
        for (int i = token + 1; i < text.Count && i < token + LongestDay; i++)
        {
            if (text.Is(i, ','))
            {
                return number;
            }

            if (!text.Tokens[i].IsNumber && !text.Is(i, '/') && !text.IsDash(i) && !text.Is(i, '.') && !text.Is(i, '(') && !text.Is(i, ')') && !IsDayWord(text, i))
            {
                return false;
            }

            number |= text.Tokens[i].IsNumber;
        }

        return false;
    }

    private static bool IsDayWord(TaggedText text, int token) =>
        text.TryMatch(token, LexiconClass.DayPart, out _) || (text.TryMatch(token, LexiconClass.DocumentMarker, out LexiconMatch unit) && unit.Entry.Value is "day" or "month" or "year")
        || (text.TryMatch(token, LexiconClass.TenseMarker, out LexiconMatch past) && past.Entry.Value == "past" && past.Length == 1 && past.End < text.Count && text.Tokens[past.End].IsNumber);
}

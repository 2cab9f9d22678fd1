using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>How far an award's name runs: "Huân chương Lao động hạng Nhì", "Huy hiệu 50 năm tuổi Đảng", danh hiệu "Nhà giáo Ưu tú".</summary>
internal static class AwardName
{
    private const int Longest = 12;

    /// <summary>The token after the award's name; the noun's own end when nothing belongs to it.</summary>
    public static int End(TaggedText context, LexiconMatch noun)
    {
        int i = noun.End;
        string kind = noun.Entry.Value;
        if (noun.Start > 0 && ClausePhrase.IsOpeningQuote(context, noun.Start - 1) && ClausePhrase.ClosingQuote(context, noun.Start - 1, 30) is var quote and > 0)
        {
            return quote;
        }

        if (kind is "rating" or "medal" or "prize")
        {
            return i;
        }

        if (ClausePhrase.IsOpeningQuote(context, i) && ClausePhrase.ClosingQuote(context, i, 30) is var close and > 0)
        {
            return close + 1;
        }

        if (kind == "title" && context.TryMatch(i, LexiconClass.AwardNoun, out LexiconMatch title) && title.Entry.Value is "title" or "order" or "prize")
        {
            return End(context, title);
        }

        int last = Math.Min(context.Count, i + Longest);
        while (i < last && Belongs(context, noun, i))
        {
            i++;
        }

        return i;
    }

    private static bool Belongs(TaggedText context, LexiconMatch noun, int i)
    {
        Token token = context.Tokens[i];
        if (token.Kind is TokenKind.LineBreak or TokenKind.Punctuation || (token.StartsSentence && i > noun.Start))
        {
            return false;
        }

        if (context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value is "any" or "comma" && !token.IsCapitalized)
        {
            return false;
        }

        if (context.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch marker) && marker.Entry.Value is "of" or "list" or "by")
        {
            return false;
        }

        // "Huy hiệu 50 năm tuổi Đảng", "hạng Nhì", "toàn quốc", "cấp tỉnh".
        string surface = noun.Entry.Surface;
        bool badge = surface is "huy hiệu" or "kỷ niệm chương" or "giải thưởng" or "danh hiệu";
        if (token.IsCapitalized)
        {
            return noun.Entry.Value != "letter" && !context.IsMarked(i, TokenMarks.Person | TokenMarks.Post);
        }

        ReadOnlySpan<char> word = context.Slice(i);
        if (word is "hạng" or "cấp" or "toàn")
        {
            return i + 1 < context.Count && context.Tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number;
        }

        return (badge && (token.IsNumber || word is "năm" or "tuổi")) || context.Slice(i - 1) is "hạng" or "cấp" or "toàn";
    }
}

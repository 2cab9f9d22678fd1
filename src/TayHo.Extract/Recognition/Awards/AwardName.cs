using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Awards;

/// <summary>How far an award's name runs: "Huân chương Lao động hạng Nhì", "Huy hiệu 50 năm tuổi Đảng", danh hiệu "Nhà giáo Ưu tú".</summary>
internal static class AwardName
{
    private const int Longest = 12;

    /// <summary>"danh hiệu Anh hùng": a title that names another; more in a row are a list.</summary>
    private const int MostTitles = 2;

    /// <summary>The token after the award's name; the noun's own end when nothing belongs to it.</summary>
    public static int End(TaggedText context, LexiconMatch noun) => End(context, noun, MostTitles);

    private static int End(TaggedText context, LexiconMatch noun, int titles)
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

        if (titles > 0 && kind == "title" && context.TryMatch(i, LexiconClass.AwardNoun, out LexiconMatch title) && title.Entry.Value is "title" or "order" or "prize")
        {
            return End(context, title, titles - 1);
        }

        int last = Math.Min(context.Count, i + Longest);
        while (i < last && Belongs(context, noun, i))
        {
            i++;
        }

        return i;
    }

    /// <summary>The end of lower-case words that say what the award is for; the noun's own end when fewer than two follow.</summary>
    public static int Described(TaggedText context, LexiconMatch noun, int end)
    {
        int i = noun.End;
        while (i < end && i < noun.End + Longest && context.Tokens[i].IsWord && !context.TryMatch(i, LexiconClass.AwardVerb, out _) && !context.TryMatch(i, LexiconClass.MeasureNoun, out _)
            && !(context.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch clause) && clause.Entry.Value == "any"))
        {
            i++;
        }

        return i >= noun.End + 3 ? i : noun.End;
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
        bool badge = noun.Entry.Attribute("named") == "numbers" || noun.Entry.Attribute("bare") == "no";
        if (token.IsCapitalized)
        {
            return noun.Entry.Value != "letter" && !context.IsMarked(i, TokenMarks.Person | TokenMarks.Post);
        }

        bool grade = AwardVerbs.Is(context, i, "grade", out _);
        if (grade)
        {
            return i + 1 < context.Count && context.Tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number;
        }

        return (badge && (token.IsNumber || AwardVerbs.Is(context, i, "years", out _))) || AwardVerbs.Is(context, i - 1, "grade", out _);
    }
}

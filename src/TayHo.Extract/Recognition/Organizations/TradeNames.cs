using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>Finds the name of a company or association behind the words of its trade ("công ty cổ phần giống cây rừng | Quảng
/// Trị").</summary>
/// <param name="and">The word "và" in the vocabulary.</param>
internal sealed class TradeNames(int and)
{
    /// <summary>Whether nothing but words of a trade stands behind the head of a company or an association so far.</summary>
    public static bool IsBehindTrade(TaggedText context, LexiconMatch head, int end)
    {
        int token = head.End;
        bool trade = !BodyWords.HasCapital(context, token, end)
            || (context.Is(end, ',') && context.TryMatchBefore(end, LexiconClass.BodyField, out LexiconMatch last) && last.Start >= token);
        bool bears = context.Tokens[head.Start].IsCapitalized
            ? head.Entry.Value is "company" or "association"
            : head.Entry.Value == "company" && head.Length > 1 && head.Entry.Attribute("venue") is null;
        return trade && bears && (end == token || head.Entry.Attribute("venue") is null);
    }

    /// <summary>Whether a name is a brand: no place, and foreign, a known company or two syllables of a name.</summary>
    public static bool IsBrand(TaggedText context, int name) =>
        !context.IsMarked(name, TokenMarks.Place)
            && (!SyllableShape.IsVietnamese(context.Slice(name)) || IsCompany(context, name)
                || NameSyllables.RunEnd(context, name, 2) == name + 2);

    private static bool IsCompany(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.BodyName, out LexiconMatch known) && known.Entry.Value == "company";

    /// <summary>
    /// Index of the capital word behind the words of a trade, joined or not ("Công ty cổ phần bóng đèn, phích nước | Rạng Đông", "Công ty
    /// TNHH thương mại -
    /// dịch vụ | Bạch Vân"); the token itself where another word, a person or a unit comes first. <paramref name="verbs"/> that no field of
    /// work knows may stand
    /// among them ("Tổ chức quan sát | Nhân quyền", "Công ty cổ phần nghe nhìn | Toàn Cầu").
    /// </summary>
    public int NameBehind(TaggedText context, int token, int verbs, bool country)
    {
        const int Most = 14;
        int i = token;
        bool joined = true;
        while (i < context.Count && i - token < Most && !context.Tokens[i].StartsLine)
        {
            if (!joined && (context.Is(i, ',') || BodyWords.Joins(context, i, and)))
            {
                joined = true;
                i++;
                continue;
            }

            if (StopsTrade(context, i))
            {
                return token;
            }

            bool field = context.TryMatch(i, LexiconClass.BodyField, out LexiconMatch trade);
            if (context.Tokens[i].IsCapitalized && !(country && field && trade.Length > 1))
            {
                return joined || NameSyllables.StartsFullName(context, i) || UnitWords.TryType(context, i, out _, out _)
                    || (!country && IsCountryAlone(context, i)) ? token : i;
            }

            Word word = WordLookup.At(context, i);
            bool verb = word.PartOfSpeech == PartOfSpeech.Verb
                ? verbs-- > 0 : country && !joined && word.PartOfSpeech == PartOfSpeech.Adjective;
            if (!field && (word.Start != i || !(verb || word.PartOfSpeech == PartOfSpeech.Noun)))
            {
                return token;
            }

            joined = false;
            i = field ? Math.Max(trade.End, word.Start == i && word.PartOfSpeech == PartOfSpeech.Noun ? word.End : 0) : word.End;
        }

        return token;
    }

    private static bool StopsTrade(TaggedText context, int i) =>
        !context.Tokens[i].IsWord || !context.Tokens[i].SpaceBefore || context.IsMarked(i, TokenMarks.Date)
            || (BodyWords.OpensOther(context, i) && !IsCompany(context, i) && !IsStar(context, i));

    // Công ty cổ phần giải trí | Sao Mai: a small word of grammar, but two capitals
    private static bool IsStar(TaggedText context, int token) =>
        NameSyllables.IsCapital(context, token) && NameSyllables.IsCapital(context, token + 1) && !context.Tokens[token].StartsSentence
        && context.TryMatch(token, LexiconClass.FunctionWord, out LexiconMatch word) && word.Length == 1
        && NameSyllables.IsNameSyllable(context, token + 1);

    /// <summary>Whether a country stands by itself: "công ty công nghệ | Mỹ"; but "Công ty lữ hành | Pháp Việt Á".</summary>
    public static bool IsCountryAlone(TaggedText context, int token) =>
        UnitWords.TryCountry(context, token, out int end)
        && !(end < context.Count && NameSyllables.IsCapital(context, end) && SyllableShape.IsVietnamese(context.Slice(end))
            && !NameSyllables.StartsFullName(context, end) && !BodyWords.OpensOther(context, end));
}

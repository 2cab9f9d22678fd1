using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// Joins two years that follow each other: "năm 2023 và đầu năm 2024" is one time of a number told of both, 2023/2024. Refused: years that
/// their numbers answer one by one ("năm 2023 và 2024 lần lượt đạt 5 và 6 tấn").
/// </summary>
internal static class PairedYears
{
    /// <summary>The interval of a date's year and the year joined to it before; null when there is none.</summary>
    /// <param name="context">The article, its dates settled.</param>
    /// <param name="index">The place of the second among the dates.</param>
    public static string? Of(ResolutionContext context, int index)
    {
        TokenRange range = context.Dates[index].First;
        if (index == 0 || context.Dates[index - 1].First.End != range.Start - 1 || !IsAnd(context.Text, range.Start - 1)
                || AnswersEach(context.Text, range)
            || !TryGetYear(context.Dates[index - 1].Record, out int first) || !TryGetYear(context.Dates[index].Record, out int last)
            || last != first + 1)
        {
            return null;
        }

        return Edtf.Year(first) + "/" + Edtf.Year(last);
    }

    private static bool IsAnd(TaggedText text, int token) =>
        text.TryMatch(token, LexiconClass.DateWord, out LexiconMatch match)
            && match.Entry.Value.StartsWith("and", StringComparison.Ordinal);

    private static bool AnswersEach(TaggedText text, TokenRange range)
    {
        foreach (Word word in text.Words(text.SentenceOf(range.Start)))
        {
            if (word.Start >= range.End && word.Is(WordTraits.Respective))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryGetYear(DateRecord date, out int year)
    {
        year = date.Kind == DateKind.Date && date.TryGetEdtf(out EdtfValue value)
            && value.Start is { Precision: EdtfPrecision.Year, Year: { } known } ? known : 0;
        return year > 0;
    }
}

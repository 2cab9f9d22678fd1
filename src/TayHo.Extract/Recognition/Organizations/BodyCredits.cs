using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Organizations;

/// <summary>
/// Tells a paper's name that only says who wrote from one that the article speaks of: "Thu Hà/VOV - Trung tâm Tin", "Lê Na (TTXVN)" at a
/// line's end, "TTO - " at its beginning. The owner of a picture, in its brackets, is named.
/// </summary>
internal static class BodyCredits
{
    // No article has more sources: a longer list is looked through once, not from each of its papers.
    private const int MostPapers = 8;

    /// <summary>Whether the body is a credit.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="range">The body's tokens.</param>
    /// <param name="reading">What was read there.</param>
    /// <param name="before">Index after the credit before it; -1 when there was none.</param>
    public static bool IsCredit(TaggedText context, TokenRange range, BodyReading reading, int before)
    {
        if (before >= 0 && range.Start == before + 1 && context.IsDash(before))
        {
            return true;
        }

        if (reading.Head.Entry.Value != "media")
        {
            return false;
        }

        int mark = range.Start - 1;
        if (context.Is(mark, ':') && context.TryMatchBefore(mark, LexiconClass.PersonCue, out LexiconMatch credit)
                && credit.Entry.Value == "credit")
        {
            // Ảnh: Reuters
            return true;
        }

        if ((before == mark ? context.Is(mark, ',') || context.Is(mark, '/') : IsSourced(context, range.Start))
                && ClosesText(context, range.End))
        {
            // "… trong ngày. Theo Reuters, AFP"
            return true;
        }

        bool from = context.Is(range.End, ')') && context.TryMatchBefore(range.Start, LexiconClass.FunctionWord, out LexiconMatch by)
            && context.Is(by.Start - 1, '(') && context.Tokens[by.Start].IsCapitalized;
        if (from && (range.End + 1 >= context.Count || context.Tokens[range.End + 1].Kind == TokenKind.LineBreak))
        {
            // "… trong ngày. A.B (Theo Reuters)"
            return true;
        }

        bool slash = (context.Is(mark, '/') || context.Is(range.End, '/')) && !context.Is(range.End, ')');
        bool opens = context.Tokens[range.Start].StartsLine && context.IsDash(range.End) && !context.IsGlued(range.End + 1);
        bool closes = context.Is(mark, '(') && context.Is(range.End, ')')
            && (range.End + 1 >= context.Count || context.Tokens[range.End + 1].Kind == TokenKind.LineBreak
                || context.Tokens[mark].StartsLine)
            && (context.Tokens[mark].StartsLine || NameSyllables.IsCapital(context, mark - 1));
        return slash || opens || closes;
    }

    // Theo | Reuters
    private static bool IsSourced(TaggedText context, int start)
    {
        int first = start;
        if (context.Is(start - 1, ','))
        {
            // Theo Inquirer, | Telegraph
            first--;
            while (first > 0 && start - first <= 3 && NameSyllables.IsCapital(context, first - 1)
                    && !context.TryMatch(first - 1, LexiconClass.FunctionWord, out _))
            {
                first--;
            }
        }

        return context.TryMatchBefore(first, LexiconClass.FunctionWord, out LexiconMatch by) && context.Tokens[by.Start].IsCapitalized;
    }

    /// <summary>Whether nothing but further papers stands up to the end of the line.</summary>
    private static bool ClosesText(TaggedText context, int end)
    {
        for (int papers = 0; papers < MostPapers && (context.Is(end, ',') || context.Is(end, '/'))
                && context.TryMatch(end + 1, LexiconClass.BodyName, out LexiconMatch paper) && paper.Entry.Value == "media"; papers++)
        {
            end = paper.End;
        }

        return end >= context.Count || context.Tokens[end].Kind == TokenKind.LineBreak;
    }
}

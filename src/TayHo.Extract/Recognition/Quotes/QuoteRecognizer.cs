using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quotes;

/// <summary>
/// Finds what people and bodies said: direct words in quotation marks (<see cref="DirectQuotes"/>) and words retold behind a
/// verb of saying (<see cref="ReportedQuotes"/>). Refused: names and terms in quotation marks (phong trào “Toàn dân đoàn kết”).
/// </summary>
internal sealed class QuoteRecognizer : IRecognizer<QuoteMention>
{
    private const int BetweenLooks = 4_096;
    private static readonly ulong SpeechVerb = Lexicon.ClassBit(LexiconClass.SpeechVerb);

    /// <inheritdoc/>
    public IReadOnlyList<QuoteMention> Recognize(TaggedText context)
    {
        var found = new List<QuoteMention>();
        int read = 0, start = 0;
        ReadOnlySpan<Token> tokens = context.Tokens;
        for (int i = 0; i < context.Count; i++)
        {
            if ((i & (BetweenLooks - 1)) == 0)
            {
                context.ThrowIfStopped();
            }

            const TokenShape Starts = TokenShape.SentenceStart | TokenShape.LineStart;
            bool starts = (tokens[i].Shape & Starts) != 0;
            if (i < read || (!starts && tokens[i].Kind != TokenKind.Punctuation && !context.MayMatch(i, SpeechVerb)))
            {
                continue;
            }

            if (starts)
            {
                start = Math.Max(start, context.Sentence(context.SentenceOf(i)).Start);
            }

            if (ClausePhrase.IsOpeningQuote(context, i) && Direct(context, i, start, found, out int close) is { } direct)
            {
                DropReported(found, direct.Range);
                found.Add(direct);

                // The verb behind the words may bring more ("…, chị A nói và cho hay …").
                start = close + 1;
                while (context.Is(start, ',') || context.IsDash(start))
                {
                    start++;
                }

                read = start;
            }
            else if (context.MayMatch(i, SpeechVerb))
            {
                int count = found.Count;
                if (ReportedQuotes.Read(context, start, i, found) && found.Count > count)
                {
                    read = i + 1;
                }
            }
        }

        return found;
    }

    private static QuoteMention? Direct(TaggedText context, int open, int start, List<QuoteMention> found, out int close) =>
        DirectQuotes.Read(context, open, start, out close)
            ?? (found.Count > 0 && found[^1].Range.End <= open ? DirectQuotes.GoesOn(context, open, found[^1], out close) : null);

    /// <summary>What was read as reported within the words of a quote is the quote's own; quotes come in reading order.</summary>
    private static void DropReported(List<QuoteMention> found, TokenRange range)
    {
        for (int i = found.Count - 1; i >= 0 && found[i].Range.End > range.Start; i--)
        {
            if (found[i].Mode == QuoteMode.Reported && found[i].Range.Overlaps(range))
            {
                found.RemoveAt(i);
            }
        }
    }
}

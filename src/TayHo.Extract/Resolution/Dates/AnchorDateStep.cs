using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// Works out the day of writing where nobody supplies it: the day comes from the news itself ("Chiều 28/2, …" near the top), the
/// year from full dates, from anniversaries, or from what the article tells as past and as to come. What isn't settled stays
/// unknown: "XXXX-07-12".
/// </summary>
internal sealed class AnchorDateStep : IResolutionStep
{
    private const int LeadSentences = 12;
    private const int OpeningSentences = 3;

    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        if (context.Anchor.Basis == AnchorBasis.None && Infer(context.Text, context.Mentions.Dates) is { } value)
        {
            context.Anchor = new AnchorDate(value, AnchorBasis.Inferred);
        }
    }

    /// <summary>The anchor that a text's own dates give, as EDTF; null when they give none.</summary>
    public static string? Infer(TaggedText text, IReadOnlyList<DateMention> mentions)
    {
        DateMention? lead = NewsDay(text, mentions);
        if (lead is { Start.Year: > 0 })
        {
            return Edtf.Day(lead.Start.Year, lead.Start.Month, lead.Start.Day);
        }

        int year = AnchorYear.Of(text, mentions, lead);
        return lead is not null ? Edtf.Day(year, lead.Start.Month, lead.Start.Day) : year > 0 ? Edtf.Year(year) : null;
    }

    // A day that opens its sentence near the top; else one that the words call today ("sáng nay 12-4"); else the first with a part
    // of the day ("riêng trong sáng 5/8").
    private static DateMention? NewsDay(TaggedText text, IReadOnlyList<DateMention> mentions)
    {
        DateMention? today = null, parted = null;
        foreach (DateMention mention in mentions)
        {
            int sentence = text.SentenceOf(mention.Range.Start);
            if (sentence > LeadSentences)
            {
                break;
            }

            if (!IsDayOfNews(text, mention))
            {
                continue;
            }

            if (text.Tokens[mention.Range.Start].StartsSentence)
            {
                return mention;
            }

            today ??= mention.Start.Year == 0 && SaysToday(text, mention.Range) ? mention : null;
            parted ??= mention.Start is { Year: 0, Part: not null } && sentence <= OpeningSentences && SentenceTense.Of(text, mention.Range) != Tense.Future ? mention : null;
        }

        return today ?? parted;
    }

    private static bool SaysToday(TaggedText text, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.DateWord, out LexiconMatch match) && match.Entry.Value == "now")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDayOfNews(TaggedText text, DateMention mention)
    {
        TimePoint point = mention.Start;
        return mention.Kind is DateKind.Date or DateKind.Time && point is { Day: > 0, Month: > 0, Lunar: false, EveOfTet: false, Modifier: null }
            && mention.Modifier is null or DateModifier.Approx
            && point.Year >= 0
            && !text.IsMarked(mention.Range.Start, TokenMarks.Document)
            && (point.Year == 0 || point.Year >= 1990);
    }
}

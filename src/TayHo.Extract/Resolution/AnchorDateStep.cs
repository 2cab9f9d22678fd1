using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>
/// Works out the day of writing where nobody supplies it: the day comes from the news itself ("Chiều 28/2, …" near the top), the
/// year from full dates, from anniversaries, or from what the article tells as past and as to come. What isn't settled stays
/// unknown: "XXXX-07-12".
/// </summary>
internal sealed class AnchorDateStep : IResolutionStep
{
    private const int LeadSentences = 12;
    private const int AnniversaryReach = 120;

    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        if (context.Anchor.Basis == AnchorBasis.None && Infer(context.Text, context.Mentions.Dates) is { } value)
        {
            context.Anchor = new AnchorDate(value, AnchorBasis.Inferred);
        }
    }

    /// <summary>The anchor that a text's own dates give, as EDTF; null when they give none.</summary>
    public static string? Infer(RecognitionContext text, IReadOnlyList<DateMention> mentions)
    {
        DateMention? lead = null;
        foreach (DateMention mention in mentions)
        {
            if (text.SentenceOf(mention.Range.Start) > LeadSentences)
            {
                break;
            }

            if (IsNewsDay(text, mention))
            {
                lead = mention;
                break;
            }
        }

        if (lead is { Start.Year: > 0 })
        {
            return Edtf.Day(lead.Start.Year, lead.Start.Month, lead.Start.Day);
        }

        int year = YearOf(text, mentions, lead);
        return lead is not null ? Edtf.Day(year, lead.Start.Month, lead.Start.Day) : year > 0 ? Edtf.Year(year) : null;
    }

    // A day of the month that opens its sentence near the top is the day of the news.
    private static bool IsNewsDay(RecognitionContext text, DateMention mention)
    {
        TimePoint point = mention.Start;
        return mention.Kind is DateKind.Date or DateKind.Time && point is { Day: > 0, Month: > 0, Lunar: false, EveOfTet: false, Modifier: null }
            && mention.Modifier is null or DateModifier.Approx
            && point.Year >= 0
            && text.Tokens[mention.Range.Start].StartsSentence
            && !text.IsMarked(mention.Range.Start, TokenMarks.Document)
            && (point.Year == 0 || point.Year >= 1990);
    }

    private static int YearOf(RecognitionContext text, IReadOnlyList<DateMention> mentions, DateMention? lead)
    {
        int past = 0, coming = int.MaxValue, settled = 0;
        foreach (DateMention mention in mentions)
        {
            if (mention.Kind == DateKind.Interval)
            {
                if (settled == 0 && lead is not null && IsAnniversary(mention) && Math.Abs(DayOfYear(lead.Start) - DayOfYear(mention.End)) <= AnniversaryReach)
                {
                    settled = mention.End.Year;
                }
                else if (settled == 0 && IsLastOfTerm(text, mention))
                {
                    settled = mention.End.Year;
                }

                continue;
            }

            if (mention.Kind is not (DateKind.Date or DateKind.Time) || mention.Start.Year <= 0 || text.IsMarked(mention.Range.Start, TokenMarks.Document))
            {
                continue;
            }

            int sentence = text.SentenceOf(mention.Range.Start);
            Tense tense = SentenceTense.First(text, sentence);
            if (tense == Tense.Past)
            {
                past = Math.Max(past, mention.Start.Year);
            }
            else if (tense == Tense.Future)
            {
                coming = Math.Min(coming, mention.Start.Year);
            }
        }

        return settled > 0 ? settled : past > 0 && coming == past + 1 ? past : 0;
    }

    // "(30/4/1975 - 30/4/2025)"
    private static bool IsAnniversary(DateMention mention) =>
        mention.Start is { Day: > 0, Year: > 0 } && mention.End.Year - mention.Start.Year >= 5 && mention.Start.Day == mention.End.Day && mention.Start.Month == mention.End.Month;

    // "phiên họp cuối cùng của … nhiệm kỳ 2011-2016" is held in the term's last year.
    private static bool IsLastOfTerm(RecognitionContext text, DateMention mention)
    {
        if (mention.Rule != "date.years" || !text.TryMatchBefore(mention.Range.Start, LexiconClass.PeriodNoun, 3, out _))
        {
            return false;
        }

        TokenRange sentence = text.Sentence(text.SentenceOf(mention.Range.Start));
        for (int i = Math.Max(sentence.Start, mention.Range.Start - 10); i + 1 < mention.Range.Start; i++)
        {
            if (text.Slice(i).Equals("cuối", StringComparison.OrdinalIgnoreCase) && text.Slice(i + 1).Equals("cùng", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int DayOfYear(in TimePoint point) => new DateOnly(2000, point.Month, point.Day).DayOfYear;
}

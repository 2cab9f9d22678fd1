using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.Events;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>What the lead says somebody did, when it is no event with a noun of its own: "UBND TP vừa đề xuất phương án …".</summary>
internal readonly record struct Statement(TokenRange Name, DateRecord? Date, int Sentence);

/// <summary>
/// Reads the deed that a news lead reports: a day or "vừa" and a verb that acts. Refused: verbs that only report (cho biết,
/// nói), leads without day or "vừa" (features).
/// </summary>
internal static class StatementReader
{
    private const int LeadSentences = 3;

    /// <summary>The first deed of the lead; null when the lead reports none.</summary>
    public static Statement? Read(ResolutionContext context, int firstSentence)
    {
        TaggedText text = context.Text;
        int last = Math.Min(text.SentenceCount, firstSentence + LeadSentences);
        for (int s = firstSentence; s < last; s++)
        {
            TokenRange sentence = text.Sentence(s);
            if (sentence.Length < 6 || text.RoleOf(sentence.Start) is BlockRole.Caption or BlockRole.Byline or BlockRole.Related)
            {
                continue;
            }

            Resolved<DateRecord>? day = context.Dates.FirstOrDefault(d => d.First.Start >= sentence.Start && d.First.Start < sentence.Start + 14 && EventDates.IsDay(d.Record) && EventDates.IsRecent(context, d.Record));
            if (day is not null)
            {
                if (EventDates.IsReport(text, day.First, sentence))
                {
                    return null;
                }

                // What befalls somebody ("ông … bị kỷ luật") the headline tells better.
                return Deed(text, day.First.End, sentence) is { } name && !IsPassive(text, name) ? new Statement(name, day.Record, s) : null;
            }

            for (int i = sentence.Start + 1; i < sentence.End && i < sentence.Start + 25; i++)
            {
                if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch just) && just.Entry.Attribute("aspect") == "recent" && !text.TryMatch(just.End, LexiconClass.ReportVerb, out _)
                    && !IsPassive(text, new TokenRange(just.End, just.End + 1)) && SubjectBefore(text, Math.Max(sentence.Start, i - 6), i))
                {
                    int end = Phrase(text, just.End, sentence.End);
                    return end >= just.End + 3 && !Reports(text, just.End, end) ? new Statement(new TokenRange(just.End, end), null, s) : null;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The day of news that the lead only reports ("Sáng 28/3, bà … cho biết …") and the headline sums up: the first day told
    /// that is not the report's, else the report's; null when the lead names no day.
    /// </summary>
    public static DateRecord? ReportDay(ResolutionContext context, int firstSentence)
    {
        TaggedText text = context.Text;
        DateRecord? report = null;
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            int s = text.SentenceOf(date.First.Start);
            if (s >= firstSentence + LeadSentences || IsForecast(text, text.Sentence(Math.Max(s, firstSentence))))
            {
                break;
            }

            if (s >= firstSentence && text.RoleOf(date.First.Start) != BlockRole.Caption && EventDates.IsDay(date.Record) && EventDates.IsRecent(context, date.Record) && !EventDates.IsToCome(context, date.Record))
            {
                report ??= date.Record;
            }
        }

        return report;
    }

    // From the verb behind "đã" or "vừa", else from the subject.
    private static TokenRange? Deed(TaggedText text, int start, TokenRange sentence)
    {
        int i = start;
        while (i < sentence.End && (text.Is(i, ',') || text.Is(i, '-') || text.Is(i, '(') || text.Is(i, ')') || text.IsMarked(i, TokenMarks.Date)))
        {
            i++;
        }

        // "Hôm nay (28-10), …".
        for (int k = start; k < sentence.End && k < start + 9 && text.Is(start, '('); k++)
        {
            i = text.Is(k, ')') ? Math.Max(i, text.Is(k + 1, ',') ? k + 2 : k + 1) : i;
        }

        // ", tại TP Thanh Hóa," stands before the subject.
        if (text.TryMatch(i, LexiconClass.PlacePreposition, out _))
        {
            int comma = i;
            while (comma < sentence.End && comma < i + 20 && !text.Is(comma, ','))
            {
                comma++;
            }

            int bracket = i;
            while (bracket < comma && !text.Is(bracket, ')'))
            {
                bracket++;
            }

            // "tại vùng biển xã A (huyện B) ngư dân phát hiện …": some writers leave the comma out.
            i = text.Is(comma, ',') ? comma + 1 : text.Is(bracket, ')') ? bracket + 1 : i;
        }

        for (int k = i; k < sentence.End && k < i + 30; k++)
        {
            if (text.TryMatch(k, LexiconClass.ClauseStart, out LexiconMatch aspect) && aspect.Entry.Attribute("aspect") is "past" or "recent" && !text.Is(k - 1, ','))
            {
                i = aspect.End;
                break;
            }
        }

        if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch state) && state.Entry.Attribute("aspect") is "lasting" or "future")
        {
            return null;
        }

        int end = Phrase(text, i, sentence.End);
        return end >= i + 3 && !IsToCome(text, i, end) ? new TokenRange(i, end) : null;
    }

    // "một đợt không khí lạnh sẽ …": not yet a deed.
    private static bool IsToCome(TaggedText text, int start, int end)
    {
        for (int i = start; i < end && i < start + 14; i++)
        {
            if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch aspect) && aspect.Entry.Attribute("aspect") == "future")
            {
                return true;
            }
        }

        return false;
    }

    // A forecast tells what has not happened.
    private static bool IsForecast(TaggedText text, TokenRange sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.ReportVerb, out LexiconMatch verb) && verb.Entry.Value == "forecast")
            {
                return true;
            }
        }

        return false;
    }

    // "vừa phát chiều 30/6 nêu rõ": what follows is what was said.
    private static bool Reports(TaggedText text, int start, int end)
    {
        for (int i = start; i < end && i < start + 8; i++)
        {
            if (text.TryMatch(i, LexiconClass.ReportVerb, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPassive(TaggedText text, TokenRange deed)
    {
        for (int i = deed.Start; i < deed.End && i < deed.Start + 8; i++)
        {
            if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch word) && word.Entry.Attribute("voice") == "passive")
            {
                return true;
            }
        }

        return false;
    }

    private static bool SubjectBefore(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.IsMarked(i, TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person | TokenMarks.Place))
            {
                return true;
            }
        }

        return false;
    }

    private static int Phrase(TaggedText text, int start, int end) => Math.Min(end, ClausePhrase.End(text, start, 60, free: 60));
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>
/// Accidents, crimes and natural events: the headline names them; their day is the first one told that is not the report's
/// own ("Ngày 22.4, Công an tỉnh cho biết, …": the arrests came on another day).
/// </summary>
internal static class IncidentReader
{
    /// <summary>Whether the headline speaks of an incident.</summary>
    public static bool IsIncident(TaggedText text, TokenRange headline)
    {
        for (int i = headline.Start; i < headline.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.IncidentNoun, out LexiconMatch word) && word.Entry.Value != "none" && !text.IsMarked(i, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"đợt mưa lũ từ ngày 16 đến 20/8": an incident that the lead names with its own day; null when it names none.</summary>
    public static (TokenRange Name, DateRecord Date)? Named(ResolutionContext context, int firstSentence)
    {
        TaggedText text = context.Text;
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            int s = text.SentenceOf(date.First.Start);
            if (s < firstSentence || !EventDates.IsDay(date.Record))
            {
                continue;
            }

            if (s > firstSentence + 3)
            {
                break;
            }

            for (int i = Math.Max(text.Sentence(s).Start, date.First.Start - 7); i < date.First.Start; i++)
            {
                if (text.TryMatch(i, LexiconClass.IncidentClassifier, out LexiconMatch classifier) && text.TryMatch(classifier.End, LexiconClass.IncidentNoun, out LexiconMatch noun) && noun.Entry.Value != "none" && noun.End <= date.First.Start)
                {
                    return (new TokenRange(i, date.First.End), date.Record);
                }
            }
        }

        return null;
    }

    /// <summary>The day of the incident that the article tells; null when it gives none.</summary>
    public static DateRecord? Date(ResolutionContext context, int firstSentence)
    {
        TaggedText text = context.Text;
        DateRecord? report = null;
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            int s = text.SentenceOf(date.First.Start);
            if (s < firstSentence || !EventDates.IsDay(date.Record))
            {
                continue;
            }

            if (EventDates.IsReport(text, date.First, text.Sentence(s)))
            {
                report ??= date.Record;
                continue;
            }

            return date.Record;
        }

        return report;
    }
}

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
    // Further on articles tell what came before and after.
    private const int Reach = 4;
    private const int AvertedReach = 3;
    private const int WeekdayWords = 2;

    /// <summary>
    /// The first word of an accident, a crime, a trial or a storm in a range; compounds that only hold such a word are passed over,
    /// and what is feared, fought against or long over ("lo ngập lụt", "phòng chống bão", "sau vụ cháy").
    /// </summary>
    public static bool TryFind(TaggedText text, TokenRange range, out LexiconMatch word)
    {
        int averted = range.Start;
        bool fought = false;
        for (int i = range.Start; i < range.End; i++)
        {
            if (!text.TryMatch(i, LexiconClass.IncidentNoun, out word))
            {
                continue;
            }

            if (word.Entry.Value == "averted")
            {
                averted = word.End + AvertedReach;
                fought = word.Entry.Attribute("fought") is not null;
            }

            if (word.Entry.Value is "none" or "averted" || i < averted)
            {
                // "chống buôn lậu, | gian lận thương mại": the list goes on.
                averted = fought && word.Entry.Value != "averted" && i < averted && text.Is(word.End, ',')
                    ? word.End + AvertedReach : averted;
                i = word.End - 1;
            }
            else if (!text.IsMarked(i, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place))
            {
                return true;
            }
        }

        word = default;
        return false;
    }

    /// <summary>The kind of what a range tells: a trial is no incident.</summary>
    public static EventKind KindOf(TaggedText text, TokenRange range)
    {
        EventKind kind = EventKind.Incident;
        for (int i = range.Start; i < range.End; i++)
        {
            kind = text.TryMatch(i, LexiconClass.IncidentNoun, out LexiconMatch word) && word.Entry.Value == "trial"
                ? EventKind.Other : kind;
        }

        return kind;
    }

    /// <summary>The day of the incident that the article tells; null when it gives none.</summary>
    public static DateRecord? Date(ResolutionContext context, int firstSentence)
    {
        TaggedText text = context.Text;
        DateRecord? report = null;
        foreach (Resolved<DateRecord> date in context.Dates)
        {
            int s = text.SentenceOf(date.First.Start);
            if (s < firstSentence || !EventDates.IsDay(date.Record) || EventDates.IsCountedFrom(text, date.First.Start))
            {
                continue;
            }

            if (s > firstSentence + (2 * Reach))
            {
                break;
            }

            // "Ngày 20/9/2016, công ty ký hợp đồng …", "đóng cửa thứ Sáu": behind the lead a day with its year or a weekday alone tells how
            // things came about.
            bool far = s > firstSentence + Reach
                || (s > firstSentence + 1 && (date.Record.Basis == DateBasis.Explicit || date.First.Length <= WeekdayWords));
            if (far && !TryFind(text, text.Sentence(s), out _))
            {
                continue;
            }

            // "Ngày 3/6, công an đang điều tra vụ …": what goes on is not what happened; "tính đến 17h ngày 12/10" how far it had come.
            SentenceSyntax syntax = text.Syntax(s);
            if (DeedReader.IsLevelDay(text, date.First) || EventDates.IsReport(text, date.First, text.Sentence(s))
                || (s == firstSentence && syntax.ClauseAt(date.First.Start) is >= 0 and var at
                    && syntax.Clauses[at].Is(WordTraits.Lasting)))
            {
                report ??= date.Record;
                continue;
            }

            return date.Record;
        }

        return report;
    }

    /// <summary>Whether what begins at a token is a bare case: "vụ việc", "một vụ cháy".</summary>
    public static bool IsClassified(TaggedText text, int start, out LexiconMatch classifier) =>
        text.TryMatch(start, LexiconClass.IncidentClassifier, out classifier)
            || (WordLookup.At(text, start).PartOfSpeech is PartOfSpeech.Number or PartOfSpeech.Determiner
                && text.TryMatch(start + 1, LexiconClass.IncidentClassifier, out classifier));
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>
/// The day of what an article reports where the lead only dates who speaks of it ("Sáng 14/9, ông A cho biết, …"): another clause
/// tells the happening again, by its verb and its other words, with a day of its own ("Trước đó, ngày 5/9, cá … chết hàng loạt").
/// Refused: days of reports, plans and denials, days further back than two weeks, clauses that share one word only.
/// </summary>
internal static class HappeningDay
{
    private const int LongestBack = 14;
    private const int LongestAhead = 3;
    private const int MostTried = 40;
    private const int Around = 60;
    private const int LeastShared = 3;
    private const int VerbReach = 3;
    private const int ShareOf = 4;
    private const int DaysOfMonth = 31;
    private const int DaysOfYear = 372;

    /// <summary>The day on which the article elsewhere says that the candidate's happening took place; null when no other clause tells it
    /// better.</summary>
    /// <param name="context">The article.</param>
    /// <param name="candidate">What is reported, with its day.</param>
    /// <param name="verb">The token at which its name tells the happening; -1 where it tells none.</param>
    /// <param name="body">The first sentence of the body.</param>
    public static DateRecord? Of(ResolutionContext context, EventCandidate candidate, int verb, int body)
    {
        TaggedText text = context.Text;
        if (verb < 0 || candidate.Name.Length > Around)
        {
            return null;
        }

        bool incident = text.TryMatch(verb, LexiconClass.IncidentNoun, out LexiconMatch word);
        bool deed = !incident && text.TryMatch(verb, LexiconClass.EventVerb, out word);

        TokenRange key = KeyOf(text, verb, incident || deed ? word.End : verb, deed);
        bool report = true;
        if (candidate.Date is { } day)
        {
            if (EventDates.MentionOf(context, day) is not { } told || text.SentenceOf(told.Start) < body)
            {
                return null;
            }

            report = EventDates.IsReport(text, told, text.Sentence(text.SentenceOf(told.Start)));
            TokenRange near = Near(text, told);

            // "Chiều 31/10, công an cho biết vừa khởi tố …": just done, on the report's day.
            if (report ? DeedReader.IsRecent(text, new TokenRange(told.End, near.End))
                    : SharedWords.In(text, candidate.Name, near, content: true) >= LeastShared)
            {
                return null;
            }
        }

        int tried = 0;
        for (int i = context.FirstDateFrom(text.Sentence(body).Start); i < context.Dates.Count && tried < MostTried; i++)
        {
            Resolved<DateRecord> other = context.Dates[i];
            if (ReferenceEquals(other.Record, candidate.Date) || !EventDates.IsDay(other.Record)
                || !(candidate.Date is { } known
                    ? IsNear(other.Record, known, mayFollow: !report)
                    : EventDates.IsRecent(context, other.Record) && !EventDates.IsToCome(context, other.Record)))
            {
                continue;
            }

            tried++;
            if (IsOwn(text, other) && !EventDates.IsReport(text, other.First, text.Sentence(text.SentenceOf(other.First.Start)))
                    && Tells(text, candidate, key, other.First, incident))
            {
                return other.Record;
            }
        }

        return null;
    }

    // "cá | chết" is told again as "chết", "triệt phá" as a whole.
    private static TokenRange KeyOf(TaggedText text, int verb, int end, bool deed)
    {
        TokenRange key = deed ? new TokenRange(verb, end) : WordLookup.At(text, verb).Range;
        while (key.End < end)
        {
            key = WordLookup.At(text, key.End).Range;
        }

        return key;
    }

    // The sentence that a day stands in, of a long one what is near.
    private static TokenRange Near(TaggedText text, TokenRange day)
    {
        TokenRange sentence = text.Sentence(text.SentenceOf(day.Start));
        return new TokenRange(Math.Max(sentence.Start, day.Start - Around), Math.Min(sentence.End, day.End + Around));
    }

    // Neither a level's day ("tính đến 17h ngày 11/6, bão đã làm 12 người chết", but "đến 20h ngày 11/6, thi thể được tìm thấy" tells a
    // moment) nor one in brackets, and of no cited document.
    private static bool IsOwn(TaggedText text, Resolved<DateRecord> date)
    {
        TokenRange day = date.First, sentence = text.Sentence(text.SentenceOf(day.Start));
        bool level = DeedReader.IsLevelDay(text, day) && text.IsMarked(sentence, TokenMarks.Quantity);
        return !level && !EventDates.IsCountedFrom(text, day.Start) && !text.IsMarked(day.Start, TokenMarks.Document)
            && text.Brackets.OpeningAround(day.Start) < sentence.Start;
    }

    // The day's clause, or the one it opens, tells an incident of the same words, or has the same verb; of what has no day yet, who did it
    // does more of it.
    private static bool Tells(TaggedText text, EventCandidate candidate, TokenRange key, TokenRange day, bool incident)
    {
        TokenRange name = candidate.Name;
        SentenceSyntax syntax = text.Syntax(text.SentenceOf(day.Start));
        TokenRange near = Near(text, day);
        if (syntax.ClauseAt(day.Start) is not (>= 0 and var at) || syntax.Clauses[at] is var clause
            && clause.Is(WordTraits.Future | WordTraits.Negative | WordTraits.Modal | WordTraits.Lasting))
        {
            return false;
        }

        TokenRange part = clause.IsVerbal
            ? new TokenRange(Math.Max(near.Start, clause.Range.Start), Math.Min(near.End, clause.Range.End))
            : new TokenRange(day.Start, near.End);
        TokenRange verb = clause.IsVerbal
            ? new TokenRange(clause.Predicate.Start, Math.Min(clause.Verb.End + VerbReach, text.Count)) : part;
        bool same = (candidate.Date is null && IsDoneBySame(text, clause, name, near))
            || (incident ? IncidentReader.TryFind(text, part, out _) && Holds(text, part, key) : Holds(text, verb, key));
        return same && SharedWords.In(text, name, near, content: true) is var shared && shared >= LeastShared
            && shared * ShareOf >= SharedWords.Of(text, name, content: true);
    }

    // "Cục A vừa bác tin đồn …" … "Hôm nay, Cục A đã lên tiếng về tin đồn này".
    private static bool IsDoneBySame(TaggedText text, Clause clause, TokenRange name, TokenRange near)
    {
        TokenRange actor = clause.Subject;
        int words = actor.Length > 0 && DeedReader.IsAgent(text, actor) ? SharedWords.Of(text, actor, content: true) : 0;
        return words > 1 && SharedWords.In(text, actor, name, content: true) == words
            && SharedWords.In(text, name, near, content: true) >= words + LeastShared
            && (clause.Is(WordTraits.Past) || DeedReader.IsDeedVerb(text, clause.Verb.Start));
    }

    private static bool Holds(TaggedText text, TokenRange range, TokenRange key)
    {
        for (int i = range.Start; i + key.Length <= range.End; i++)
        {
            int k = 0;
            while (k < key.Length && text.Tokens[i + k].Id > 0 && text.Tokens[i + k].Id == text.Tokens[key.Start + k].Id)
            {
                k++;
            }

            if (k == key.Length)
            {
                return true;
            }
        }

        return false;
    }

    // Days whose years are not known are of one year.
    private static bool IsNear(DateRecord other, DateRecord day, bool mayFollow)
    {
        if (!other.TryGetEdtf(out EdtfValue a) || !day.TryGetEdtf(out EdtfValue b)
                || a.Start is not { Month: { } month, Day: { } date } first || b.Start is not { Month: { } thisMonth, Day: { } today } last)
        {
            return false;
        }

        int back = ((thisMonth - month) * DaysOfMonth) + today - date
            + (first.Year is { } year && last.Year is { } thisYear ? (thisYear - year) * DaysOfYear : 0);
        return back <= LongestBack && back >= (mayFollow ? -LongestAhead : 1);
    }
}

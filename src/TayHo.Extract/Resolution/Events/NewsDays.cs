using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>The days on which an article's first sentences report: the lead's, those of announcements and of papers.</summary>
internal sealed class NewsDays
{
    private const int NewsSentences = 3;
    private const double HalfShare = 0.5;
    private const int PaperReach = 12;
    private readonly ResolutionContext _context;
    private readonly TaggedText _text;
    private readonly EventHeadline _headline;
    private readonly int _body;
    private readonly int _newsEnd;
    private (DateRecord Day, int Sentence)? _told;
    private (DateRecord Day, int Sentence)? _announced;

    /// <summary>Reads where the news ends.</summary>
    /// <param name="context">The article.</param>
    /// <param name="headline">Its headline.</param>
    /// <param name="body">The first sentence of the body.</param>
    public NewsDays(ResolutionContext context, EventHeadline headline, int body)
    {
        _context = context;
        _text = context.Text;
        _headline = headline;
        _body = body;
        _newsEnd = NewsEnd(_text, body);
    }

    /// <summary>Keeps the day on which somebody first says what a sentence reports.</summary>
    public void Announce(DateRecord? day, int sentence) => _announced ??= day is null ? null : (day, sentence);

    /// <summary>Keeps the day of the first deed told; behind the lead a day with its year is none.</summary>
    public void Tell(DateRecord? day, int sentence) =>
        _told ??= day is null || (sentence > _body && day.Basis == DateBasis.Explicit) ? null : (day, sentence);

    /// <summary>The day of the accident that the headline speaks of, or of what was done behind it.</summary>
    public DateRecord? Happened() => _headline.Aftermath ? News(inFull: false) : IncidentReader.Date(_context, _body);

    /// <summary>"Trước đó, …", "Như đã đưa tin, …": whether a sentence tells what was before.</summary>
    public bool IsBefore(int sentence) =>
        _text.TryMatch(_text.Sentence(sentence).Start, LexiconClass.TenseMarker, out LexiconMatch before)
        && before.Entry.Attribute("before") == "1";

    /// <summary>"Tối 10/9, ông A cho biết … Theo ông, việc được giao ngày 9/9": a day before that on which the lead reports.</summary>
    public bool IsBackground(int sentence, DateRecord? day) =>
        sentence > _body && day is { Kind: DateKind.Date, Value: { Length: 10 } told }
            && ReportDay(inFull: false, out int at) is { Kind: DateKind.Date, Value: { Length: 10 } reported }
            && at < sentence && string.CompareOrdinal(told, 0, reported, 0, 4) == 0 && string.CompareOrdinal(told, reported) < 0;

    /// <summary>The headline's own day ("Tuần 11-17/10: …"), else that of the first deed told, unless a sentence before it reports on
    /// another.</summary>
    public DateRecord? News(bool inFull) => HeadlineDay() is { } own ? own : ReportDay(inFull, out int at) is { } reported
        && (_told is not { } told || at < told.Sentence) ? reported : _told?.Day ?? EventDates.OfSentence(_context, _headline.Range);

    private DateRecord? HeadlineDay()
    {
        for (int i = _context.FirstDateFrom(_headline.Range.Start); i < _context.Dates.Count
            && _context.Dates[i].First.Start < _headline.Range.End; i++)
        {
            // "… ngày 30/4/1975": a day with its year is remembered.
            if (_context.Dates[i].Record is { Basis: not DateBasis.Explicit } day && EventDates.IsDay(day)
                && !EventDates.IsToCome(_context, day) && !DeedReader.IsLevelDay(_text, _context.Dates[i].First))
            {
                return day;
            }
        }

        return null;
    }

    // The day of news that the lead reports: the first told in it that is neither to come nor long past.
    // Behind the lead a day with its year tells how things came about, unless the deed itself stands there.
    private DateRecord? ReportDay(bool inFull, out int at)
    {
        at = -1;
        foreach (Resolved<DateRecord> date in _context.Dates)
        {
            at = _text.SentenceOf(date.First.Start);
            if (at >= _newsEnd)
            {
                return null;
            }

            if (at >= _body && !IsBefore(at) && _text.RoleOf(date.First.Start) != BlockRole.Caption
                && EventDates.IsOfDeed(_text, date) && !IsBirthday(date.First)
                && EventDates.IsDay(date.Record) && EventDates.IsRecent(_context, date.Record)
                    && !EventDates.IsToCome(_context, date.Record)
                && date.Record.Modifier != DateModifier.Before && date.Record.Calendar != CalendarKind.Lunar && (inFull || at == _body
                    || date.Record.Basis != DateBasis.Explicit))
            {
                return date.Record;
            }
        }

        return null;
    }

    // "sinh ngày 12/8/1954": a verb that is no news has the day.
    private bool IsBirthday(TokenRange date) => _text.TryMatchBefore(date.Start, LexiconClass.EventVerb, out LexiconMatch verb)
        && verb.Entry.Value == "none";

    /// <summary>A candidate with the announcement's day, where the happening has none of its own.</summary>
    public EventCandidate Announced(EventCandidate candidate)
    {
        if (candidate.Date is not null || candidate.Mention is not null || candidate.Kind == EventKind.Incident)
        {
            return candidate;
        }

        bool announced = _announced is { } said && (candidate.Reported || Math.Abs(said.Sentence - candidate.Sentence) <= 1
            || SharedWords.In(_text, candidate.Name, _text.Sentence(said.Sentence)) * 2 >= SharedWords.Of(_text, candidate.Name));
        if ((PaperDay(candidate) ?? (announced ? _announced!.Value.Day : null)) is { } told)
        {
            return candidate with { Date = told };
        }

        return (ReportDay(inFull: false, out int at) is { } day && (at == candidate.Sentence - 1 || Announces(at, candidate.Sentence)))
            || ((day = ReportDay(inFull: true, out at)) is not null && Announces(at, candidate.Sentence)) ? candidate with { Date = day }
            : candidate.Deed < 0 && !_headline.Digest ? candidate with { Date = ToCome() } : candidate;
    }

    // "… vừa chốt mức tăng. | Sau phiên họp sáng 20/6, …", "Thông tin này được … công bố chiều 3/5": one of the two sentences behind it
    // says
    // where it was told.
    private bool Announces(int sentence, int told)
    {
        TokenRange range = _text.Sentence(sentence);
        int noun = _text.TryMatch(range.Start, LexiconClass.ClauseStart, out LexiconMatch at)
            && at.Entry.Attribute("opens") == "adjunct" ? at.End : range.Start;
        return sentence > told && sentence <= told + 2
            && (_text.TryMatch(noun, LexiconClass.EventNoun, out _) || (noun == range.Start
                && _text.TryMatch(noun, LexiconClass.ReportVerb, out _)));
    }

    // "UBND tỉnh vừa quyết định … | Quyết định được ký ngày 20/6": the day of the paper by which it was done.
    private DateRecord? PaperDay(EventCandidate candidate)
    {
        for (int s = candidate.Sentence + 1; s < Math.Min(_text.SentenceCount, candidate.Sentence + NewsSentences); s++)
        {
            TokenRange next = _text.Sentence(s);
            int first = _context.FirstDateFrom(next.Start);
            int noun = _text.TryMatch(next.Start, LexiconClass.ClauseStart, out LexiconMatch opens)
                && opens.Entry.Attribute("opens") == "adjunct" ? opens.End : next.Start;
            if (first < _context.Dates.Count && _context.Dates[first] is var day
                && _text.TryMatch(noun, LexiconClass.DocumentType, out LexiconMatch paper)
                && day.First.Start <= paper.End + PaperReach && !HasComma(paper.End, day.First.Start) && EventDates.IsDay(day.Record)
                && EventDates.IsOfDeed(_text, day) && EventDates.IsRecent(_context, day.Record))
            {
                return day.Record;
            }
        }

        return null;
    }

    private bool HasComma(int start, int end)
    {
        while (start < end && !_text.Is(start, ','))
        {
            start++;
        }

        return start < end;
    }

    // "A làm giám khảo đêm thi thứ năm": the day on which the lead says that it will happen.
    private DateRecord? ToCome()
    {
        for (int s = _body; s < Math.Min(_text.SentenceCount, _body + NewsSentences); s++)
        {
            TokenRange sentence = _text.Sentence(s);
            if (SharedWords.In(_text, _headline.Range, sentence) < SharedWords.Of(_text, _headline.Range) * HalfShare)
            {
                continue;
            }

            SentenceSyntax syntax = _text.Syntax(s);
            for (int i = _context.FirstDateFrom(sentence.Start); i < _context.Dates.Count
                && _context.Dates[i].First.Start < sentence.End; i++)
            {
                Resolved<DateRecord> date = _context.Dates[i];
                bool future = syntax.ClauseAt(date.First.Start) is >= 0 and var at && syntax.Clauses[at].Is(WordTraits.Future);
                if (future && EventDates.IsDay(date.Record) && !DeedReader.IsLevelDay(_text, date.First))
                {
                    return date.Record;
                }
            }
        }

        return DayOfNamed();
    }

    // "A hát ở đêm nhạc Sen" … "Đêm nhạc Sen mở màn tối 5/6": the event that the headline speaks of has its day elsewhere.
    private DateRecord? DayOfNamed()
    {
        const int LongestHeadline = 60;
        foreach (EventMention mention in _headline.Range.Length > LongestHeadline ? [] : _context.Mentions.Events)
        {
            int s = _text.SentenceOf(mention.Range.Start);
            if (s >= _body && mention is { Link: EventLink.Happens, Named: true }
                && mention.Range.Length <= 2 * SharedWords.In(_text, mention.Range, _headline.Range)
                && EventDates.Near(_context, _text.Sentence(s), mention.Range, mention.Verb) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    // The lead, however many sentences it has, and the two behind it.
    private static int NewsEnd(TaggedText text, int body)
    {
        int end = body + 1;
        while (end < Math.Min(text.SentenceCount, body + NewsSentences)
            && text.Tokens[text.Sentence(end).Start - 1].Kind != TokenKind.LineBreak)
        {
            end++;
        }

        return Math.Max(body + NewsSentences, end + 2);
    }
}

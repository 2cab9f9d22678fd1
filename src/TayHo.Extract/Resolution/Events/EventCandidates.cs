using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Events;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>Collects what the article may report — named events, deeds and incidents of its lead, its headline — and scores each.</summary>
internal sealed class EventCandidates
{
    private const int NamedSentences = 6;
    private const int DeedSentences = 5;
    private const double LeastShare = 0.25;
    private readonly ResolutionContext _context;
    private readonly TaggedText _text;
    private readonly TokenRange _headline;
    private readonly int _body;
    private readonly bool _incident;
    private readonly bool _deed;
    private readonly bool _doer;
    private EventCandidate? _best;

    private EventCandidates(ResolutionContext context, int body)
    {
        _context = context;
        _text = context.Text;
        _body = body;
        _headline = _text.Sentence(0);
        _incident = IncidentReader.IsIncident(_text, _headline);
        _deed = TellsDeed(_text, _headline, out _doer);
    }

    /// <summary>The candidate that most speaks for; null when the article reports no event.</summary>
    public static EventCandidate? Best(ResolutionContext context, int body)
    {
        var candidates = new EventCandidates(context, body);
        candidates.Named();
        candidates.Occasions();
        candidates.Deeds();
        candidates.Headline();
        return candidates._best is { Score: >= EventScore.Least } best ? best : null;
    }

    private void Offer(EventCandidate candidate)
    {
        if (_best is null || candidate.Score > _best.Score)
        {
            _best = candidate;
        }
    }

    private void Named()
    {
        foreach (EventMention mention in _context.Mentions.Events)
        {
            int s = _text.SentenceOf(mention.Range.Start);
            if (s < _body || s >= _body + NamedSentences || !mention.Named || mention.Link == EventLink.Bare)
            {
                continue;
            }

            int shared = SharedWords(_text, _headline, mention.Range);
            if (mention.Link == EventLink.Activity && (IsWithin(_text, mention.Range.Start) || (s > _body + 1 && shared < 2) || (shared < 3 && !HasSubject(_text, _text.Sentence(s).Start, mention.Range.Start))))
            {
                continue;
            }

            if (mention.Link == EventLink.Activity && shared < 3 && !IsMainVerb(s, mention.Range.Start))
            {
                continue;
            }

            DateRecord? day = EventDates.Near(_context, _text.Sentence(s), mention.Range, mention.Verb);
            double score = EventScore.Of(mention.Link) + (EventScore.NamedLater * (s - _body));
            score += day is not null && !(mention.Link == EventLink.Activity && EventDates.IsToCome(_context, day)) ? EventScore.OwnDay : 0;
            score += !mention.Subordinate ? 0 : mention.Link == EventLink.Happens && day is not null ? EventScore.Subordinate / 2 : EventScore.Subordinate;
            score += shared >= 3 ? EventScore.InHeadline : 0;
            score += (_incident || _deed) && shared < 2 && mention.Link != EventLink.Organized ? EventScore.BesidesHeadline : 0;
            Offer(new EventCandidate(mention.Range, mention.Kind, mention.Rule, s) { Mention = mention, Score = score });
        }
    }

    // "hồ sơ | tiếp nhận", "khu vực | tiếp nhận rác": a verb inside a noun phrase or a clause that hangs on another is not the sentence's deed.
    private bool IsMainVerb(int sentence, int verb)
    {
        SentenceSyntax syntax = _text.Syntax(sentence);
        int clause = syntax.ClauseAt(verb);
        return clause >= 0 && syntax.Clauses[clause].Link is ClauseLink.Main or ClauseLink.Coordinate && syntax.Clauses[clause].Predicate.Length > 0 && verb <= syntax.Clauses[clause].Predicate.End + 2;
    }

    // "… trình bày tại Kỳ họp thứ 6, Quốc hội khóa XIII", "Tại buổi làm việc với … ngày 9/3, …": where the lead's news was made.
    private void Occasions()
    {
        foreach (EventMention mention in _context.Mentions.Events)
        {
            int s = _text.SentenceOf(mention.Range.Start);
            if (mention.Link != EventLink.Bare || !mention.Named || mention.Range.Start == 0 || s < _body || s >= _body + 3
                || mention.Kind is not (EventKind.Session or EventKind.Conference or EventKind.Congress or EventKind.Meeting) || !IsWithin(_text, mention.Range.Start))
            {
                continue;
            }

            bool dated = EventDates.Near(_context, _text.Sentence(s), mention.Range) is not null;
            if (dated || (_text.Tokens[mention.Range.Start].IsCapitalized && mention.Kind != EventKind.Meeting))
            {
                Offer(new EventCandidate(mention.Range, mention.Kind, mention.Rule, s) { Mention = mention, Score = EventScore.Occasion + (dated ? EventScore.OwnDay / 4 : 0) });
                return;
            }
        }
    }

    private void Deeds()
    {
        for (int s = _body; s < Math.Min(_text.SentenceCount, _body + DeedSentences); s++)
        {
            if (NamesEvent(s) || DeedReader.Read(_context, s) is not { } deed || (deed.Form == DeedForm.Past && s > _body + 1))
            {
                continue;
            }

            double share = (double)SharedWords(_text, _headline, deed.Clause) / Math.Max(1, _headline.Length);
            bool incident = _incident && (deed.Befalls || (deed.Name.Start == deed.Clause.Start && share >= LeastShare));
            double score = EventScore.Of(deed.Form) + (EventScore.DeedLater * (s - _body)) + (EventScore.HeadlineShare * share) + (_incident && deed.Form == DeedForm.Reported ? EventScore.IncidentReported : incident ? EventScore.IncidentClause : 0);
            score += (deed.Form == DeedForm.Past || (_incident && !incident)) && share < LeastShare ? EventScore.BesidesHeadline : 0;
            TokenRange name = incident ? DeedReader.WithoutPlace(_text, deed.Clause) : deed.Name;
            name = name.Length < _headline.Length && SharedWords(_text, name, _headline) * 2 >= Words(name) ? _headline : name;
            DateRecord? date = deed.Date ?? (incident && deed.Form == DeedForm.Past ? IncidentReader.Date(_context, _body) : null);
            EventKind kind = incident ? EventKind.Incident : _text.TryMatch(deed.Clause.Start, LexiconClass.EventNoun, out LexiconMatch noun) ? EventRecognizer.KindOf(noun.Entry.Value) : EventKind.Other;
            Offer(new EventCandidate(name, kind, Rule(deed.Form), s) { Date = date, Score = score });
        }
    }

    // "… tổ chức tọa đàm “…”": the sentence's verb makes an event that has a name.
    private bool NamesEvent(int sentence)
    {
        foreach (EventMention mention in _context.Mentions.Events)
        {
            if (mention.Named && !mention.Subordinate && mention.Link is EventLink.Organized or EventLink.Happens && _text.SentenceOf(mention.Range.Start) == sentence)
            {
                return true;
            }
        }

        return false;
    }

    private void Headline()
    {
        if (_headline.Length < 3 || _text.Is(_headline.End - 1, '?') || IsForecast())
        {
            return;
        }

        DateRecord? happened = IncidentReader.Date(_context, _body);
        if (_incident)
        {
            Offer(new EventCandidate(_headline, EventKind.Incident, "event.incident", _body) { Date = happened, Score = happened is not null ? EventScore.IncidentHeadline : LeadTellsIncident() ? EventScore.UndatedIncidentHeadline : 0 });
        }

        if (IsPersonnel())
        {
            Offer(new EventCandidate(_headline, EventKind.Other, "event.personnel", _body) { Date = ReportDay(), Score = EventScore.Personnel });
        }

        DateRecord? reported = ReportDay();
        double score = _deed ? (reported is null ? (_doer || LeadTellsHeadline() ? EventScore.UndatedDeedHeadline : 0) : EventScore.DeedHeadline) : reported is null ? 0 : EventScore.ReportHeadline;
        Offer(new EventCandidate(_headline, EventKind.Other, "event.headline", _body) { Date = reported, Score = score });
    }

    // "Đánh bại A, B vươn lên …": the lead tells as done what the headline says.
    private bool LeadTellsHeadline()
    {
        for (int s = _body; s < Math.Min(_text.SentenceCount, _body + 2); s++)
        {
            if (SharedWords(_text, _headline, _text.Sentence(s)) * 5 >= Words(_headline) * 2 && DeedReader.Tells(_text, _text.Sentence(s)))
            {
                return true;
            }
        }

        return false;
    }

    // Without a day an incident is news only where the lead tells it as done ("… đã tử vong").
    private bool LeadTellsIncident()
    {
        for (int s = _body; s < Math.Min(_text.SentenceCount, _body + 2); s++)
        {
            if (IncidentReader.IsIncident(_text, _text.Sentence(s)) && DeedReader.Tells(_text, _text.Sentence(s)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Rule(DeedForm form) => form switch
    {
        DeedForm.Dated => "event.deed-dated",
        DeedForm.Recent => "event.deed-recent",
        DeedForm.Reported => "event.deed-reported",
        _ => "event.deed-past",
    };

    // The day of news that the lead reports: the first told in it that is neither to come nor long past.
    private DateRecord? ReportDay()
    {
        foreach (Resolved<DateRecord> date in _context.Dates)
        {
            int s = _text.SentenceOf(date.First.Start);
            if (s >= _body + 3)
            {
                return null;
            }

            if (s >= _body && _text.RoleOf(date.First.Start) != BlockRole.Caption && !DeedReader.IsLevelDay(_text, date.First) && EventDates.IsDay(date.Record) && EventDates.IsRecent(_context, date.Record) && !EventDates.IsToCome(_context, date.Record))
            {
                return date.Record;
            }
        }

        return null;
    }

    // A forecast tells what has not happened.
    private bool IsForecast()
    {
        TokenRange lead = _text.Sentence(Math.Min(_body, _text.SentenceCount - 1));
        for (int i = lead.Start; i < lead.End; i++)
        {
            if (_text.TryMatch(i, LexiconClass.ReportVerb, out LexiconMatch verb) && verb.Entry.Value == "forecast")
            {
                return true;
            }
        }

        return false;
    }

    private static bool TellsDeed(TaggedText text, TokenRange headline, out bool doer)
    {
        doer = false;
        for (int i = headline.Start; i < headline.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch aspect) && aspect.Entry.Attribute("aspect") == "future")
            {
                return false;
            }

            if (!text.IsMarked(i, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place) && text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value is "deed" or "personnel")
            {
                doer = i > headline.Start && (text.IsMarked(i - 1, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place) || (i > headline.Start + 1 && text.Tokens[i - 1].IsCapitalized));
                return true;
            }
        }

        return false;
    }

    // Appointments and punishments: the headline and the lead both say who comes or goes.
    private bool IsPersonnel()
    {
        if (!_deed || !HasPersonnel(_headline))
        {
            return false;
        }

        for (int s = _body; s < Math.Min(_text.SentenceCount, _body + 3); s++)
        {
            if (HasPersonnel(_text.Sentence(s)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPersonnel(TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (_text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value == "personnel" && !_text.IsMarked(i, TokenMarks.Organization | TokenMarks.Post))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithin(TaggedText text, int name) =>
        text.TryMatch(name - 1, LexiconClass.PlacePreposition, out _) || (text.TryMatch(name - 1, LexiconClass.ClauseStart, out LexiconMatch word) && (word.Entry.Attribute("link") == "within" || word.Entry.Attribute("opens") == "adjunct"));

    // "mùi hôi từ bãi rác đang tiếp nhận …", "cho phép khảo sát …": a verb without its doer right before it tells no event.
    private static bool HasSubject(TaggedText text, int start, int verb)
    {
        int i = verb;
        while (i > start)
        {
            int step = text.IsMarked(i - 1, TokenMarks.Date) || text.Is(i - 1, ',') ? 1 : WayLength(text, start, i);
            if (step == 0)
            {
                break;
            }

            i -= step;
        }

        return i == start ? verb > start : text.Is(i - 1, ')') || text.IsDash(i - 1) || text.Tokens[i - 1].IsCapitalized || text.IsMarked(i - 1, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place);
    }

    // "dẫn đầu đoàn đi", "chính thức": what may stand between the doer and the verb.
    private static int WayLength(TaggedText text, int start, int end)
    {
        for (int length = 3; length > 0; length--)
        {
            if (end - length >= start && text.TryMatch(end - length, LexiconClass.SpeechLink, out LexiconMatch link) && link.Length == length
                && (link.Entry.Value == "between" || link.Entry.Attribute("way") == "yes"))
            {
                return length;
            }
        }

        return 0;
    }

    private int Words(TokenRange range)
    {
        int words = 0;
        for (int i = range.Start; i < range.End; i++)
        {
            words += _text.Tokens[i].IsWord ? 1 : 0;
        }

        return words;
    }

    /// <summary>How many words of one range another has too.</summary>
    public static int SharedWords(TaggedText text, TokenRange a, TokenRange b)
    {
        int shared = 0;
        for (int i = a.Start; i < a.End; i++)
        {
            for (int k = b.Start; k < b.End && text.Tokens[i].IsWord; k++)
            {
                if (text.Tokens[k].IsWord && text.Slice(i).Equals(text.Slice(k), StringComparison.OrdinalIgnoreCase))
                {
                    shared++;
                    break;
                }
            }
        }

        return shared;
    }
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>Collects what the article may report — named events, deeds and incidents of its lead, its headline — and scores each.</summary>
internal sealed class EventCandidates
{
    private const int NamedSentences = 6;
    private const int DeedSentences = 5;
    private const int NewsSentences = 3;
    private const double LeastShare = 0.25;
    private const double NoShare = 0.15;
    private const double HalfShare = 0.5;
    private const int ShortestHeadline = 3;
    private const int PaperReach = 2;
    private const int LongestHead = 3;
    private readonly ResolutionContext _context;
    private readonly TaggedText _text;
    private readonly EventHeadline _headline;
    private readonly EventLead _lead;
    private readonly int _body;
    private readonly List<EventCandidate> _all = [];
    private readonly NewsDays _days;
    private int _occasion = -1;

    private EventCandidates(ResolutionContext context, int body)
    {
        _context = context;
        _text = context.Text;
        _body = body;
        _headline = new EventHeadline(_text);
        _lead = new EventLead(_text, _headline, body);
        _days = new NewsDays(context, _headline, body);
    }

    /// <summary>What the article may report, in the order of the rules that propose it.</summary>
    public static IReadOnlyList<EventCandidate> Collect(ResolutionContext context, int body)
    {
        var candidates = new EventCandidates(context, body);
        candidates.Named();
        if (!candidates._headline.Digest)
        {
            candidates.Occasions();
            candidates.Deeds();
            candidates.Headline();
            candidates.Answers();
        }
        else if (candidates._headline.FirstReport is { Length: > ShortestHeadline } first && first != candidates._headline.Range)
        {
            bool befalls = IncidentReader.TryFind(context.Text, first, out _);
            EventKind kind = befalls ? IncidentReader.KindOf(context.Text, first) : EventKinds.Of(context.Text, first);
            candidates._all.Add(new EventCandidate(first, kind, befalls
                        ? "event.incident" : "event.headline", body) { Score = EventScore.Of(EventScore.PlainNews) });
        }

        return [.. candidates._all.Select(candidates.Dated)];
    }

    /// <summary>The candidate that most speaks for; null when the article reports no event.</summary>
    public static EventCandidate? Best(IReadOnlyList<EventCandidate> all)
    {
        EventCandidate? best = null;
        foreach (EventCandidate candidate in all)
        {
            best = candidate.Score.Total >= EventChoice.Least && (best is null || candidate.Score.Total > best.Score.Total)
                ? candidate : best;
        }

        return best;
    }

    // The day that the article tells of the happening itself counts before the announcement's.
    private EventCandidate Dated(EventCandidate candidate)
    {
        EventCandidate dated = _days.Announced(candidate);
        int happening = dated.Name == _headline.Name ? _headline.Happening >= 0 ? _headline.Happening : HeadlineVerb() : dated.Deed;
        return dated.Mention is null && HappeningDay.Of(_context, dated, happening, _body) is { } own ? dated with { Date = own } : dated;
    }

    // "Ca sĩ A thừa nhận hẹn hò": the verb of a headline that tells news of no kind.
    private int HeadlineVerb()
    {
        SentenceSyntax syntax = _text.Syntax(0);
        return syntax.Clauses.Length > 0 && syntax.Clauses[0] is { Subject.Length: > 0, Verb.Length: > 0 } clause ? clause.Verb.Start : -1;
    }

    private void Named()
    {
        foreach (EventMention mention in _context.Mentions.Events)
        {
            int s = _text.SentenceOf(mention.Range.Start);
            // "Cuộc gặp diễn ra sáng 26/3": under a headline that only quotes, an event needs no name.
            bool named = mention.Named || (_headline.Quoted && mention is { Link: EventLink.Happens, Subordinate: false });
            if (s < _body || s >= _body + NamedSentences || !named || mention.Link == EventLink.Bare)
            {
                continue;
            }

            bool activity = mention.Link == EventLink.Activity;
            int shared = SharedWords.In(_text, _headline.Range, mention.Range);
            if (activity && (IsWithin(mention.Range.Start) || (s > _body + 1 && shared < 2) || !IsMainVerb(s, mention.Range.Start, shared)))
            {
                continue;
            }

            DateRecord? day = EventDates.Near(_context, _text.Sentence(s), mention.Range, mention.Verb);
            if (activity && day is null && shared < 3 && !HasActor(s, mention.Range.Start))
            {
                continue;
            }

            // "Ngày 22/7/2016, tỉnh đã giám sát …": how things came about.
            bool old = day is not null && !EventDates.IsRecent(_context, day)
                && (day.Basis == DateBasis.Explicit || _context.Anchor.Basis != AnchorBasis.Inferred);
            if (old && activity)
            {
                continue;
            }

            bool besides = (_headline.Incident || _headline.Deed) && shared < 2 && mention.Link != EventLink.Organized
                && !(mention.Link == EventLink.Attended && day is not null);
            EventScore score = EventScore.Of(EventScore.Form(mention.Link))
                .With(activity ? EventScore.DeedLater : EventScore.NamedLater, s - _body)
                .If(day is null && mention.Link == EventLink.Happens, EventScore.Undated)
                .If(day is not null && !old && !(activity && EventDates.IsToCome(_context, day)), EventScore.OwnDay)
                .If(mention.Subordinate, EventScore.Subordinate, mention.Link is EventLink.Happens or EventLink.Attended
                        && day is not null ? 0.5 : 1)
                .If(shared >= 3, EventScore.InHeadline)
                .If(_days.IsBefore(s), EventScore.Before, 2)
                .If(day is null && mention.Link == EventLink.Organized && IsPlanned(s, mention), EventScore.Planned)
                .If(besides, EventScore.BesidesHeadline, s == _body ? 0.5 : 1);
            _all.Add(new EventCandidate(mention.Range, mention.Kind, mention.Rule, s) { Mention = mention, Score = score });
        }
    }

    // "tuần sau sẽ tổ chức buổi họp báo".
    private bool IsPlanned(int sentence, EventMention mention)
    {
        SentenceSyntax syntax = _text.Syntax(sentence);
        int at = syntax.ClauseAt(mention.Verb?.Start ?? mention.Range.Start);
        return at >= 0 && syntax.Clauses[at].Is(WordTraits.Future);
    }

    // "hồ sơ | tiếp nhận", "khu vực | tiếp nhận rác", "sẽ làm việc": a verb inside a noun phrase, in a clause that hangs on another, of a
    // plan, or without somebody who does it is not the sentence's deed.
    private bool IsMainVerb(int sentence, int verb, int shared)
    {
        SentenceSyntax syntax = _text.Syntax(sentence);
        int at = syntax.ClauseAt(verb);
        if (at < 0 || syntax.Clauses[at].Is(WordTraits.Future | WordTraits.Negative))
        {
            return false;
        }

        Clause clause = syntax.Clauses[at];
        bool main = clause.Link is ClauseLink.Main or ClauseLink.Coordinate && clause.IsVerbal && verb <= clause.Predicate.End + 2
            && !(verb > clause.Predicate.End && syntax.Units[syntax.UnitAt(verb - 1)].IsNominal
                && !_text.IsMarked(verb - 1, TokenMarks.Event));
        TokenRange subject = syntax.SubjectOf(at);

        // "Mỗi năm, HĐND huyện giám sát …".
        foreach (Unit time in syntax.TimesOf(at))
        {
            main &= EventDates.At(_context, time.Start) is not { Kind: DateKind.Set };
        }

        return main && !EventDates.IsLongPast(_context, syntax, at)
            && (shared >= 3 || clause.Doer.Length > 0
                || (subject.Length > 0 ? DeedReader.IsAgent(_text, subject)
                    : verb == _text.Sentence(sentence).Start && EventDates.OfClause(_context, syntax, at) is not null));
    }

    // Without a day an activity is news only of a body or an official that its clause begins with.
    private bool HasActor(int sentence, int verb)
    {
        SentenceSyntax syntax = _text.Syntax(sentence);
        int at = syntax.ClauseAt(verb);
        TokenRange subject = syntax.SubjectOf(at);
        return subject.Length > 0 && !syntax.Clauses[at].Is(WordTraits.Passive)
            && _text.IsMarked(subject.Start, TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person);
    }

    // "… trình bày tại Kỳ họp thứ 6, Quốc hội khóa XIII", "Tại buổi làm việc với … ngày 9/3, …": where the lead's news was made.
    private void Occasions()
    {
        foreach (EventMention mention in _context.Mentions.Events)
        {
            int s = _text.SentenceOf(mention.Range.Start);
            if (mention.Link != EventLink.Bare || !mention.Named || mention.Range.Start == 0 || s < _body || s >= _body + NewsSentences
                || mention.Kind is not (EventKind.Session or EventKind.Conference or EventKind.Congress or EventKind.Meeting)
                || !IsWithin(mention.Range.Start))
            {
                continue;
            }

            // "Tại Hội nghị thượng đỉnh … vừa qua": the news was made elsewhere.
            if (_text.TryMatchBefore(mention.Range.End, LexiconClass.TenseMarker, out LexiconMatch gone) && gone.Entry.Value == "past")
            {
                continue;
            }

            bool dated = EventDates.Near(_context, _text.Sentence(s), mention.Range) is not null;
            if (dated || (_headline.Quoted && s <= _body + 1)
                    || (_text.Tokens[mention.Range.Start].IsCapitalized && mention.Kind != EventKind.Meeting))
            {
                _occasion = s;
                EventScore score = EventScore.Of(EventScore.Occasion).If(dated, EventScore.OwnDay, 0.25).If(PointsBack(s),
                        EventScore.Pointing);
                _all.Add(new EventCandidate(mention.Range, mention.Kind, mention.Rule, s) { Mention = mention, Score = score });
                return;
            }
        }
    }

    // "Đó là số liệu được đưa ra tại hội nghị …": what stands before was said there.
    private bool PointsBack(int sentence)
    {
        SentenceSyntax syntax = _text.Syntax(sentence);
        Clause first = syntax.Clauses.Length > 0 ? syntax.Clauses[0] : default;
        return sentence > 0 && first.Subject.Length == 1 && first.Is(WordTraits.Copula)
            && syntax.Units[syntax.UnitAt(first.Subject.Start)].PartOfSpeech == PartOfSpeech.Pronoun;
    }

    private void Deeds()
    {
        for (int s = _body; s < Math.Min(_text.SentenceCount, _body + DeedSentences); s++)
        {
            if (NamesEvent(s))
            {
                continue;
            }

            Deed? read = DeedReader.Read(_context, s, out DateRecord? announced);
            _days.Announce(announced, s);
            if (read is not { } deed || (deed.Form is DeedForm.Past or DeedForm.Told && s > _body + 1))
            {
                continue;
            }

            _days.Tell(deed.Date, s);
            AddDeed(s, deed);
        }
    }

    private void AddDeed(int sentence, Deed deed)
    {
        double share = (double)SharedWords.In(_text, _headline.Range, deed.Clause) / Math.Max(1, _headline.Range.Length);
        bool incident = (_headline.Incident || _headline.Quoted)
            && (deed.Befalls || (deed.Name.Start == deed.Clause.Start
                    && (share >= LeastShare || DeedReader.HasIncident(_text, deed.Verb, deed.Name.End))));
        bool past = deed.Form == DeedForm.Past
            && (sentence > _body || deed.Verb == deed.Clause.Start
                || !DeedReader.IsAgent(_text, new TokenRange(deed.Clause.Start, deed.Verb)));
        bool scene = _headline.Incident && (sentence > _body || incident || deed.Form != DeedForm.Dated);
        bool besides = (past || scene) && share < LeastShare;
        EventScore score = EventScore.Of(EventScore.Form(deed.Form))
            .With(EventScore.DeedLater, sentence - _body)
            .With(EventScore.HeadlineShare, share)
            .If(_headline.Incident && deed.Form == DeedForm.Reported, EventScore.IncidentReported)
            .If(incident && !(_headline.Incident && deed.Form == DeedForm.Reported), EventScore.IncidentClause)
            .If(besides, EventScore.BesidesHeadline)
            .If(deed.Form == DeedForm.Past && !past && !_headline.Feature && sentence == _body, EventScore.LeadDeed)
            .If(_days.IsBefore(sentence), EventScore.Before)
            .If(sentence > _body && share < HalfShare && deed.Date is { Basis: DateBasis.Explicit }, EventScore.DatedInFull)
            .If((!(incident || _headline.Incident) || TellsOther(deed))
                && _days.IsBackground(sentence, deed.Date), EventScore.BeforeReport, _headline.Incident ? 2 : 1)
            .If(_headline.Unnamed && deed.Form is DeedForm.Dated or DeedForm.Recent or DeedForm.Reported, EventScore.NoHeadline)
            .If(deed.Form is DeedForm.Dated or DeedForm.Told && sentence > _body && share < NoShare, EventScore.BesidesHeadline, 0.5)
            .If(sentence == _occasion && _text.TryMatch(deed.Verb, LexiconClass.ReportVerb, out _), EventScore.Answer);
        TokenRange name = incident ? DeedName.WithoutPlace(_text, deed.Clause, deed.Verb) : deed.Name;
        name = !_headline.Feature && (_headline.SaysMore(share, name, deed.Clause)
                || ((Points(deed) || OnlyWrites(deed)) && !_headline.Quoted))
            ? _headline.Range : deed.Form == DeedForm.Reported || incident ? name : deed.Clause;
        EventKind kind = incident ? IncidentReader.KindOf(_text, deed.Clause) : name == _headline.Range
            ? EventKinds.Of(_text, name) : EventKinds.Of(_text, deed.Clause, deed.Verb);

        // "một tàu kéo va vào trụ cầu", "xảy ra | vụ sạt lở" under a headline that has no word of accidents.
        var told = new TokenRange(deed.Verb, deed.Name.Start > deed.Verb
                ? Math.Min(deed.Name.End, deed.Name.Start + LongestHead) : deed.Verb + 1);
        bool befalls = kind == EventKind.Other && !incident && name != _headline.Range
            && IncidentReader.TryFind(_text, told, out LexiconMatch accident) && accident.Entry.Value is "accident" or "natural";
        _all.Add(new EventCandidate(name, befalls ? EventKind.Incident : kind, Rule(deed.Form), sentence)
        {
            Subject = deed.Clause.Start,
            Date = deed.Date ?? (incident && (deed.Form == DeedForm.Past || (deed.Form == DeedForm.Recent
                && kind == EventKind.Incident)) ? IncidentReader.Date(_context, _body) : null),
            Deed = deed.Verb,
            Reported = deed.Form == DeedForm.Reported,
            Score = score,
        });
    }

    // "TAND tuyên phạt …" under "Bị cáo kháng cáo …": not the headline's deed.
    private bool TellsOther(Deed deed) =>
        _headline.Deed && SharedWords.In(_text, WordLookup.At(_text, _headline.Verb).Range, deed.Clause) < WordLookup.At(_text,
                _headline.Verb).Range.Length;

    // "Quyết định được … đưa ra", "Kết quả vừa được công bố", "Vụ tai nạn xảy ra tại …": the subject only points at what the headline says.
    private bool Points(Deed deed)
    {
        bool paper = _text.TryMatch(deed.Clause.Start, LexiconClass.DocumentType, out LexiconMatch bare);
        bool accident = !paper && _headline.Incident && IncidentReader.IsClassified(_text, deed.Clause.Start, out bare)
            && _text.Syntax(_text.SentenceOf(deed.Verb)) is var syntax && syntax.ClauseAt(deed.Verb) is >= 0 and var at
            && syntax.Clauses[at].Is(WordTraits.Existence);
        return (paper || accident) && bare.End >= deed.Verb - 2 && bare.End <= deed.Verb && deed.Clause.Start < deed.Verb;
    }

    // "UBND TP vừa có tờ trình HĐND cho phép …" under "TP kiến nghị tăng phí bến xe": the clause tells by what paper, the headline what
    // for.
    private bool OnlyWrites(Deed deed)
    {
        if (_headline.Asks || IncidentReader.TryFind(_text, deed.Clause, out _) || !(_headline.Doer || PlainNews.Tells(_context, 0)))
        {
            return false;
        }

        bool writes = false, same = false;
        for (int i = deed.Verb; i < deed.Clause.End; i++)
        {
            writes |= i <= deed.Verb + PaperReach && _text.TryMatch(i, LexiconClass.DocumentType, out LexiconMatch paper)
                && (paper.Entry.Attribute("decides") == "told" || paper.Entry.Attribute("kind") == "number");
            same |= _text.Tokens[i].Id == _text.Tokens[_headline.Verb].Id;
        }

        return writes && !same;
    }

    // "… tổ chức tọa đàm “…”": the sentence's verb makes an event that has a name.
    private bool NamesEvent(int sentence)
    {
        foreach (EventMention mention in _context.Mentions.Events)
        {
            if (mention.Named && !mention.Subordinate && mention.Link is EventLink.Organized or EventLink.Happens or EventLink.Attended
                    && _text.SentenceOf(mention.Range.Start) == sentence)
            {
                return true;
            }
        }

        return false;
    }

    private void Headline()
    {
        if (_headline.Range.Length < ShortestHeadline || (_headline.Asks && !_lead.TellsHeadline()) || _headline.Quoted || _headline.Feature
                || _lead.IsForecast())
        {
            return;
        }

        if (_headline.Incident)
        {
            DateRecord? happened = _days.Happened();
            Offer(IncidentReader.KindOf(_text, _headline.Range), "event.incident", happened, happened is not null
                    ? EventScore.IncidentHeadline : _lead.TellsIncident() ? EventScore.UndatedIncidentHeadline : default);
        }

        DateRecord? reported = _days.News(inFull: false);
        if (_lead.IsPersonnel())
        {
            Offer(EventKind.Other, "event.personnel", reported ?? _days.News(inFull: true), EventScore.Personnel);
        }

        if (reported is not null && _lead.Holds(_headline.Range.Start))
        {
            Offer(EventKinds.Of(_text, _headline.Range), "event.headline", reported, EventScore.ActivityHeadline);
        }

        Offer(EventKinds.Of(_text, _headline.Range), "event.headline", reported, _headline.Deed switch
        {
            true when reported is not null => EventScore.DeedHeadline,
            true when _headline.Doer || _lead.TellsHeadline() => EventScore.UndatedDeedHeadline,
            false when reported is not null => EventScore.ReportHeadline,
            _ => default,
        });
        if (!_all.Exists(c => c.Score.Total >= EventChoice.Least) && PlainNews.Tells(_context, 0))
        {
            Offer(_headline.Incident ? IncidentReader.KindOf(_text, _headline.Name)
                    : EventKinds.Of(_text, _headline.Name), "event.headline", null, EventScore.PlainNews);
        }
    }

    // "Ngày 12/9, trả lời về kết luận thanh tra …, ông A cho hay …" under a headline that only quotes him.
    private void Answers()
    {
        for (int s = _body; _headline.Quoted && s < Math.Min(_text.SentenceCount, _body + NewsSentences); s++)
        {
            SentenceSyntax syntax = _text.Syntax(s);
            if (TellingClause.Answer(syntax) is { Length: > 2 } answer && EventDates.OfSentence(_context, _text.Sentence(s)) is { } day)
            {
                _all.Add(new EventCandidate(answer, EventKind.Other, "event.deed-reported", s) { Date = day,
                            Score = EventScore.Of(EventScore.Answered) });
                return;
            }
        }
    }

    private void Offer(EventKind kind, string rule, DateRecord? date, EventWeight weight)
    {
        if (weight.Value > 0)
        {
            _all.Add(new EventCandidate(_headline.Name, kind, rule, _body) { Date = date, Score = EventScore.Of(weight) });
        }
    }

    private static string Rule(DeedForm form) => form switch
    {
        DeedForm.Dated or DeedForm.Told => "event.deed-dated",
        DeedForm.Recent => "event.deed-recent",
        DeedForm.Reported => "event.deed-reported",
        DeedForm.Plain => "event.deed-plain",
        _ => "event.deed-past",
    };

    private bool IsWithin(int name) =>
        _text.TryMatch(name - 1, LexiconClass.PlacePreposition, out _)
            || (_text.TryMatch(name - 1, LexiconClass.ClauseStart, out LexiconMatch word)
                && (word.End > name || word.Entry.Attribute("link") == "within" || word.Entry.Attribute("opens") == "adjunct"));
}

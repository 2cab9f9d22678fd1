using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>
/// Chooses the event that the article reports — what its first sentences say somebody organised, attended or did, an
/// incident its headline names — and adds later events that have a date of their own. A feature piece gets none.
/// </summary>
internal sealed class EventStep : IResolutionStep
{
    private const int LeadSentences = 6;
    private const int MostEvents = 8;

    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        TaggedText text = context.Text;
        if (text.SentenceCount == 0)
        {
            return;
        }

        int body = FirstBodySentence(text);
        TokenRange headline = text.Sentence(0);
        EventMention? best = Choose(context, body, headline, out double score);
        bool incident = IncidentReader.IsIncident(text, headline);
        if (best is not null && (!incident || score >= 5 || best.Link == EventLink.Organized))
        {
            Add(context, best);
        }
        else if (incident && IncidentReader.Named(context, body) is { } named)
        {
            AddPlain(context, named.Name, EventKind.Incident, named.Date, "event.incident-named", body);
        }
        else if (incident && IncidentReader.Date(context, body) is { } day)
        {
            AddPlain(context, headline, EventKind.Incident, day, "event.incident", body);
        }
        else if (IsPersonnel(text, headline, body))
        {
            AddPlain(context, headline, EventKind.Other, StatementReader.ReportDay(context, body), "event.personnel", body);
        }
        else if (Occasion(context, body) is { } occasion)
        {
            Add(context, occasion);
        }
        else if (StatementReader.Read(context, body) is { } statement)
        {
            AddPlain(context, statement.Name, EventKind.Other, statement.Date, "event.statement", statement.Sentence);
        }
        else if (StatementReader.ReportDay(context, body) is { } reported && !text.Is(headline.End - 1, '?'))
        {
            AddPlain(context, headline, EventKind.Other, reported, "event.headline", body);
        }

        if (context.Events.Count > 0)
        {
            AddLater(context, body);
        }
    }

    private static int FirstBodySentence(TaggedText text)
    {
        for (int s = 0; s < text.SentenceCount; s++)
        {
            if (text.RoleOf(text.Sentence(s).Start) is not (BlockRole.Title or BlockRole.Byline or BlockRole.Related or BlockRole.Caption))
            {
                return s;
            }
        }

        return 0;
    }

    private static EventMention? Choose(ResolutionContext context, int body, TokenRange headline, out double score)
    {
        TaggedText text = context.Text;
        EventMention? best = null;
        score = 2.9;
        foreach (EventMention mention in context.Mentions.Events)
        {
            int s = text.SentenceOf(mention.Range.Start);
            if (s < body || s >= body + LeadSentences || !mention.Named || mention.Link == EventLink.Bare)
            {
                continue;
            }

            double points = mention.Link switch
            {
                EventLink.Organized or EventLink.Happens => 4,
                EventLink.Attended => 3.5,
                _ => 3,
            };
            points += EventDates.Near(context, text.Sentence(s), mention.Range, mention.Verb) is not null ? 2 : 0;
            points -= mention.Subordinate ? 2 : 0;
            int shared = SharedWords(text, headline, mention.Range);
            points += shared >= 3 ? 1 : 0;
            if (mention.Link == EventLink.Activity && ((s > body + 1 && shared < 2) || (shared < 3 && !HasSubject(text, text.Sentence(s).Start, mention.Range.Start))))
            {
                continue;
            }

            points -= 0.7 * (s - body);
            if (points > score)
            {
                score = points;
                best = mention;
            }
        }

        return best;
    }

    // "mùi hôi từ bãi rác đang tiếp nhận …", "cho phép khảo sát …": a verb without its doer right before it tells no event.
    private static bool HasSubject(TaggedText text, int start, int verb)
    {
        int i = verb;
        while (i > start && (text.IsMarked(i - 1, TokenMarks.Date) || text.Is(i - 1, ',') || text.Slice(i - 1) is "đã" or "vừa" or "đang" or "sẽ" or "chính" or "thức" or "long" or "trọng" or "đi" or "đến" or "tới" or "về" or "có" or "dự" or "dẫn" or "đầu" or "làm" or "trưởng" or "đoàn"))
        {
            i--;
        }

        return i == start ? verb > start : text.Is(i - 1, ')') || text.IsDash(i - 1) || text.Tokens[i - 1].IsCapitalized || text.IsMarked(i - 1, TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place);
    }

    // "… trình bày tại Kỳ họp thứ 6, Quốc hội khóa XIII", "Tại buổi làm việc với … ngày 9/3, …": where the lead's news was made.
    private static EventMention? Occasion(ResolutionContext context, int body) => context.Mentions.Events.FirstOrDefault(m =>
        m.Link == EventLink.Bare && m.Named && m.Kind is EventKind.Session or EventKind.Conference or EventKind.Congress or EventKind.Meeting && m.Range.Start > 0
        && context.Text.SentenceOf(m.Range.Start) is var s && s >= body && s < body + 3 && IsWithin(context.Text, m.Range.Start)
        && (context.Text.Tokens[m.Range.Start].IsCapitalized ? m.Kind != EventKind.Meeting : EventDates.Near(context, context.Text.Sentence(s), m.Range) is not null));

    private static bool IsWithin(TaggedText text, int name) =>
        text.TryMatch(name - 1, LexiconClass.PlacePreposition, out _) || (text.TryMatch(name - 1, LexiconClass.ClauseStart, out LexiconMatch word) && word.Entry.Attribute("link") == "within");

    // Appointments and punishments: the headline and the lead both say who comes or goes.
    private static bool IsPersonnel(TaggedText text, TokenRange headline, int body)
    {
        for (int i = headline.Start; i < headline.End && !text.Is(headline.End - 1, '?'); i++)
        {
            if (text.TryMatch(i, LexiconClass.ClauseStart, out LexiconMatch aspect) && aspect.Entry.Attribute("aspect") == "future")
            {
                return false;
            }

            if (!text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch told) || told.Entry.Value != "personnel" || text.IsMarked(i, TokenMarks.Organization | TokenMarks.Post))
            {
                continue;
            }

            for (int s = body; s < Math.Min(text.SentenceCount, body + 3); s++)
            {
                TokenRange sentence = text.Sentence(s);
                for (int k = sentence.Start; k < sentence.End; k++)
                {
                    if (text.TryMatch(k, LexiconClass.EventVerb, out LexiconMatch again) && again.Entry.Value == "personnel")
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static int SharedWords(TaggedText text, TokenRange a, TokenRange b)
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

    private static void Add(ResolutionContext context, EventMention mention)
    {
        TaggedText text = context.Text;
        int s = text.SentenceOf(mention.Range.Start);
        TokenRange sentence = text.Sentence(s);
        DateRecord? date = EventDates.Near(context, sentence, mention.Range, mention.Verb) ?? DateElsewhere(context, mention, s);
        TokenRange? place = EventPlaces.In(text, sentence, mention.Range);
        bool first = context.Events.Count == 0;
        IReadOnlyList<string> chairs = first ? EventBodies.Chairs(context, s) : [];
        context.Events.Add(new Resolved<EventRecord>(
            new EventRecord
            {
                Id = NextId(context),
                Kind = mention.Kind,
                Name = Name(text, mention.Range),
                Date = EventDates.Day(date),
                DateBasis = date?.Basis,
                DayPart = date?.DayPart,
                Place = place is { } p ? SyllableFolding.NormalizeTones(text.Slice(p).ToString()) : null,
                Organizers = EventBodies.Organizers(context, mention, sentence),
                Chairs = chairs,
                Attendees = first ? [.. EventBodies.Attendees(context, s).Except(chairs)] : [],
                Rule = mention.Rule,
                Evidence = [text.EvidenceOf(mention.Range)],
            },
            [mention.Range]));
    }

    // "Hội nghị … Hội nghị do Bộ Y tế tổ chức sáng 29/10": the event's noun again, with the day.
    private static DateRecord? DateElsewhere(ResolutionContext context, EventMention mention, int sentence)
    {
        TaggedText text = context.Text;
        if (!text.TryMatch(mention.Range.Start, LexiconClass.EventNoun, out LexiconMatch noun))
        {
            return null;
        }

        int body = FirstBodySentence(text);
        for (int s = Math.Max(body, sentence - 2); s < Math.Min(text.SentenceCount, sentence + 3); s++)
        {
            TokenRange next = text.Sentence(s);
            for (int i = next.Start; i < next.End; i++)
            {
                if (text.Tokens[i].Id != 0 && text.Tokens[i].Id == text.Tokens[noun.Start].Id)
                {
                    if (EventDates.Near(context, next, new TokenRange(i, i + noun.Length)) is { } date)
                    {
                        return date;
                    }

                    break;
                }
            }
        }

        return null;
    }

    private static void AddPlain(ResolutionContext context, TokenRange name, EventKind kind, DateRecord? date, string rule, int sentence)
    {
        TaggedText text = context.Text;
        TokenRange? place = EventPlaces.In(text, text.Sentence(sentence), name);
        context.Events.Add(new Resolved<EventRecord>(
            new EventRecord
            {
                Id = NextId(context),
                Kind = kind,
                Name = Name(text, name),
                Date = EventDates.Day(date),
                DateBasis = date?.Basis,
                DayPart = date?.DayPart,
                Place = place is { } p ? SyllableFolding.NormalizeTones(text.Slice(p).ToString()) : null,
                Organizers = name.Start > text.Sentence(sentence).Start && name.Start < text.Sentence(sentence).End ? EventBodies.Doers(context, text.Sentence(sentence).Start, name.Start) : [],
                Rule = rule,
                Evidence = [text.EvidenceOf(name)],
            },
            [name]));
    }

    private static void AddLater(ResolutionContext context, int body)
    {
        TaggedText text = context.Text;
        var names = new HashSet<string>(StringComparer.Ordinal) { SyllableFolding.FoldKey(context.Events[0].Record.Name) };
        foreach (EventMention mention in context.Mentions.Events)
        {
            int s = text.SentenceOf(mention.Range.Start);
            bool told = mention.Link is EventLink.Organized or EventLink.Happens or EventLink.Attended;
            if (s < body || !mention.Named || !told || mention.Range == context.Events[0].First || context.Events.Count >= MostEvents
                || EventDates.Near(context, text.Sentence(s), mention.Range) is null || SharedWords(text, mention.Range, context.Events[0].First) > mention.Range.Length * 0.7)
            {
                continue;
            }

            if (names.Add(SyllableFolding.FoldKey(text.Slice(mention.Range).ToString())))
            {
                Add(context, mention);
            }
        }
    }

    private static string NextId(ResolutionContext context) => string.Create(CultureInfo.InvariantCulture, $"e{context.Events.Count + 1}");

    private static string Name(TaggedText text, TokenRange range) => SyllableFolding.NormalizeTones(text.Slice(range).ToString());
}

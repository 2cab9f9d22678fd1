using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Events;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>
/// Chooses the event that the article reports (<see cref="EventCandidates"/>) and adds later events that have a date of their
/// own. A feature piece gets none.
/// </summary>
internal sealed class EventStep : IResolutionStep
{
    private const int MostEvents = 8;
    private const int IncidentSentences = 3;
    private const int NearSentences = 2;
    private const int ShortVisit = 10;
    private const int LeastShared = 4;

    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        if (context.Text.SentenceCount == 0)
        {
            return;
        }

        int body = FirstBodySentence(context.Text);
        IReadOnlyList<EventCandidate> all = EventCandidates.Collect(context, body);
        context.EventChoices = context.KeepsEventChoices
            ? [.. all.OrderByDescending(c => c.Score.Total).Select(c => Choice(context, c))] : [];
        if (EventCandidates.Best(all) is not { } best)
        {
            return;
        }

        if (best.Mention is { } mention)
        {
            AddNamed(context, mention);
        }
        else
        {
            AddTold(context, best);
        }

        AddLater(context, body);
    }

    private static EventChoice Choice(ResolutionContext context, EventCandidate candidate) => new()
    {
        Name = SyllableFolding.NormalizeTones(context.Text.Slice(candidate.Name).ToString()),
        Kind = candidate.Kind,
        Rule = candidate.Rule,
        Score = Math.Round(candidate.Score.Total, 2),
        Reasons = candidate.Score.Reasons,
    };

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

    private static void AddNamed(ResolutionContext context, EventMention mention)
    {
        TaggedText text = context.Text;
        int s = text.SentenceOf(mention.Range.Start);
        TokenRange sentence = text.Sentence(s);
        bool first = context.Events.Count == 0;
        DateRecord? date = EventDates.Near(context, sentence, mention.Range, mention.Verb) ?? DateElsewhere(context, mention, s)
            ?? (first ? DateOfOccasion(context, s) : null);
        IReadOnlyList<string> chairs = first ? EventBodies.Chairs(context, s) : [];
        bool apart = EventDates.IsOfNoun(text, mention.Range, mention.Verb, mention.Range.End + 2);
        TokenRange? place = EventPlaces.In(text, apart ? new TokenRange(sentence.Start, mention.Range.End) : sentence, mention.Range)
            ?? EventPlaces.Behind(text, s)
            ?? (first ? EventPlaces.WithNoun(context, s, mention.Kind) : null)
            ?? (mention is { Kind: EventKind.Ceremony or EventKind.Festival, Link: EventLink.Activity or EventLink.Organized }
                && text.TryMatch(mention.Range.Start, LexiconClass.EventVerb, out _) || IsNamedByPlace(text, mention)
                ? EventPlaces.In(text, mention.Range, default) : null);
        Add(context, first && OfHeadline(context, mention) is { } full ? full : WithVisitor(text, mention), place, date, new EventRecord
        {
            Id = "",
            Kind = EventKinds.Of(text, mention),
            Name = "",
            Organizers = EventBodies.Organizers(context, mention, sentence),
            Chairs = chairs,
            Attendees = first ? [.. EventBodies.Attendees(context, s).Except(chairs)] : [],
            Rule = mention.Rule,
            Evidence = [],
        });
    }

    private static bool IsNamedByPlace(TaggedText text, EventMention mention) =>
        text.TryMatch(mention.Range.Start, LexiconClass.EventNoun, out LexiconMatch noun)
            && text.TryMatch(noun.End, LexiconClass.PlacePreposition, out LexiconMatch at)
            && EventName.GoesOnBehindPlace(text, at.End, mention.Range.End);

    // "HĐND huyện A đã tổ chức kỳ họp thứ tám …" under "Kỳ họp thứ tám HĐND huyện A khóa XX: …": the headline names whose it is, too.
    private static TokenRange? OfHeadline(ResolutionContext context, EventMention mention)
    {
        TaggedText text = context.Text;
        foreach (EventMention title in context.Mentions.Events)
        {
            if (mention.Kind is EventKind.Session or EventKind.Congress && title.Kind == mention.Kind
                && title.Range.End <= text.Sentence(0).End
                    && text.IsMarked(title.Range, TokenMarks.Organization) && !text.IsMarked(mention.Range, TokenMarks.Organization)
                    && SharedWords.In(text, mention.Range, title.Range) >= LeastShared)
            {
                return title.Range;
            }
        }

        return null;
    }

    // "Thủ tướng nước A đang có chuyến thăm nước B", "đoàn C | thăm và làm việc tại tỉnh": without its visitor a visit's name says little.
    private static TokenRange WithVisitor(TaggedText text, EventMention mention)
    {
        bool hosted = mention.Verb is { } own && text.TryMatch(own.Start, LexiconClass.EventVerb, out LexiconMatch held)
            && held.Entry.Attribute("role") == "organizer";
        bool bare = (mention.Link == EventLink.Organized && !hosted)
            || (mention.Link == EventLink.Activity && mention.Range.Length <= ShortVisit);
        TokenRange verb = mention.Link == EventLink.Activity ? mention.Range : mention.Verb ?? default;
        if (mention.Kind != EventKind.Visit || !bare || verb.Length == 0 || verb.Start > mention.Range.Start)
        {
            return mention.Range;
        }

        SentenceSyntax syntax = text.Syntax(text.SentenceOf(mention.Range.Start));
        int at = syntax.ClauseAt(verb.Start);
        TokenRange subject = at >= 0 && syntax.Clauses[at].Subject.Length > 0 ? TellingClause.SubjectIn(text, syntax.Clauses[at]) : default;
        bool visitor = subject.Length > 0 && subject.End <= verb.Start && DeedReader.IsAgent(text, subject)
            && !text.IsMarked(new TokenRange(subject.Start, mention.Range.Start), TokenMarks.Date);
        return visitor ? new TokenRange(subject.Start, mention.Range.End) : mention.Range;
    }

    private static void AddTold(ResolutionContext context, EventCandidate told)
    {
        TaggedText text = context.Text;
        TokenRange sentence = text.Sentence(told.Sentence);
        Add(context, told.Name, PlaceOf(context, told, sentence), told.Date, new EventRecord
        {
            Id = "",
            Kind = told.Kind,
            Name = "",
            Organizers = told.Deed > sentence.Start && told.Kind != EventKind.Incident && !IsBorne(text, told)
                ? EventBodies.Doers(context, DoersFrom(text, told, sentence), told.Deed) : [],
            Rule = told.Rule,
            Evidence = [],
        });
    }

    // "nhiệm vụ … được Bộ trưởng giao": the subject does nothing.
    private static bool IsBorne(TaggedText text, EventCandidate told) =>
        text.Syntax(told.Sentence) is var syntax && syntax.ClauseAt(told.Deed) is >= 0 and var at
            && syntax.Clauses[at].Is(WordTraits.Passive);

    // "Ủy ban kiểm tra … xác nhận | Tỉnh ủy vừa ban hành …": who reports is not who does it, unless it tells of itself ("Sở … cho biết đã
    // có …").
    private static int DoersFrom(TaggedText text, EventCandidate told, TokenRange sentence) =>
        told.Reported && told.Subject < told.Deed && DeedReader.AspectAt(text, told.Subject) is null ? told.Subject : sentence.Start;

    // An incident's place may stand anywhere in the sentence that tells it; a decision has one only where its clause says so.
    private static TokenRange? PlaceOf(ResolutionContext context, EventCandidate told, TokenRange sentence)
    {
        TaggedText text = context.Text;
        bool incident = told.Kind == EventKind.Incident;
        if (told.Deed >= 0)
        {
            TokenRange? own = EventPlaces.In(text, told.Name, default, free: !incident);
            SentenceSyntax syntax = text.Syntax(told.Sentence);
            own = own is { } within && told.Name.Contains(told.Deed) && syntax.ClauseAt(within.Start) == syntax.ClauseAt(told.Deed)
                && !IsOfAnother(text, told.Deed, within, incident) ? own : null;
            TokenRange? beside = EventPlaces.In(text, sentence, told.Name, !incident);
            return incident ? beside ?? EventPlaces.Behind(text, told.Sentence) ?? EventPlaces.Unit(context, sentence) ?? own : own
                ?? beside ?? EventPlaces.WithNoun(context, told.Sentence, told.Kind);
        }

        return incident ? PlaceOfIncident(context, told) : EventPlaces.Beside(context, told.Date);
    }

    // "Phó giám đốc công ty A | ở Sơn Hạ bị bắt", "động đất …, khiến nhà cửa | ở Nam Giang rung lắc".
    // "gửi thư khen lực lượng tìm kiếm nạn nhân vụ sạt lở | ở Trà Leng".
    private static bool IsOfAnother(TaggedText text, int verb, TokenRange place, bool incident)
    {
        bool another = incident && text.IsMarked(place.Start - 2, TokenMarks.Organization | TokenMarks.Post | TokenMarks.Person);
        for (int i = verb + 1; i < place.Start && !another; i++)
        {
            another = incident ? text.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch causes)
                && causes.Entry.Attribute("causes") is not null
                : text.TryMatch(i, LexiconClass.IncidentClassifier, out _);
        }

        return another;
    }

    private static TokenRange? LabelOf(TaggedText text, TokenRange name)
    {
        int end = name.Start;
        while (end < name.End && text.IsMarked(end, TokenMarks.Place))
        {
            end++;
        }

        return end > name.Start && text.Is(end, ':') && IncidentReader.TryFind(text, new TokenRange(end, name.End), out LexiconMatch word)
            && word.Entry.Value == "natural" && EventPlaces.In(text, new TokenRange(end + 1, name.End), default) is null
            ? new TokenRange(name.Start, end) : null;
    }

    // The sentences that tell the day or the incident again tell the place more exactly than a headline with a province.
    private static TokenRange? PlaceOfIncident(ResolutionContext context, EventCandidate told)
    {
        TaggedText text = context.Text;

        // "Yên Bái: | Mưa lũ …": a storm's place is the land that the headline names, not the commune told of as an example.
        if (LabelOf(text, told.Name) is { } label)
        {
            return label;
        }

        TokenRange? day = told.Date is null ? null : EventDates.MentionOf(context, told.Date);
        int daily = day is { } date ? text.SentenceOf(date.Start) : -1;
        TokenRange? place = EventPlaces.In(text, told.Name, default);
        TokenRange? there = daily >= told.Sentence ? EventPlaces.In(text, text.Sentence(daily), default, free: true) : null;
        place = place is null || (EventPlaces.IsExact(context, there) && !EventPlaces.IsExact(context, place)) ? there : place;
        for (int s = told.Sentence; (place is null || EventPlaces.IsProvince(context, place))
                && s < Math.Min(text.SentenceCount, told.Sentence + IncidentSentences); s++)
        {
            there = s == told.Sentence || IncidentReader.TryFind(text, text.Sentence(s), out _)
                ? EventPlaces.In(text, text.Sentence(s), default) : null;
            place = EventPlaces.IsExact(context, there) ? there : place ?? there;
        }

        return place ?? EventPlaces.Unit(context, text.Sentence(told.Sentence))
            ?? (daily >= 0 ? EventPlaces.Unit(context, text.Sentence(daily)) : null) ?? EventPlaces.Unit(context, told.Name, anyLevel: true)
            ?? EventPlaces.Unit(context, text.Sentence(told.Sentence), anyLevel: true);
    }

    private static void Add(ResolutionContext context, TokenRange name, TokenRange? place, DateRecord? date, EventRecord record)
    {
        TaggedText text = context.Text;
        context.Events.Add(new Resolved<EventRecord>(
            record with
            {
                Id = RecordId.Of('e', context.Events.Count + 1),
                Name = SyllableFolding.NormalizeTones(text.Slice(name).ToString()),
                Date = EventDates.Day(date),
                DateBasis = date?.Basis,
                DayPart = date?.DayPart,
                Place = place is { } p ? SyllableFolding.NormalizeTones(text.Slice(p).ToString()) : null,
                PlaceCode = place is { } at ? EventPlaces.CodeOf(context, at) : null,
                Evidence = text.EvidenceListOf(name),
            },
            [name]));
    }

    // "Hội nghị … Hội nghị do Sở Y tế mở sáng 5/6": the event's noun again, with the day; further off with the name's words.
    private static DateRecord? DateElsewhere(ResolutionContext context, EventMention mention, int sentence)
    {
        TaggedText text = context.Text;
        if (!text.TryMatch(mention.Range.Start, LexiconClass.EventNoun, out LexiconMatch noun))
        {
            return null;
        }

        for (int s = Math.Max(FirstBodySentence(text), sentence - NearSentences); s < text.SentenceCount; s++)
        {
            TokenRange next = text.Sentence(s);
            for (int i = next.Start; i < next.End; i++)
            {
                if (text.TryMatch(i, LexiconClass.EventNoun, out LexiconMatch again) && again.Entry.Value == noun.Entry.Value
                        && text.Tokens[i].Id == text.Tokens[noun.Start].Id)
                {
                    bool same = s <= sentence + NearSentences
                        || SharedWords.In(text, mention.Range, next) * 3 >= SharedWords.Of(text, mention.Range) * 2;
                    if (same && EventDates.Near(context, next, new TokenRange(i, i + noun.Length)) is { } date)
                    {
                        return date;
                    }

                    break;
                }
            }
        }

        return null;
    }

    // "… có buổi kiểm tra tại huyện A. | Tại buổi làm việc chiều 14/9, …": by whatever noun, without a name, it is the same.
    private static DateRecord? DateOfOccasion(ResolutionContext context, int sentence)
    {
        TaggedText text = context.Text;
        foreach (EventMention mention in context.Mentions.Events)
        {
            int s = text.SentenceOf(mention.Range.Start);
            if (s > sentence && s <= sentence + NearSentences && mention is { Link: EventLink.Bare, Named: false }
                    && text.TryMatch(text.Sentence(s).Start, LexiconClass.PlacePreposition, out LexiconMatch at)
                    && at.End == mention.Range.Start
                    && EventDates.At(context, mention.Range.End) is { } day && EventDates.IsDay(day) && EventDates.IsRecent(context, day))
            {
                return day;
            }
        }

        return null;
    }

    private static void AddLater(ResolutionContext context, int body)
    {
        TaggedText text = context.Text;
        var names = new HashSet<string>(StringComparer.Ordinal) { SyllableFolding.FoldKey(context.Events[0].Record.Name) };
        foreach (EventMention mention in context.Mentions.Events)
        {
            int s = text.SentenceOf(mention.Range.Start);
            bool told = mention.Link is EventLink.Organized or EventLink.Attended
                || (mention.Link == EventLink.Happens && mention.Verb?.Start >= mention.Range.End);
            if (s < body || !mention.Named || !told || mention.Range == context.Events[0].First || context.Events.Count >= MostEvents
                || EventDates.Near(context, text.Sentence(s), mention.Range) is null
                || SharedWords.In(text, mention.Range, context.Events[0].First) > mention.Range.Length * 0.7)
            {
                continue;
            }

            if (names.Add(SyllableFolding.FoldKey(text.Slice(mention.Range).ToString())))
            {
                AddNamed(context, mention);
            }
        }
    }
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Events;

/// <summary>
/// Finds named events: an event's noun with what belongs to it and the verb that links it ("tổ chức Hội nghị tổng kết …",
/// "Lễ hội … diễn ra", "chủ trì buổi làm việc với …"), and activities whose verb is the event ("kiểm tra công tác …",
/// "thăm, tặng quà …"). Refused: the bare noun ("tại hội nghị"), generic objects ("tổ chức các lễ hội").
/// </summary>
internal sealed class EventRecognizer : IRecognizer<EventMention>
{
    private const int LeadSentences = 14;

    // "đợt lấy phiếu tín nhiệm do HĐND tỉnh tổ chức" needs no more to be told apart, "hội nghị do sở tổ chức" does.
    private const int LongNoun = 3;
    private static readonly ulong Openings = Lexicon.ClassBit(LexiconClass.EventNoun) | Lexicon.ClassBit(LexiconClass.EventVerb);
    private readonly int _many;
    private readonly int _those;

    /// <summary>Prepares the recogniser.</summary>
    public EventRecognizer(Lexicon lexicon)
    {
        _many = lexicon.Vocabulary.Find(GrammarWord.Many);
        _those = lexicon.Vocabulary.Find(GrammarWord.Those);
    }

    /// <inheritdoc/>
    public IReadOnlyList<EventMention> Recognize(TaggedText context)
    {
        var found = new List<EventMention>();
        for (int s = 0; s < context.SentenceCount; s++)
        {
            TokenRange sentence = context.Sentence(s);
            if (sentence.Length > 2 && context.RoleOf(sentence.Start) is not (BlockRole.Byline or BlockRole.Related or BlockRole.Caption))
            {
                ReadSentence(context, s, sentence, found);
            }
        }

        foreach (EventMention mention in found)
        {
            context.Mark(mention.Range, TokenMarks.Event);
        }

        return found;
    }

    private void ReadSentence(TaggedText context, int number, TokenRange sentence, List<EventMention> found)
    {
        int i = sentence.Start;
        while ((i = context.Next(i, sentence.End, Openings)) < sentence.End)
        {
            if (context.TryMatch(i, LexiconClass.EventNoun, out LexiconMatch noun) && noun.End <= sentence.End
                    && ReadNoun(context, sentence, noun) is { } named)
            {
                // "UBND tỉnh họp báo thông tin …": the noun is the verb.
                named = named.Link == EventLink.Bare && number < LeadSentences
                    && context.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch held) && held.Entry.Attribute("role") == "activity"
                    ? ReadActivity(context, sentence, held) ?? named : named;
                found.Add(named);
                i = named.Range.End;
            }
            else if (context.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch none) && none.Entry.Value == "none")
            {
                i = none.End;
            }
            else if (number < LeadSentences && context.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb)
                    && verb.Entry.Attribute("role") == "activity"
                && ReadActivity(context, sentence, verb) is { } activity)
            {
                found.Add(activity);
                i = activity.Range.End;
            }
            else
            {
                i++;
            }
        }
    }

    private EventMention? ReadNoun(TaggedText context, TokenRange sentence, LexiconMatch noun)
    {
        int start = noun.Start;
        if (start > sentence.Start && (context.Is(start - 1, _many) || context.Is(start - 1, _those) || context.Tokens[start - 1].IsNumber))
        {
            return null;
        }

        bool linked = context.TryMatchBefore(start, LexiconClass.EventVerb, out LexiconMatch ahead) && ahead.Start >= sentence.Start && ahead.Entry.Value is "organize" or "attend";
        if (!linked && start > sentence.Start && context.IsMarked(start, TokenMarks.Organization | TokenMarks.Post) && context.IsMarked(start - 1, TokenMarks.Organization | TokenMarks.Post))
        {
            // "Chủ nhiệm … Hội nghị", "Ban Tổ chức Lễ hội": part of a body's or a post's name.
            return null;
        }

        bool weak = noun.Entry.Attribute("strength") == "weak" && !Distinct(context, noun);
        if (weak && start != sentence.Start)
        {
            return null;
        }

        int end = Math.Min(EventName.End(context, start, noun.End, placeEnds: true), sentence.End);
        end = noun.Entry.Value == "meeting" ? EventName.WithParties(context, end) : EventName.WithSecondHalf(context, noun.End, EventName.WithSecondDeed(context, noun, end));
        end = Math.Min(end, sentence.End);
        end = noun.Entry.Value == "session" ? EventName.BeforeDecision(context, noun.End, end) : end;
        bool named = end - start >= noun.Length + 2 || HasCapital(context, noun.End, end);
        EventLink link = EventLink.Bare;
        TokenRange? verb = null;
        int before = start;
        while (before > sentence.Start && (context.Is(before - 1, '"') || context.Is(before - 1, '“')))
        {
            before--;
        }

        // "tổ chức | thành công | Đại hội".
        before = context.TryMatchBefore(before, LexiconClass.SpeechLink, out LexiconMatch how) && how.Entry.Value == "way"
            && context.TryMatchBefore(how.Start, LexiconClass.EventVerb, out ahead) && ahead.Entry.Value == "organize" ? how.Start : before;
        if (context.TryMatchBefore(before, LexiconClass.EventVerb, out ahead) && ahead.Start >= sentence.Start && LinkOf(ahead) is { } told)
        {
            link = told;
            verb = new TokenRange(ahead.Start, ahead.End);
        }

        if (link == EventLink.Bare && EventName.IsMadeThen(context, end) && context.TryMatch(end, LexiconClass.EventVerb, out LexiconMatch made))
        {
            link = EventLink.Happens;
            verb = new TokenRange(made.Start, made.End);
        }

        int organizers = -1;
        int after = SkipTimeAndPlace(context, end, sentence.End);
        if (link == EventLink.Bare && HappenVerb(context, after, sentence.End, noun.Entry.Value, out LexiconMatch happens))
        {
            link = EventLink.Happens;
            verb = new TokenRange(happens.Start, happens.End);
        }

        if (EventName.IsOrganizedBy(context, after, out int by) || EventName.IsOrganizedBy(context, end, out by))
        {
            organizers = EventName.IsOrganizedBy(context, end, out _) ? end : after;
            link = link == EventLink.Bare ? EventLink.Organized : link;
            verb ??= new TokenRange(by, by + 1);
            named |= noun.Length >= LongNoun;
        }

        // "tổ chức hội nghị giao ban báo chí".
        named |= noun.Length > LongNoun && link == EventLink.Organized;

        // "Triển lãm về nghề gốm | do Bảo tàng A tổ chức": at a sentence's beginning a common word is an event that somebody organises.
        if (weak && organizers < 0)
        {
            return null;
        }

        return new EventMention(new TokenRange(start, end), Rule(link))
        {
            Kind = KindOf(noun.Entry.Value), Link = link, Verb = verb, OrganizersAt = organizers, Named = named, Subordinate = link == EventLink.Bare || IsSubordinate(context, start, sentence.Start),
        };
    }

    // "tổ chức | hội nghị", "dự | hội nghị", "tại hội trường huyện đã diễn ra | Lễ kỷ niệm …"; whoever "bước vào" a session does not make
    // it.
    private static EventLink? LinkOf(LexiconMatch ahead) => ahead.Entry.Value switch
    {
        "organize" => EventLink.Organized,
        "attend" => EventLink.Attended,
        "happen" when ahead.Entry.Attribute("ahead") is not null => EventLink.Happens,
        _ => null,
    };

    private static EventMention? ReadActivity(TaggedText context, TokenRange sentence, LexiconMatch verb)
    {
        // A sentence's subject, or "tổ chức", stands before the verb; a headline may begin with it.
        bool organized = context.TryMatchBefore(verb.Start, LexiconClass.EventVerb, out LexiconMatch ahead)
            && ahead.Entry.Value == "organize" && ahead.Start >= sentence.Start;
        bool subject = false;
        for (int k = sentence.Start; k < sentence.End && !subject; k++)
        {
            subject = context.IsMarked(k, TokenMarks.Date)
                || (k < verb.Start && context.IsMarked(k,
                        TokenMarks.Person | TokenMarks.Organization | TokenMarks.Post | TokenMarks.Place));
        }

        if (!organized && !subject && verb.Start != sentence.Start)
        {
            return null;
        }

        if (verb.Start > sentence.Start
                && (context.IsMarked(verb.Start, TokenMarks.Organization | TokenMarks.Post | TokenMarks.Document)
                    || NamesBody(context, verb)))
        {
            return null;
        }

        if (context.TryMatchBefore(verb.Start, LexiconClass.ClauseStart, out LexiconMatch passive)
                && passive.Entry.Surface is "được" or "bị")
        {
            return null;
        }

        int end = EventName.End(context, verb.Start, verb.End, placeEnds: false);
        if (end < verb.End + 2 || HasLooseQuote(context, verb.Start, end))
        {
            return null;
        }

        return new EventMention(new TokenRange(verb.Start, end), organized ? "event.organized-activity" : "event.activity")
        {
            Kind = KindOf(verb.Entry.Value), Link = organized
                ? EventLink.Organized : EventLink.Activity, Verb = organized
                ? new TokenRange(ahead.Start, ahead.End) : new TokenRange(verb.Start, verb.End), Named = true,
        };
    }

    // "Đoàn | giám sát | của HĐND tỉnh": what the body is called by.
    private static bool NamesBody(TaggedText context, LexiconMatch verb) =>
        context.TryMatchBefore(verb.Start, LexiconClass.CountNoun, out LexiconMatch body) && body.Entry.Attribute("of") == "body"
            && context.TryMatch(verb.End, LexiconClass.DocumentMarker, out LexiconMatch of) && of.Entry.Value == "of";

    // "lịch “tiếp xúc” giữa …": a verb inside quotation marks that close within the phrase only names something.
    private static bool HasLooseQuote(TaggedText context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (context.Is(i, '”') || context.Is(i, '»') || (context.Is(i, '"') && !ClausePhrase.IsOpeningQuote(context, i)))
            {
                return true;
            }

            if (ClausePhrase.IsOpeningQuote(context, i))
            {
                return false;
            }
        }

        return false;
    }

    private static string Rule(EventLink link) => link switch
    {
        EventLink.Organized => "event.organized",
        EventLink.Happens => "event.happens",
        EventLink.Attended => "event.attended",
        _ => "event.named",
    };

    /// <summary>The kind that a lexicon value names; other where it names none.</summary>
    public static EventKind KindOf(string value) => Enum.TryParse(value, ignoreCase: true, out EventKind kind) ? kind : EventKind.Other;

    // "giải quyết", "lễ phép": a common word is an event's noun only with a capital or before a name.
    private static bool Distinct(TaggedText context, LexiconMatch noun)
    {
        Token first = context.Tokens[noun.Start];
        if (first.IsCapitalized && !first.StartsSentence)
        {
            return true;
        }

        return noun.End < context.Count
            && ((context.Tokens[noun.End].IsCapitalized && !context.IsMarked(noun.End, TokenMarks.Person))
                || ClausePhrase.IsOpeningQuote(context, noun.End)
            || (context.TryMatchBefore(noun.Start, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Value == "organize"));
    }

    private static bool HasCapital(TaggedText context, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (context.Tokens[i].IsCapitalized || context.Tokens[i].IsNumber)
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipTimeAndPlace(TaggedText context, int i, int end)
    {
        int start = i;
        while (i < end && i < start + 24)
        {
            if (context.IsMarked(i, TokenMarks.Date | TokenMarks.Place) || context.Is(i, ',') || context.Is(i, '(') || context.Is(i, ')'))
            {
                i++;
            }
            else if (context.TryMatch(i, LexiconClass.PlacePreposition, out LexiconMatch at)
                    || (context.TryMatch(i, LexiconClass.ClauseStart, out at) && at.Entry.Attribute("before") == "happening"))
            {
                i = at.End;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // A session also takes place by what it decides ("kỳ họp … đã thông qua").
    private static bool HappenVerb(TaggedText context, int i, int end, string kind, out LexiconMatch verb) =>
        context.TryMatch(i, LexiconClass.EventVerb, out verb) && i < end
            && (verb.Entry.Value == "happen" || (verb.Entry.Value == "decide" && kind == "session")
                || (verb.Entry.Value == "organize" && verb.Entry.Surface is "khai mạc" or "bế mạc"));

    private static bool IsSubordinate(TaggedText context, int start, int sentenceStart) =>
        start > sentenceStart && (context.TryMatch(start - 1, LexiconClass.PlacePreposition, out _)
            || (context.TryMatch(start - 1, LexiconClass.ClauseStart, out LexiconMatch word)
                && word.Entry.Surface is "trong" or "sau" or "trước" or "từ" or "theo" or "qua" or "nhân")
            || (context.TryMatch(start - 1, LexiconClass.DocumentMarker, out LexiconMatch of) && of.Entry.Value == "of"));
}

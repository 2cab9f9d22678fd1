using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>Who organised, chaired and attended an event, as far as the sentences about it say.</summary>
internal static class EventBodies
{
    private const int LeadSentences = 12;

    /// <summary>The organisers' names in reading order; empty when none is stated.</summary>
    public static IReadOnlyList<string> Organizers(ResolutionContext context, EventMention mention, TokenRange sentence)
    {
        TaggedText text = context.Text;
        if (mention.OrganizersAt >= 0)
        {
            return Within(context, mention.OrganizersAt, sentence.End, mention.Range);
        }

        if (mention.Link == EventLink.Organized && mention.Verb is { } verb && verb.End <= mention.Range.Start)
        {
            int from = verb.Start;
            while (from > sentence.Start && !OpensClause(context, from - 1) && !EndsPlace(text, from - 1, sentence.Start))
            {
                from--;
            }

            IReadOnlyList<string> bodies = Within(context, from, verb.Start, default);
            if (bodies.Count > 0)
            {
                return bodies;
            }
        }

        if (mention.Link == EventLink.Activity && Doers(context, sentence.Start, mention.Range.Start) is { Count: > 0 } doers)
        {
            return doers;
        }

        if (mention.Kind == EventKind.Session)
        {
            return Within(context, mention.Range.Start, mention.Range.End, default);
        }

        // "Chương trình do Bộ Công an tổ chức": a sentence further on.
        int number = text.SentenceOf(mention.Range.Start);
        for (int s = number; s < Math.Min(text.SentenceCount, number + 3); s++)
        {
            TokenRange next = text.Sentence(s);
            for (int i = next.Start; i < next.End; i++)
            {
                if (text.TryMatch(i, LexiconClass.DocumentMarker, out LexiconMatch by) && by.Entry.Value == "by"
                        && OrganizeVerb(text, by.End, next.End) is var end and > 0)
                {
                    IReadOnlyList<string> bodies = Within(context, by.End, end, default);
                    if (bodies.Count > 0)
                    {
                        return bodies;
                    }
                }
            }
        }

        return [];
    }

    /// <summary>The bodies that do what the words from <paramref name="end"/> on tell; empty when a person or a post does it.</summary>
    public static IReadOnlyList<string> Doers(ResolutionContext context, int start, int end)
    {
        TaggedText text = context.Text;
        int from = start;
        for (int i = start; i < end; i++)
        {
            if (text.IsMarked(i, TokenMarks.Person) || (text.IsMarked(i, TokenMarks.Post) && !text.IsMarked(i, TokenMarks.Organization)))
            {
                return [];
            }

            // ", tại Huyện ủy …, Ủy ban Kiểm tra công bố": the place is not who does it.
            from = OpensClause(context, i) || EndsPlace(text, i, start) ? i + 1 : from;
        }

        return Within(context, from, end, default);
    }

    // A date opens a clause; a term of years belongs to the body ("HĐND tỉnh khóa XIII, nhiệm kỳ 2021 - 2026 | tổ chức").
    private static bool OpensClause(ResolutionContext context, int token) =>
        context.Text.IsMarked(token, TokenMarks.Date)
            && !(EventDates.At(context, token) is { Kind: DateKind.Interval } term && !EventDates.IsDay(term));

    /// <summary>Ids of the persons a sentence says chaired the event.</summary>
    public static IReadOnlyList<string> Chairs(ResolutionContext context, int firstSentence) =>
        Persons(context, firstSentence, chairs: true);

    /// <summary>Ids of the persons the sentences say attended the event.</summary>
    public static IReadOnlyList<string> Attendees(ResolutionContext context, int firstSentence) =>
        Persons(context, firstSentence, chairs: false);

    private static List<string> Persons(ResolutionContext context, int firstSentence, bool chairs)
    {
        TaggedText text = context.Text;
        var ids = new List<string>();
        int last = Math.Min(text.SentenceCount, firstSentence + LeadSentences);
        for (int s = firstSentence; s < last; s++)
        {
            TokenRange sentence = text.Sentence(s);
            if (!Says(text, sentence, chairs))
            {
                continue;
            }

            foreach (Resolved<PersonRecord> person in context.People)
            {
                if (IsNamedIn(sentence, person.Ranges) && !ids.Contains(person.Record.Id))
                {
                    ids.Add(person.Record.Id);
                }
            }
        }

        return ids;
    }

    private static bool IsNamedIn(TokenRange sentence, IReadOnlyList<TokenRange> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i].Start >= sentence.Start && names[i].Start < sentence.End)
            {
                return true;
            }
        }

        return false;
    }

    // "Dự buổi gặp mặt có các đồng chí …", "Cùng dự có …", "Tổng Bí thư … dự chương trình"; "dưới sự chủ trì của …".
    private static bool Says(TaggedText text, TokenRange sentence, bool chairs)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) || verb.Entry.Value != "attend")
            {
                continue;
            }

            string? role = verb.Entry.Attribute("role");
            bool chair = role == "chair";
            if (chair == chairs && (chairs || role != "take-part"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsPlace(TaggedText text, int token, int start)
    {
        if (!text.Is(token, ','))
        {
            return false;
        }

        for (int i = token - 1; i >= start && i > token - 20; i--)
        {
            if (text.TryMatch(i, LexiconClass.PlacePreposition, out _))
            {
                return true;
            }

            if (text.Is(i, ','))
            {
                return false;
            }
        }

        return false;
    }

    private static int OrganizeVerb(TaggedText text, int start, int end)
    {
        for (int i = start; i < end && i < start + 40; i++)
        {
            if (text.TryMatch(i, LexiconClass.EventVerb, out LexiconMatch verb) && verb.Entry.Attribute("role") == "organizer")
            {
                return i;
            }

            // "do ông A làm trưởng đoàn": whoever leads has not organised; "do công ty B và ca sĩ C tổ chức", "ca sĩ C và công ty B".
            if (text.IsMarked(i, TokenMarks.Person) && !text.IsMarked(i + 1, TokenMarks.Person)
                    && !(text.Is(i + 1, ',') && text.IsMarked(i + 2, TokenMarks.OrganizationStart)
                        && !text.IsMarked(i + 2, TokenMarks.Post))
                    && !text.TryMatch(i + 1, LexiconClass.DocumentMarker, out _)
                    && !text.TryMatch(i + 1, LexiconClass.SpeechLink, out _)
                    && !(text.TryMatch(i + 1, LexiconClass.EventVerb, out verb) && verb.Entry.Attribute("role") == "organizer"))
            {
                return -1;
            }
        }

        return -1;
    }

    private static IReadOnlyList<string> Within(ResolutionContext context, int start, int end, TokenRange not)
    {
        var names = new List<(int At, string Name)>();
        foreach (Resolved<OrganizationRecord> body in context.Organizations)
        {
            foreach (TokenRange range in body.Ranges)
            {
                if (range.Start >= start && range.End <= end && !not.Contains(range.Start) && !InPost(context.Text, range.Start)
                        && names.TrueForAll(n => n.Name != body.Record.Name))
                {
                    names.Add((range.Start, body.Record.Name));
                }
            }
        }

        return [.. names.OrderBy(n => n.At).Select(n => n.Name)];
    }

    // "Bộ trưởng Bộ Y tế": the post's body is not an organiser.
    private static bool InPost(TaggedText text, int token) =>
        token > 0 && text.IsMarked(token - 1, TokenMarks.Post) && !text.IsMarked(token - 1, TokenMarks.Organization);
}

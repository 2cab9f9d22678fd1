using System.Runtime.InteropServices;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Resolution.Events;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Awards;

/// <summary>Turns award mentions into records with the day of the giving and the time of the merit; the same award told twice is one
/// record.</summary>
internal sealed class AwardStep : IResolutionStep
{
    private const int MostLookedAt = 60;
    private const int FarthestHead = 3;
    private const int LongestBare = 4;

    /// <inheritdoc/>
    public void Run(ResolutionContext context)
    {
        var known = new Dictionary<(string Award, string Recipient), int>();
        var told = new List<List<TokenRange>>();
        foreach (AwardMention mention in context.Mentions.Awards)
        {
            string award = Write(context, mention.Range);
            if (Recipient(context, mention.Recipient) is not { } recipient)
            {
                continue;
            }

            string? grantor = mention.Grantor is { } giver && !IsHeld(context.Text, giver.Start)
                ? Write(context, WithoutAddress(context.Text, giver)) : null;
            (string, string) key = (SyllableFolding.FoldKey(award), SyllableFolding.FoldKey(recipient));
            if ((known.TryGetValue(key, out int index)
                        || AwardAgain.TryFind(context.Awards, award,
                            WordLookup.Has(context.Text, mention.Recipient.Start, WordTraits.Plural) && mention.Recipient.Length > 2
                            ? Write(context, new TokenRange(mention.Recipient.Start + 1, mention.Recipient.End)) : recipient, out index))
                    && Joins(context.Awards[index].Record.Grantor, grantor))
            {
                known[key] = index;
                told[index].Add(mention.Range);
                if (grantor is not null && context.Awards[index].Record is { Grantor: null } first)
                {
                    context.Awards[index] = new Resolved<AwardRecord>(first with { Grantor = grantor }, told[index]);
                }

                continue;
            }

            known[key] = context.Awards.Count;
            (string? date, string? period) = Times(context, mention);
            if (date is null && ListHead(context, mention, out bool near) is { } head && (grantor is null || head.Grantor == grantor))
            {
                (grantor, date) = (near ? head.Grantor : grantor, head.Date);
            }

            var record = new AwardRecord
            {
                Id = RecordId.Of('a', context.Awards.Count + 1),
                Award = award,
                Recipient = recipient,
                Grantor = grantor,
                Date = date,
                Period = period,
                Rule = mention.Rule,
                Evidence = context.Text.EvidenceListOf(mention.Range),
            };
            told.Add([mention.Range]);
            context.Awards.Add(new Resolved<AwardRecord>(record, told[^1]));
        }

        GiveEvidence(context, told);
    }

    // Once, when all is told: an award that every sentence tells again would else copy its evidence for each.
    private static void GiveEvidence(ResolutionContext context, List<List<TokenRange>> told)
    {
        for (int i = 0; i < told.Count; i++)
        {
            if (told[i].Count > 1)
            {
                context.Awards[i] = new Resolved<AwardRecord>(context.Awards[i].Record with { Evidence =
                            context.Text.EvidenceListOf(CollectionsMarshal.AsSpan(told[i])) }, told[i]);
            }
        }
    }

    // "… ủy ban trao giải thưởng cho 12 người. Bảy người được nhận giải thưởng về khoa học là: …": who gives and when is said once, for the
    // list behind it too.
    private static AwardRecord? ListHead(ResolutionContext context, AwardMention mention, out bool near)
    {
        near = false;
        TaggedText text = context.Text;
        int sentence = text.SentenceOf(mention.Range.Start), farthest = Math.Max(0, context.Awards.Count - MostLookedAt);
        for (int i = context.Awards.Count - 1; i >= farthest
                && sentence - text.SentenceOf(context.Awards[i].First.Start) is >= 0 and <= FarthestHead; i--)
        {
            if (IsSameNoun(text, context.Awards[i].First.Start, mention.Range.Start))
            {
                near = sentence - text.SentenceOf(context.Awards[i].First.Start) <= 1;
                return context.Awards[i].Record;
            }
        }

        return null;
    }

    private static bool IsSameNoun(TaggedText text, int a, int b) =>
        text.TryMatch(a, LexiconClass.AwardNoun, out LexiconMatch first)
            && text.TryMatch(b, LexiconClass.AwardNoun, out LexiconMatch second)
            ? first.Entry.Value == second.Entry.Value && text.Tokens[a].Id == text.Tokens[b].Id
            && (first.Length == 1) == (second.Length == 1)
                && (first.Length == 1 || text.Tokens[a + 1].Id == text.Tokens[b + 1].Id || first.Entry.Value is not "letter")
            : text.Tokens[a].Id == text.Tokens[b].Id;

    // "Hội nghị tuyên dương 18 tập thể": what is held gives nothing.
    private static bool IsHeld(TaggedText text, int giver) =>
        text.TryMatch(giver, LexiconClass.EventNoun, out _) && !text.IsMarked(giver, TokenMarks.Organization);

    private static bool Joins(string? a, string? b) => a is null || b is null || SyllableFolding.FoldKey(a) == SyllableFolding.FoldKey(b);

    // "Ông … nhận Bằng khen": whom the pronoun means.
    private static string? Recipient(ResolutionContext context, TokenRange range) =>
        range.Length == 1 && context.Text.TryMatch(range.Start, LexiconClass.SpeakerPronoun, out _)
            ? context.Coreference.Person(range.Start)?.Name
            : FullName(context, range) ?? Unit(context, range) ?? Body(context, range)
            ?? Write(context, WithoutAddress(context.Text, range));

    // "em | Trần Thị Hoa", "đồng chí | Lê Minh": the form of address is no part of the name.
    private static TokenRange WithoutAddress(TaggedText text, TokenRange party)
    {
        int start = party.Start;
        while (!text.IsMarked(start, TokenMarks.Person) && text.TryMatch(start, LexiconClass.Honorific, out LexiconMatch address)
                && address.End < party.End)
        {
            start = address.End;
        }

        return text.IsMarked(start, TokenMarks.Person) ? new TokenRange(start, party.End) : party;
    }

    // "trao bằng công nhận cho | xã": the commune that the article tells of.
    private static string? Unit(ResolutionContext context, TokenRange range) =>
        range.Length <= 2 && UnitWords.TryType(context.Text, range.Start, out int end, out string type) && end == range.End
            && context.Coreference.Unit(type, range.Start) is { Type: { } kind } unit ? $"{kind} {unit.Name}" : null;

    // "công ty", "tập thể nhà trường": the body named before.
    private static string? Body(ResolutionContext context, TokenRange range)
    {
        int last = range.End - 1;
        bool bare = range.Length <= LongestBare
            && !context.Text.IsMarked(last, TokenMarks.Organization | TokenMarks.Person | TokenMarks.Place);
        for (int i = last; bare && i >= range.Start; i--)
        {
            if (context.Text.TryMatch(i, LexiconClass.BodyHead, out LexiconMatch head) && head.End == range.End
                && context.Coreference.Body(new TokenRange(i, range.End)) is { } body)
            {
                return Write(context, body.Range);
            }
        }

        return null;
    }

    // "Djokovic": the full name of the one whom part of it names; "giảng viên trẻ Trường A Lê Bảo Ngọc": the one of whom all of it tells.
    private static string? FullName(ResolutionContext context, TokenRange range)
    {
        foreach ((TokenRange mention, PersonRecord person, _) in context.PersonRanges.Overlapping(range))
        {
            bool part = person.Name.Length > context.Text.Slice(mention).Length;
            bool told = mention.End == range.End && (part || range.Length > 2 * mention.Length) && IsPerson(context.Text, range.Start)
                && !Owns(context.Text, range.Start, mention.Start);
            if (told || (mention == range && part))
            {
                return person.Name;
            }
        }

        return null;
    }

    // "giảng viên trẻ Trường A Lê Bảo Ngọc", not "Khu lưu niệm Chủ tịch Tôn Đức Thắng".
    private static bool IsPerson(TaggedText text, int start) =>
        text.IsMarked(start, TokenMarks.Post) || text.TryMatch(start, LexiconClass.Occupation, out _)
            || text.TryMatch(start, LexiconClass.Honorific, out _)
            || text.TryMatch(start, LexiconClass.Rank, out _)
            || (text.TryMatch(start, LexiconClass.CountNoun, out LexiconMatch noun) && noun.Entry.Attribute("of") == "person");

    // "đội tuyển của ông A", "Trường A và bà B".
    private static bool Owns(TaggedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!text.Tokens[i].IsWord && !text.Is(i, '.') || WordLookup.Has(text, i, WordTraits.Owner | WordTraits.Coordinate))
            {
                return true;
            }
        }

        return false;
    }

    private static string Write(ResolutionContext context, TokenRange tokens) =>
        SyllableFolding.NormalizeTones(context.Text.Slice(tokens).ToString().Trim());

    // The giving's day stands before the award in its sentence, else behind it; without one the day of the ceremony that the
    // article reports. Years of service ("nhiệm kỳ 2020 - 2025", "năm học 2024 - 2025") and a rating's year are the merit's.
    private static (string? Date, string? Period) Times(ResolutionContext context, AwardMention mention)
    {
        TokenRange sentence = context.Text.Sentence(context.Text.SentenceOf(mention.Range.Start));
        string? own = null, before = null, after = null, period = null;
        bool dated = false, later = false;
        for (int i = context.FirstDateFrom(sentence.Start); i < context.Dates.Count && context.Dates[i].First.Start < sentence.End; i++)
        {
            (DateRecord date, TokenRange at) = (context.Dates[i].Record, context.Dates[i].First);
            if (mention.Range.Contains(at.Start) || date.Kind is DateKind.Duration or DateKind.Set)
            {
                continue;
            }

            bool day = EventDates.IsDay(date);
            if (!day && (date.Kind == DateKind.Interval || mention.Rule == "award.rating" || IsMerit(context.Text, at, mention)))
            {
                period ??= date.Value;
            }
            else if (at.Start < mention.Range.Start)
            {
                // "ngày 3/11 … giải thưởng A năm 2025 … và học bổng": the giving's day, not the year in another award's name.
                before = day || !dated ? EventDates.Day(date) : before;
                dated |= day;
            }
            else
            {
                // "Huân chương hạng Nhì năm 2020, Huân chương hạng Nhất | năm 2023": right behind it.
                own = at.Start == mention.Range.End && !dated ? EventDates.Day(date) : own;
                later |= after is null && day;
                after ??= EventDates.Day(date);
            }
        }

        // "Dịp này, … tặng Giấy khen cho 5 cá nhân hoàn thành nhiệm vụ năm 2024": a year behind the award is the merit's where the ceremony
        // has its day.
        string? ceremony = own ?? before ?? (later ? after : null) ?? Ceremony(context, mention);
        return ceremony is null ? (after, period) : (ceremony, period ?? (later || own is not null || before is not null ? null : after));
    }

    // "… vì có thành tích xuất sắc năm 2024": behind the merit's word.
    private static bool IsMerit(TaggedText text, TokenRange date, AwardMention mention)
    {
        for (int i = mention.Range.End; i < date.Start; i++)
        {
            if (text.TryMatch(i, LexiconClass.AwardVerb, out LexiconMatch word) && word.Entry.Value == "merit")
            {
                return true;
            }
        }

        return false;
    }

    private static string? Ceremony(ResolutionContext context, AwardMention mention)
    {
        EventRecord? reported = context.Events.Count > 0 ? context.Events[0].Record : null;
        bool medal = context.Text.TryMatch(mention.Range.Start, LexiconClass.AwardNoun, out LexiconMatch noun)
            && noun.Entry.Value == "medal";
        bool given = reported?.Kind is EventKind.Competition
            || (reported?.Kind is EventKind.Ceremony or EventKind.Congress or EventKind.Conference or EventKind.Festival
                && (mention.Grantor is not null || (mention.Rule == "award.prize" && !medal)
                    || IsAt(context.Text, mention, reported.Kind)));
        return given ? reported?.Date : null;
    }

    // "Phát biểu tại buổi lễ, em A (được trao tặng Huân chương …)": the sentence is at the ceremony.
    private static bool IsAt(TaggedText text, AwardMention mention, EventKind kind)
    {
        TokenRange sentence = text.Sentence(text.SentenceOf(mention.Range.Start));
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (text.TryMatch(i, LexiconClass.EventNoun, out LexiconMatch noun)
                    && string.Equals(noun.Entry.Value, kind.ToString(), StringComparison.OrdinalIgnoreCase)
                && text.TryMatchBefore(i, LexiconClass.PlacePreposition, out _))
            {
                return true;
            }
        }

        return false;
    }
}

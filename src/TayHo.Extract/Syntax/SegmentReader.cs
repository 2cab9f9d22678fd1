using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Cuts a level's units at its boundaries: commas, semicolons, colons, spaced dashes, the words that open a clause ("trong
/// đó", "để", "nếu"), "và" before a verb, and what a verb of saying says.
/// </summary>
internal static class SegmentReader
{
    /// <summary>Adds the segments of units from an index on.</summary>
    /// <param name="text">The tagged text.</param>
    /// <param name="units">The sentence's units; the level's are those from <paramref name="first"/> to the end.</param>
    /// <param name="first">Index of the level's first unit.</param>
    /// <param name="link">How the level's first segment hangs on what stands around it.</param>
    /// <param name="segments">Receives the segments, each with its predicate.</param>
    public static void Read(TaggedText text, ReadOnlySpan<Unit> units, int first, ClauseLink link, PooledList<Segment> segments)
    {
        int start = first;
        bool verbal = false;
        for (int i = first; i < units.Length; i++)
        {
            Unit unit = units[i];
            if (unit.Kind == UnitKind.Punctuation)
            {
                if (BoundaryOf(text, units, i) is { } next)
                {
                    // A dash or bullet before everything opens no second segment.
                    if (i > start)
                    {
                        Add(text, units, start, i, link, segments);
                        link = next;
                    }

                    start = i + 1;
                    verbal = false;
                }
            }
            else if (i > start && OpenerAt(units, i, start, verbal || EndsList(units, start, i, link, segments)) is { } opens)
            {
                Add(text, units, start, i, link, segments);
                (start, link, verbal) = (i, opens, false);
            }
            else
            {
                verbal |= unit.IsVerbal;
            }
        }

        if (start < units.Length)
        {
            Add(text, units, start, units.Length, link, segments);
        }
    }

    // "qua xã A, | huyện B | và được chia": the last name of a list that the verb before has.
    private static bool EndsList(ReadOnlySpan<Unit> units, int start, int end, ClauseLink link, PooledList<Segment> segments)
    {
        if (link != ClauseLink.Coordinate || segments.Count == 0 || !units[end].Is(WordTraits.Coordinate))
        {
            return false;
        }

        while (start < end && units[start].Kind is UnitKind.Place or UnitKind.Body)
        {
            start++;
        }

        int before = segments.Count - 1;
        while (before > 0 && !segments[before].Predicate.Exists && segments[before].Link == ClauseLink.Coordinate)
        {
            before--;
        }

        return start == end && segments[before].Predicate.Exists;
    }

    private static void Add(TaggedText text, ReadOnlySpan<Unit> units, int start, int end, ClauseLink link, PooledList<Segment> segments)
    {
        int body = units[start].Kind == UnitKind.Word && units[start].Is(WordTraits.Coordinate) && start + 1 < end ? start + 1 : start;
        if (units[start].Kind == UnitKind.Word && LinkOf(units[start]) is { } own)
        {
            // "trong đó" behind a comma is a detail, whatever the comma says; behind a semicolon too.
            (link, body) = (own == ClauseLink.Coordinate && link != ClauseLink.Main ? link : own, start + 1);
            link = own == ClauseLink.Coordinate && segments.Count == 0 ? ClauseLink.Main : link;
        }

        if (body == start && units[start].Is(WordTraits.Clausal) && start + 1 < end && units[start + 1].IsName)
        {
            // "còn | xã B có 9 hộ": no verb before a new subject.
            body = start + 1;
        }

        if (link == ClauseLink.Coordinate && segments.Count > 0 && segments[^1] is var before
                && (before.Predicate.Traits & WordTraits.Saying) != 0 && before.Predicate.Verb + 1 == before.End)
        {
            // "cho biết, toàn xã có …".
            link = ClauseLink.Content;
        }

        PredicateUnits predicate = PredicateChooser.Choose(text, units, body, end);
        if (predicate.Exists && (predicate.Traits & WordTraits.Saying) != 0
            && predicate.Verb + 1 < end && PredicateChooser.Choose(text, units, predicate.Verb + 1, end) is { Exists: true } said
            && said.Start > predicate.Verb + 1)
        {
            // "cho biết | toàn tỉnh có 5 cơ sở": what is said is a clause of its own.
            segments.Add(new Segment(start, predicate.Verb + 1, body, link) { Predicate = predicate });
            segments.Add(new Segment(predicate.Verb + 1, end, predicate.Verb + 1, ClauseLink.Content) { Predicate = said });
            return;
        }

        segments.Add(new Segment(start, end, body, link) { Predicate = predicate });
    }

    private static ClauseLink? BoundaryOf(TaggedText text, ReadOnlySpan<Unit> units, int i)
    {
        int token = units[i].Start;
        switch (text.Text[text.Tokens[token].Start])
        {
            case ',':
                return ClauseLink.Coordinate;
            case ';' or '.' or '!' or '?' or '…' or '•':
                return ClauseLink.Item;
            case ':':
                return ClauseLink.Colon;
            default:
                // "Trần Văn B - Bí thư Đảng ủy": a spaced dash is a stronger comma.
                return text.IsDash(token) && (text.Tokens[token].SpaceBefore || text.Tokens[token].StartsLine) && i + 1 < units.Length
                    && text.Tokens[units[i + 1].Start].SpaceBefore && !JoinsNames(text, units, i) ? ClauseLink.Coordinate : null;
        }
    }

    // "cao tốc An Sơn - Hòa Bình": one name of two; "VOV - Hòa Bình", "Nguyễn An - Hòa Bình": who reports.
    private static bool JoinsNames(TaggedText text, ReadOnlySpan<Unit> units, int i) =>
        i > 0 && units[i - 1].End == units[i].Start && IsPlain(text, units[i - 1]) && IsPlain(text, units[i + 1])
            && !text.Tokens[units[i].Start].StartsLine;

    private static bool IsPlain(TaggedText text, Unit unit) =>
        unit.Kind is UnitKind.Word or UnitKind.Place && unit.PartOfSpeech == PartOfSpeech.ProperName && !text.Tokens[unit.Start].IsAllCaps
            && !text.Tokens[unit.Start].StartsSentence;

    private static ClauseLink? OpenerAt(ReadOnlySpan<Unit> units, int i, int start, bool verbal)
    {
        Unit unit = units[i];
        if (unit.Kind != UnitKind.Word)
        {
            return null;
        }

        if (unit.Is(WordTraits.Coordinate))
        {
            return verbal && BeginsVerbPhrase(units, i + 1) ? ClauseLink.Coordinate : null;
        }

        if (unit.Is(WordTraits.Copula))
        {
            // "cho biết là …": what is said.
            return verbal && units[i - 1].Is(WordTraits.Saying) ? ClauseLink.Content : null;
        }

        // "Ban Chấp hành gồm 27 đồng chí": the clause's verb; "… hội viên, gồm 3 nam": an opener.
        return unit.PartOfSpeech != PartOfSpeech.Adverb && LinkOf(unit) is { } link && (link != ClauseLink.Comprise || verbal) && i > start
            ? link : null;
    }

    private static bool BeginsVerbPhrase(ReadOnlySpan<Unit> units, int i)
    {
        if (i + 1 < units.Length && units[i].IsName
                && (units[i + 1].IsVerbal || units[i + 1].Is(WordTraits.Past | WordTraits.Future | WordTraits.Lasting)))
        {
            return true;
        }

        while (i < units.Length && units[i].IsBeforeVerb)
        {
            i++;
        }

        return i < units.Length && units[i].IsVerbal;
    }

    // A word of several parts of speech opens a clause only as a joining word: "còn xã B", not "còn 5 hộ"; "do mưa lớn", not "do ông A".
    private static ClauseLink? LinkOf(Unit unit) =>
        unit.Is(WordTraits.Detail) && !unit.Is(WordTraits.Compare) ? ClauseLink.Detail
        : unit.Is(WordTraits.Comprise) ? ClauseLink.Comprise
        : unit.PartOfSpeech == PartOfSpeech.Verb ? null
        : unit.Is(WordTraits.Purpose) ? ClauseLink.Purpose
        : unit.Is(WordTraits.Subordinate) && (!unit.Is(WordTraits.Doer) || unit.PartOfSpeech == PartOfSpeech.Conjunction)
        ? ClauseLink.Subordinate
        : unit.PartOfSpeech != PartOfSpeech.Conjunction ? null
        : unit.Is(WordTraits.Content) ? ClauseLink.Content
        : unit.Is(WordTraits.Clausal) ? ClauseLink.Coordinate
        : null;
}

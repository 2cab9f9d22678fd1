using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// What the clause says of things that are counted by their bare noun ("người", "hộ"): where they are, what is done at or to
/// them, whose they are. Every answer is a phrase of the text that goes behind the noun.
/// </summary>
internal sealed class BareMeasures(QuantityPhrases phrases, MeasureClauses clauses)
{
    private const int LongestReached = 8;

    private const int LongestPlace = 12;
    private const int LongestDeed = 8;
    private const int LongestNoun = 3;
    private const int LongestDoer = 5;
    private const int LongestReach = 48;
    private const int EnoughDeed = 3;
    private const int LongestLocation = 6;
    private readonly TaggedText _text = phrases.Text;
    private readonly MeasureWords _words = new(phrases);

    /// <summary>The phrase; empty when the clause says no more than that they are.</summary>
    public TokenRange Said(int index)
    {
        TokenRange said = PlaceBehind(index);
        said = said.Length > 0 ? said : DeedBefore(index);
        return said.Length > 0 ? said : Holder(index);
    }

    /// <summary>"| đàn trâu hoang | 9 con", "| Nhóm thợ săn | 4 người đã …": the noun right before that so many are; empty where the
    /// number's own noun says what they are.</summary>
    public TokenRange Group(int index, int bound)
    {
        const int LongestGroup = 6;
        QuantityMention mention = phrases.Mentions[index];
        int number = mention.Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        bool counter = mention.UnitRange.Length == 1 && mention.UnitRange.Start > number && mention.Sort == "thing"
            && _text.TryMatch(mention.UnitRange.Start, LexiconClass.Classifier, out _);
        bool people = !counter && mention is { Sort: "person", UnitRange.Length: 1 } && syntax.ClauseAt(number) is >= 0 and var clause
            && syntax.Clauses[clause] is { IsVerbal: true } told && told.Subject.Contains(number)
            && told.Predicate.Start >= mention.Range.End;
        if (!(counter || people) || mention.Change is not null || number <= bound || !syntax.Range.Contains(number - 1)
                || syntax.Units[syntax.UnitAt(number - 1)].Kind != UnitKind.Word)
        {
            return default;
        }

        int start = _words.NounsBefore(Math.Max(bound, number - LongestGroup), number);
        if (start > syntax.Range.Start
                && syntax.Units[syntax.UnitAt(start - 1)] is { PartOfSpeech: PartOfSpeech.Verb or PartOfSpeech.Preposition
                    or PartOfSpeech.Auxiliary })
        {
            return default;
        }

        return number - start > 1 && syntax.Units[syntax.UnitAt(start)] is { PartOfSpeech: PartOfSpeech.Noun } head
            && !IsTime(syntax, start) && !head.Is(WordTraits.Nominal) && !phrases.Cuts(start) && !IsTime(syntax, number - 1)
            && !syntax.Units[syntax.UnitAt(number - 1)].Is(WordTraits.Quantity) && (counter || _words.IsNoun(start, number))
            ? new TokenRange(start, number) : default;
    }

    /// <summary>"3 lớp học | ở dãy nhà phía sau", "10 người | trên chiếc ôtô lao xuống kênh": where they are, no unit's name.</summary>
    private TokenRange PlaceBehind(int index)
    {
        int end = phrases.Mentions[index].Range.End;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(end - 1));
        if (!syntax.Range.Contains(end)
                || syntax.Units[syntax.UnitAt(end)] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Preposition } at
                || !at.Is(WordTraits.Place) || IsScope(end) || IsScope(at.End) || IsTime(syntax, at.End))
        {
            return default;
        }

        int tail = phrases.TailFrom(index, end);
        return tail > at.End && !syntax.Units[syntax.UnitAt(at.End)].IsName && tail - end <= LongestPlace
            ? new TokenRange(end, tail) : default;
    }

    /// <summary>"| trưng bày ảnh | tại 16 tỉnh", "sự | vắng mặt | của 3 trọng tài": the verb with its object before the preposition that
    /// the number stands behind.</summary>
    private TokenRange DeedBefore(int index)
    {
        int number = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        if (!syntax.TryBefore(syntax.UnitAt(number), out int at)
                || syntax.Units[at] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Preposition or PartOfSpeech.Verb } link
                || link.Is(WordTraits.Receiver | WordTraits.About | WordTraits.Compare | WordTraits.Doer)
            || (link.PartOfSpeech == PartOfSpeech.Verb && !(link.Is(WordTraits.Place) && link.Is(WordTraits.Time)))
            || (_text.TryMatch(link.Start, LexiconClass.PhraseEnd, out LexiconMatch between) && between.Entry.Attribute("apart") is not null
                && !link.Is(WordTraits.Owner) && link.PartOfSpeech == PartOfSpeech.Preposition)
            || syntax.ClauseAt(link.Start) is not (>= 0 and var clause))
        {
            return default;
        }

        if (link.Is(WordTraits.Owner) && NominalDeed(syntax, at) is { Length: > 0 } named)
        {
            return named;
        }

        if (syntax.Clauses[clause] is not { IsVerbal: true } told || told.Verb.End > link.Start
                || link.Start - told.Verb.Start > LongestReach
                || told.Is(WordTraits.Quantity | WordTraits.Copula | WordTraits.Saying | WordTraits.Existence | WordTraits.Comprise))
        {
            return default;
        }

        int end = phrases.TrimRight(told.Verb.Start, link.Start);
        if (end <= told.Verb.Start || _text.IsMarked(new TokenRange(told.Verb.Start, end),
                    TokenMarks.Quantity | TokenMarks.Date | TokenMarks.Person))
        {
            return default;
        }

        if (link.Is(WordTraits.Owner))
        {
            // "xây dựng bản đồ đất | của | 155 xã", but "ghi nhận sự nỗ lực | của | 42 cơ sở"
            return IsOwned(index) && end > told.Verb.End
                && syntax.Units[syntax.UnitAt(told.Verb.End)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun } owned
                && !owned.Is(WordTraits.Nominal) ? Object(syntax, told.Verb.Start, end) : default;
        }

        if (end == told.Verb.End)
        {
            // "xã | dự án | đi qua": without an object who or what does it.
            return clauses.Thing(index) is { Length: > 0 and <= LongestDoer } who && who.End == told.Predicate.Start
                ? new TokenRange(who.Start, link.PartOfSpeech == PartOfSpeech.Verb ? link.End : end) : default;
        }

        return Object(syntax, told.Verb.Start, end);
    }

    /// <summary>"đã cấp 700.000 số định danh | ở 17 quận": what is done there with what the number before counts; null where the number
    /// stands elsewhere.</summary>
    public string? DeedOver(int index)
    {
        int number = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        if (index == 0 || phrases.Mentions[index - 1] is not { UnitRange.Length: > 0, Kind: Records.StatisticKind.Count } other
                || !syntax.TryBefore(syntax.UnitAt(number), out int at)
                || syntax.Units[at] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Preposition } link
            || !link.Is(WordTraits.Place) || link.Start - other.Range.End is < 0 or > LongestNoun
            || other.UnitRange.Start < other.Range.Start || syntax.ClauseAt(number) is not (>= 0 and var clause)
            || syntax.ClauseAt(other.Range.Start) != clause
            || syntax.Clauses[clause] is not { IsVerbal: true } told
            || told.Is(WordTraits.Quantity | WordTraits.Copula | WordTraits.Saying | WordTraits.Existence | WordTraits.Comprise)
            || phrases.TrimRight(told.Verb.Start, other.Range.Start) != told.Verb.End)
        {
            return null;
        }

        for (int i = other.Range.End; i < link.Start; i++)
        {
            if (!_text.Tokens[i].IsWord)
            {
                return null;
            }
        }

        return phrases.Words(told.Verb.Start, told.Verb.End) + " " + phrases.Words(other.UnitRange.Start, link.Start);
    }

    /// <summary>Whether the deed is done to the owned, and not by them ("sự | vắng mặt | của 3 trọng tài").</summary>
    public bool IsSuffered(int index, TokenRange said)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(said.Start));
        return said.End <= phrases.Mentions[index].Range.Start && IsOwned(index)
            && !(syntax.TryBefore(syntax.UnitAt(said.Start), out int noun) && syntax.Units[noun].IsNominal
                && syntax.Units[noun].Is(WordTraits.Nominal));
    }

    // "sự | vắng mặt | của": a verb that a noun makes a name of.
    private static TokenRange NominalDeed(SentenceSyntax syntax, int of)
    {
        int first = of;
        while (syntax.TryBefore(first, out int verb)
                && syntax.Units[verb] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb or PartOfSpeech.Adjective }
                && of - verb <= EnoughDeed)
        {
            first = verb;
        }

        return first < of && syntax.TryBefore(first, out int noun)
            && syntax.Units[noun] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier } head
            && head.Is(WordTraits.Nominal) ? new TokenRange(syntax.Units[first].Start, syntax.Units[of].Start) : default;
    }

    /// <summary>"của | 155 xã": whether "của" stands right before a number.</summary>
    private bool IsOwned(int index)
    {
        int number = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        return syntax.TryBefore(syntax.UnitAt(number), out int of) && syntax.Units[of].Is(WordTraits.Owner)
            && _text.TryMatch(syntax.Units[of].Start, LexiconClass.PhraseEnd, out LexiconMatch own)
            && own.Entry.Attribute("own") is not null;
    }

    // "tổ chức trưng bày các bức ảnh | tôn vinh …": the verbs with the noun that they have in common, without what more is told of it.
    private TokenRange Object(SentenceSyntax syntax, int start, int end)
    {
        bool noun = false;
        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            Unit unit = syntax.Units[u];
            if (unit.Kind == UnitKind.Punctuation
                    || (noun && unit.PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Preposition or PartOfSpeech.Conjunction))
            {
                end = unit.Start;
            }

            noun |= unit.IsNominal;
        }

        end = phrases.TrimRight(start, end);
        return end > start && end - start <= LongestDeed ? new TokenRange(start, end) : default;
    }

    /// <summary>"| Album | gồm 7 bài", "| Đội ngũ cán bộ | có 20 thành viên", "| trên tàu | có 5 ngư dân", "| Đứng cuối bảng | là 3 đơn
    /// vị": the common noun or the place that has them, or what they are told to be.</summary>
    private TokenRange Holder(int index)
    {
        int number = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        if (syntax.ClauseAt(number) is not (>= 0 and var clause))
        {
            return default;
        }

        Clause told = syntax.Clauses[clause];
        int end = Governs(told, number) ? told.Predicate.Start : told.IsVerbal ? -1 : BeforeFunctionWords(syntax, number);
        if (end <= told.Range.Start || told.SubjectClause != clause && told.Subject.Length > 0)
        {
            return default;
        }

        int first = -1, u = syntax.UnitAt(end - 1);
        while (syntax.Units[u].Is(WordTraits.Time | WordTraits.Lasting) && syntax.Units[u].PartOfSpeech != PartOfSpeech.Preposition
                && syntax.Units[u].Start > told.Range.Start && syntax.TryBefore(u, out int before))
        {
            // "trên tàu | hiện | có 5 ngư dân"
            end = syntax.Units[u].Start;
            u = before;
        }

        for (bool more = true; more && end - syntax.Units[u].Start <= LongestPlace
                && syntax.Units[u].Start >= told.Range.Start; more = syntax.TryBefore(u, out u))
        {
            Unit unit = syntax.Units[u];
            if (unit.Kind is UnitKind.Quantity or UnitKind.Date or UnitKind.Punctuation or UnitKind.Enclosed or UnitKind.Person
                    or UnitKind.Post or UnitKind.Body || (unit.IsBeforeVerb && !unit.Is(WordTraits.Passive))
                    || unit.Is(WordTraits.Demonstrative | WordTraits.Clausal | WordTraits.Existence | WordTraits.Saying | WordTraits.Subordinate)
                    && unit.PartOfSpeech != PartOfSpeech.Preposition)
            {
                // "Quốc hội | khóa XIV có": the end of a name is no thing.
                first = unit.IsName || unit.Kind is UnitKind.Quantity or UnitKind.Enclosed ? -1 : first;
                break;
            }

            first = u;
            if (unit.PartOfSpeech == PartOfSpeech.Preposition && unit.Is(WordTraits.Place))
            {
                break;
            }
        }

        return first < 0 ? default : Phrase(syntax, told, first, end);
    }

    private bool HasNameOrTime(SentenceSyntax syntax, int start, int end)
    {
        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            if (syntax.Units[u].IsName || IsTime(syntax, syntax.Units[u].Start))
            {
                return true;
            }
        }

        return false;
    }

    private TokenRange Phrase(SentenceSyntax syntax, Clause told, int first, int end)
    {
        Unit opens = syntax.Units[first];
        while (!opens.Is(WordTraits.Whole)
                && (opens.PartOfSpeech is PartOfSpeech.Adverb or PartOfSpeech.Conjunction
                    || opens.Is(WordTraits.Plural | WordTraits.Nominal | WordTraits.Lasting)))
        {
            if (opens.End >= end || !syntax.TryAfter(first, out first))
            {
                return default;
            }

            opens = syntax.Units[first];
        }

        if (HasNameOrTime(syntax, opens.Start, end))
        {
            // "Kỳ họp trước Vinh có", "đến lúc này còn": a name is the scope's, a time the period's.
            return default;
        }

        bool place = told.IsVerbal && opens.PartOfSpeech == PartOfSpeech.Preposition && opens.Is(WordTraits.Place) && opens.End < end
            && syntax.Units[syntax.UnitAt(opens.End)].IsNominal;
        bool deed = opens.IsVerbal && told.Is(WordTraits.Copula) && opens.End < end;
        bool thing = opens is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Determiner }
            && !opens.Is(WordTraits.Time | WordTraits.Whole);
        // "Đoàn có 40 người": a single syllable only points at what was named before.
        thing &= end - opens.Start > 1;
        int start = opens.Start, longest = place ? LongestLocation : LongestDeed;
        return (place || deed || thing) && end - start <= longest && !IsScope(start)
            && !(place && (IsScope(opens.End) || IsWhere(opens.End))) ? new TokenRange(start, end) : default;
    }

    // "Cả khối | cũng chỉ được | 43 em"
    private static int BeforeFunctionWords(SentenceSyntax syntax, int number)
    {
        int u = syntax.UnitAt(number);
        while (syntax.TryBefore(u, out int before) && syntax.Units[before].IsBeforeVerb)
        {
            u = before;
        }

        return syntax.TryBefore(u, out int noun)
            && (syntax.Units[noun].IsNominal || syntax.Units[noun].PartOfSpeech == PartOfSpeech.Adjective) ? syntax.Units[noun].End : -1;
    }

    private bool Governs(Clause told, int number) =>
        told.IsVerbal && told.Is(WordTraits.Existence | WordTraits.Quantity | WordTraits.Copula | WordTraits.Comprise)
            && told.Predicate.End <= number && phrases.TrimRight(told.Predicate.End, number) <= told.Predicate.End;

    // "trong | thời gian", "đến | thời điểm": when, not where.
    private bool IsTime(SentenceSyntax syntax, int token) =>
        syntax.Range.Contains(token) && (_text.IsMarked(token, TokenMarks.Date) || _text.TryMatch(token, LexiconClass.PeriodNoun, out _)
            || (_text.TryMatch(token, LexiconClass.PostLink, out LexiconMatch term) && term.Entry.Value == "time")
            || (syntax.Units[syntax.UnitAt(token)] is { PartOfSpeech: PartOfSpeech.Noun } when && when.Is(WordTraits.Time)));

    // "trên | địa bàn": where everything is.
    private bool IsWhere(int token) =>
        _text.TryMatch(token, LexiconClass.CountNoun, out LexiconMatch where) && where.Entry.Attribute("surface") is not null
        && where.Entry.Value == "place";

    // Whose they are tells the scope.
    private bool IsScope(int token) =>
        token < _text.Count && (_text.IsMarked(token, TokenMarks.Place | TokenMarks.Organization)
            || _text.TryMatch(token, LexiconClass.Scope, out _) || _text.TryMatch(token, LexiconClass.PlaceType, out _)
            || _text.TryMatch(token, LexiconClass.BodyHead, out _));

    /// <summary>"12 xã | đạt 19 tiêu chí", "9 dự án | có tỷ lệ giải ngân dưới 30%": the level that the counted reach is what they are
    /// counted for; not "huyện có 12 xã có 60.000 dân".</summary>
    public TokenRange Reached(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (index + 1 >= phrases.Mentions.Count || mention.UnitRange.Start < mention.Range.Start
            || phrases.Mentions[index + 1] is not { Kind: StatisticKind.Percentage or StatisticKind.Count, Change: null } level
            || level.Range.Start - mention.Range.End is < 1 or > LongestReached
            || _text.SentenceOf(level.Range.Start) != _text.SentenceOf(mention.Range.Start))
        {
            return default;
        }

        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(mention.Range.Start));
        Unit verb = syntax.Units[syntax.UnitAt(mention.Range.End)];
        for (int i = mention.Range.End; i < level.Range.Start; i++)
        {
            if (!_text.Tokens[i].IsWord || _text.IsMarked(i, TokenMarks.Date | TokenMarks.Place))
            {
                return default;
            }
        }

        bool rated = verb.Is(WordTraits.Existence) && verb.End < level.Range.Start
            && _text.TryMatch(verb.End, LexiconClass.MeasureNoun, out LexiconMatch rate) && rate.Entry.Attribute("role") is null;
        return verb.Kind == UnitKind.Word && verb.Start == mention.Range.End
            && ((verb.Is(WordTraits.Quantity) && !verb.Is(WordTraits.Existence)) || rated)
            ? new TokenRange(mention.Range.End, level.Range.End) : default;
    }

    /// <summary>"| Ban Chấp hành Đảng bộ xã | gồm 27 đồng chí": the body whose members are counted; not where it opens its sentence and is
    /// the scope ("Đoàn khách gồm 36 người").</summary>
    public TokenRange Comprising(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int verb = mention.Range.Start - 1;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(mention.Range.Start));
        if (mention.Sort != "person" || verb <= syntax.Range.Start || !_words.IsComprised(mention.Range.Start)
            || syntax.Units[syntax.UnitAt(verb)].Start != verb)
        {
            return default;
        }

        TokenRange body = syntax.PhraseBefore(verb);
        for (int i = verb - 1; i > body.Start && _text.IsMarked(i, TokenMarks.Organization); i--)
        {
            // "chỉ định | Ban Chấp hành Đảng bộ phường | gồm"
            body = _text.IsMarked(i, TokenMarks.OrganizationStart) ? new TokenRange(i, verb) : body;
        }

        bool named = _text.IsMarked(body.Start, TokenMarks.Organization) || _text.TryMatch(body.Start, LexiconClass.BodyHead, out _)
            || _text.TryMatch(body.Start, LexiconClass.BodyName, out _);
        return named && body.Length > 1 && body.Start > syntax.Range.Start && body.End == verb ? body : default;
    }
}

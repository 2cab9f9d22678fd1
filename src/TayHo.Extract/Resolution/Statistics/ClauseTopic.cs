using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// Whom or what a number's own clause tells of, where no unit or body is: the person that is its subject or that it is done to
/// ("chị Lan bị thương tật | 12 %"), the thing with a name or a number of its own that is its subject ("tuyến quốc lộ 15A | dài").
/// Who only says the number, and who does something to others that are counted, is none.
/// </summary>
internal sealed class ClauseTopic(QuantityPhrases phrases)
{
    private const int LongestThing = 14;
    private const WordTraits States = WordTraits.Existence | WordTraits.Passive | WordTraits.Quantity;
    private readonly TaggedText _text = phrases.Text;

    /// <summary>The person or thing; empty where the clause tells of none.</summary>
    public TokenRange Of(SentenceSyntax syntax, int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int number = mention.Range.Start;
        if (syntax.ClauseAt(number) is not (>= 0 and var clause) || syntax.Clauses[clause] is not { IsVerbal: true } told
                || told.Predicate.End > number || told.Is(WordTraits.Saying))
        {
            return default;
        }

        if (mention.Kind == Records.StatisticKind.Money && Borne(syntax, told.Predicate.End, number) is { Length: > 0 } borne)
        {
            return borne;
        }

        TokenRange subject = syntax.SubjectOf(clause);
        if (subject.Length == 0 || subject.End > told.Predicate.Start || _text.IsMarked(subject, TokenMarks.Quantity))
        {
            return default;
        }

        return Owner(syntax, subject) is { Length: > 0 } owner
            ? owner : (told.Is(WordTraits.Passive) && mention.Kind == Records.StatisticKind.Measure) ? default
            : (told.Is(States) || Gets(syntax, told)) && Person(syntax, subject) is { Length: > 0 } person ? person
            : told.Is(WordTraits.Existence) && IsProper(syntax, subject) ? subject : Thing(syntax, subject);
    }

    // "mức tăng trong ngày | của Sao Mai Composite", "tổng vốn đầu tư | Khu du lịch Ba Lạch": whose the measured is.
    private TokenRange Owner(SentenceSyntax syntax, TokenRange subject)
    {
        if (!_text.TryMatch(subject.Start, LexiconClass.MeasureNoun, out LexiconMatch noun) || !phrases.IsLongest(noun)
                || noun.End >= subject.End)
        {
            return default;
        }

        int first = syntax.UnitAt(noun.End);
        for (int u = first; u < syntax.Units.Length && syntax.Units[u].Start < subject.End; u++)
        {
            first = syntax.Units[u].Is(WordTraits.Owner) && syntax.Units[u].PartOfSpeech == PartOfSpeech.Preposition
                && syntax.Units[u].End < subject.End ? u + 1 : first;
        }

        bool owned = first > syntax.UnitAt(noun.End);
        Unit head = syntax.Units[first];
        return owned && head.Kind == UnitKind.Word && head.PartOfSpeech == PartOfSpeech.ProperName && head.Start >= noun.End
            && syntax.UnitAt(subject.End - 1) is var last && syntax.Units[last].PartOfSpeech == PartOfSpeech.ProperName
            ? new TokenRange(head.Start, subject.End)
            : head.Start >= noun.End ? Thing(syntax, new TokenRange(head.Start, subject.End)) : default;
    }

    // "nhận | được | 2 phiếu"
    private static bool Gets(SentenceSyntax syntax, Clause told) =>
        syntax.TryAfter(syntax.UnitAt(told.Verb.End - 1), out int result)
        && syntax.Units[result] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Adverb } got && got.Is(WordTraits.Passive);

    // "phạt tiền | đối với ông Nguyễn Văn A | 3 triệu đồng"
    private TokenRange Borne(SentenceSyntax syntax, int start, int end)
    {
        for (int u = start < end ? syntax.UnitAt(start) : syntax.Units.Length; u < syntax.Units.Length && syntax.Units[u].Start < end; u++)
        {
            if (syntax.Units[u] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Preposition } to
                    && to.Is(WordTraits.About | WordTraits.Receiver) && syntax.TryAfter(u, out int who)
                    && Named(syntax, who) is { Length: > 0 } person && person.End <= end)
            {
                return person;
            }
        }

        return default;
    }

    // "Ca sĩ | Hoàng My", "chị Lan": the name with its honorific, the last of the subject.
    private TokenRange Person(SentenceSyntax syntax, TokenRange subject)
    {
        if (Named(syntax, syntax.UnitAt(subject.Start)) is { Length: > 0 } first && _text.Is(first.End, ','))
        {
            // "Ông Lê Văn A, | giám đốc sở, | nhận được 2 phiếu"
            return first;
        }

        int last = syntax.UnitAt(subject.End - 1);
        if (syntax.Units[last] is not { Kind: UnitKind.Person } name)
        {
            return default;
        }

        return syntax.TryBefore(last, out int before) && IsHonorific(syntax.Units[before])
            ? new TokenRange(syntax.Units[before].Start, name.End)
            : name.Start == subject.Start || syntax.Units[before].Kind == UnitKind.Post
            || syntax.Units[before].PartOfSpeech == PartOfSpeech.Noun && syntax.Units[before].Start == subject.Start ? name.Range : default;
    }

    private TokenRange Named(SentenceSyntax syntax, int unit)
    {
        Unit first = syntax.Units[unit];
        return first.Kind == UnitKind.Person
            ? first.Range : IsHonorific(first) && syntax.TryAfter(unit, out int name) && syntax.Units[name].Kind == UnitKind.Person
            ? new TokenRange(first.Start, syntax.Units[name].End) : default;
    }

    private bool IsHonorific(Unit unit) =>
        unit.Kind == UnitKind.Word && _text.TryMatch(unit.Start, LexiconClass.Honorific, out LexiconMatch title) && title.End == unit.End;

    // "Khu xử lý rác Ba Lạch", "tuyến phố Lê Văn Tám", "Dự án mở rộng tỉnh lộ 9B | đoạn từ …"
    private TokenRange Thing(SentenceSyntax syntax, TokenRange subject)
    {
        int first = syntax.UnitAt(subject.Start), end = -1;
        Unit head = syntax.Units[first];
        if (IsProper(syntax, subject) && IsWords(subject))
        {
            // "Ở chặng còn lại, | Sao Mai | thắng 7 trận"
            return subject;
        }

        if (head is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier }
                || head.Is(WordTraits.Time | WordTraits.Nominal) || IsNoThing(head))
        {
            return default;
        }

        // "tuyến phố | Lê Văn Tám", but "thuyền trưởng | Tâm"
        bool things = _text.TryMatch(head.Start, LexiconClass.CountNoun, out LexiconMatch counted)
            && counted.Entry.Attribute("of") is "place" or "building" or "work" or "thing" or "household";
        for (int u = first; u < syntax.Units.Length && syntax.Units[u].Start < subject.End
                && syntax.Units[u].Start - subject.Start < LongestThing; u++)
        {
            Unit unit = syntax.Units[u];
            if (u > first && _text.TryMatch(unit.Start, LexiconClass.PhraseEnd, out LexiconMatch makes)
                    && makes.Entry.Attribute("causes") is not null)
            {
                return default;
            }

            bool name = u > first && IsName(unit) && (unit.Kind != UnitKind.Person || things);
            if (end == unit.Start && _text.IsDash(unit.Start) && syntax.TryAfter(u, out int other) && other < syntax.Units.Length
                    && syntax.Units[other].Start < subject.End && IsName(syntax.Units[other]))
            {
                // "Thuỷ điện Bãi Sậy | - | Đồng Lau"
                continue;
            }

            if (Ends(unit) || (end > 0 && !name))
            {
                break;
            }

            end = name ? unit.End : end;
        }

        return end > 0 ? new TokenRange(subject.Start, end) : default;
    }

    // "Lubanov"; a given name alone is a person's.
    private bool IsProper(SentenceSyntax syntax, TokenRange subject) =>
        syntax.Units[syntax.UnitAt(subject.Start)] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.ProperName } name
            && name.Range == subject && (subject.Length > 1 || !_text.TryMatch(subject.Start, LexiconClass.GivenName, out _));

    // An index or a company's letters ("HNX30-Index", "SHB") are what is measured.
    private bool IsWords(TokenRange name)
    {
        for (int i = name.Start; i < name.End; i++)
        {
            if (_text.Tokens[i] is not { IsWord: true, IsAllCaps: false })
            {
                return false;
            }
        }

        return true;
    }

    private static bool Ends(Unit unit) =>
        unit.Kind is UnitKind.Punctuation or UnitKind.Date or UnitKind.Enclosed or UnitKind.Post or UnitKind.Body
        || unit.PartOfSpeech is PartOfSpeech.Preposition or PartOfSpeech.Auxiliary || unit.Is(WordTraits.Demonstrative);

    private bool IsName(Unit unit) =>
        unit.Kind is UnitKind.Place or UnitKind.Person || unit.PartOfSpeech == PartOfSpeech.ProperName || IsCode(unit);

    // "quốc lộ | 15A", "tàu cá | QNa 91775TS"
    private bool IsCode(Unit unit) => unit.Kind == UnitKind.Word && char.IsDigit(_text.Text[_text.Tokens[unit.Start].Start]);

    private bool IsNoThing(Unit head) =>
        _text.TryMatch(head.Start, LexiconClass.MeasureNoun, out _) || _text.TryMatch(head.Start, LexiconClass.EventNoun, out _)
        || _text.TryMatch(head.Start, LexiconClass.DocumentType, out _) || _text.TryMatch(head.Start, LexiconClass.PlaceType, out _)
        || _text.TryMatch(head.Start, LexiconClass.BodyHead, out _)
        || _text.TryMatch(head.Start, LexiconClass.SpeakerPronoun, out _) || _text.TryMatch(head.Start, LexiconClass.Occupation, out _)
        || (_text.TryMatch(head.Start, LexiconClass.CountNoun, out LexiconMatch counted) && counted.Entry.Attribute("of") == "person");
}

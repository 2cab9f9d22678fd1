using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>What a clause tells of the things that its number counts, by the number's place in it: their names behind it, the verb that
/// they are the subject or the object of.</summary>
internal sealed class CountRole(QuantityPhrases phrases)
{
    private const int LongestNames = 24;
    private const int LongestPredicate = 10;
    private const int LongestShared = 16;
    private readonly TaggedText _text = phrases.Text;

    /// <summary>"3 vận động viên | Lê A, Trần B | tại lễ", "4 trường tư thục | của Quảng Nam | đang chờ": the names of the counted or of
    /// whose they are; empty where none stand behind the noun.</summary>
    public TokenRange Names(int index)
    {
        int start = phrases.Mentions[index].Range.End;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start - 1));
        if (!syntax.Range.Contains(start))
        {
            return default;
        }

        int u = syntax.UnitAt(start), first = u;
        while (u < syntax.Units.Length
                && syntax.Units[u] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Adjective } && u - first < 2
                && !IsHonorific(syntax.Units[u]) && syntax.TryAfter(u, out int next))
        {
            u = next;
        }

        TokenRange names = Listed(syntax, u) is > 0 and var end ? new TokenRange(syntax.Units[u].Start, end) : default;
        if (names.Length == 0 || _text.IsMarked(names, TokenMarks.Person) || names.Start == start
                || syntax.Units[u - 1].PartOfSpeech == PartOfSpeech.Adjective || syntax.Units[u].PartOfSpeech == PartOfSpeech.Preposition)
        {
            return names;
        }

        // "150 em cấp THCS và THPT": names that tell of what kind.
        return default;
    }

    // Where the names end that begin at a unit; 0 where they name nobody: one name alone may tell of what kind ("80 công ty Nhật Bản").
    private int Listed(SentenceSyntax syntax, int unit)
    {
        Unit opens = syntax.Units[unit];
        bool owner = IsOwner(opens);
        bool linked = owner || (opens.Is(WordTraits.Copula) && opens.Is(WordTraits.Content));
        int names = 0, end = 0, joined = 0;
        bool person = false;
        for (int u = unit; u < syntax.Units.Length && syntax.Units[u].Start - opens.Start < LongestNames
                && syntax.Units[Math.Max(unit, u - 1)].End >= syntax.Units[u].Start; u++)
        {
            Unit word = syntax.Units[u];
            if (IsName(word, linked) || (word.Kind == UnitKind.Enclosed && names > 0))
            {
                names += word.IsName ? 1 : 0;
                person |= word.Kind == UnitKind.Person;
                end = word.End;
            }
            else if (!GoesOn(word, u > unit || !linked, names > 0 && !owner))
            {
                break;
            }

            joined += names > 0 && IsJoint(word) ? 1 : 0;
        }

        return person || (names > 1 && joined > 0) || (linked && names > 0) ? end : 0;
    }

    private bool GoesOn(Unit word, bool within, bool listed) => (listed && IsJoint(word)) || !within || IsHonorific(word);

    private static bool IsOwner(Unit word) =>
        word.Is(WordTraits.Owner) && !word.Is(WordTraits.Doer) && word.PartOfSpeech == PartOfSpeech.Preposition;

    private bool IsJoint(Unit word) => word.Is(WordTraits.Coordinate) || _text.Is(word.Start, ',');

    // A post or a body without "là" tells of what kind the counted are ("3 cán bộ Văn phòng Tỉnh ủy").
    private static bool IsName(Unit word, bool linked) =>
        word.IsName && word.Kind != UnitKind.Post && (linked || word.Kind != UnitKind.Body);

    /// <summary>Whether "của" opens the names.</summary>
    public bool IsOwner(TokenRange names) =>
        _text.Syntax(_text.SentenceOf(names.Start)) is var syntax && syntax.Units[syntax.UnitAt(names.Start)].Is(WordTraits.Owner);

    private bool IsHonorific(Unit unit) =>
        unit.Kind == UnitKind.Word && _text.TryMatch(unit.Start, LexiconClass.Honorific, out LexiconMatch title) && title.End == unit.End;

    /// <summary>"12 bạn khác gồm 7 nam | đã hiến máu": what the clause tells of its subject, whose head the number is; empty where the
    /// number is no subject.</summary>
    public TokenRange Predicate(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(mention.Range.Start));
        if (_text.Is(mention.Range.Start - 1, '(') || syntax.ClauseAt(mention.Range.Start) is not (>= 0 and var clause)
                || syntax.Clauses[clause] is not { IsVerbal: true, Subject.Length: > 0 } told || !told.Subject.Contains(mention.Range.Start)
                || told.Predicate.Start < told.Subject.End
            || told.Is(WordTraits.Copula | WordTraits.Saying | WordTraits.Quantity | WordTraits.Comprise))
        {
            return default;
        }

        if (!IsHead(syntax, told, mention.Range.Start) || IsOfAnother(syntax, told, mention))
        {
            return default;
        }

        int end = phrases.TailFrom(index, told.Predicate.Start);
        for (int i = index + 1; i < phrases.Mentions.Count && phrases.Mentions[i].Range.Start < told.Predicate.Start; i++)
        {
            end = phrases.TailFrom(i, told.Predicate.Start);
        }

        return end > told.Predicate.Start && end - told.Predicate.Start <= LongestPredicate
            ? new TokenRange(told.Predicate.Start, end) : default;
    }

    /// <summary>"1 trưởng đoàn, 4 vận động viên, 10 trọng tài | tham gia", "45 cây mun và 21 cây táu | đã bị chặt hạ": what is told of the
    /// last of things of one sort that are counted one behind the other is told of them all; empty where each tells its own.</summary>
    public TokenRange Shared(int index)
    {
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(phrases.Mentions[index].Range.Start));
        int last = index, u = syntax.UnitAt(phrases.Mentions[index].Range.Start);
        bool mixed = false, bare = true, own = syntax.TryBefore(u, out int gives) && syntax.Units[gives].Is(WordTraits.Comprise);
        while (!own && syntax.TryAfter(u, out int next) && Goes(syntax.Units[u], syntax.Units[next]))
        {
            u = next;
            bare &= syntax.Units[u].Kind == UnitKind.Quantity || IsJoint(syntax.Units[u]);
            if (syntax.Units[u].Kind == UnitKind.Quantity)
            {
                last = Next(last, syntax.Units[u]);
                if (last < 0 || !IsSameSort(index, last))
                {
                    return default;
                }

                mixed |= !_text.Slice(phrases.Mentions[last].UnitRange)
                    .Equals(_text.Slice(phrases.Mentions[index].UnitRange), StringComparison.OrdinalIgnoreCase);
            }
        }

        if (last == index || !mixed || !syntax.TryAfter(u, out int verb) || !IsOpen(syntax, u, verb, bare))
        {
            return default;
        }

        int start = syntax.Units[verb].Start, end = phrases.TailFrom(last, start);
        return end > start && end - start <= LongestShared ? new TokenRange(start, end) : default;
    }

    // A list's nouns with what kind they are; behind its commas and "và" only what is counted goes on.
    private bool Goes(Unit before, Unit unit) =>
        unit.Kind is UnitKind.Quantity || IsJoint(unit)
        || (!IsJoint(before) && (unit.Kind is UnitKind.Enclosed or UnitKind.Post
            || (unit.Kind == UnitKind.Word && unit.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Adjective
                or PartOfSpeech.ProperName)));

    // The mention behind one that is the unit's; -1 where it is none of things counted.
    private int Next(int last, Unit unit)
    {
        do
        {
            last++;
        }
        while (last < phrases.Mentions.Count && phrases.Mentions[last].Range.End <= unit.Start);

        return last < phrases.Mentions.Count && unit.Range.Contains(phrases.Mentions[last].Range.Start) ? last : -1;
    }

    private bool IsSameSort(int index, int last) =>
        phrases.Mentions[last] is { Kind: Records.StatisticKind.Count, UnitRange.Length: > 0, Change: null } other
        && (other.Sort == phrases.Mentions[index].Sort || (IsSomebody(other) && IsSomebody(phrases.Mentions[index])))
        && !HasVerb(other.UnitRange) && !HasVerb(phrases.Mentions[index].UnitRange);

    private static bool IsSomebody(QuantityMention counted) => counted.Sort is "person" or "body" or null;

    // "3 người chết": the noun tells what became of them.
    private bool HasVerb(TokenRange noun) =>
        _text.TryMatchBefore(noun.End, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Entry.Value == "verb"
        && verb.Start > noun.Start;

    // "… và 29 cán bộ | sẽ được lấy phiếu", "… | có liên quan": a verb stands right behind the last noun.
    private bool IsOpen(SentenceSyntax syntax, int noun, int verb, bool bare)
    {
        // "3 thương binh, 4 người | hưởng trợ cấp": without a word of time or voice the verb may tell of the last alone.
        bool told = bare || syntax.Units[verb].IsBeforeVerb;
        while (syntax.Units[verb].IsBeforeVerb && syntax.TryAfter(verb, out int next))
        {
            verb = next;
        }

        return told && !IsJoint(syntax.Units[noun]) && syntax.Units[verb] is { IsVerbal: true } deed
            && !deed.Is(WordTraits.Copula | WordTraits.Saying | WordTraits.Comprise)
            && (!syntax.TryAfter(verb, out int behind)
                || (syntax.Units[behind].Kind != UnitKind.Quantity && (!deed.Is(WordTraits.Existence) || syntax.Units[behind].IsVerbal)));
    }

    private static bool IsHead(SentenceSyntax syntax, Clause told, int number)
    {
        for (int u = syntax.UnitAt(told.Subject.Start); syntax.Units[u].Start < number; u++)
        {
            if (syntax.Units[u].Kind != UnitKind.Date && !syntax.Units[u].Is(WordTraits.Time | WordTraits.Whole)
                    && syntax.Units[u].PartOfSpeech is not (PartOfSpeech.Adverb or PartOfSpeech.Conjunction or PartOfSpeech.Punctuation))
            {
                return false;
            }
        }

        return true;
    }

    // "6 xe đứng yên và 9 xe | chạy tiếp", "tại nơi | xây dựng bờ kè", "Cứ 10 hộ thì 3 hộ | có ô tô"
    private bool IsOfAnother(SentenceSyntax syntax, Clause told, QuantityMention mention)
    {
        bool within = false;
        for (int u = syntax.UnitAt(mention.Range.Start) + 1; u < syntax.Units.Length && syntax.Units[u].Start < told.Predicate.Start; u++)
        {
            Unit unit = syntax.Units[u], before = syntax.Units[u - 1];
            bool preposition = unit.PartOfSpeech == PartOfSpeech.Preposition;
            within |= preposition;
            bool counted = unit.Kind == UnitKind.Quantity
                && ((!within && !before.Is(WordTraits.Comprise | WordTraits.Coordinate))
                    || (before.Start - mention.Range.End < 2 && (before.Is(WordTraits.Coordinate) || before.Kind == UnitKind.Punctuation)));
            if (counted || (preposition && told.Predicate.Start == told.Verb.Start) || IsApart(syntax, u, mention.Range.End))
            {
                return true;
            }
        }

        return false;
    }

    // "22 người Lào, | ông Ba đã kể", but "5 đường, tuyến phố"
    private bool IsApart(SentenceSyntax syntax, int unit, int end) =>
        _text.Is(syntax.Units[unit].Start, ',') && !IsPlace(syntax.Units[unit].End)
            && !(syntax.Units[unit].Start == end && syntax.TryAfter(unit, out int more)
                && syntax.Units[more] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun } noun && !IsHonorific(noun));

    // "tại thôn Lâm, | xã Minh Phú"
    private bool IsPlace(int token) => _text.IsMarked(token, TokenMarks.Place) || _text.TryMatch(token, LexiconClass.PlaceType, out _);

    /// <summary>"triển khai | kiểm định | 400 chung cư": the verb of several syllables that the counted are the object of and that is
    /// neither denied nor asked for; empty where none stands right before the number.</summary>
    public TokenRange Deed(int index)
    {
        int number = phrases.Mentions[index].Range.Start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(number));
        if (!syntax.TryBefore(syntax.UnitAt(number), out int before)
                || syntax.Units[before] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb, Range.Length: > 1 } verb
            || verb.Is(WordTraits.Quantity | WordTraits.Existence | WordTraits.Copula | WordTraits.Saying | WordTraits.Modal | WordTraits.Comprise | WordTraits.About | WordTraits.Time))
        {
            return default;
        }

        for (int u = before; syntax.TryBefore(u, out u) && syntax.Units[u] is { Kind: UnitKind.Word } word
                && (word.PartOfSpeech == PartOfSpeech.Verb || word.IsBeforeVerb);)
        {
            if (word.Is(WordTraits.Negative | WordTraits.Modal))
            {
                return default;
            }
        }

        return verb.Range;
    }
}

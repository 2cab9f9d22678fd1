using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>A number in its clause, as the rules of measure ask for it.</summary>
/// <param name="Index">The mention.</param>
/// <param name="Mention">The number with its unit.</param>
/// <param name="Syntax">Its sentence.</param>
/// <param name="Told">Its clause.</param>
/// <param name="Unit">Its unit in the sentence.</param>
/// <param name="Earlier">What the number before in the sentence measures; null where there is none.</param>
internal readonly record struct NumberClause(int Index, QuantityMention Mention, SentenceSyntax Syntax, Clause Told, int Unit,
        string? Earlier)
{
    /// <summary>Whether nothing but "trong đó" stands between the clause's beginning and the number.</summary>
    public bool Opens => Told.Subject.Start == Mention.Range.Start || Mention.Range.Start == Told.Range.Start
        || (Told.Opener.Length > 0 && Told.Opener.End == Mention.Range.Start);
}

/// <summary>
/// What a number measures by its place in its clause: an ordered table of rules, the first that answers is right. Each reads one
/// construction from the sentence's syntax and refuses where the clause tells something else.
/// </summary>
internal sealed class ClauseMeasures
{
    private const int LongestPhrase = 16;
    private const int LongestPart = 12;

    private readonly QuantityPhrases _phrases;
    private readonly TaggedText _text;

    private static readonly Func<ClauseMeasures, NumberClause, string?>[] Rules =
    [
        static (measures, number) => measures.Worth(number),
        static (measures, number) => measures.PartIs(number),
        static (measures, number) => measures.PartDone(number),
        static (measures, number) => measures.GivenTarget(number),
        static (measures, number) => measures.SpentOn(number),
    ];

    public ClauseMeasures(QuantityPhrases phrases)
    {
        _phrases = phrases;
        _text = phrases.Text;
    }

    /// <summary>The measure of a mention; null where no rule reads its construction.</summary>
    public string? Read(int index, string? earlier)
    {
        QuantityMention mention = _phrases.Mentions[index];
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(mention.Range.Start));
        if (syntax.ClauseAt(mention.Range.Start) is not (>= 0 and var clause))
        {
            return null;
        }

        var number = new NumberClause(index, mention, syntax, syntax.Clauses[clause], syntax.UnitAt(mention.Range.Start), earlier);
        foreach (Func<ClauseMeasures, NumberClause, string?> read in Rules)
        {
            if (read(this, number) is { Length: > 0 } measure)
            {
                return measure;
            }
        }

        return null;
    }

    /// <summary>"đã ký | hợp đồng mua bán thiết bị | trị giá 5 tỷ": the noun phrase before the price, and not the verb that it is the
    /// object of. Not behind a comma, where the price is told of the number before.</summary>
    private string? Worth(NumberClause number)
    {
        if (number.Mention.Kind != StatisticKind.Money || !number.Syntax.TryBefore(number.Unit, out int worth)
                || number.Syntax.Units[worth] is not { Kind: UnitKind.Word } price || !IsPrice(price))
        {
            return null;
        }

        int first = worth, head = -1;
        while (number.Syntax.TryBefore(first, out int before) && number.Syntax.Units[before] is var unit
                && price.Start - unit.Start <= LongestPhrase && BelongsToNoun(unit) && !number.Told.Verb.Overlaps(unit.Range))
        {
            first = before;
        }

        for (int u = first; u < worth && head < 0; u++)
        {
            head = number.Syntax.Units[u] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier } ? u : head;
        }

        return head < 0 ? WorthOf(number.Index, price.Range) : OfEach(number.Syntax, head, price)
            ?? (price.Start - number.Syntax.Units[head].Start > 1
                ? _phrases.Lowered(new TokenRange(number.Syntax.Units[head].Start, price.Start)) : null);
    }

    /// <summary>"215 công trình thanh niên | trị giá 12 tỷ đồng", "18 công trình, | trị giá 920 triệu đồng": the price with the noun
    /// counted right before it; null where none is, and behind "đơn vị".</summary>
    public string? WorthOf(int index, TokenRange price)
    {
        bool counted = index > 0 && _phrases.Mentions[index - 1] is { Kind: StatisticKind.Count, Sort: not "body", UnitRange.Length: > 0 }
            && price.Start - _phrases.TailEnd(index - 1) is 0 or 1;
        return counted && _phrases.Mentions[index - 1].UnitRange is var goods
            ? _phrases.Words(price.Start, price.End) + " " + _phrases.Words(goods.Start, goods.End) : null;
    }

    // "mỗi suất | trị giá 1,2 triệu đồng"
    private string? OfEach(SentenceSyntax syntax, int head, Unit price) =>
        syntax.TryBefore(head, out int each) && syntax.Units[each] is { PartOfSpeech: PartOfSpeech.Determiner } one
            && !one.Is(WordTraits.Plural | WordTraits.Demonstrative)
            ? _phrases.Words(price.Start, price.End) + " " + _phrases.Lowered(new TokenRange(one.Start, price.Start)) : null;

    private bool IsPrice(Unit unit) =>
        _text.TryMatch(unit.Start, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.End == unit.End
        && noun.Entry.Attribute("price") is not null
        && _text.TryMatch(unit.Start, LexiconClass.PhraseEnd, out LexiconMatch worth) && worth.Entry.Value == "copula";

    private static bool BelongsToNoun(Unit unit) => unit.Kind is UnitKind.Place || (unit.Kind == UnitKind.Word && unit.PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Adjective or PartOfSpeech.Verb or PartOfSpeech.ProperName or PartOfSpeech.Preposition && !unit.Is(WordTraits.Receiver | WordTraits.Subordinate | WordTraits.Purpose | WordTraits.Copula | WordTraits.Existence | WordTraits.Saying));

    /// <summary>"trong đó | 70 % | là hộ nghèo": the part is what it is told to be. Not where something else is told to be so
    /// much.</summary>
    private string? PartIs(NumberClause number)
    {
        if (number.Mention.Kind == StatisticKind.Count || number.Mention.Change is not null || !number.Opens
                || !number.Syntax.TryAfter(number.Unit, out int link) || number.Syntax.Units[link] is not { Kind: UnitKind.Word } copula
                || !copula.Is(WordTraits.Copula) || !copula.Is(WordTraits.Content)
            || !number.Syntax.TryAfter(link, out int noun)
            || number.Syntax.Units[noun] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Classifier })
        {
            return null;
        }

        int end = _phrases.TailFrom(number.Index, copula.End);
        return end > copula.End && end - copula.End <= LongestPart ? _phrases.Words(copula.End, end) : null;
    }

    /// <summary>"quỹ 3 triệu euro (trong đó | 60 % | do nước bạn góp)": what is done to the part of what the number before measures. Not
    /// without a doer.</summary>
    private string? PartDone(NumberClause number)
    {
        if (number.Mention.Kind != StatisticKind.Percentage || number.Mention.Change is not null || number.Earlier is null || !number.Opens
                || number.Told.Doer.Length == 0 || !number.Syntax.TryAfter(number.Unit, out int by)
                || !number.Syntax.Units[by].Is(WordTraits.Doer))
        {
            return null;
        }

        int end = _phrases.TailEnd(number.Index);
        return end > number.Mention.Range.End && end - number.Mention.Range.End <= LongestPart
            ? number.Earlier + " " + _phrases.Words(number.Mention.Range.End, end) : null;
    }

    /// <summary>"ngành thép được giao | chỉ tiêu sản lượng | đạt 3 triệu tấn", "hướng tới mục tiêu đưa | kim ngạch | đạt 5 tỷ": what is
    /// given or brought to the level, and not to whom. Not where a noun of measure heads the whole subject.</summary>
    private string? GivenTarget(NumberClause number)
    {
        TokenRange subject = number.Told.Subject;
        if (subject.Length == 0 || !number.Told.Is(WordTraits.Quantity) || subject.End != number.Told.Predicate.Start
                || number.Told.Predicate.End > number.Mention.Range.Start || number.Mention.Range.Start - number.Told.Predicate.End > 1
                || _text.IsMarked(subject, TokenMarks.Quantity) || IsMeasure(subject.Start, subject.End))
        {
            return null;
        }

        for (int u = number.Syntax.UnitAt(subject.Start) + 1; u < number.Unit && number.Syntax.Units[u].Start < subject.End; u++)
        {
            Unit verb = number.Syntax.Units[u], before = number.Syntax.Units[u - 1];
            bool told = verb is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } && verb.End < subject.End
                && (before.Is(WordTraits.Passive | WordTraits.Modal) || IsTarget(before));
            if (told && IsMeasure(verb.End, subject.End) | IsTarget(number.Syntax.Units[u + 1]))
            {
                return _phrases.Words(IsMeasure(verb.Start, subject.End) ? verb.Start : verb.End, subject.End);
            }
        }

        return null;
    }

    private bool IsMeasure(int start, int end) =>
        _text.TryMatch(start, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.End <= end
        && (noun.Entry.Attribute("role") ?? noun.Entry.Attribute("sector")) is null && _phrases.IsLongest(noun);

    private bool IsTarget(Unit unit) =>
        unit.Kind == UnitKind.Word && _text.TryMatch(unit.Start, LexiconClass.Target, out LexiconMatch target)
        && target.Entry.Value == "noun" && target.End == unit.End;

    /// <summary>"| 1.100 tỷ đồng | làm 3 km đường vành đai": what the money that a clause begins with is spent on, over the size of the
    /// work. Not where the verb has no object.</summary>
    private string? SpentOn(NumberClause number)
    {
        if (number.Mention.Kind != StatisticKind.Money || number.Mention.Change is not null || !number.Opens
                || !number.Syntax.TryAfter(number.Unit, out int verb)
                || number.Syntax.Units[verb] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } does
            || does.Is(WordTraits.Quantity | WordTraits.Copula | WordTraits.Existence) || !number.Syntax.TryAfter(verb, out int size)
            || number.Syntax.Units[size].Kind != UnitKind.Quantity
            || number.Index + 1 >= _phrases.Mentions.Count || _phrases.Mentions[number.Index + 1] is not { } work
            || work.Range.Start != number.Syntax.Units[size].Start)
        {
            return null;
        }

        int end = _phrases.TailEnd(number.Index + 1);
        TokenRange noun = work.Kind == StatisticKind.Count && work.UnitRange.Start >= work.Range.Start
            ? new TokenRange(work.UnitRange.Start, Math.Max(end, work.UnitRange.End)) : new TokenRange(work.Range.End, end);
        return noun.Length is > 0 and <= LongestPart
            ? _phrases.Words(does.Start, does.End) + " " + _phrases.Words(noun.Start, noun.End) : null;
    }
}

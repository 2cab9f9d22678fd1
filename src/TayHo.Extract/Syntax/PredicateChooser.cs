using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Chooses the verb of a segment. Vietnamese verbs bear no ending, and a verb behind a noun may belong to it ("hội nghị tổng
/// kết", "công tác xây dựng"); so the candidates are weighed by what stands before them, and the first of the best is taken.
/// </summary>
internal static class PredicateChooser
{
    // The most units that name the doer between "được" and its verb.
    private const int LongestDoer = 8;

    // A noun of these classes takes the verb behind it as its content.
    private static readonly ulong NounsWithContent = Lexicon.ClassBit(LexiconClass.EventNoun) | Lexicon.ClassBit(LexiconClass.MeasureNoun)
        | Lexicon.ClassBit(LexiconClass.BodyHead) | Lexicon.ClassBit(LexiconClass.DocumentType);

    /// <summary>The predicate of units between two indexes; none when no word there can be a verb. Linear in the units.</summary>
    public static PredicateUnits Choose(TaggedText text, ReadOnlySpan<Unit> units, int start, int end)
    {
        PredicateUnits best = default;
        var passed = new Passed(units, start);
        for (int i = start; i < end && best.Weight < PredicateWeight.Acts; i++)
        {
            if (CandidateAt(units, i, end) is not { Exists: true } candidate)
            {
                continue;
            }

            passed.GoTo(candidate.Start);
            bool named = IsOfName(text, units, start, candidate) || Leads(text, units, candidate, end)
                || (units[candidate.Verb].Is(WordTraits.Size) && (best.Exists || IsHeld(units, start, candidate.Start)));
            PredicateWeight weight = named ? PredicateWeight.None : Weigh(text, units, passed, candidate);
            if (weight > best.Weight)
            {
                best = candidate with { Weight = weight };
            }

            i = candidate.Verb;
        }

        // "Trường đón | 300 học sinh": even a noun with content has a verb where a number is its object.
        bool counts = best.Verb + 1 < end && best.Weight == PredicateWeight.Inside && units[best.Verb + 1].Kind == UnitKind.Quantity;
        return best.Weight > PredicateWeight.Inside || counts || (end == units.Length && IsDeed(text, units, best)) ? best : default;
    }

    /// <summary>What stands between a segment's beginning and a candidate, read on from candidate to candidate.</summary>
    private ref struct Passed(ReadOnlySpan<Unit> units, int start)
    {
        private readonly ReadOnlySpan<Unit> _units = units;
        private readonly int _start = start;
        private int _at = start;
        private bool _named;
        private bool _others;

        /// <summary>Whether nothing stands there.</summary>
        public readonly bool Nothing => _at == _start;

        /// <summary>Whether a quantity stands there.</summary>
        public bool HasQuantity { get; private set; }

        /// <summary>"UBND huyện A (mới) năm 2023 | tổ chức": whoever acts stands alone before the verb, times and brackets aside.</summary>
        public readonly bool IsOnlyNames => _named && !_others;

        /// <summary>Reads on to a unit (exclusive).</summary>
        public void GoTo(int unit)
        {
            for (; _at < unit; _at++)
            {
                ref readonly Unit passed = ref _units[_at];
                HasQuantity |= passed.Kind == UnitKind.Quantity;
                bool name = passed.IsName || passed.PartOfSpeech == PartOfSpeech.Pronoun;
                _named |= name;
                _others |= !name && passed.Kind is not (UnitKind.Date or UnitKind.Enclosed);
            }
        }
    }

    private static PredicateUnits CandidateAt(ReadOnlySpan<Unit> units, int first, int end)
    {
        int i = first;
        WordTraits traits = WordTraits.None;
        while (i < end && units[i].IsBeforeVerb)
        {
            traits |= units[i++].Traits;
        }

        int after = i;
        if (i > first && units[i - 1].Is(WordTraits.Passive))
        {
            i = VerbBehindDoer(units, i, end);
        }

        // "xã A | hiện | có": a time before the verb.
        bool verb = i < end && ((units[i].IsVerbal && !(units[i].Is(WordTraits.Time) && units[i].Is(WordTraits.Lasting)))
                || (i > first && i == after && units[i].PartOfSpeech == PartOfSpeech.Adjective));
        if (i + 1 < end && units[i].Is(WordTraits.Size) && units[i + 1].Kind == UnitKind.Quantity)
        {
            // "Quốc lộ 91 | dài | 142 km"
            (verb, traits) = (true, traits | WordTraits.Quantity);
        }

        return verb ? new PredicateUnits(first, i, PredicateWeight.Plain, traits | units[i].Traits) { AfterAuxiliaries = after } : default;
    }

    // "được | Chủ tịch UBND tỉnh | tặng": the verb behind whoever does it; the units' end when none follows.
    private static int VerbBehindDoer(ReadOnlySpan<Unit> units, int start, int end)
    {
        int i = start;
        while (i < end && i - start < LongestDoer && !units[i].IsVerbal
                && (units[i].IsNominal || units[i].PartOfSpeech is PartOfSpeech.Determiner or PartOfSpeech.Adjective))
        {
            i++;
        }

        return i < end && units[i].IsVerbal ? i : start;
    }

    private static PredicateWeight Weigh(TaggedText text, ReadOnlySpan<Unit> units, in Passed passed, PredicateUnits candidate)
    {
        WordTraits traits = candidate.Traits;
        if (passed.Nothing)
        {
            return PredicateWeight.Tells;
        }

        Unit before = units[candidate.Start - 1];
        if (before.Kind == UnitKind.Word
                && (before.PartOfSpeech is PartOfSpeech.Preposition or PartOfSpeech.Determiner or PartOfSpeech.Classifier
                    || before.Is(WordTraits.Coordinate)))
        {
            // "trong phát triển kinh tế", "sự tham gia", "các hoạt động": no predicate.
            return PredicateWeight.None;
        }

        if (passed.IsOnlyNames)
        {
            return PredicateWeight.Acts;
        }

        if ((traits & (WordTraits.Past | WordTraits.Future | WordTraits.Lasting)) != 0 || candidate.AfterAuxiliaries < candidate.Verb)
        {
            return PredicateWeight.Aspect;
        }

        if ((traits & WordTraits.Copula) != 0)
        {
            return PredicateWeight.Equates;
        }

        return WeighBehindNoun(text, units, passed.HasQuantity, candidate);
    }

    // "sau đó | đến khu A | rộng 5 ha": what a preposition holds is nobody's subject.
    private static bool IsHeld(ReadOnlySpan<Unit> units, int start, int end)
    {
        int noun = start;
        while (noun < end && (!units[noun].IsNominal || units[noun].Kind == UnitKind.Date
                    || units[noun].PartOfSpeech == PartOfSpeech.Pronoun))
        {
            noun++;
        }

        return noun > start && noun < end && units[noun - 1] is { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Preposition };
    }

    // "Dự án BOT | Cải tạo mở rộng | quốc lộ 8": the verb of a name, and the one right behind it.
    private static bool IsOfName(TaggedText text, ReadOnlySpan<Unit> units, int start, PredicateUnits candidate) =>
        candidate.Start > start && units[candidate.Start - 1] is { Kind: not UnitKind.Punctuation } before
        && (InCapitals(text, units[candidate.Verb]) || (before.IsVerbal && InCapitals(text, before)));

    // "đoàn công tác do ông A, Phó Bí thư Tỉnh ủy | làm trưởng đoàn | đã đến thăm …": who leads the delegation, whose verb follows.
    private static bool Leads(TaggedText text, ReadOnlySpan<Unit> units, PredicateUnits candidate, int end)
    {
        int post = candidate.Verb + 1;
        if (post + 1 >= end || candidate.Start < candidate.Verb || !units[post].IsNominal
                || !text.TryMatch(units[post].Start, LexiconClass.Post, out LexiconMatch lead) || lead.Entry.Attribute("group") != "yes")
        {
            return false;
        }

        return CandidateAt(units, post + 1, end).Exists;
    }

    private static bool InCapitals(TaggedText text, Unit verb) =>
        text.Tokens[verb.Start] is { IsCapitalized: true, IsAllCaps: false, StartsSentence: false };

    private static PredicateWeight WeighBehindNoun(TaggedText text, ReadOnlySpan<Unit> units, bool counted, PredicateUnits candidate)
    {
        Unit before = units[candidate.Start - 1];
        bool noun = before.Kind == UnitKind.Word && before.PartOfSpeech == PartOfSpeech.Noun;
        if (noun && before.Is(WordTraits.Nominal)
                && (candidate.Traits & (WordTraits.Existence | WordTraits.Comprise | WordTraits.Size)) == 0)
        {
            // "dự án | xây cầu", but "dự án | có"

            return PredicateWeight.Inside;
        }

        // "ngân sách | đạt": a level or change is told even of a noun that takes other verbs as its content ("ngân sách chi thường xuyên").
        if ((candidate.Traits & WordTraits.Quantity) != 0 && !counted)
        {
            return PredicateWeight.Level;
        }

        if ((candidate.Traits & (WordTraits.Quantity | WordTraits.Existence | WordTraits.Comprise)) != 0)
        {
            return PredicateWeight.Tells;
        }

        return noun && TakesContent(text, before) ? PredicateWeight.Inside
            : (candidate.Traits & WordTraits.Saying) != 0 ? PredicateWeight.Tells : PredicateWeight.Plain;
    }

    // "…, doanh nghiệp kêu cứu chính quyền": where nothing follows, a body does what a verb of deeds says; by a trade's verb it is named
    // ("doanh nghiệp sản xuất gạo").
    private static bool IsDeed(TaggedText text, ReadOnlySpan<Unit> units, PredicateUnits best) =>
        best.Weight == PredicateWeight.Inside && text.TryMatch(units[best.Verb].Start, LexiconClass.EventVerb, out LexiconMatch deed)
            && deed.Entry.Value == "deed"
            && text.MayMatch(units[best.Start - 1].Start, Lexicon.ClassBit(LexiconClass.BodyHead));

    private static bool TakesContent(TaggedText text, Unit noun)
    {
        for (int i = noun.Start; i < noun.End; i++)
        {
            if (text.MayMatch(i, NounsWithContent))
            {
                return true;
            }
        }

        return false;
    }
}

using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>What stands before a number.</summary>
/// <param name="Start">The mention's first token: the word of comparison, the sign or the number itself.</param>
/// <param name="Comparison">The comparison; null when no word gives one.</param>
/// <param name="Change">The direction when the number is a change.</param>
/// <param name="ChangeRange">The verb of change.</param>
/// <param name="Negative">Whether a minus stands before the number.</param>
internal readonly record struct Surroundings(int Start, Comparison? Comparison, ChangeDirection? Change, TokenRange ChangeRange,
        bool Negative);

/// <summary>Reads words of comparison around a number (hơn 60, 90% trở lên) and the verb of change before it (tăng 7,51%).</summary>
internal static class ComparisonReader
{
    private const int MostFillers = 3;
    private const int LongestObject = 8;
    private const int ForecastReach = 16;
    private const int ShortfallReach = 24;

    /// <summary>The comparison behind the unit; null when there is none.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="end">The token behind the unit.</param>
    /// <param name="after">The token behind the comparison.</param>
    public static Comparison? After(TaggedText context, int end, out int after)
    {
        after = end;
        if (!context.TryMatch(end, LexiconClass.ComparisonAfter, out LexiconMatch word))
        {
            return null;
        }

        after = word.End;
        return Parse(word.Entry.Value);
    }

    /// <summary>Comparison and change before a number.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The number's first token.</param>
    /// <param name="unit">The number's unit.</param>
    /// <param name="value">The number.</param>
    /// <param name="words">The function words.</param>
    public static Surroundings Before(TaggedText context, int start, Unit unit, decimal value, QuantityWords words)
    {
        int at = start;
        bool negative = false, positive = false;
        if (IsSign(context, at - 1, unit))
        {
            negative = context.IsDash(at - 1);
            positive = !negative;
            at--;
        }

        // "từ" of a range stands before the comparison or behind it (từ khoảng 5, khoảng từ 5).
        Comparison? comparison = null;
        ChangeDirection? change = positive ? ChangeDirection.Increase : null;
        TokenRange changeRange = default;
        bool compared = context.TryMatchBefore(at, LexiconClass.ComparisonBefore, out LexiconMatch word) && SameSentence(context, word.Start, start) && !EndsMeasure(context, word);
        if (context.TryMatchBefore(at, LexiconClass.ChangeVerb, out LexiconMatch verb) && compared && verb.Length > word.Length && !IsSize(unit))
        {
            // "cao hơn 25%": a difference, not "more than 25%".
            compared = false;
        }

        if (compared && IsPlace(context, word, unit, value))
        {
            compared = false;
        }

        if (compared && unit.Kind == StatisticKind.Measure && word.Entry.Attribute("superlative") is not null)
        {
            // "nhiệt độ cao nhất 26 - 29 độ": what is measured is the peak.
            compared = false;
        }

        if (compared)
        {
            comparison = Parse(word.Entry.Value);
            at = word.Start;
            if (word.Length == 1 && unit.Kind is StatisticKind.Percentage or StatisticKind.Money && IsExcess(context, word, unit))
            {
                comparison = null;
                change = ChangeDirection.Increase;
                changeRange = new TokenRange(word.Start, word.End);
            }
            else if (context.TryMatchBefore(at, LexiconClass.ComparisonBefore, out LexiconMatch second) && SameSentence(context, second.Start, start))
            {
                // "tối đa khoảng 50", "ước khoảng": the outer word of the two says more only when the inner is "about".
                comparison = comparison is Comparison.Approximate or Comparison.Equal ? Parse(second.Entry.Value) : comparison;
                at = second.Start;
            }
        }

        int first = at;
        if (change is null && (TryFindVerb(context, at, words, out LexiconMatch found) || TryFindVerbOverObject(context, at, start, unit, words, out found)))
        {
            string sense = found.Entry.Value;
            bool difference = sense != "level";
            if (difference && compared && IsSize(unit) && found.End > at)
            {
                difference = false;
            }

            change = difference ? sense == "increase" ? ChangeDirection.Increase : ChangeDirection.Decrease : null;
            changeRange = new TokenRange(found.Start, found.End);
        }

        comparison ??= Forecast(context, changeRange.Length > 0 ? changeRange.Start : first);
        return new Surroundings(first, comparison, change, changeRange, negative);
    }

    /// <summary>The contract's comparison of a lexicon value.</summary>
    public static Comparison Parse(string value) => value switch
    {
        "gt" => Comparison.GreaterThan,
        "ge" => Comparison.GreaterThanOrEqual,
        "lt" => Comparison.LessThan,
        "le" => Comparison.LessThanOrEqual,
        "approx" => Comparison.Approximate,
        _ => Comparison.Equal,
    };

    /// <summary>The verb of change that governs the number, over words such as "bình quân" and "khoảng".</summary>
    private static bool TryFindVerb(TaggedText context, int at, QuantityWords words, out LexiconMatch verb)
    {
        for (int filler = 0; filler <= MostFillers; filler++)
        {
            if (context.TryMatchBefore(at, LexiconClass.ChangeVerb, out verb))
            {
                // "tốc độ tăng 7%": the noun is the measure, the number its level.
                return !IsInsideNoun(context, verb);
            }

            if (context.TryMatchBefore(at, LexiconClass.PhraseEnd, out LexiconMatch word) && word.Entry.Value is "auxiliary" or "copula"
                    && !words.IsHave(context, word.End - 1))
            {
                // Not over "có": "số mã tăng chỉ có 6 mã" tells how many there are.
                at = word.Start;
            }
            else if (words.IsFrom(context, at - 1))
            {
                at--;
            }
            else
            {
                break;
            }
        }

        verb = default;
        return false;
    }

    /// <summary>
    /// "giảm giá vé | 20%", "làm giảm thu ngân sách | khoảng 16 tỷ đồng", "tăng vốn | thêm 2 tỷ đồng": the verb before its object. A sum
    /// without "khoảng" or "thêm" may as well be what the object costs.
    /// </summary>
    private static bool TryFindVerbOverObject(TaggedText context, int at, int start, Unit unit, QuantityWords words, out LexiconMatch verb)
    {
        verb = default;
        bool more = words.IsMore(context, at - 1);
        if (unit.Kind == StatisticKind.Count || (unit.Kind != StatisticKind.Percentage && at == start && !more))
        {
            return false;
        }

        int end = more ? at - 1 : at;
        for (int i = end - 1; i >= Math.Max(0, end - LongestObject) && context.SentenceOf(i) == context.SentenceOf(start); i--)
        {
            if (!context.Tokens[i].IsWord || context.IsMarked(i, TokenMarks.Quantity | TokenMarks.Date))
            {
                return false;
            }

            if (context.TryMatchBefore(i + 1, LexiconClass.ChangeVerb, out verb))
            {
                return verb.Entry.Value != "level" && verb.End < end && IsLongest(context, verb) && !IsInsideNoun(context, verb);
            }

            if (EndsObject(context, i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool EndsObject(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.PhraseEnd, out LexiconMatch word)
            && word.Entry.Value is "verb" or "auxiliary" or "copula" or "conjunction" && IsLongest(context, word)
        && !(context.TryMatch(token, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Length >= word.Length);

    /// <summary>"dự kiến thu ngân sách năm nay đạt …", "ước tăng 5%": an estimate opens the clause, and no other verb stands
    /// between.</summary>
    private static Comparison? Forecast(TaggedText context, int end)
    {
        for (int i = end - 1; i >= Math.Max(0, end - ForecastReach)
                && context.SentenceOf(i) == context.SentenceOf(Math.Max(0, end - 1)); i--)
        {
            if (context.IsMarked(i, TokenMarks.Date))
            {
                continue;
            }

            if (!context.Tokens[i].IsWord || context.IsMarked(i, TokenMarks.Quantity | TokenMarks.Person))
            {
                return null;
            }

            if (context.TryMatch(i, LexiconClass.ComparisonBefore, out LexiconMatch estimate)
                    && estimate.Entry.Attribute("forecast") is not null)
            {
                return Comparison.Approximate;
            }

            if (context.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch verb) && verb.Entry.Value is "verb" or "conjunction"
                    && IsLongest(context, verb)
                && !(context.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Length >= verb.Length))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsLongest(TaggedText context, LexiconMatch match)
    {
        foreach (LexiconMatch longest in context.MatchesAt(match.Start))
        {
            return longest.Length <= match.Length;
        }

        return true;
    }

    /// <summary>"trên 4 lĩnh vực", "trên 2 tuyến phố": "trên" says where; more than a few is said of round numbers, and behind
    /// "tại".</summary>
    private static bool IsPlace(TaggedText context, LexiconMatch word, Unit unit, decimal value) =>
        word.Length == 1 && word.Entry.Attribute("place") is not null && unit.Kind == StatisticKind.Count && (value < 10 || value % 5 != 0)
        && !(context.TryMatchBefore(word.Start, LexiconClass.PhraseEnd, out LexiconMatch at) && at.Entry.Attribute("link") == "place")
        && (unit.Sort == "place" || (context.TryMatch(unit.Range.Start, LexiconClass.CountNoun, out LexiconMatch noun)
                && noun.Entry.Attribute("surface") is not null));

    private static bool IsInsideNoun(TaggedText context, LexiconMatch verb)
    {
        for (int start = Math.Max(0, verb.Start - 4); start <= verb.Start; start++)
        {
            foreach (LexiconMatch match in context.MatchesAt(start))
            {
                if (match.Class is LexiconClass.MeasureNoun && match.End >= verb.End && match.Length > verb.Length)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"vượt 12% kế hoạch": the share by which the target was passed, not "more than 12%".</summary>
    private static bool IsExcess(TaggedText context, LexiconMatch word, Unit unit)
    {
        if (word.Entry.Attribute("target") != "passed")
        {
            return false;
        }

        for (int i = unit.Range.End; i < Math.Min(context.Count, unit.Range.End + 3); i++)
        {
            if (context.TryMatch(i, LexiconClass.Target, out _) || context.TryMatch(i, LexiconClass.Baseline, out _))
            {
                return true;
            }
        }

        return HasShortfall(context, unit.Range.End);
    }

    /// <summary>"thu từ dầu thô vượt 16 tỷ đồng nhưng thu nội địa hụt 15 tỷ đồng": what falls short of a target tells that the other passed
    /// it.</summary>
    public static bool HasShortfall(TaggedText context, int start)
    {
        for (int i = start; i < Math.Min(context.Count, start + ShortfallReach) && context.SentenceOf(i) == context.SentenceOf(start); i++)
        {
            if (context.TryMatch(i, LexiconClass.ChangeVerb, out LexiconMatch verb) && verb.Entry.Attribute("target") == "missed")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSize(Unit unit) =>
        unit.Kind == StatisticKind.Measure && unit.Symbol is "m" or "km" or "cm" or "mm" or "ha" or "m²" or "km²" or "kg" or "tấn";

    /// <summary>A plus or minus that belongs to the number: "(-0,45%)", "-5 độ C".</summary>
    private static bool IsSign(TaggedText context, int token, Unit unit)
    {
        if (token < 0 || !context.IsGlued(token + 1) || !(context.IsDash(token) || context.Is(token, '+')))
        {
            return false;
        }

        bool opened = context.Is(token - 1, '(') || (context.Tokens[token].SpaceBefore && !context.Tokens[token].StartsLine);
        return opened && (unit.Kind == StatisticKind.Percentage || unit.Symbol is "°C" or "độ" or "°F" || context.Is(token - 1, '('));
    }

    // "nhiệt độ thấp nhất 15 độ": the word belongs to the name of what is measured.
    private static bool EndsMeasure(TaggedText context, LexiconMatch word) =>
        context.TryMatchBefore(word.End, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Length > word.Length;

    private static bool SameSentence(TaggedText context, int a, int b) => context.SentenceOf(a) == context.SentenceOf(b);
}

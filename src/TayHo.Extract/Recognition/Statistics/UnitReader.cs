using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>What stands behind an amount.</summary>
/// <param name="Kind">What the number is of.</param>
/// <param name="Symbol">%, the ISO code or the measure's symbol; null for a count.</param>
/// <param name="Range">The unit's tokens.</param>
/// <param name="Per">The tokens of what a rate is per; empty when it is none.</param>
/// <param name="Sort">What a counted noun names.</param>
/// <param name="Known">Whether a lexicon holds the unit.</param>
internal readonly record struct Unit(StatisticKind Kind, string? Symbol, TokenRange Range, TokenRange Per, string? Sort, bool Known);

/// <summary>The unit behind an amount: per cent, a currency, a measure or a counted noun, whichever is longest.</summary>
internal static class UnitReader
{
    private const int TemperatureReach = 60;
    private const int LongestQuotation = 100;

    /// <summary>Reads the unit that begins at a token.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The token behind the amount.</param>
    /// <param name="allowUnknown">Whether a noun that no lexicon holds may be cut from the text.</param>
    /// <param name="unit">The unit.</param>
    public static bool TryRead(TaggedText context, int start, bool allowUnknown, out Unit unit)
    {
        unit = default;
        if (start >= context.Count || context.Tokens[start].Kind is TokenKind.LineBreak or TokenKind.Number)
        {
            return false;
        }

        if (TryReadSymbol(context, start, out unit) || TryReadSplitMetre(context, start, out unit))
        {
            return true;
        }

        // 3 "nghi can": the counted noun is quoted.
        bool quoted = IsQuote(context, start) && context.TryMatch(start + 1, LexiconClass.CountNoun, out _);
        int at = quoted ? start + 1 : start;
        if ((context.IsGlued(start) && !quoted) || !CountedNounReader.TryRead(context, at, out CountedNoun noun)
                || !(noun.Known || (allowUnknown && !quoted)))
        {
            return false;
        }

        unit = new Unit(StatisticKind.Count, null, noun.Range, Per(context, noun.Range.End), noun.Sort, noun.Known);
        return true;
    }

    /// <summary>Reads per cent, a currency or a measure.</summary>
    public static bool TryReadSymbol(TaggedText context, int start, out Unit unit)
    {
        unit = default;
        if (start >= context.Count)
        {
            return false;
        }

        LexiconMatch best = default;
        foreach (LexiconMatch match in context.MatchesAt(start))
        {
            // A longer word than any unit: đồng chí, mẫu nước, lượng khách.
            if (match.Length > best.Length && match.Class is LexiconClass.CountNoun or LexiconClass.MeasureNoun or LexiconClass.PhraseEnd
                    && match.Length > 1)
            {
                best = match;
            }
            else if (match.Length >= best.Length
                    && match.Class is LexiconClass.Percent or LexiconClass.Currency or LexiconClass.MeasureUnit)
            {
                best = match;
            }
        }

        if (best.Entry is null || !Fits(context, best))
        {
            return false;
        }

        StatisticKind kind = best.Class switch
        {
            LexiconClass.Percent => StatisticKind.Percentage,
            LexiconClass.Currency => StatisticKind.Money,
            LexiconClass.MeasureUnit => StatisticKind.Measure,
            _ => StatisticKind.Count,
        };
        if (kind == StatisticKind.Count)
        {
            return false;
        }

        unit = new Unit(kind, Symbol(context, start, best), new TokenRange(start, best.End), Per(context, best.End), null, true);
        return true;
    }

    /// <summary>"1m65": the metre stands where the decimals part.</summary>
    private static bool TryReadSplitMetre(TaggedText context, int start, out Unit unit)
    {
        unit = default;
        int decimals = start + 1;
        bool split = context.IsGlued(start) && context.Tokens[start].Length == 1 && context.Text[context.Tokens[start].Start] is 'm' or 'M'
            && context.IsGlued(decimals) && context.Tokens[decimals].IsNumber && context.Tokens[decimals].Length <= 2
            && !(decimals + 1 < context.Count && context.IsGlued(decimals + 1) && context.Tokens[decimals + 1].IsWord);
        if (split)
        {
            unit = new Unit(StatisticKind.Measure, "m", new TokenRange(start, decimals + 1), default, null, true);
        }

        return split;
    }

    /// <summary>What the digits behind a split metre add: 0.65 of "1m65"; 0 for every other unit.</summary>
    public static decimal DecimalsOf(TaggedText context, Unit unit)
    {
        int last = unit.Range.End - 1;
        return unit.Symbol == "m" && unit.Range.Length == 2 && context.Tokens[last].IsNumber
            ? decimal.Parse(context.Slice(last), NumberStyles.None,
                CultureInfo.InvariantCulture) / (context.Tokens[last].Length == 1 ? 10 : 100)
            : 0;
    }

    /// <summary>"độ" is the degree of what the sentence speaks of: of temperature behind "nhiệt độ", else no more than a degree.</summary>
    private static string Symbol(TaggedText context, int start, LexiconMatch unit)
    {
        if (unit.Entry.Attribute("temperature") is { } symbol)
        {
            int sentence = context.SentenceOf(start);
            for (int i = start - 1; i >= Math.Max(0, start - TemperatureReach) && context.SentenceOf(i) == sentence; i--)
            {
                if (context.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry.Attribute("sense") == "temperature")
                {
                    return symbol;
                }
            }
        }

        return unit.Entry.Value;
    }

    private static bool Fits(TaggedText context, LexiconMatch match)
    {
        // 5" is five inches, "47.400 " the end of a quotation.
        if (IsQuote(context, match.Start) && (!context.IsGlued(match.Start) || IsInQuotation(context, match.Start)))
        {
            return false;
        }

        // "64bit", "3G": a letter glued to digits is a unit only when the whole run of letters and digits is.
        if (match.End < context.Count && context.IsGlued(match.End) && context.Tokens[match.End].Kind is TokenKind.Number or TokenKind.Word
                && context.Tokens[match.End - 1].IsWord)
        {
            return false;
        }

        // "vòng 5 V-League"
        int behind = match.End;
        if (behind + 1 < context.Count && context.IsDash(behind) && context.IsGlued(behind) && context.IsGlued(behind + 1)
                && context.Tokens[behind + 1].IsWord)
        {
            return false;
        }

        // A single capital at the digits is a name (3G, 8B, 4K), unless the unit is written so.
        Token first = context.Tokens[match.Start];
        return !(match.Length == 1 && first.IsWord && context.IsGlued(match.Start) && first.Length == 1 && first.IsCapitalized
                && match.Entry.Value.Length == 1 && !char.IsUpper(match.Entry.Value[0]));
    }

    private static bool IsQuote(TaggedText context, int token) =>
        context.Is(token, '"') || context.Is(token, '“') || context.Is(token, '”');

    /// <summary>Whether an odd number of quotation marks stands before one in its sentence, so that it closes a quotation.</summary>
    private static bool IsInQuotation(TaggedText context, int token)
    {
        bool open = false;
        for (int i = Math.Max(context.Sentence(context.SentenceOf(token)).Start, token - LongestQuotation); i < token; i++)
        {
            open ^= IsQuote(context, i);
        }

        return open;
    }

    /// <summary>"/người/năm", "mỗi tháng", "một kg" behind a unit.</summary>
    public static TokenRange Per(TaggedText context, int start)
    {
        int i = start, first = 0;
        while (context.Is(i, '/') && i + 1 < context.Count && context.Tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number
                && i - start < 10)
        {
            first = first == 0 ? i + 1 : first;
            int next = i + 1;
            if (context.Tokens[next].IsNumber)
            {
                if (!IsRound(context, next))
                {
                    // "5 vụ/12 bị can": two counts, not a rate.
                    break;
                }

                next++;
                while (next + 1 < context.Count && context.IsGlued(next) && (context.Is(next, '.') || context.Is(next, ','))
                        && context.Tokens[next + 1].IsNumber)
                {
                    next += 2;
                }
            }

            i = PerNoun(context, next);
        }

        return first == 0 ? default : new TokenRange(first, i);
    }

    /// <summary>1, 10, 100, 100.000: what rates are per; a number with decimals is none.</summary>
    private static bool IsRound(TaggedText context, int token)
    {
        ReadOnlySpan<char> digits = context.Slice(token);
        return (digits[0] == '1' && digits[1..].TrimStart('0').IsEmpty)
            || (context.IsGlued(token + 1) && !context.Tokens[token + 1].IsWord && context.IsGlued(token + 2)
                && context.Tokens[token + 2].IsNumber);
    }

    private static int PerNoun(TaggedText context, int start)
    {
        if (start >= context.Count || !context.Tokens[start].IsWord)
        {
            return start;
        }

        if (TryReadSymbolOnly(context, start, out int end))
        {
            return end;
        }

        return context.TryMatch(start, LexiconClass.CountNoun, out LexiconMatch noun) ? noun.End : start + 1;
    }

    private static bool TryReadSymbolOnly(TaggedText context, int start, out int end)
    {
        end = start;
        foreach (LexiconMatch match in context.MatchesAt(start))
        {
            if (match.Class is LexiconClass.MeasureUnit or LexiconClass.Magnitude)
            {
                end = Math.Max(end, match.End);
            }
        }

        return end > start;
    }
}

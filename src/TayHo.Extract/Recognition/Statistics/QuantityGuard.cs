using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>What the words before a number allow it to be.</summary>
internal enum Allowance
{
    /// <summary>A name or an order: quốc lộ 1, phường 2, lần thứ 6.</summary>
    Nothing,

    /// <summary>A number only when money, a share or a measure follows: "giai đoạn 2 dự án", but "giai đoạn 2 tỷ đồng".</summary>
    KnownMeasure,

    /// <summary>A number only when a known unit follows: "nhóm 5", but "nhóm 5 người".</summary>
    KnownUnit,

    /// <summary>Any number.</summary>
    Anything,
}

/// <summary>Tells names, orders, ages and times from statistics by the words beside the number.</summary>
internal static class QuantityGuard
{
    /// <summary>Tokens that a recogniser before this one has taken for something else.</summary>
    private const TokenMarks Taken = TokenMarks.Date | TokenMarks.Document | TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person;

    private const decimal Thousand = 1000;

    // "QB 91096": the letters of a province or a class of boats and the digits of a plate.
    private const int MostLettersOfPlate = 3;
    private const int LeastDigitsOfPlate = 4;

    // "B40/2/1": no name goes on through more numbers.
    private const int MostSeparators = 4;

    /// <summary>Whether a number token is part of a word, a name or a find of another recogniser (U22, Covid-19, 29A-4881).</summary>
    public static bool IsTaken(TaggedText context, int token) => IsTaken(context, token, MostSeparators);

    private static bool IsTaken(TaggedText context, int token, int separators)
    {
        if (context.IsMarked(token, Taken))
        {
            return true;
        }

        if (!context.IsGlued(token))
        {
            return false;
        }

        Token before = context.Tokens[token - 1];
        if (before.IsWord)
        {
            return !context.TryMatchBefore(token, LexiconClass.Currency, out _);
        }

        // "MH-370", "B40/2": a letter one separator further left, but not a counted noun's (5 VỤ/15 BỊ CAN).
        return (context.IsDash(token - 1) || context.Is(token - 1, '.') || context.Is(token - 1, '/')) && context.IsGlued(token - 1)
            && token > 1 && context.Tokens[token - 2].Kind is TokenKind.Word or TokenKind.Number
            && !context.TryMatchBefore(token - 1, LexiconClass.CountNoun, out _)
            && (context.Tokens[token - 2].IsWord
                ? context.Tokens[token - 2].IsCapitalized : separators > 0 && IsTaken(context, token - 2, separators - 1));
    }

    /// <summary>Whether the word before makes a small number behind it a name (tổ 4, quý 2, Đội 3).</summary>
    public static bool IsBehindName(TaggedText context, int start)
    {
        if (start == 0 || context.Tokens[start - 1].Kind == TokenKind.LineBreak)
        {
            return false;
        }

        Token before = context.Tokens[start - 1];
        bool capitals = before.IsAllCaps && before.Length > 1;
        return (context.TryMatchBefore(start, LexiconClass.NotQuantity, out LexiconMatch word) && word.Entry.Value is "before" or "beside")
            || context.TryMatchBefore(start, LexiconClass.TimeUnit, out _) || context.TryMatchBefore(start, LexiconClass.PlaceType, out _)
            || (before.IsWord && before.IsCapitalized && !before.StartsSentence && !capitals);
    }

    /// <summary>What the words before the number allow.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The number's first token.</param>
    /// <param name="amount">The number.</param>
    /// <param name="words">The function words.</param>
    public static Allowance Before(TaggedText context, int start, Amount amount, QuantityWords words)
    {
        decimal value = amount.Value;
        if (start == 0 || context.Tokens[start - 1].Kind == TokenKind.LineBreak)
        {
            return Allowance.Anything;
        }

        // "đường tỉnh như 151".
        int end = words.IsLike(context, start - 1) ? start - 1 : start;
        if (context.TryMatchBefore(end, LexiconClass.NotQuantity, out LexiconMatch word)
                && word.Entry.Value is "before" or "beside" or "allow")
        {
            // "số 15 tỷ", "khoản 2 triệu": no name holds a magnitude.
            if (word.Entry.Value == "allow" || amount.Factor >= Thousand)
            {
                return Allowance.Anything;
            }

            bool small = word.Entry.Attribute("max") is not { } most || value <= decimal.Parse(most, CultureInfo.InvariantCulture);
            if (small && (value == decimal.Truncate(value) || word.Entry.Attribute("decimal") is not null))
            {
                bool always = (word.Entry.Attribute("name") is { } name && value <= decimal.Parse(name, CultureInfo.InvariantCulture))
                    || (word.Entry.Attribute("capital") is not null && IsCapitalized(context, word.Start)
                        && !context.Tokens[word.Start].IsAllCaps);
                return word.Entry.Attribute("bare") switch
                {
                    _ when always => Allowance.Nothing,
                    null => Allowance.Nothing,
                    "measure" => Allowance.KnownMeasure,
                    _ => Allowance.KnownUnit,
                };
            }
        }

        Token before = context.Tokens[start - 1];
        bool capitals = before.IsAllCaps && before.Length > 1;
        bool proper = before.IsWord && before.IsCapitalized && !before.StartsSentence && !capitals;
        return proper || (capitals && before.Length <= MostLettersOfPlate && context.Tokens[start].Length >= LeastDigitsOfPlate)
            || context.TryMatchBefore(start, LexiconClass.CountNoun, out _) ? Allowance.KnownUnit : Allowance.Anything;
    }

    /// <summary>
    /// Whether number and noun are parts of a name: "Trường tiểu học 2 Sông Đốc", "tàu QB 91096 TS", "xóm 7 xã Phú Lạc", "tại 28 đường
    /// Lê Lợi", "Hiến pháp 2013 quy định".
    /// </summary>
    public static bool IsName(TaggedText context, int start, Amount amount, Unit unit, Allowance allowance)
    {
        if (unit.Kind != StatisticKind.Count)
        {
            return false;
        }

        if (allowance is Allowance.Nothing or Allowance.KnownMeasure)
        {
            return true;
        }

        int noun = unit.Range.Start;
        Token first = context.Tokens[noun];
        bool held = context.TryMatch(noun, LexiconClass.CountNoun, out LexiconMatch entry);
        if (allowance == Allowance.KnownUnit)
        {
            bool headline = first.IsAllCaps && start > 0 && context.Tokens[start - 1].IsAllCaps && context.Tokens[start - 1].Length > 1;
            if (first.IsCapitalized && !(headline && held) && !(held && char.IsUpper(entry.Entry.Surface[0])))
            {
                return true;
            }

            // "điều 9 quy chế 25", "xóm 7 xã Phú Lạc"
            if ((context.TryMatch(noun, LexiconClass.DocumentType, out _)
                        || (unit.Sort == "place" && IsCapitalized(context, unit.Range.End)))
                && context.TryMatchBefore(start, LexiconClass.NotQuantity, out _))
            {
                return true;
            }
        }

        if (held && entry.Entry.Attribute("street") is not null && unit.Range.Length == entry.Length
                && IsAddress(context, start, entry.End))
        {
            return true;
        }

        // "1 lần" is "một lần", once; "2-1 đội khách" is a score.
        if (held && amount.Value == 1 && entry.Entry.Attribute("once") is not null
                && !context.TryMatchBefore(start, LexiconClass.ChangeVerb, out _))
        {
            return true;
        }

        // "xe VF 8 giá 1,2 tỷ": what is measured is not what is counted.
        if (!unit.Known && context.TryMatch(noun, LexiconClass.MeasureNoun, out LexiconMatch measure)
                && measure.Length >= unit.Range.Length)
        {
            return true;
        }

        return (start > 1 && context.IsDash(start - 1) && context.IsGlued(start) && context.Tokens[start - 2].IsNumber)
            || (!unit.Known && IsYear(context, start, amount));
    }

    /// <summary>"hơn 5 tỷ tiền hỗ trợ": đồng left out before what the sum is.</summary>
    public static bool IsSum(TaggedText context, Amount amount, Unit unit) =>
        amount.Factor >= Thousand * Thousand && context.TryMatch(unit.Range.Start, LexiconClass.MeasureNoun, out LexiconMatch noun)
            && noun.Entry.Attribute("money") is not null;

    /// <summary>"căn nhà 28 đường số 3", "tại 15 phố Huế", but "tại 2 đường Lê Lợi và Trần Phú".</summary>
    private static bool IsAddress(TaggedText context, int start, int name)
    {
        bool numbered = context.TryMatch(name, LexiconClass.NotQuantity, out LexiconMatch number) && number.Entry.Value == "before";
        if (!numbered && !IsCapitalized(context, name))
        {
            return false;
        }

        if (!context.TryMatchBefore(start, LexiconClass.NotQuantity, out LexiconMatch before)
                || !(before.Entry.Value is "before" or "address"))
        {
            return false;
        }

        // Several streets are named one after another.
        int i = name;
        while (IsCapitalized(context, i))
        {
            i++;
        }

        return !((context.Is(i, ',') || context.TryMatch(i, LexiconClass.PhraseEnd, out LexiconMatch and)
                    && and.Entry.Value == "conjunction") && IsCapitalized(context, i + 1));
    }

    private static bool IsCapitalized(TaggedText context, int token) =>
        token < context.Count && context.Tokens[token].IsWord && context.Tokens[token].IsCapitalized;

    private static bool IsYear(TaggedText context, int start, Amount amount) =>
        amount.Value is >= 1900 and < 2100 && context.Tokens[start].Length == 4 && amount.End == start + 1;

    /// <summary>Whether the word behind the number tells time or age; <paramref name="unitLength"/> is the length of the unit read
    /// there.</summary>
    public static bool IsTimeOrAge(TaggedText context, int token, int unitLength) =>
        context.TryMatch(token, LexiconClass.NotQuantity, out LexiconMatch word) && word.Entry.Value is "after" or "beside"
            && word.Length >= unitLength;
}

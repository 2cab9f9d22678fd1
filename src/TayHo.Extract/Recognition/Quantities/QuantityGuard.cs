using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Quantities;

/// <summary>What the words before a number allow it to be.</summary>
internal enum Allowance
{
    /// <summary>A name or an order: quốc lộ 1, phường 2, lần thứ 6.</summary>
    Nothing,

    /// <summary>A number only when a known unit follows: "giai đoạn 2", but "nhóm 5 người".</summary>
    KnownUnit,

    /// <summary>Any number.</summary>
    Anything,
}

/// <summary>Tells names, orders, ages and times from statistics by the words beside the number.</summary>
internal static class QuantityGuard
{
    /// <summary>Tokens that a recogniser before this one has taken for something else.</summary>
    private const TokenMarks Taken = TokenMarks.Date | TokenMarks.Document | TokenMarks.Place | TokenMarks.Organization | TokenMarks.Person;

    private const int Reach = 4;

    /// <summary>Whether a number token is part of a word, a name or a find of another recogniser (U22, Covid-19, 29A-4881).</summary>
    public static bool IsTaken(RecognitionContext context, int token)
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
            return !context.TryMatchBefore(token, LexiconClass.Currency, 2, out _);
        }

        // "MH-370", "B40/2": a letter one separator further left.
        return (context.IsDash(token - 1) || context.Is(token - 1, '.') || context.Is(token - 1, '/')) && context.IsGlued(token - 1)
            && token > 1 && context.Tokens[token - 2].Kind is TokenKind.Word or TokenKind.Number && (context.Tokens[token - 2].IsWord ? context.Tokens[token - 2].IsCapitalized : IsTaken(context, token - 2));
    }

    /// <summary>What the words before the number allow.</summary>
    /// <param name="context">The tagged text.</param>
    /// <param name="start">The number's first token.</param>
    /// <param name="value">The number.</param>
    public static Allowance Before(RecognitionContext context, int start, decimal value)
    {
        if (start == 0 || context.Tokens[start - 1].Kind == TokenKind.LineBreak)
        {
            return Allowance.Anything;
        }

        if (context.TryMatchBefore(start, LexiconClass.NotQuantity, Reach, out LexiconMatch word) && word.Entry.Value is "before" or "beside" or "allow")
        {
            if (word.Entry.Value == "allow")
            {
                return Allowance.Anything;
            }

            bool small = word.Entry.Attribute("max") is not { } most || value <= decimal.Parse(most, CultureInfo.InvariantCulture);
            if (small && value == decimal.Truncate(value))
            {
                return word.Entry.Attribute("bare") is null ? Allowance.Nothing : Allowance.KnownUnit;
            }
        }

        Token before = context.Tokens[start - 1];
        bool name = before.IsWord && before.IsCapitalized && !before.StartsSentence && !(before.IsAllCaps && before.Length > 1);
        return name || context.TryMatchBefore(start, LexiconClass.CountNoun, Reach, out _) ? Allowance.KnownUnit : Allowance.Anything;
    }

    /// <summary>Whether the word behind the number tells time or age; <paramref name="unitLength"/> is the length of the unit read there.</summary>
    public static bool IsTimeOrAge(RecognitionContext context, int token, int unitLength) =>
        context.TryMatch(token, LexiconClass.NotQuantity, out LexiconMatch word) && word.Entry.Value is "after" or "beside" && word.Length >= unitLength;
}

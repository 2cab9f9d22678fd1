using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>What surnames, middle and given names tell about a run of capital words.</summary>
internal static class NameSyllables
{
    /// <summary>The longest Vietnamese name in words (Nguyễn Thị Thu Hà Trang).</summary>
    public const int LongestName = 5;

    /// <summary>Whether a token is a word with a capital first letter.</summary>
    public static bool IsCapital(TaggedText context, int token) =>
        (uint)token < (uint)context.Count && context.Tokens[token].IsWord && context.Tokens[token].IsCapitalized;

    /// <summary>The strength of a surname ('s' strong, 'w' weak, 'r' rare) that stands at a token; '\0' when none does.</summary>
    public static char SurnameStrength(TaggedText context, int token)
    {
        if (!context.TryMatch(token, LexiconClass.Surname, out LexiconMatch match) || match.Length != 1)
        {
            return '\0';
        }

        return match.Entry.Attribute("strength") is { } strength ? strength[0] : 's';
    }

    /// <summary>Whether a given name usual in Viet Nam stands at a token; rare ones (also common words) count on request.</summary>
    public static bool IsGivenName(TaggedText context, int token, bool rareToo) =>
        context.TryMatch(token, LexiconClass.GivenName, out LexiconMatch match) && (rareToo || match.Entry.Attribute("use") is null);

    /// <summary>Whether a usual middle name stands at a token.</summary>
    public static bool IsMiddleName(TaggedText context, int token) => context.TryMatch(token, LexiconClass.MiddleName, out _);

    /// <summary>Whether the token is any syllable of Vietnamese names.</summary>
    public static bool IsNameSyllable(TaggedText context, int token) =>
        IsGivenName(context, token, rareToo: true) || IsMiddleName(context, token) || SurnameStrength(context, token) != '\0';

    /// <summary>
    /// Index after the run of capital words from a token, joined by single spaces only, at most <paramref name="most"/> words.
    /// </summary>
    public static int RunEnd(TaggedText context, int token, int most)
    {
        int end = token;
        while (end < context.Count && end - token < most && IsCapital(context, end) && (end == token || context.Tokens[end].SpaceBefore))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Whether a full Vietnamese name begins at a token: a strong surname with a capital word behind it, or a weaker one
    /// with syllables behind it that names are made of.
    /// </summary>
    public static bool StartsFullName(TaggedText context, int token)
    {
        char strength = SurnameStrength(context, token);
        if (strength == '\0' || !IsCapital(context, token + 1) || !context.Tokens[token + 1].SpaceBefore)
        {
            return false;
        }

        if (context.TryMatch(token, LexiconClass.NotPerson, out LexiconMatch not) && not.Length > 1 && not.Entry.Value == "whole")
        {
            return false;
        }

        int end = RunEnd(context, token, 4);
        bool middle = IsMiddleName(context, token + 1), given = IsGivenName(context, end - 1, rareToo: true);
        return strength switch
        {
            's' => end - token > 2 ? middle || given || IsNameSyllable(context, token + 1) : IsNameSyllable(context, token + 1),
            'w' => end - token > 2 && middle && given,
            _ => end - token > 2 && given && (IsGenderMiddle(context, token + 1) || (middle && IsBehindCopula(context, token))),
        };
    }

    // người lái xe là | Từ Quang Hải
    private static bool IsBehindCopula(TaggedText context, int token) =>
        token > 0 && !context.Tokens[token].StartsSentence && context.Tokens[token - 1].IsWord
            && WordLookup.Has(context, token - 1, WordTraits.Copula);

    /// <summary>Whether the middle name is Thị or Văn, which stand in names and hardly elsewhere.</summary>
    public static bool IsGenderMiddle(TaggedText context, int token)
    {
        ReadOnlySpan<char> word = context.Slice(token);
        return word is "Thị" or "Văn" or "THỊ" or "VĂN";
    }

    /// <summary>
    /// Whether two capital words that could be a short name stand where a unit's name does: the sentence goes on behind them
    /// with a comma, a bracket or the next unit ("UBND xã Thạch Châu, huyện …").
    /// </summary>
    public static bool IsUnitShaped(TaggedText context, int token, int end) =>
        end - token == 2 && SurnameStrength(context, token) != '\0' && !IsGenderMiddle(context, token + 1)
        && (end >= context.Count || context.Is(end, ',') || context.Is(end, '(') || context.TryMatch(end, LexiconClass.SpeechVerb, out _)
            || context.IsDash(end)
            || !context.Tokens[end].IsWord || !IsStrongCommon(context, token));

    private static bool IsStrongCommon(TaggedText context, int token) =>
        context.TryMatch(token, LexiconClass.Surname, out LexiconMatch match) && match.Entry.Attribute("common") == "yes";
}

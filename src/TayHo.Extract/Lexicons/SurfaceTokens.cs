using System.Text;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>One token of a lexicon surface: its folded form and the capitals it asks for.</summary>
internal readonly record struct SurfaceToken(string Folded, bool Capitalized, bool AllCaps);

/// <summary>Splits lexicon surfaces by the tokeniser's own rules.</summary>
internal static class SurfaceTokens
{
    private static readonly Vocabulary Empty = new();

    /// <summary>The tokens of a surface. A word of two or more letters all in capitals asks for capitals throughout.</summary>
    public static IEnumerable<SurfaceToken> Split(string surface)
    {
        string nfc = Composed(surface);
        foreach (Token token in Tokenizer.Tokenize(nfc, Empty))
        {
            yield return new SurfaceToken(Folded(nfc, token, new char[token.Length]).ToString(), token.IsCapitalized,
                    AsksForCapitals(token));
        }
    }

    /// <summary>Cuts a surface into tokens without ids; <paramref name="tokens"/> is of the shared pool and grows with it.</summary>
    /// <returns>The surface in NFC, which the tokens' places mean.</returns>
    public static string Split(string surface, ref Token[] tokens, out int count)
    {
        string nfc = Composed(surface);
        count = Tokenizer.Tokenize(nfc, Empty, ref tokens);
        return nfc;
    }

    /// <summary>A token's folded form, in the room where it is not the token itself.</summary>
    public static ReadOnlySpan<char> Folded(string nfc, Token token, Span<char> room)
    {
        ReadOnlySpan<char> form = nfc.AsSpan(token.Start, token.Length);
        switch (token.Kind)
        {
            case TokenKind.Word:
                return SyllableFolding.TryFold(form, room, out int length)
                    ? room[..length] : SyllableFolding.FoldKey(form.ToString()).Replace('’', '\'');
            case TokenKind.Punctuation:
                room[0] = Tokenizer.FoldPunctuation(form[0]);
                return room[..1];
            default:
                return form;
        }
    }

    /// <summary>Whether a token of a surface asks for capitals throughout.</summary>
    public static bool AsksForCapitals(Token token) => token.IsAllCaps && token.Length > 1;

    private static string Composed(string surface) => Nfc.Of(surface);
}

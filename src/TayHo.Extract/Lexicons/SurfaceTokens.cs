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
        string nfc = surface.IsNormalized(NormalizationForm.FormC) ? surface : surface.Normalize(NormalizationForm.FormC);
        foreach (Token token in Tokenizer.Tokenize(nfc, Empty))
        {
            string form = nfc.Substring(token.Start, token.Length);
            string folded = token.Kind switch
            {
                TokenKind.Word => SyllableFolding.FoldKey(form).Replace('’', '\''),
                TokenKind.Punctuation => Tokenizer.FoldPunctuation(form[0]).ToString(),
                _ => form,
            };
            yield return new SurfaceToken(folded, token.IsCapitalized, token.IsAllCaps && token.Length > 1);
        }
    }
}

using System.Collections.Frozen;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles;

/// <summary>
/// Tells whether a text is Vietnamese. One letter in six of such a text is one that only Vietnamese writes (ạ, ế, ữ, đ, ơ, ư);
/// letters that other languages have too (é, à, ô) prove nothing.
/// </summary>
internal sealed class TextLanguage
{
    /// <summary>Shorter texts may be a name or a code: a line of a dozen words is none.</summary>
    private const int FewestLetters = 60;

    /// <summary>One letter in so many is Vietnamese in any text of this language; a mark here and there is a foreign text's name.</summary>
    private const int RarestShare = 33;

    /// <summary>A sign of a script without syllables' letters stands for so many.</summary>
    private const int LettersOfSign = 3;

    /// <summary>Of Vietnamese written without its marks one word in so many is a frequent syllable.</summary>
    private const int RarestSyllable = 20;
    private const int ShortestSyllable = 3;

    private readonly FrozenSpanSet _plain;

    private TextLanguage(FrozenSet<string> plain) => _plain = new FrozenSpanSet(plain);

    /// <summary>The judge over the embedded syllables.</summary>
    public static TextLanguage LoadEmbedded() =>
        new(ArticleData.Rows("frequent-syllables.tsv").Select(r => string.Concat(r[0].Select(SyllableFolding.Plain))).Where(s =>
                    s.Length >= ShortestSyllable).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>What there is to say of a text's language; null for Vietnamese and for what is too short to tell.</summary>
    /// <param name="text">The text, NFC.</param>
    /// <param name="stop">Stops the reading.</param>
    public ExtractionWarning? Judge(string text, StopSign stop = default)
    {
        // Letters are no more than this, whatever follows: where there are enough of its own, they are found in a Vietnamese text's first
        // part.
        int own = 0, most = LettersOfSign * text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            stop.ThrowIfStoppedAt(i);
            char c = text[i];
            most -= IsLatin(c) ? LettersOfSign - 1 : 0;
            own += CharacterClass.OneIfOwn(c);
            if (own * RarestShare >= most)
            {
                return null;
            }
        }

        int letters = 0;
        for (int i = 0; i < text.Length; i++)
        {
            stop.ThrowIfStoppedAt(i);
            char c = text[i];
            letters += !char.IsLetter(c) ? 0 : IsLatin(c) ? 1 : LettersOfSign;
        }

        if (letters < FewestLetters || own * RarestShare >= letters)
        {
            return null;
        }

        return new ExtractionWarning("text.not-vietnamese", HasLostMarks(text, stop)
            ? "The text is Vietnamese without its marks, which tell words apart; little can be read from it. Give it as it was printed."
            : "The text has hardly any Vietnamese letters; little can be read from it. Look whether it is in another language.");
    }

    private static bool IsLatin(char c) => c is < '\u0250' or (>= '\u1E00' and <= '\u1EFF');

    /// <summary>Whether frequent syllables without their marks ("khong", "nguoi", "duoc") are frequent here.</summary>
    private bool HasLostMarks(string text, StopSign stop)
    {
        const int Longest = 8;
        Span<char> word = stackalloc char[Longest];
        int words = 0, frequent = 0, length = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            stop.ThrowIfStoppedAt(i);
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (length < Longest)
                {
                    word[length] = SyllableFolding.Plain(text[i]);
                }

                length++;
                continue;
            }

            words += length > 0 ? 1 : 0;
            frequent += length is >= ShortestSyllable and <= Longest && _plain.Contains(word[..length]) ? 1 : 0;
            length = 0;
        }

        return words > 0 && frequent * RarestSyllable >= words;
    }
}

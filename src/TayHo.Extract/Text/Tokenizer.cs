using System.Globalization;

namespace TayHo.Extract.Text;

/// <summary>
/// Cuts NFC text into words, digit runs, punctuation and line breaks, and marks where sentences begin, in one pass.
/// An apostrophe between letters belongs to the word (K'Brơih); a hyphen does not (GD-ĐT is three tokens).
/// </summary>
internal static class Tokenizer
{
    private const int LongestKnownWord = 24;

    /// <summary>Tokenises text. Never throws for what the text holds; cost is linear in its length.</summary>
    /// <param name="text">NFC text; "\n" ends a block.</param>
    /// <param name="vocabulary">Numbers the known forms.</param>
    public static List<Token> Tokenize(string text, Vocabulary vocabulary)
    {
        var tokens = new List<Token>((text.Length / 4) + 8);
        Span<char> folded = stackalloc char[LongestKnownWord];
        bool space = false, lineStart = true, sentenceStart = true;
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c == '\n')
            {
                tokens.Add(new Token(i, 1, 0, TokenKind.LineBreak, TokenShape.None));
                i++;
                space = false;
                lineStart = sentenceStart = true;
                continue;
            }

            if (c == ' ' || (c is < ' ' or > '~' && IsSpace(c)))
            {
                space = true;
                i++;
                continue;
            }

            TokenShape shape = (space ? TokenShape.SpaceBefore : 0) | (lineStart ? TokenShape.LineStart : 0) | (sentenceStart ? TokenShape.SentenceStart : 0);
            int start = i;
            if (IsLetter(c))
            {
                bool firstUpper = IsUpper(c), allUpper = true, marked = false;
                int n = 0;
                do
                {
                    char lower = SyllableFolding.ToLower(c);
                    allUpper &= lower != c || !char.IsLower(c);
                    marked |= lower > 'z';
                    if (n < LongestKnownWord)
                    {
                        folded[n] = lower;
                    }

                    n++;
                    i++;
                }
                while (i < text.Length && (IsLetter(c = text[i]) || (IsApostrophe(c) && i + 1 < text.Length && IsLetter(text[i + 1]) && (c = '\'') != 0)));

                int id = 0;
                if (n <= LongestKnownWord)
                {
                    Span<char> word = folded[..n];
                    if (marked)
                    {
                        SyllableFolding.NormalizeTone(word);
                    }

                    id = vocabulary.Find(word, Vocabulary.Hash(word));
                }

                shape |= (firstUpper ? TokenShape.Capitalized : 0) | (firstUpper && allUpper ? TokenShape.AllCaps : 0);
                tokens.Add(new Token(start, i - start, id, TokenKind.Word, shape));
            }
            else if (char.IsAsciiDigit(c))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }

                int id = 0;
                if (i - start <= LongestKnownWord)
                {
                    ReadOnlySpan<char> digits = text.AsSpan(start, i - start);
                    id = vocabulary.Find(digits, Vocabulary.Hash(digits));
                }

                tokens.Add(new Token(start, i - start, id, TokenKind.Number, shape));
            }
            else
            {
                folded[0] = FoldPunctuation(c);
                ReadOnlySpan<char> one = folded[..1];
                tokens.Add(new Token(start, 1, vocabulary.Find(one, Vocabulary.Hash(one)), TokenKind.Punctuation, shape));
                i++;
            }

            space = lineStart = false;

            // Opening quotes and brackets pass the sentence start on to the word behind them.
            sentenceStart = (sentenceStart && !IsLetter(text[start]) && !char.IsAsciiDigit(text[start])) || EndsSentence(text, tokens, vocabulary);
        }

        return tokens;
    }

    /// <summary>Dashes become "-", curly quotes straight ones: one vocabulary form for one sense.</summary>
    public static char FoldPunctuation(char c) => c switch
    {
        '–' or '—' or '−' or '‐' or '‑' => '-',
        '“' or '”' or '„' or '«' or '»' or '″' => '"',
        '‘' or '’' => '\'',
        '…' => '.',
        _ => c,
    };

    private static bool EndsSentence(string text, List<Token> tokens, Vocabulary vocabulary)
    {
        Token last = tokens[^1];
        if (last.Kind != TokenKind.Punctuation)
        {
            return false;
        }

        char c = text[last.Start];
        bool closing = c is '"' or '”' or ')' or '»';
        if (closing && tokens.Count > 1 && tokens[^2].Kind == TokenKind.Punctuation)
        {
            // "… hết." Ông nói: the stop stands inside the quotes.
            last = tokens[^2];
            c = text[last.Start];
            if (c is not ('.' or '!' or '?' or '…'))
            {
                return false;
            }
        }

        if (c is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        int next = tokens[^1].End;
        int after = next;
        while (after < text.Length && text[after] != '\n' && IsSpace(text[after]))
        {
            after++;
        }

        if (after >= text.Length || text[after] == '\n')
        {
            return true;
        }

        bool opens = IsUpper(text[after]) || text[after] is '"' or '“' or '‘' or '«' or '(' or '-' or '–' or '•' || char.IsAsciiDigit(text[after]);
        if (after == next || !opens)
        {
            return false;
        }

        if (c == '.' && tokens.Count > 1 && tokens[^1].Start == last.Start)
        {
            Token before = tokens[^2];
            bool initial = before.IsWord && before.IsAllCaps && before.Length <= 2;
            if (before.IsWord && (initial || vocabulary.IsAbbreviation(before.Id)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char c) =>
        c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUpper(char c) => c < 128 ? char.IsAsciiLetterUpper(c) : char.IsUpper(c);

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    // Zero-width characters are no words; pages carry them inside sentences.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060' || char.IsControl(c);
}

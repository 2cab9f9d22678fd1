namespace TayHo.Extract.Text;

/// <summary>
/// Cuts NFC text into words, digit runs, punctuation and line breaks, and marks where sentences begin, in one pass.
/// An apostrophe between letters belongs to the word (K'Brơih); a hyphen does not (GD-ĐT is three tokens).
/// </summary>
internal static class Tokenizer
{
    private const int LongestKnownWord = 24;

    /// <summary>So many tokens are read between two looks at whether the work was stopped.</summary>
    private const int BetweenLooks = 4_096;

    /// <summary>Tokenises text. Never throws for what the text holds; cost is linear in its length.</summary>
    /// <param name="text">NFC text; "\n" ends a block.</param>
    /// <param name="vocabulary">Numbers the known forms.</param>
    public static Token[] Tokenize(string text, Vocabulary vocabulary)
    {
        Token[] tokens = LargeArrays.Rent<Token>((text.Length / 3) + 16);
        int count = Tokenize(text, vocabulary, ref tokens);
        Token[] result = tokens.AsSpan(0, count).ToArray();
        LargeArrays.Return(tokens);
        return result;
    }

    /// <summary>Cuts a text into tokens that are numbered by the vocabulary.</summary>
    /// <param name="text">NFC text; "\n" ends a block.</param>
    /// <param name="vocabulary">Numbers the known forms.</param>
    /// <param name="tokens">Receives the tokens; of the shared pool, and exchanged for a larger one of it where it is too small.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>The number of tokens.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static int Tokenize(string text, Vocabulary vocabulary, ref Token[] tokens, StopSign stop = default)
    {
        int count = 0;
        Span<char> folded = stackalloc char[LongestKnownWord];
        ReadOnlySpan<ushort> codes = vocabulary.Codes;
        bool space = false, lineStart = true, sentenceStart = true;
        int i = 0;
        while (i < text.Length)
        {
            if ((count & (BetweenLooks - 1)) == 0)
            {
                stop.ThrowIfStopped();
            }

            if (count == tokens.Length)
            {
                tokens = Grow(tokens);
            }

            char c = text[i];
            if (c == '\n')
            {
                tokens[count++] = new Token(i, 1, 0, TokenKind.LineBreak, TokenShape.None);
                i++;
                space = false;
                lineStart = sentenceStart = true;
                continue;
            }

            if (CharacterClass.IsSpace(c))
            {
                space = true;
                i++;
                continue;
            }

            TokenShape shape = (space ? TokenShape.SpaceBefore : 0) | (lineStart ? TokenShape.LineStart : 0) | (sentenceStart ? TokenShape.SentenceStart : 0);
            int start = i;
            if (CharacterClass.IsLetter(c))
            {
                bool firstUpper = CharacterClass.IsUpper(c), allUpper = true, marked = false, coded = true;
                int n = 0;
                ulong key = 0;
                do
                {
                    char lower = SyllableFolding.ToLower(c);
                    allUpper &= lower != c || !CharacterClass.IsLower(c);
                    marked |= lower > 'z';
                    uint code = codes[lower];
                    coded &= code != 0;
                    key = (key << Vocabulary.CodeBits) | code;
                    if (n < LongestKnownWord)
                    {
                        folded[n] = lower;
                    }

                    n++;
                    i++;
                }
                while (i < text.Length && n < Token.Longest
                        && (CharacterClass.IsLetter(c = text[i]) || (c is '\'' or '’' && i + 1 < text.Length && CharacterClass.IsLetter(text[i + 1]) && (c = '\'') != 0)));

                int id = 0;
                if (n <= LongestKnownWord)
                {
                    Span<char> word = folded[..n];
                    bool moved = marked && SyllableFolding.NormalizeTone(word);
                    id = coded && n <= Vocabulary.Packed && !moved ? vocabulary.FindPacked(key) : vocabulary.Find(word);
                }

                shape |= (firstUpper ? TokenShape.Capitalized : 0) | (firstUpper && allUpper ? TokenShape.AllCaps : 0);
                tokens[count++] = new Token(start, i - start, id, TokenKind.Word, shape);
            }
            else if (char.IsAsciiDigit(c))
            {
                while (i < text.Length && i - start < Token.Longest && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }

                int id = 0;
                if (i - start <= LongestKnownWord)
                {
                    ReadOnlySpan<char> digits = text.AsSpan(start, i - start);
                    id = vocabulary.Find(digits);
                }

                tokens[count++] = new Token(start, i - start, id, TokenKind.Number, shape);
            }
            else
            {
                folded[0] = FoldPunctuation(c);
                ReadOnlySpan<char> one = folded[..1];
                tokens[count++] = new Token(start, 1, vocabulary.Find((ReadOnlySpan<char>)one), TokenKind.Punctuation, shape);
                i++;
            }

            space = lineStart = false;

            // Opening quotes and brackets pass the sentence start on to the word behind them.
            sentenceStart = (sentenceStart && !CharacterClass.IsLetter(text[start]) && !char.IsAsciiDigit(text[start]))
                || (tokens[count - 1].Kind == TokenKind.Punctuation && EndsSentence(text, tokens.AsSpan(0, count), vocabulary));
        }

        return count;
    }

    /// <summary>Dashes become "-", curly quotes straight ones: one vocabulary form for one sense.</summary>
    public static char FoldPunctuation(char c) => c switch
    {
        '–' or '—' or '−' or '‐' or '‑' => '-',
        '“' or '”' or '„' or '«' or '»' or '″' => '"',
        '‘' or '’' or '´' or '`' => '\'',
        '…' => '.',
        _ => c,
    };

    private static Token[] Grow(Token[] full)
    {
        Token[] larger = LargeArrays.Rent<Token>(full.Length * 2);
        full.CopyTo(larger, 0);
        LargeArrays.Return(full);
        return larger;
    }

    // "khóa XI. Hội nghị", "quân khu V. Các": a Roman numeral is no initial ("V. Putin"), nor a heading's number ("II. Nội dung").
    private static bool IsNumeral(string text, ReadOnlySpan<Token> tokens, Vocabulary vocabulary)
    {
        Token last = tokens[^1];
        foreach (char c in text.AsSpan(last.Start, last.Length))
        {
            if (c is not ('I' or 'V' or 'X'))
            {
                return false;
            }
        }

        if (last.StartsLine || last.StartsSentence || !last.SpaceBefore)
        {
            return false;
        }

        Token before = tokens[^2];
        return last.Length > 1 ? !before.IsAllCaps : before.IsWord && vocabulary.IsNumbered(before.Id);
    }

    // "… chào cờ.Đồng chí", "năm 2025.Tại": a blank was lost between two sentences. What shortens a word ("TP.Hồ", "GS.TS",
    // "Mr.Đàm", "Q.Hoàn") or joins one ("VOV.VN") has a capital before the stop that belongs to no marked name.
    private static bool BeginsGlued(string text, ReadOnlySpan<Token> tokens, int stop)
    {
        int next = tokens[^1].End;
        bool word = CharacterClass.IsUpper(text[next]) && next + 1 < text.Length
            && (CharacterClass.IsLower(text[next + 1]) || CharacterClass.IsSpace(text[next + 1]));
        int at = tokens.Length - (tokens[^1].Start == stop ? 2 : 3);
        if (!(word || text[next] is '“') || at < 0)
        {
            return false;
        }

        Token before = tokens[at];
        return before.Kind switch
        {
            TokenKind.Word when !before.IsCapitalized => before.Length > 1,
            TokenKind.Word => at > 0 && !before.IsAllCaps && IsMarked(text, before) && tokens[at - 1].IsCapitalized,
            TokenKind.Number => at > 0 && !before.StartsLine && (tokens[at - 1].IsWord || text[tokens[at - 1].Start] is '/'),
            TokenKind.Punctuation => text[before.Start] is ')' or '"' or '”' or '%',
            _ => false,
        };
    }

    private static bool IsMarked(string text, Token token)
    {
        foreach (char c in text.AsSpan(token.Start, token.Length))
        {
            if (c > 'z')
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(string text, ReadOnlySpan<Token> tokens, Vocabulary vocabulary)
    {
        Token last = tokens[^1];
        char c = text[last.Start];
        bool closing = c is '"' or '”' or ')' or '»';
        if (closing && tokens.Length > 1 && tokens[^2].Kind == TokenKind.Punctuation)
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
        while (after < text.Length && text[after] != '\n' && CharacterClass.IsSpace(text[after]))
        {
            after++;
        }

        if (after >= text.Length || text[after] == '\n')
        {
            return true;
        }

        if (after == next)
        {
            return BeginsGlued(text, tokens, last.Start);
        }

        bool opens = CharacterClass.IsUpper(text[after]) || text[after] is '"' or '“' or '‘' or '«' or '(' or '-' or '–' or '•'
            || char.IsAsciiDigit(text[after]);
        if (!opens)
        {
            return false;
        }

        if (c == '.' && tokens.Length > 1 && tokens[^1].Start == last.Start)
        {
            Token before = tokens[^2];
            bool initial = before.IsWord && before.IsAllCaps && before.Length <= 2 && !IsNumeral(text, tokens[..^1], vocabulary);
            if (before.IsWord && (initial || vocabulary.IsAbbreviation(before.Id)))
            {
                return false;
            }
        }

        return true;
    }
}

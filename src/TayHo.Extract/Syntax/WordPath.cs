using System.Buffers;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>What a stretch of tokens is taken for on the path through a sentence.</summary>
internal enum WordForm : byte
{
    /// <summary>A word of the lexicon.</summary>
    Known,

    /// <summary>A syllable that no row of the lexicon holds.</summary>
    Unknown,

    /// <summary>A run of capitalised syllables.</summary>
    Name,

    /// <summary>Digits with their separators (1.250, 28/2/2025, 7h30).</summary>
    Number,

    /// <summary>Letters and digits glued to one (QĐ-UBND, A5, Covid-19).</summary>
    Code,

    /// <summary>Punctuation.</summary>
    Mark,
}

/// <summary>One step of the path: a word's tokens, what they are taken for, and the lexicon's word, 0 when it holds none.</summary>
internal readonly record struct WordStep(int Start, int End, WordForm Form, int Word);

/// <summary>
/// Cuts one sentence into words: of all ways to cut it the one with the likeliest words, in one pass over its tokens. Names
/// are runs of capitals; at a sentence's beginning, where a capital says nothing, the word's own use as a name decides.
/// </summary>
/// <example>"tổ chức lễ hội đền Hùng" → tổ chức | lễ hội | đền | Hùng; not "lễ | hội đền".</example>
internal sealed class WordPath(Lexicon lexicon) : IDisposable
{
    // Natural logarithms, chosen on the treebank's train part; a common word has about -5, a rare one -14.
    private const float UnknownWeight = -13.5f;
    private const float FixedWeight = -6;
    private const float NameWeight = -9;
    private const float NameSyllableWeight = -3.5f;
    private const float OpeningNameWeight = -2;
    private const float SingleOpeningWeight = -50;
    private const float TitleBeforeNameWeight = -4;
    private const float SurnameInsideWeight = -10;
    private const float CapitalRowWeight = -2;
    private const int LongestWord = 6;
    private const int PairsAtOnce = 64;
    private const float Unreached = float.NegativeInfinity;

    private readonly WordLexicon _words = lexicon.Words;
    private Cell[] _cells = ArrayPool<Cell>.Shared.Rent(256);
    private int[] _pairs = ArrayPool<int>.Shared.Rent(256);

    private struct Cell
    {
        public float Best;
        public int From;
        public int Word;
        public WordForm Form;
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        ArrayPool<Cell>.Shared.Return(_cells);
        ArrayPool<int>.Shared.Return(_pairs);
    }

    /// <summary>Whether the sentence is written in capitals throughout, so that a capital tells no name.</summary>
    public static bool IsShouted(ReadOnlySpan<Token> tokens, TokenRange sentence)
    {
        int loud = 0;
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (tokens[i].IsWord && !tokens[i].IsAllCaps)
            {
                return false;
            }

            loud += tokens[i].IsWord ? 1 : 0;
        }

        return loud > 2;
    }

    /// <summary>Whether a capital at a token only shows that a sentence, a quotation or an item begins.</summary>
    public static bool IsOpening(TaggedText text, TokenRange sentence, int token)
    {
        if (token == sentence.Start)
        {
            return true;
        }

        Token before = text.Tokens[token - 1];
        return before.Kind == TokenKind.Punctuation
            && Tokenizer.FoldPunctuation(text.Text[before.Start]) is '.' or ':' or '"' or '?' or '!' or '-' or '+' or '*' or '•';
    }

    /// <summary>Finds the likeliest words of a sentence.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="steps">Receives the words in reading order; as long as the sentence at least.</param>
    /// <returns>The number of words.</returns>
    public int Cut(TaggedText text, TokenRange sentence, Span<WordStep> steps)
    {
        int length = sentence.Length;
        if (_cells.Length <= length || _pairs.Length < length)
        {
            Dispose();
            _cells = ArrayPool<Cell>.Shared.Rent(length + 1);
            _pairs = ArrayPool<int>.Shared.Rent(length);
        }

        FindPairs(text.Tokens.Slice(sentence.Start, length));

        Span<Cell> cells = _cells.AsSpan(0, length + 1);
        cells.Fill(new Cell { Best = Unreached });
        cells[0].Best = 0;
        bool shouted = IsShouted(text.Tokens, sentence);
        for (int at = 0; at < length; at++)
        {
            if (cells[at].Best > Unreached)
            {
                Extend(text, sentence, at, shouted);
            }
        }

        int count = 0;
        for (int end = length; end > 0; end = cells[end].From)
        {
            count++;
        }

        int next = count;
        for (int end = length; end > 0; end = cells[end].From)
        {
            Cell cell = cells[end];
            steps[--next] = new WordStep(sentence.Start + cell.From, sentence.Start + end, cell.Form, cell.Word);
        }

        return count;
    }

    // The nodes of the words that begin with each token and the next, all of them looked up side by side.
    private void FindPairs(ReadOnlySpan<Token> tokens)
    {
        Span<long> keys = stackalloc long[PairsAtOnce];
        Span<int> places = stackalloc int[PairsAtOnce], nodes = stackalloc int[PairsAtOnce];
        _pairs.AsSpan(0, tokens.Length).Clear();
        int at = 0;
        while (at + 1 < tokens.Length)
        {
            int count = 0;
            for (; at + 1 < tokens.Length && count < PairsAtOnce; at++)
            {
                if (tokens[at + 1] is { Kind: TokenKind.Word, Id: not 0 and var next } && _words[tokens[at].Id].MayStep(next))
                {
                    keys[count] = SyllableTrie.Key(tokens[at].Id, next);
                    places[count++] = at;
                }
            }

            _words.Step(keys[..count], nodes);
            for (int k = 0; k < count; k++)
            {
                _pairs[places[k]] = nodes[k];
            }
        }
    }

    private void Extend(TaggedText text, TokenRange sentence, int at, bool shouted)
    {
        int token = sentence.Start + at;
        ReadOnlySpan<Token> tokens = text.Tokens;
        ref readonly Token first = ref tokens[token];
        if (first.Kind == TokenKind.Punctuation)
        {
            Offer(at, GluedTokens.MarkEnd(text, token, sentence.End) - sentence.Start, FixedWeight, WordForm.Mark, 0);
            return;
        }

        // A syllable that a blank follows is glued to nothing.
        int glued = 0;
        if ((first.IsNumber || text.IsGlued(token + 1)) && (glued = GluedTokens.End(text, token, sentence.End, out WordForm form)) > 0)
        {
            int word = form == WordForm.Known ? KnownAt(first) : 0;
            Offer(at, glued - sentence.Start, FixedWeight, form == WordForm.Known && word == 0 ? WordForm.Unknown : form, word);
            return;
        }

        bool capital = first.IsCapitalized && !shouted;
        bool opening = capital && IsOpening(text, sentence, token);
        bool inName = capital && !opening && token + 1 < sentence.End && tokens[token + 1] is { IsWord: true, IsCapitalized: true };
        bool known = ExtendWords(tokens, sentence, at, inName ? CapitalRowWeight : 0);
        if (!known)
        {
            Offer(at, at + 1, UnknownWeight, WordForm.Unknown, 0);
        }

        if (capital)
        {
            ExtendNames(text, sentence, at, opening);
        }
    }

    private bool ExtendWords(ReadOnlySpan<Token> tokens, TokenRange sentence, int at, float singleWeight)
    {
        int token = sentence.Start + at, node = tokens[token].Id;
        bool single = node != 0 && _words.WordAt(node) != 0;
        while (node != 0)
        {
            ref readonly WordNode here = ref _words[node];
            token++;
            if (here.TagCount > 0)
            {
                Offer(at, token - sentence.Start, here.Weight + singleWeight, WordForm.Known, node);
            }

            singleWeight = 0;
            node = Longer(tokens, sentence, at, token, node);
        }

        return single;
    }

    // The node of a word with one token more, 0 when there is none; the first two have been looked up.
    private int Longer(ReadOnlySpan<Token> tokens, TokenRange sentence, int at, int token, int node) =>
        token == sentence.Start + at + 1 ? _pairs[at]
        : node != 0 && token < sentence.End && tokens[token] is { Kind: TokenKind.Word, Id: not 0 and var id } ? _words.Step(node, id) : 0;

    private void ExtendNames(TaggedText text, TokenRange sentence, int at, bool opening)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        int first = sentence.Start + at, most = Math.Min(sentence.End, first + LongestWord), word = KnownAt(tokens[first]);
        float share = word == 0 ? 1 : _words.NameShare(word), extra = 0;
        if (opening)
        {
            extra = Math.Min(0, MathF.Log(share + 0.01f) + OpeningNameWeight);
        }

        // "Anh Nguyễn Văn A": a word before a surname is a title, no part of the name.
        if (text.MayMatch(first, Lexicon.ClassBit(LexiconClass.Honorific)) && first + 1 < sentence.End
                && text.MayMatch(first + 1, Lexicon.ClassBit(LexiconClass.Surname)))
        {
            extra += TitleBeforeNameWeight;
        }

        bool allCaps = tokens[first].IsAllCaps && tokens[first].Length > 1;
        int node = tokens[first].Id;
        for (int end = first; end < most && tokens[end].Kind == TokenKind.Word && tokens[end].IsCapitalized; end++)
        {
            // "UBND Nguyễn": an abbreviation ends a name and begins none.
            if (end > first && (!tokens[end].SpaceBefore || allCaps != (tokens[end].IsAllCaps && tokens[end].Length > 1)))
            {
                break;
            }

            // "Đông Lâm Trần Văn Bảo": behind a whole name a surname begins the next.
            int length = end + 1 - first;
            if (length is 3 or 4 && text.MayMatch(end, Lexicon.ClassBit(LexiconClass.Surname)) && !IsPerson(text, first, end))
            {
                extra += SurnameInsideWeight;
            }

            float weight = NameWeight + (NameSyllableWeight * length) + extra;
            node = length == 1 ? node : Longer(tokens, sentence, at, end, node);
            Offer(at, at + length, length == 1 && opening ? SingleOpeningWeight : weight, WordForm.Name, _words.WordAt(node));
        }
    }

    // A surname inside a person's name is a middle name ("Lê Đình Thái Hằng"); "Hà Nội" begins with a surname and is a place.
    private static bool IsPerson(TaggedText text, int first, int end) =>
        text.MayMatch(first, Lexicon.ClassBit(LexiconClass.Surname))
        && !(text.TryMatch(first, LexiconClass.PlaceName, out LexiconMatch place) && place.End == end);

    private int KnownAt(Token token) => _words.WordAt(token.Id);

    private void Offer(int from, int end, float weight, WordForm form, int word)
    {
        float sum = _cells[from].Best + weight;
        ref Cell cell = ref _cells[end];
        if (sum > cell.Best)
        {
            cell = new Cell { Best = sum, From = from, Word = word, Form = form };
        }
    }
}

using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// The brackets and quotation marks of a text, paired once. A pair lies in one line (block); a mark without its other half
/// pairs with nothing: "a)" before an item, the prime of "9h15'", the inch of 32". Pairs are few, so that they are kept as a
/// list and looked up from the stretch of tokens that one asks about.
/// </summary>
internal sealed class BracketPairs
{
    // No text nests deeper; marks beyond pair with nothing, so that "((((…" costs no more than its length.
    private const int DeepestNesting = 16;
    private const int Stretch = 32;
    private const int BetweenLooks = 4_096;

    private readonly List<Pair> _pairs = [];

    /// <summary>Of each stretch of tokens how many pairs open before it.</summary>
    private readonly int[] _before;

    private BracketPairs(int count) => _before = new int[(count / Stretch) + 2];

    /// <summary>Two marks by their tokens, and the index of the pair around them, -1 for none.</summary>
    private readonly record struct Pair(int Open, int Close, int Around);

    /// <summary>The other half of the mark at a token; -1 when the token is no paired mark.</summary>
    public int PartnerOf(int token)
    {
        int pair = LastFrom(token);
        if (pair >= 0 && _pairs[pair].Open == token)
        {
            return _pairs[pair].Close;
        }

        for (; pair >= 0 && _pairs[pair].Close <= token; pair = _pairs[pair].Around)
        {
            if (_pairs[pair].Close == token)
            {
                return _pairs[pair].Open;
            }
        }

        return -1;
    }

    /// <summary>The opening mark of the innermost pair around a token (the marks themselves stand outside their pair); -1 when none
    /// is.</summary>
    public int OpeningAround(int token) => Around(token) is >= 0 and var pair ? _pairs[pair].Open : -1;

    /// <summary>How many pairs stand around a token.</summary>
    public int DepthOf(int token)
    {
        int depth = 0;
        for (int pair = Around(token); pair >= 0; pair = _pairs[pair].Around)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>Pairs a text's marks in one pass; its cost is linear in the tokens.</summary>
    public static BracketPairs Read(TaggedText text)
    {
        var pairs = new BracketPairs(text.Count);
        var open = new Stack<(int Pair, char Closing)>();
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if ((i & (BetweenLooks - 1)) == 0)
            {
                text.ThrowIfStopped();
            }

            if (tokens[i].Kind == TokenKind.LineBreak)
            {
                open.Clear();
            }
            else if (tokens[i].Kind == TokenKind.Punctuation)
            {
                pairs.Take(text, i, open);
            }
        }

        pairs.Enclose(text);
        return pairs;
    }

    private int Around(int token)
    {
        int pair = LastFrom(token);
        pair = pair >= 0 && _pairs[pair].Open == token ? _pairs[pair].Around : pair;
        while (pair >= 0 && _pairs[pair].Close <= token)
        {
            pair = _pairs[pair].Around;
        }

        return pair;
    }

    /// <summary>The last pair that opens at a token or before it; -1 when none does.</summary>
    private int LastFrom(int token)
    {
        int stretch = token / Stretch, pair = _before[stretch], end = _before[stretch + 1];
        while (pair < end && _pairs[pair].Open <= token)
        {
            pair++;
        }

        return pair - 1;
    }

    private void Take(TaggedText text, int token, Stack<(int Pair, char Closing)> open)
    {
        char mark = text.Text[text.Tokens[token].Start];
        if (Closes(mark) && Waits(open, mark))
        {
            // What was opened inside and not closed pairs with nothing.
            while (!Answers(open.Peek().Closing, mark))
            {
                open.Pop();
            }

            int pair = open.Pop().Pair;
            _pairs[pair] = _pairs[pair] with { Close = token };
        }
        else if (open.Count < DeepestNesting && ClosingOf(mark) is { } closing && !(mark is '"' or '\'' && IsPrime(text, token)))
        {
            open.Push((_pairs.Count, closing));
            _pairs.Add(new Pair(token, -1, -1));
        }
    }

    private static bool Waits(Stack<(int Pair, char Closing)> open, char mark)
    {
        foreach ((_, char closing) in open)
        {
            if (Answers(closing, mark))
            {
                return true;
            }
        }

        return false;
    }

    // Pairs were noted in the order of their opening marks; those whose closing mark never came go. What neither holds the one before it
    // nor anything around that stands in none.
    private void Enclose(TaggedText text)
    {
        _pairs.RemoveAll(static p => p.Close < 0);
        int around = -1, stretch = 0;
        for (int i = 0; i < _pairs.Count; i++)
        {
            if ((i & (BetweenLooks - 1)) == 0)
            {
                text.ThrowIfStopped();
            }

            Pair pair = _pairs[i];
            while (around >= 0 && _pairs[around].Close < pair.Open)
            {
                around = _pairs[around].Around;
            }

            _pairs[i] = pair with { Around = around };
            around = i;
            for (; stretch * Stretch <= pair.Open; stretch++)
            {
                _before[stretch] = i;
            }
        }

        _before.AsSpan(stretch).Fill(_pairs.Count);
    }

    // 9h15', 32": behind a number without a blank.
    private static bool IsPrime(TaggedText text, int token) =>
        token > 0 && text.Tokens[token - 1].IsNumber && !text.Tokens[token].SpaceBefore;

    private static bool Closes(char mark) => mark is ')' or ']' or '}' or '”' or '"' or '»' or '’' or '\'' or '“';

    private static bool Answers(char closing, char mark) =>
        closing == mark || (closing == '”' && mark == '"') || (closing == '„' && mark is '”' or '“');

    private static char? ClosingOf(char mark) => mark switch
    {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '“' => '”',
        '„' => '„',
        '"' => '"',
        '«' => '»',
        '‘' => '’',
        '\'' => '\'',
        _ => null,
    };
}

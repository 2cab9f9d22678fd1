using System.Buffers;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// The brackets and quotation marks of a text, paired once. A pair lies in one line (block); a mark without its other half
/// pairs with nothing: "a)" before an item, the prime of "9h15'", the inch of 32".
/// </summary>
internal sealed class BracketPairs : IDisposable
{
    private readonly int[] _partner;
    private readonly int[] _enclosing;

    private BracketPairs(int count)
    {
        _partner = ArrayPool<int>.Shared.Rent(count);
        _enclosing = ArrayPool<int>.Shared.Rent(count);
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_partner);
        ArrayPool<int>.Shared.Return(_enclosing);
    }

    /// <summary>The other half of the mark at a token; -1 when the token is no paired mark.</summary>
    public int PartnerOf(int token) => _partner[token];

    /// <summary>The opening mark of the innermost pair around a token (the marks themselves stand outside their pair); -1 when none is.</summary>
    public int OpeningAround(int token) => _enclosing[token];

    /// <summary>How many pairs stand around a token.</summary>
    public int DepthOf(int token)
    {
        int depth = 0;
        for (int open = _enclosing[token]; open >= 0; open = _enclosing[open])
        {
            depth++;
        }

        return depth;
    }

    /// <summary>Pairs a text's marks in one pass; its cost is linear in the tokens.</summary>
    public static BracketPairs Read(TaggedText text)
    {
        var pairs = new BracketPairs(text.Count);
        var open = new Stack<(int Token, char Closing)>();
        pairs._partner.AsSpan(0, text.Count).Fill(-1);
        ReadOnlySpan<Token> tokens = text.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.LineBreak)
            {
                open.Clear();
            }
            else if (tokens[i].Kind == TokenKind.Punctuation)
            {
                pairs.Take(text, i, open);
            }
        }

        pairs.Enclose(text.Count);
        return pairs;
    }

    private void Take(TaggedText text, int token, Stack<(int Token, char Closing)> open)
    {
        char mark = text.Text[text.Tokens[token].Start];
        if (Closes(mark) && Waits(open, mark))
        {
            // What was opened inside and not closed pairs with nothing.
            while (!Answers(open.Peek().Closing, mark))
            {
                open.Pop();
            }

            int opening = open.Pop().Token;
            (_partner[opening], _partner[token]) = (token, opening);
        }
        else if (open.Count < DeepestNesting && ClosingOf(mark) is { } closing && !(mark is '"' or '\'' && IsPrime(text, token)))
        {
            open.Push((token, closing));
        }
    }

    private static bool Waits(Stack<(int Token, char Closing)> open, char mark)
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

    // No text nests deeper; marks beyond pair with nothing, so that "((((…" costs no more than its length.
    private const int DeepestNesting = 16;

    // A pair's marks have the same surroundings; so the walk only keeps which pair is open.
    private void Enclose(int count)
    {
        ReadOnlySpan<int> partner = _partner.AsSpan(0, count);
        Span<int> enclosing = _enclosing.AsSpan(0, count);
        int around = -1;
        for (int i = 0; i < count; i++)
        {
            int run = partner[i..].IndexOfAnyExcept(-1);
            run = run < 0 ? count - i : run;
            enclosing.Slice(i, run).Fill(around);
            i += run;
            if (i < count)
            {
                around = partner[i] < i ? enclosing[partner[i]] : around;
                enclosing[i] = around;
                around = partner[i] > i ? i : around;
            }
        }
    }

    // 9h15', 32": behind a number without a blank.
    private static bool IsPrime(TaggedText text, int token) =>
        token > 0 && text.Tokens[token - 1].IsNumber && !text.Tokens[token].SpaceBefore;

    private static bool Closes(char mark) => mark is ')' or ']' or '}' or '”' or '"' or '»' or '’' or '\'' or '“';

    private static bool Answers(char closing, char mark) => closing == mark || (closing == '”' && mark == '"') || (closing == '„' && mark is '”' or '“');

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

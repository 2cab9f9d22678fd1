using TayHo.Extract.Text;

namespace TayHo.Extract.Custom;

/// <summary>An article's tokens as rules compare them, with the sentence of each.</summary>
internal sealed class RuleText
{
    private readonly string[] _folded;
    private readonly int[] _sentence;

    public RuleText(CustomContext context)
    {
        Context = context;
        IReadOnlyList<TextSpan> tokens = context.Tokens;
        _folded = new string[tokens.Count];
        _sentence = new int[tokens.Count];
        int sentence = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            while (sentence + 1 < context.Sentences.Count && tokens[i].Start >= context.Sentences[sentence + 1].Start)
            {
                sentence++;
            }

            _sentence[i] = sentence;
            _folded[i] = FoldedWords.Fold(context.Text[tokens[i].Start..tokens[i].End]);
        }
    }

    public CustomContext Context { get; }

    public int Count => _folded.Length;

    public string Folded(int token) => _folded[token];

    public TextSpan Span(int token) => Context.Tokens[token];

    public char First(int token) => Context.Text[Span(token).Start];

    /// <summary>Whether a token stands in the same sentence as another.</summary>
    public bool Shares(int token, int other) => (uint)token < (uint)Count && _sentence[token] == _sentence[other];

    /// <summary>Whether a token stands at the one before it without a blank.</summary>
    public bool IsGlued(int token) => token > 0 && token < Count && Span(token - 1).End == Span(token).Start;

    /// <summary>Whether the words stand at a token, all in one sentence.</summary>
    public bool Stands(string[] words, int token)
    {
        for (int k = 0; k < words.Length; k++)
        {
            if (!Shares(token + k, token) || _folded[token + k] != words[k])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The article's own words from a token up to another.</summary>
    public string Words(int start, int end) => Context.Text[Span(start).Start..Span(end - 1).End];

    /// <summary>The token that begins at or behind an offset, from a token on.</summary>
    public int TokenFrom(int token, int offset)
    {
        while (token < Count && Span(token).Start < offset)
        {
            token++;
        }

        return token;
    }
}

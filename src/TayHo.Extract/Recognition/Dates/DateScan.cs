using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Dates;

/// <summary>The token predicates that the rules of dates are written in. Asking outside the text answers no.</summary>
internal readonly ref struct DateScan(TaggedText context, DateWords words)
{
    private readonly ReadOnlySpan<Token> _tokens = context.Tokens;

    public TaggedText Context { get; } = context;

    public int Count => _tokens.Length;

    public ReadOnlySpan<Token> Tokens => _tokens;

    public bool CanStart(int i) => _tokens[i].IsNumber || words.CanStart(_tokens[i].Id);

    /// <summary>The first token from one on at which a mention can begin; the count when none follows.</summary>
    public int NextStart(int i)
    {
        while (i < _tokens.Length && !CanStart(i))
        {
            i++;
        }

        return i;
    }

    public DateRole Roles(int i) => (uint)i < (uint)_tokens.Length ? words.RolesOf(_tokens[i].Id) : DateRole.None;

    /// <summary>The number a word says, with the qualifying bits of <see cref="DateWords.NumberOf"/>.</summary>
    public int NumberWord(int i) => (uint)i < (uint)_tokens.Length && _tokens[i].IsWord ? words.NumberOf(_tokens[i].Id) : 0;

    /// <summary>Whether a number word never counts by itself (tư).</summary>
    public bool IsOrdinalWord(int i) => (uint)i < (uint)_tokens.Length && _tokens[i].IsWord && words.IsOrdinal(_tokens[i].Id);

    public bool Has(int i, DateRole role) => (Roles(i) & role) != 0;

    public bool IsNumber(int i) => (uint)i < (uint)_tokens.Length && _tokens[i].IsNumber;

    /// <summary>Whether the token is this word, in any case; false outside the text.</summary>
    public bool Says(int token, string word) => IsWord(token) && Context.Slice(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a phrase of the grammar of that sense begins at a token.</summary>
    public bool Means(int token, string sense, out int end)
    {
        bool means = TryMatch(token, LexiconClass.DateWord, out LexiconMatch match) && match.Entry.Value == sense;
        end = means ? match.End : token;
        return means;
    }

    public bool IsWord(int i) => (uint)i < (uint)_tokens.Length && _tokens[i].IsWord;

    /// <summary>Whether a word begins with a capital that says something: not in a text all in capitals.</summary>
    public bool IsCapital(int i) => IsWord(i) && _tokens[i].IsCapitalized && !_tokens[i].IsAllCaps;

    public bool IsBreak(int i) => (uint)i >= (uint)_tokens.Length || _tokens[i].Kind == TokenKind.LineBreak;

    public bool IsGlued(int i) => Context.IsGlued(i);

    public bool IsDash(int i) => Context.IsDash(i);

    public bool Is(int i, char c) => Context.Is(i, c);

    /// <summary>Whether the token is the sign of minutes glued to its number (9h15'), straight, curly or prime.</summary>
    public bool IsPrime(int i) => IsGlued(i) && _tokens[i].Kind == TokenKind.Punctuation
        && Context.Text[_tokens[i].Start] is '\'' or '\u2019' or '\u2032' or '\u00B4';

    public bool TryMatch(int i, LexiconClass lexiconClass, out LexiconMatch match) => Context.TryMatch(i, lexiconClass, out match);

    /// <summary>The value of a run of at most six digits; -1 for anything else.</summary>
    public int Digits(int i)
    {
        if (!IsNumber(i) || _tokens[i].Length > 6)
        {
            return -1;
        }

        int value = 0;
        foreach (char c in Context.Slice(i))
        {
            value = (value * 10) + (c - '0');
        }

        return value;
    }

    /// <summary>A run of at most two digits; -1 for anything else.</summary>
    public int TwoDigits(int i) => IsNumber(i) && _tokens[i].Length <= 2 ? Digits(i) : -1;

    /// <summary>A year of four digits, 1000 to 2999; -1 for anything else.</summary>
    public int Year4(int i)
    {
        int value = IsNumber(i) && _tokens[i].Length == 4 ? Digits(i) : -1;
        return value is >= 1000 and <= 2999 ? value : -1;
    }

    /// <summary>The separator of a date's parts glued on both sides: '/', '.' or '-' (dashes unified); '\0' for none.</summary>
    public char Separator(int i)
    {
        if ((uint)i + 1 >= (uint)_tokens.Length || _tokens[i].Kind != TokenKind.Punctuation || !IsGlued(i) || !IsGlued(i + 1))
        {
            return '\0';
        }

        char c = Tokenizer.FoldPunctuation(Context.Text[_tokens[i].Start]);
        return c is '/' or '.' or '-' ? c : '\0';
    }

    /// <summary>Whether a number goes on behind its last token: a glued separator and digits or letters, a percent sign.</summary>
    public bool GoesOn(int end, bool dashOpens = false)
    {
        if (end >= Count || !IsGlued(end))
        {
            return false;
        }

        Token next = _tokens[end];
        if (next.Kind != TokenKind.Punctuation)
        {
            return true;
        }

        char c = Tokenizer.FoldPunctuation(Context.Text[next.Start]);
        return c == '%' || (c is '/' or '.' or ',' or '-' or ':' && IsGlued(end + 1) && end + 1 < Count
                && _tokens[end + 1].Kind != TokenKind.Punctuation && !(c == '-' && dashOpens) && !(c == ',' && !IsNumber(end + 1))
                && !(c is '.' or '/' && IsWord(end + 1) && _tokens[end + 1].Length > 4));
    }

    /// <summary>Whether digits are glued to something before them, so that they are the tail of a longer number or code.</summary>
    public bool IsTail(int i)
    {
        if (i == 0 || !IsGlued(i))
        {
            return false;
        }

        Token before = _tokens[i - 1];
        if (before.Kind != TokenKind.Punctuation)
        {
            return true;
        }

        char c = Tokenizer.FoldPunctuation(Context.Text[before.Start]);
        return (c is '/' or '.' or ',' or '+' or '#' or ':') && IsGlued(i - 1) && i > 1
            && _tokens[i - 2].Kind is TokenKind.Number or TokenKind.Word;
    }

    /// <summary>Whether digits follow a number or word with a dash glued on both sides, so that no mention can begin there.</summary>
    public bool IsBehindDash(int i) =>
        i > 1 && IsGlued(i) && IsDash(i - 1) && IsGlued(i - 1) && _tokens[i - 2].Kind is TokenKind.Number or TokenKind.Word;

    /// <summary>Whether a word names what a number before it counts.</summary>
    public bool IsCounted(int i) =>
        IsWord(i) && (Has(i, DateRole.Unit | DateRole.Count) || TryMatch(i, LexiconClass.CountNoun, out _)
                || TryMatch(i, LexiconClass.Classifier, out _) || TryMatch(i, LexiconClass.MeasureUnit, out _));

    /// <summary>Whether what follows a bare number leaves it a date: punctuation, an end, a name or a word of grammar.</summary>
    public bool EndsSafely(int end)
    {
        if (IsBreak(end) || _tokens[end].Kind == TokenKind.Punctuation)
        {
            return end >= Count || !Is(end, '%');
        }

        if (_tokens[end].IsNumber || Has(end, DateRole.Unit | DateRole.Count))
        {
            return false;
        }

        return Has(end, DateRole.Safe) || _tokens[end].IsCapitalized || TryMatch(end, LexiconClass.TenseMarker, out _);
    }

    /// <summary>Whether a word that makes the following number a name or an address ends right before a token.</summary>
    public bool IsRefused(int i) =>
        Context.TryMatchBefore(i, LexiconClass.NotDate, out LexiconMatch match) && match.Entry.Attribute("series") is null
        && match.Entry.Attribute("allow") is null;

    /// <summary>Whether a number tells which of a year's rounds is meant: "đợt 1/2013" is no month.</summary>
    public bool IsOfSeries(int i) =>
        Context.TryMatchBefore(i, LexiconClass.NotDate, out LexiconMatch match) && match.Entry.Attribute("series") is not null;
}

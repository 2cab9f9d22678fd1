using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>What a token was found to be part of; recognisers see each other's finds only through these marks.</summary>
[Flags]
internal enum TokenMarks : ushort
{
    None = 0,
    Document = 1,
    Date = 2,
    Place = 4,
    Organization = 8,
    Person = 16,
    Post = 32,
    Quantity = 64,
    Event = 128,
    Award = 256,

    /// <summary>The first token of a body's name; tells two bodies apart that stand side by side.</summary>
    OrganizationStart = 512,
}

/// <summary>
/// One article's text, tokenised and tagged once. Recognisers read it and mark what they find; marks are the only thing
/// that changes. Offsets are zero-based UTF-16 offsets in <see cref="Text"/>.
/// </summary>
internal sealed class TaggedText : IDisposable
{
    private readonly Token[] _tokens;
    private readonly int _count;
    private readonly Lexicon _lexicon;
    private readonly int[] _deepest;
    private readonly ClassTable _classesAt;
    private readonly ClassTable _classesUntil;
    private readonly TokenMarks[] _marks;

    /// <summary>Twice the longest sentence of a thousand articles: what is longer is cut behind its next mark.</summary>
    private const int LongSentence = 400;

    /// <summary>As many tokens have the sentences of an article in the mean, or more.</summary>
    private const int UsualSentence = 16;

    /// <summary>No sentence has more tokens.</summary>
    public const int LongestSentence = 2 * LongSentence;

    private readonly StopSign _stop;
    private readonly SentenceNumbers _sentenceOf;
    private readonly List<int> _sentenceStarts;
    private (int Start, int End, BlockRole Role) _lastBlock;
    private SentenceWords? _words;
    private ClauseReader? _clauses;
    private BracketPairs? _brackets;
    private LineLists? _lists;
    private readonly SharedSpellings? _spellings;
    private bool _namesAreMarked;
    private bool _returned;

    private TaggedText(string text, IReadOnlyList<ArticleBlock> blocks, Token[] tokens, int count, Lexicon lexicon, StopSign stop)
    {
        _stop = stop;
        Text = text;
        Blocks = blocks;
        _tokens = tokens;
        _count = count;
        _lexicon = lexicon;
        _deepest = LargeArrays.Rent<int>(count);
        (_classesAt, _classesUntil) = ClassTable.Tag(lexicon, Tokens, _deepest, stop);
        _spellings = count > SharedSpellings.FewestTokens ? new SharedSpellings() : null;
        _marks = LargeArrays.Rent<TokenMarks>(count);
        _marks.AsSpan(0, count).Clear();
        _sentenceOf = new SentenceNumbers(count);
        _sentenceStarts = new List<int>(count / UsualSentence);
        bool open = false;
        for (int i = 0; i < count; i++)
        {
            stop.ThrowIfStoppedAt(i);
            if (tokens[i].Kind == TokenKind.LineBreak)
            {
                open = false;
            }
            else if (open && (LostStop.IsBefore(this, i) || IsTooLong(i)))
            {
                _tokens[i] = tokens[i].AsSentenceStart();
                Begin(i);
            }
            else if (!open || (tokens[i].StartsSentence && !tokens[i - 1].StartsSentence))
            {
                Begin(i);
                open = true;
            }
        }

        _sentenceOf.Count();
    }

    private void Begin(int token)
    {
        _sentenceStarts.Add(token);
        _sentenceOf.Begin(token);
    }

    /// <summary>
    /// Whether a sentence is cut before a token: what goes on for so long is none, and whoever looks through a sentence must
    /// come to an end: the token behind the cut starts a sentence like any other. A cut is made behind a mark where there is one.
    /// </summary>
    private bool IsTooLong(int token)
    {
        int length = token - _sentenceStarts[^1];
        return length >= LongSentence && (_tokens[token - 1].Kind == TokenKind.Punctuation || length >= LongestSentence);
    }

    /// <summary>The reading text (NFC).</summary>
    public string Text { get; }

    /// <summary>The text's blocks in reading order; empty when the caller has none.</summary>
    public IReadOnlyList<ArticleBlock> Blocks { get; }

    /// <summary>The tokens in reading order. Asked at thousands of places, so that each holds no check of what the constructor
    /// knows.</summary>
    public ReadOnlySpan<Token> Tokens => MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(_tokens), _count);

    /// <summary>The number of tokens.</summary>
    public int Count => _count;

    /// <summary>The number of sentences.</summary>
    public int SentenceCount => _sentenceStarts.Count;

    /// <summary>Tokenises and tags an article's text; dispose it when the article is done.</summary>
    public static TaggedText Create(string text, IReadOnlyList<ArticleBlock> blocks, Lexicon lexicon, StopSign stop = default)
    {
        Token[] tokens = LargeArrays.Rent<Token>((text.Length / 3) + 16);
        int count = Tokenizer.Tokenize(text, lexicon.Vocabulary, ref tokens, stop);
        return new TaggedText(text, blocks, tokens, count, lexicon, stop);
    }

    /// <summary>Gives the arrays back; the text must not be asked afterwards.</summary>
    public void Dispose()
    {
        if (_returned)
        {
            return;
        }

        _returned = true;
        _words?.Dispose();
        _clauses?.Dispose();
        LargeArrays.Return(_tokens);
        LargeArrays.Return(_deepest);
        _classesAt.Return();
        _classesUntil.Return();
        LargeArrays.Return(_marks);
        _sentenceOf.Dispose();
    }

    /// <summary>Every lexicon entry that begins at a token, longest first.</summary>
    public MatchList MatchesAt(int token) => new(this, token);

    /// <summary>Entries that begin at one token.</summary>
    public struct MatchList(TaggedText context, int token)
    {
        private int _node = context._deepest[token];
        private int _k;
        private LexiconMatch _current;

        public readonly LexiconMatch Current => _current;

        public readonly MatchList GetEnumerator() => this;

        public bool MoveNext() => context._lexicon.NextMatch(context.Tokens, token, ref _node, ref _k, out _current);
    }

    /// <summary>The longest entry of a class that begins at a token; false when there is none or the index is outside.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryMatch(int token, LexiconClass lexiconClass, out LexiconMatch match)
    {
        // Nearly every question is answered "no" by the bits alone.
        if ((uint)token < (uint)_count && (_classesAt[token] & Lexicon.ClassBit(lexiconClass)) != 0)
        {
            return Search(token, lexiconClass, out match);
        }

        match = default;
        return false;
    }

    /// <summary>Whether an entry of one of several classes (<see cref="Lexicon.ClassBit"/>) may begin at a token; false is
    /// certain.</summary>
    public bool MayMatch(int token, ulong classes) => (_classesAt[token] & classes) != 0;

    /// <summary>
    /// The first token from one on at which an entry of one of several classes may begin or that is written in one of several
    /// shapes; the count when none follows. So a recogniser walks from trigger to trigger, past most of a text's tokens.
    /// </summary>
    public int Next(int from, ulong classes, TokenShape shapes = TokenShape.None) => Next(from, _count, classes, shapes);

    /// <summary>The same up to a limit (exclusive), which is given back when nothing stands before it.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public int Next(int from, int limit, ulong classes, TokenShape shapes = TokenShape.None)
    {
        int found = from;
        do
        {
            _stop.ThrowIfStopped();
            from = found;
            found = Skip(from, Math.Min(limit, from + StopSign.Often), classes, shapes);
        }
        while (found < limit && found - from == StopSign.Often);
        return found;
    }

    private int Skip(int from, int limit, ulong classes, TokenShape shapes)
    {
        ReadOnlySpan<Token> tokens = Tokens[..limit];
        if (_classesAt.TryGetPlain(tokens.Length, out ReadOnlySpan<ulong> at))
        {
            while (from < at.Length && (at[from] & classes) == 0 && (tokens[from].Shape & shapes) == 0)
            {
                from++;
            }

            return from;
        }

        while (from < tokens.Length && (_classesAt[from] & classes) == 0 && (tokens[from].Shape & shapes) == 0)
        {
            from++;
        }

        return from;
    }

    /// <summary>The longest entry of a class whose last token stands before token <paramref name="end"/> (exclusive).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryMatchBefore(int end, LexiconClass lexiconClass, out LexiconMatch match) =>
        TryMatchBetween(0, end, lexiconClass, out match);

    /// <summary>The longest entry of a class that begins at <paramref name="start"/> or behind it and whose last token stands before
    /// <paramref name="end"/> (exclusive).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryMatchBetween(int start, int end, LexiconClass lexiconClass, out LexiconMatch match)
    {
        if ((uint)(end - 1) < (uint)_count && (_classesUntil[end - 1] & Lexicon.ClassBit(lexiconClass)) != 0)
        {
            return SearchBefore(start, end, lexiconClass, out match);
        }

        match = default;
        return false;
    }


    private bool SearchBefore(int start, int end, LexiconClass lexiconClass, out LexiconMatch match)
    {
        ulong bit = Lexicon.ClassBit(lexiconClass);
        for (int first = Math.Max(0, Math.Max(start, end - _lexicon.Longest(lexiconClass))); first < end; first++)
        {
            if ((_classesAt[first] & bit) != 0 && _lexicon.FindMatch(Tokens, first, _deepest[first], lexiconClass, end - first, out match))
            {
                return true;
            }
        }

        match = default;
        return false;
    }

    private bool Search(int token, LexiconClass lexiconClass, out LexiconMatch match) =>
        _lexicon.FindMatch(Tokens, token, _deepest[token], lexiconClass, 0, out match);

    /// <summary>The characters of one token, as written.</summary>
    public ReadOnlySpan<char> Slice(int token) => Text.AsSpan(_tokens[token].Start, _tokens[token].Length);

    /// <summary>The characters of a token range with what stands between, as written.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped: whoever makes records of mentions asks for their
    /// words.</exception>
    public ReadOnlySpan<char> Slice(TokenRange range)
    {
        _stop.ThrowIfStopped();
        return Text.AsSpan(_tokens[range.Start].Start, _tokens[range.End - 1].End - _tokens[range.Start].Start);
    }

    /// <summary>The first token that begins at an offset or behind it; the count when none does.</summary>
    public int TokenFrom(int offset)
    {
        int low = 0, high = _count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_tokens[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The span of a token range.</summary>
    public TextSpan SpanOf(TokenRange range) => new(_tokens[range.Start].Start, _tokens[range.End - 1].End);

    /// <summary>The evidence of a token range.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public Evidence EvidenceOf(TokenRange range)
    {
        _stop.ThrowIfStopped();
        TextSpan span = SpanOf(range);
        return new Evidence(span.Start, span.End, _spellings is null
                ? Text[span.Start..span.End] : _spellings.Of(Text.AsSpan(span.Start, span.Length)));
    }

    /// <summary>The evidence of one token range, as records hold it.</summary>
    public ValueList<Evidence> EvidenceListOf(TokenRange range) => ValueList.Own([EvidenceOf(range)]);

    /// <summary>The evidence of several token ranges, as records hold it.</summary>
    public ValueList<Evidence> EvidenceListOf(ReadOnlySpan<TokenRange> ranges)
    {
        var evidence = new Evidence[ranges.Length];
        for (int i = 0; i < evidence.Length; i++)
        {
            evidence[i] = EvidenceOf(ranges[i]);
        }

        return ValueList.Own(evidence);
    }

    /// <summary>Whether the token is this one punctuation character; false outside the text.</summary>
    public bool Is(int token, char punctuation) =>
        (uint)token < (uint)_count && _tokens[token].Kind == TokenKind.Punctuation && Text[_tokens[token].Start] == punctuation;

    /// <summary>Whether the token is a dash of any sort; false outside the text.</summary>
    public bool IsDash(int token) =>
        (uint)token < (uint)_count && _tokens[token].Kind == TokenKind.Punctuation
            && Tokenizer.FoldPunctuation(Text[_tokens[token].Start]) == '-';

    /// <summary>Whether the token has this vocabulary id (look ids up once, in the recogniser's constructor); false outside the text and
    /// for id 0.</summary>
    public bool Is(int token, int id) => id != 0 && (uint)token < (uint)_count && _tokens[token].Id == id;

    /// <summary>The tokens of the body's name that is marked from a token on.</summary>
    public TokenRange OrganizationFrom(int start)
    {
        int end = start + 1;
        while (end < Count && IsMarked(end, TokenMarks.Organization) && !IsMarked(end, TokenMarks.OrganizationStart))
        {
            end++;
        }

        return new TokenRange(start, end);
    }

    /// <summary>Whether no white space stands between a token and the one before it.</summary>
    public bool IsGlued(int token) =>
        token > 0 && token < _count && !_tokens[token].SpaceBefore && _tokens[token].Kind != TokenKind.LineBreak
        && _tokens[token - 1].Kind != TokenKind.LineBreak;

    /// <summary>Zero-based index of the token's sentence.</summary>
    public int SentenceOf(int token) => _sentenceOf.Of(token);

    /// <summary>Ends the reading when it was stopped; whoever walks through the text asks at every sentence.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void ThrowIfStopped() => _stop.ThrowIfStopped();

    /// <summary>The same once in thousands of tokens; whoever walks from token to token asks at each.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void ThrowIfStoppedAt(int token) => _stop.ThrowIfStoppedAt(token);

    /// <summary>The tokens of a sentence, line breaks at its end left out.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public TokenRange Sentence(int sentence)
    {
        _stop.ThrowIfStopped();
        int start = _sentenceStarts[sentence];
        int end = sentence + 1 < _sentenceStarts.Count ? _sentenceStarts[sentence + 1] : _count;
        while (end > start && _tokens[end - 1].Kind == TokenKind.LineBreak)
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    /// <summary>
    /// The words of a sentence in reading order, all its tokens without gaps (line breaks at its end left out). Read when first
    /// asked for, from tokens and lexicon alone: marks that recognisers set before or after change nothing.
    /// </summary>
    public ReadOnlySpan<Word> Words(int sentence) => (_words ??= new SentenceWords(this, _lexicon)).Of(sentence);

    /// <summary>Whether the word that a token is part of may have one of several traits; false is certain and reads no words.</summary>
    public bool MayHave(int token, WordTraits traits) => !_tokens[token].IsWord || _lexicon.Words.MayHave(_tokens[token].Id, traits);

    /// <summary>Whether a full stop behind the token belongs to it (TP., ThS.).</summary>
    public bool IsAbbreviation(int token) => _lexicon.Vocabulary.IsAbbreviation(_tokens[token].Id);

    /// <summary>The text's brackets and quotation marks in their pairs; read at the first question.</summary>
    public BracketPairs Brackets => _brackets ??= BracketPairs.Read(this);

    /// <summary>The lists that the text's lines form; read at the first question.</summary>
    public LineLists Lists => _lists ??= LineLists.Read(this);

    /// <summary>
    /// A sentence's clauses, read at the first question. Names, times and quantities are units of theirs; so the recognisers
    /// that mark those read words only, and everything behind them reads clauses.
    /// </summary>
    /// <exception cref="InvalidOperationException">Names are still being marked.</exception>
    public SentenceSyntax Syntax(int sentence)
    {
        if (!_namesAreMarked)
        {
            throw new InvalidOperationException("Clauses are read when documents, dates, names and quantities are marked.");
        }

        return (_clauses ??= new ClauseReader(this)).Of(sentence);
    }

    /// <summary>Says that documents, dates, names and quantities are marked: from now on clauses can be read, and none of these is marked
    /// any more.</summary>
    public void CloseNames() => _namesAreMarked = true;

    /// <summary>The role of the block a token stands in; paragraph when no block covers it.</summary>
    public BlockRole RoleOf(int token)
    {
        int offset = _tokens[token].Start, low = 0, high = Blocks.Count - 1;
        if (offset >= _lastBlock.Start && offset < _lastBlock.End)
        {
            return _lastBlock.Role;
        }

        while (low <= high)
        {
            int middle = (low + high) / 2;
            ArticleBlock block = Blocks[middle];
            if (offset < block.Start)
            {
                high = middle - 1;
            }
            else if (offset >= block.End)
            {
                low = middle + 1;
            }
            else
            {
                _lastBlock = (block.Start, block.End, block.Role);
                return block.Role;
            }
        }

        return BlockRole.Paragraph;
    }

    /// <summary>Marks every token of a range.</summary>
    /// <exception cref="InvalidOperationException">The marks are units of clauses, and those may have been read.</exception>
    public void Mark(TokenRange range, TokenMarks marks)
    {
        if (_namesAreMarked && (marks & ~(TokenMarks.Event | TokenMarks.Award)) != 0)
        {
            throw new InvalidOperationException($"{marks} can't be marked when clauses are read.");
        }

        _stop.ThrowIfStopped();
        for (int i = range.Start; i < range.End; i++)
        {
            _marks[i] |= marks;
        }
    }

    /// <summary>All marks of a token.</summary>
    public TokenMarks MarksOf(int token) => _marks[token];

    /// <summary>Whether the token carries any of the marks; false outside the text.</summary>
    public bool IsMarked(int token, TokenMarks marks) => (uint)token < (uint)_count && (_marks[token] & marks) != 0;

    /// <summary>Whether every token of the range carries one of the marks; false of an empty range.</summary>
    public bool AreMarked(TokenRange range, TokenMarks marks)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if ((_marks[i] & marks) == 0)
            {
                return false;
            }
        }

        return range.Length > 0;
    }

    /// <summary>Whether any token of the range carries any of the marks.</summary>
    public bool IsMarked(TokenRange range, TokenMarks marks)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if ((_marks[i] & marks) != 0)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Buffers;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Reads a text's sentences into clauses, each when it is asked for: levels of brackets from the outside in, each cut into
/// segments, and the segments put together: what stands before the first verb belongs to its clause (whoever acts, times,
/// places, appositions), what stands behind it without a verb of its own continues it. Cost is linear in the sentence.
/// </summary>
internal sealed class ClauseReader : IDisposable
{
    private readonly TaggedText _text;
    private readonly SentencePages<SyntaxArrays> _pages;
    private readonly SentenceSyntax?[] _read;
    private readonly PooledList<Segment> _segments = new();
    private readonly PooledList<Clause> _clauses = new();
    private readonly Queue<TokenRange> _inner = [];
    private int[] _next = ArrayPool<int>.Shared.Rent(64);

    /// <summary>Prepares to read a text's sentences; reads nothing yet.</summary>
    public ClauseReader(TaggedText text)
    {
        _text = text;
        _read = new SentenceSyntax?[text.SentenceCount];
        _pages = new SentencePages<SyntaxArrays>(text, static (first, count) => new SyntaxArrays(first, count), sentence =>
                _read[sentence] = null);
    }

    /// <summary>A sentence's clauses.</summary>
    public SentenceSyntax Of(int sentence) => _read[sentence] ?? Read(sentence);

    /// <summary>Gives the arrays back; what was read must not be asked afterwards.</summary>
    public void Dispose()
    {
        _pages.Dispose();
        _segments.Dispose();
        _clauses.Dispose();
        ArrayPool<int>.Shared.Return(_next);
    }

    private SentenceSyntax Read(int sentence)
    {
        TokenRange range = _text.Sentence(sentence);
        SyntaxArrays arrays = _pages.Of(range.Start);
        _clauses.Clear();
        arrays.ClauseAt.AsSpan(range.Start - arrays.First, range.Length).Fill(-1);
        int units = ReadLevels(range, _text.Words(sentence), arrays);
        var read = new SentenceSyntax(_text, range, arrays, units, arrays.Keep(_clauses.Items));
        _read[sentence] = read;
        return read;
    }

    private int ReadLevels(TokenRange sentence, ReadOnlySpan<Word> words, SyntaxArrays arrays)
    {
        // Every unit has a token of its own, so that a sentence's units lie where its tokens do.
        int shift = sentence.Start - arrays.First;
        Span<Unit> units = arrays.Units.AsSpan(shift, sentence.Length);
        Span<int> unitAt = arrays.UnitAt.AsSpan(shift, sentence.Length), clauseAt = arrays.ClauseAt.AsSpan(shift, sentence.Length);
        var reader = new UnitReader(_text, sentence, words);
        int count = 0, mapped = 0;
        _inner.Enqueue(sentence);
        while (_inner.TryDequeue(out TokenRange level))
        {
            if (level.Length == 0)
            {
                continue;
            }

            int first = count;
            count += reader.Read(level, units[first..], _inner);
            for (int u = first; u < count; u++)
            {
                // A token or two: a loop of its own costs less than a call.
                for (int i = units[u].Start; i < units[u].End; i++)
                {
                    unitAt[i - sentence.Start] = u;
                }
            }

            bool outermost = level == sentence;
            int around = outermost ? -1 : clauseAt[level.Start - 1 - sentence.Start];
            _segments.Clear();
            SegmentReader.Read(_text, units[..count], first, outermost ? ClauseLink.Main : LinkOf(level.Start - 1), _segments);
            new LevelAssembler(units[..count], _segments, _clauses, around, Next(_segments.Count * 3)).Assemble();
            MapClauses(clauseAt, sentence.Start, ref mapped, around);
        }

        return count;
    }

    private Span<int> Next(int length)
    {
        if (_next.Length < length)
        {
            ArrayPool<int>.Shared.Return(_next);
            _next = ArrayPool<int>.Shared.Rent(length);
        }

        return _next.AsSpan(0, length);
    }

    private ClauseLink LinkOf(int opening) =>
        _text.Text[_text.Tokens[opening].Start] is '(' or '[' or '{' ? ClauseLink.Bracket : ClauseLink.Quotation;

    private void MapClauses(Span<int> clauseAt, int start, ref int mapped, int around)
    {
        for (; mapped < _clauses.Count; mapped++)
        {
            TokenRange range = _clauses[mapped].Range;
            for (int i = range.Start - start; i < range.End - start; i++)
            {
                // The level's own tokens; a bracket inside is read later and then has clauses of its own.
                if (clauseAt[i] == around)
                {
                    clauseAt[i] = mapped;
                }
            }
        }
    }
}

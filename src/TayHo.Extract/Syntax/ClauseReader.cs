using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Reads one sentence into clauses: levels of brackets from the outside in, each cut into segments, and the segments put
/// together: what stands before the first verb belongs to its clause (whoever acts, times, places, appositions), what stands
/// behind it without a verb of its own continues it. Cost is linear in the sentence.
/// </summary>
internal sealed class ClauseReader
{
    private readonly TaggedText _text;
    private readonly List<Unit> _units = [];
    private readonly List<Segment> _segments = [];
    private readonly List<Clause> _clauses = [];
    private readonly Queue<TokenRange> _inner = [];
    private readonly int[] _clauseAt;
    private readonly int[] _unitAt;
    private readonly TokenRange _sentence;

    private ClauseReader(TaggedText text, TokenRange sentence)
    {
        _text = text;
        _sentence = sentence;
        _clauseAt = new int[sentence.Length];
        _unitAt = new int[sentence.Length];
        Array.Fill(_clauseAt, -1);
    }

    /// <summary>Reads a sentence.</summary>
    public static SentenceSyntax Read(TaggedText text, int sentence)
    {
        TokenRange range = text.Sentence(sentence);
        var reader = new ClauseReader(text, range);
        reader.ReadLevels(text.Words(sentence));
        return new SentenceSyntax(text, range, [.. reader._units], [.. reader._clauses], reader._unitAt, reader._clauseAt);
    }

    private void ReadLevels(ReadOnlySpan<Word> words)
    {
        var units = new UnitReader(_text, _sentence, words);
        _inner.Enqueue(_sentence);
        while (_inner.TryDequeue(out TokenRange level))
        {
            if (level.Length == 0)
            {
                continue;
            }

            int first = _units.Count;
            units.Read(level, _units, _inner);
            for (int u = first; u < _units.Count; u++)
            {
                for (int i = _units[u].Start; i < _units[u].End; i++)
                {
                    _unitAt[i - _sentence.Start] = u;
                }
            }

            bool outermost = level == _sentence;
            int around = outermost ? -1 : _clauseAt[level.Start - 1 - _sentence.Start];
            _segments.Clear();
            SegmentReader.Read(_text, _units, first, outermost ? ClauseLink.Main : LinkOf(level.Start - 1), _segments);
            new LevelAssembler(_units, _segments, _clauses, around).Assemble();
            MapClauses(around);
        }
    }

    private ClauseLink LinkOf(int opening) => _text.Text[_text.Tokens[opening].Start] is '(' or '[' or '{' ? ClauseLink.Bracket : ClauseLink.Quotation;

    private int _mapped;

    private void MapClauses(int around)
    {
        for (; _mapped < _clauses.Count; _mapped++)
        {
            TokenRange range = _clauses[_mapped].Range;
            for (int i = range.Start; i < range.End; i++)
            {
                // The level's own tokens; a bracket inside is read later and then has clauses of its own.
                if (_clauseAt[i - _sentence.Start] == around)
                {
                    _clauseAt[i - _sentence.Start] = _mapped;
                }
            }
        }
    }
}

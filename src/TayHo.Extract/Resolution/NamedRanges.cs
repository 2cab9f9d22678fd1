using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution;

/// <summary>Which record is named where: every mention of an article's people, bodies or units in reading order.</summary>
/// <typeparam name="TRecord">What is named.</typeparam>
internal sealed class NamedRanges<TRecord>
    where TRecord : class, IExtractedRecord
{
    private readonly List<(TokenRange Range, TRecord Record, int Order)> _named;
    private readonly int _longest;

    /// <summary>Takes the records of one type, all of them.</summary>
    public NamedRanges(List<Resolved<TRecord>> records, TaggedText text)
    {
        bool sorted = true;
        int count = 0;
        foreach (Resolved<TRecord> record in records)
        {
            count += record.Ranges.Count;
        }

        _named = new(count);
        for (int order = 0; order < records.Count; order++)
        {
            IReadOnlyList<TokenRange> ranges = records[order].Ranges;
            for (int i = 0; i < ranges.Count; i++)
            {
                text.ThrowIfStopped();
                TokenRange range = ranges[i];
                sorted &= _named.Count == 0 || _named[^1].Range.Start < range.Start;
                _named.Add((range, records[order].Record, order));
                _longest = Math.Max(_longest, range.Length);
            }
        }

        if (!sorted)
        {
            _named.Sort(static (a, b) => a.Range.Start != b.Range.Start
                    ? a.Range.Start.CompareTo(b.Range.Start) : a.Order.CompareTo(b.Order));
        }
    }

    /// <summary>Index of the first mention that begins at a token or behind it.</summary>
    public int FirstFrom(int token) => Ordered.FirstFrom(_named, token, static n => n.Range.Start);

    /// <summary>The number of mentions.</summary>
    public int Count => _named.Count;

    /// <summary>A mention and its record.</summary>
    public (TokenRange Range, TRecord Record) this[int index] => (_named[index].Range, _named[index].Record);

    /// <summary>Of the records whose mentions overlap a range the first of the article; null when none does.</summary>
    public TRecord? At(TokenRange range)
    {
        TRecord? first = null;
        int order = int.MaxValue;
        for (int i = FirstFrom(range.Start - _longest); i < _named.Count && _named[i].Range.Start < range.End; i++)
        {
            if (_named[i].Order < order && _named[i].Range.Overlaps(range))
            {
                (_, first, order) = _named[i];
            }
        }

        return first;
    }

    /// <summary>The records whose mentions overlap a range, in reading order, each with its place in the article's list.</summary>
    public Overlaps Overlapping(TokenRange range) => new(this, range);

    /// <summary>The mentions that overlap a range.</summary>
    public struct Overlaps(NamedRanges<TRecord> all, TokenRange range)
    {
        private int _next = all.FirstFrom(range.Start - all._longest);

        /// <summary>A mention, its record, and that record's place in the article's list.</summary>
        public (TokenRange Range, TRecord Record, int Order) Current { get; private set; }

        public readonly Overlaps GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_next < all._named.Count && all._named[_next].Range.Start < range.End)
            {
                Current = all._named[_next++];
                if (Current.Range.Overlaps(range))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
